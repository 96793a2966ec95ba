/**
 * THE MODEL ON ONE PAGE: what happens each quarter, in this order and in no other.
 */
import { cumulateSuccess, reformFirms } from "./systems/reform-firms.ts";
import { governFirms } from "./systems/govern-firms.ts";
import { mergeBanks } from "./systems/merge-banks.ts";
import { tieGroups } from "./systems/tie-groups.ts";
import { lendBetweenBanks } from "./systems/lend-between-banks.ts";
import type { System } from "@kigyo/engine";
import type { LeverPaths } from "./levers/path.ts";
import type { Economy } from "./state/economy.ts";
import { acquireVentures } from "./systems/acquire-ventures.ts";
import { foundFirms, foundingClimate } from "./systems/choose-occupation.ts";
import { buildFrontier } from "./systems/build-frontier.ts";
import { chooseCohort } from "./systems/choose-cohort.ts";
import { investAbroad } from "./systems/invest-abroad.ts";
import { moveNorms } from "./systems/move-norms.ts";
import { propEstablished } from "./systems/prop-established.ts";
import { scaleVentures } from "./systems/scale-ventures.ts";
import { sponsorVentures } from "./systems/sponsor-ventures.ts";
import { valueVentures } from "./systems/value-ventures.ts";
import { weighVentures } from "./systems/incumbent-veto.ts";
import { windUpFunds } from "./systems/wind-up-funds.ts";
import { closeFirms, freeClosedSlots } from "./systems/close-firms.ts";
import { extendCredit } from "./systems/extend-credit.ts";
import { fundScience } from "./systems/fund-science.ts";
import { goPublic } from "./systems/go-public.ts";
import { leaveBoards } from "./systems/leave-boards.ts";
import { fundAbroad } from "./systems/fund-abroad.ts";
import { orderParts } from "./systems/order-parts.ts";
import { reachAbroad } from "./systems/reach-abroad.ts";
import { renewSmallFirms } from "./systems/renew-small-firms.ts";
import { sellToForeigners } from "./systems/sell-to-foreigners.ts";
import { setStandards } from "./systems/set-standards.ts";
import { tieVentures } from "./systems/tie-ventures.ts";
import { investVenture } from "./systems/invest-venture.ts";
import { linkRegions } from "./systems/link-regions.ts";
import { makePolicy } from "./systems/make-policy.ts";
import { matchJobs } from "./systems/match-jobs.ts";
import { mergeFragments } from "./systems/merge-fragments.ts";
import { moveWorld } from "./systems/move-world.ts";
import { payIncomes } from "./systems/pay-incomes.ts";
import { planFirms } from "./systems/plan-firms.ts";
import { produceAndSell } from "./systems/produce-and-sell.ts";
import { raiseFunds } from "./systems/raise-funds.ts";
import { renewPeople } from "./systems/renew-people.ts";
import { renewContract } from "./systems/renew-contract.ts";
import { resolveLevers } from "./systems/resolve-levers.ts";
import { runAdministration } from "./systems/run-administration.ts";
import { runProjects } from "./systems/run-projects.ts";
import { searchInnovations } from "./systems/search-innovations.ts";
import { secondStaff } from "./systems/second-staff.ts";
import { separateWorkers } from "./systems/separate-workers.ts";
import { settleBooks } from "./systems/settle-books.ts";
import { spendBudget } from "./systems/spend-budget.ts";
import { splitGrown } from "./systems/split-grown.ts";
import { spinOut } from "./systems/spin-out.ts";
import { superviseBanks } from "./systems/supervise-banks.ts";
import { tradeShares } from "./systems/trade-shares.ts";
import { transferKnowledge } from "./systems/transfer-knowledge.ts";
import { updateAggregates } from "./systems/update-aggregates.ts";

/** The quarter as an ordered list of systems. */
export function schedule(paths: LeverPaths): readonly System<Economy>[] {
  return [
    {
      name: "resolveLevers",
      plain: "Institutions and policies in force set every lever.",
      run: resolveLevers(paths),
    },
    {
      name: "makePolicy",
      plain: "Crisis and foreign models bring councils' bills; those in force move levers too.",
      run: makePolicy,
    },
    {
      name: "moveWorld",
      plain: "The frontier, foreign demand and prices, the yen and the policy rate move.",
      run: moveWorld,
    },
    {
      name: "renewPeople",
      plain: "Graduates enter work; foreign founders and specialists arrive.",
      run: renewPeople,
    },
    {
      name: "renewSmallFirms",
      plain: "Established small makers take up new lines and leave their parents.",
      run: renewSmallFirms,
    },
    {
      name: "tieVentures",
      plain: "Ventures come to work with incumbents.",
      run: tieVentures,
    },
    {
      name: "orderParts",
      plain: "Large makers order parts, drop suppliers and find new ones.",
      run: orderParts,
    },
    {
      name: "reachAbroad",
      plain: "Small makers look for customers abroad.",
      run: reachAbroad,
    },
    {
      name: "investAbroad",
      plain: "Makers build plants abroad as costs move, and draw income from them.",
      run: investAbroad,
    },
    {
      name: "cumulateSuccess",
      plain: "Years of profit settle in large firms as trust in the old way.",
      run: cumulateSuccess,
    },
    {
      name: "reformFirms",
      plain: "A large loss in a national crisis makes large firms reform, where the law lets them.",
      run: reformFirms,
    },
    {
      name: "governFirms",
      plain: "Owners are heard or not: returns weigh more or less with managers.",
      run: governFirms,
    },
    {
      name: "planFirms",
      plain: "Firms plan staff, capital goods, search and borrowing.",
      run: planFirms,
    },
    { name: "extendCredit", plain: "Banks grant or refuse loans; firms repay.", run: extendCredit },
    {
      name: "superviseBanks",
      plain: "Weak banks are carried, absorbed, filled with public capital or closed.",
      run: superviseBanks,
    },
    {
      name: "mergeBanks",
      plain: "City banks short of capital merge across groups.",
      run: mergeBanks,
    },
    {
      name: "tieGroups",
      plain: "Firms join groups, take partners and lose them.",
      run: tieGroups,
    },
    {
      name: "raiseFunds",
      plain: "Savers, companies, the state and foreigners commit money to venture funds.",
      run: raiseFunds,
    },
    {
      name: "fundAbroad",
      plain: "Large companies put money into a giant fund that buys ventures abroad.",
      run: fundAbroad,
    },
    {
      name: "sponsorVentures",
      plain: "Main banks and localities take young ventures into programmes.",
      run: sponsorVentures,
    },
    {
      name: "chooseCohort",
      plain: "A flagship programme chooses ventures; its judges weigh promise and fit.",
      run: chooseCohort,
    },
    {
      name: "investVenture",
      plain: "Funds and angels choose among ventures that need money.",
      run: investVenture,
    },
    {
      name: "propEstablished",
      plain: "Public funds with a second mission prop established firms.",
      run: propEstablished,
    },
    {
      name: "tradeShares",
      plain: "Land and shares are priced; stable and foreign holders trade; firms issue.",
      run: tradeShares,
    },
    {
      name: "sellToForeigners",
      plain: "Foreign owners take control of listed firms in distress.",
      run: sellToForeigners,
    },
    {
      name: "valueVentures",
      plain: "Stakes in ventures are valued by sales, product and growth.",
      run: valueVentures,
    },
    {
      name: "leaveBoards",
      plain: "Listed firms leave their boards: struck off, taken whole, bought by managers.",
      run: leaveBoards,
    },
    {
      name: "goPublic",
      plain: "Firms that meet a board's standards float while the market is warm.",
      run: goPublic,
    },
    {
      name: "splitGrown",
      plain:
        "Records of listed firms, ventures or subsidiaries that have outgrown their weight become two.",
      run: splitGrown,
    },
    {
      name: "windUpFunds",
      plain: "Old funds sell what they hold and pay out what they have not placed.",
      run: windUpFunds,
    },
    { name: "acquireVentures", plain: "Incumbents buy ventures that fit.", run: acquireVentures },
    { name: "fundScience", plain: "Public research feeds the science pool.", run: fundScience },
    {
      name: "runProjects",
      plain: "Ministries start projects; firms join, get grants, aim higher and learn.",
      run: runProjects,
    },
    {
      name: "buildFrontier",
      plain: "State and incumbents attempt the frontier in chips together.",
      run: buildFrontier,
    },
    {
      name: "transferKnowledge",
      plain: "Universities report, give away, license and do contract research.",
      run: transferKnowledge,
    },
    {
      name: "linkRegions",
      plain: "Firms and the universities of their region form links and let them lapse.",
      run: linkRegions,
    },
    {
      name: "secondStaff",
      plain: "Large firms lend staff to ventures and learn.",
      run: secondStaff,
    },
    {
      name: "setStandards",
      plain: "Technology turns to home standards; large firms ally across borders.",
      run: setStandards,
    },
    {
      name: "scaleVentures",
      plain: "Ventures turn money into markets, sooner with partners.",
      run: scaleVentures,
    },
    {
      name: "searchInnovations",
      plain: "Firms search, succeed or fail, imitate and license.",
      run: searchInnovations,
    },
    { name: "spinOut", plain: "Large firms set up subsidiaries.", run: spinOut },
    {
      name: "produceAndSell",
      plain: "Goods are made and sold; market shares move.",
      run: produceAndSell,
    },
    {
      name: "separateWorkers",
      plain: "People are paid, retire, lose or leave jobs, decide to found.",
      run: (e, q) => separateWorkers(e, q, foundingClimate(e)),
    },
    {
      name: "freeClosedSlots",
      plain: "Nobody points to closed firms any more: their slots are free.",
      run: freeClosedSlots,
    },
    { name: "matchJobs", plain: "Vacancies meet people who look for work.", run: matchJobs },
    {
      name: "lendBetweenBanks",
      plain: "Banks with deposits to spare lend to those that lent more than they took in.",
      run: lendBetweenBanks,
    },
    {
      name: "payIncomes",
      plain: "Wages, interest, dividends, taxes and pensions are paid.",
      run: payIncomes,
    },
    { name: "foundFirms", plain: "Founders open firms.", run: foundFirms },
    {
      name: "closeFirms",
      plain: "Insolvent, heirless and hopeless firms end; creditors bear the loss.",
      run: closeFirms,
    },
    {
      name: "spendBudget",
      plain: "The state spends, decides next quarter's purchases, and borrows.",
      run: spendBudget,
    },
    {
      name: "runAdministration",
      plain: "Offices are equipped and their work is redesigned or not.",
      run: runAdministration,
    },
    {
      name: "mergeFragments",
      plain:
        "Fragments of people are joined in the order of their likeness, by the pivotal method.",
      run: mergeFragments,
    },
    {
      name: "settleBooks",
      plain: "Claims follow assets; deposits stand at their banks.",
      run: settleBooks,
    },
    {
      name: "renewContract",
      plain: "Jobs, pay and transfers decide how far people support the system.",
      run: renewContract,
    },
    {
      name: "weighVentures",
      plain: "Incumbents weigh what ventures give against what they take.",
      run: weighVentures,
    },
    {
      name: "moveNorms",
      plain: "Norms drift towards what people hear and see; practices spread.",
      run: moveNorms,
    },
    {
      name: "updateAggregates",
      plain: "Prices, wages and expectations take in what happened.",
      run: updateAggregates,
    },
  ];
}
