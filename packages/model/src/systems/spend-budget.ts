import { flowRow, I, S } from "../accounts/ledger.ts";
import { splitWhole } from "../accounts/split.ts";
import { BANK_KIND } from "../state/banks.ts";
import type { Economy } from "../state/economy.ts";
import { addTally } from "../state/tally.ts";
import { scratch } from "../state/scratch.ts";

const TRANSFERS = flowRow("transfers");
const SUBSIDIES = flowRow("subsidies");
const BONDS = flowRow("bond issues");
const PROGRAMMES = flowRow("programme spending");

/** Public works, share of GDP: a standing level that rises with unemployment above its goal and is cut, to half at most, in booms. */
export function worksShare(
  base: number,
  response: number,
  unemployment: number,
  goal: number,
): number {
  return Math.min(0.12, Math.max(0.5 * base, base + response * 100 * (unemployment - goal)));
}

/**
 * Works after politics has had its say: a party that needs votes adds works when support falls, and
 * what builders have been given they keep for years (paper, "Competitive government").
 */
export function votesForWorks(
  answer: number,
  before: number,
  politics: number,
  legitimacy: number,
): number {
  const asked = answer * (1 + politics * Math.min(0.3, Math.max(-0.1, 0.5 - legitimacy)));
  // Without politics works follow the rule at once; with it they come down by a few per cent a quarter.
  return Math.min(0.12, Math.max(asked, before * (1 - 0.02 / Math.max(0.02, politics))));
}

/**
 * The state pays transfers and programmes, decides next quarter's purchases and works, and borrows what it lacks.
 * Budgets are shares of trend output at present prices, so that they neither shrink with a slump nor swell with a boom.
 */
export function spendBudget(economy: Economy): void {
  const { aggregates, levers, outside, accounts, ledger, parameters, plans, tally } = economy;
  const gdp = aggregates.realTrend * aggregates.priceLevel;
  const benefits = 0.45 * aggregates.wage * (tally.unemployed ?? 0);
  const transfers = Math.round(outside.transfers * gdp + benefits);
  accounts.state.account -= transfers;
  accounts.households.deposits += transfers;
  accounts.households.income += transfers;
  ledger.pay(TRANSFERS, S.state, S.households, transfers);
  const small = subsidizeSmallFirms(economy, Math.round(levers["state.transfers-small"] * gdp));
  // Grants to members of projects have been paid already.
  const research = Math.round(levers["knowledge.public-research"] * gdp);
  const science = Math.max(0, research - (tally.projectGrants ?? 0));
  accounts.state.account -= science;
  accounts.households.deposits += science;
  accounts.households.income += science;
  ledger.pay(PROGRAMMES, S.state, S.households, science);
  tally.science = science;
  tally.publicResearch = science + (tally.projectGrants ?? 0);
  const strategic = tally.strategicMoney ?? 0;
  const innovation = tally.publicResearch + strategic + (tally.publicFundMoney ?? 0);
  const inclusive = levers["state.inclusion-spending"];
  tally.domesticAims = small + inclusive * innovation;
  tally.rivalAims = (1 - inclusive) * innovation;
  plans.government = parameters["state.purchases"] * gdp;
  const answer = worksShare(
    levers["state.works-base"],
    levers["state.public-works"],
    aggregates.unemployment,
    parameters["state.unemployment-goal"],
  );
  const works = votesForWorks(
    answer,
    economy.memory.worksShare ?? answer,
    levers["state.works-politics"],
    economy.memory.legitimacy ?? 0.5,
  );
  economy.memory.worksShare = works;
  plans.works = works * gdp;
  tally.stateSpending =
    transfers +
    small +
    tally.publicResearch +
    strategic +
    (tally.government ?? 0) +
    (tally.works ?? 0);
  borrow(economy);
}

/** Subsidies go to firms under 20 heads by head count. Returns what was paid. */
function subsidizeSmallFirms(economy: Economy, sum: number): number {
  const { firms, accounts, ledger } = economy;
  const f = firms.col;
  const heads = scratch("subsidized heads", firms.count);
  let total = 0;
  for (let slot = 0; slot < firms.count; slot++) {
    if (firms.alive[slot] === 0 || f.heads[slot] >= 20 * f.weight[slot]) continue;
    heads[slot] = f.heads[slot];
    total += f.heads[slot];
  }
  const parts = scratch("subsidies", firms.count);
  if (total <= 0 || sum <= 0) return 0;
  splitWhole(sum, heads, parts);
  let paid = 0;
  for (let slot = 0; slot < firms.count; slot++) {
    // Rounding can leave a unit on the last slot even where no firm stands.
    if (firms.alive[slot] === 0) continue;
    f.cash[slot] += parts[slot];
    paid += parts[slot];
  }
  accounts.state.account -= paid;
  ledger.pay(SUBSIDIES, S.state, S.firms, paid);
  return paid;
}

/** Bonds are placed with banks by their deposits, insurers and the central bank; a surplus redeems them the same way. */
function borrow(economy: Economy): void {
  const { accounts, banks, ledger, parameters } = economy;
  const buffer = Math.round(0.02 * economy.aggregates.gdp);
  const need = buffer - accounts.state.account;
  const issue = need >= 0 ? need : -Math.min(-need, Math.floor(0.5 * accounts.state.debt));
  if (issue === 0) return;
  const b = banks.col;
  const wishes = new Float64Array(banks.count + 2);
  let deposits = 0;
  for (let bank = 0; bank < banks.count; bank++) {
    if (banks.alive[bank] === 0) continue;
    const weight =
      issue > 0
        ? b.householdDeposits[bank] * (b.kind[bank] === BANK_KIND.postal ? 2 : 1)
        : b.bonds[bank];
    wishes[bank] = weight;
    deposits += weight;
  }
  const central = banks.count;
  const insurers = banks.count + 1;
  const holdings = issue < 0;
  const centralShare = parameters["state.central-bank-share"];
  wishes[central] = holdings ? Math.max(0, accounts.centralBank.bonds) : deposits * centralShare;
  wishes[insurers] = holdings
    ? accounts.insurers.bonds
    : Math.max(0, Math.min(deposits * 0.3, accounts.insurers.deposits * 0.5));
  const parts = new Float64Array(banks.count + 2);
  splitWhole(Math.abs(issue), wishes, parts);
  const sign = issue > 0 ? 1 : -1;
  let byBanks = 0;
  for (let bank = 0; bank < banks.count; bank++) {
    b.bonds[bank] += sign * parts[bank];
    byBanks += sign * parts[bank];
  }
  accounts.centralBank.bonds += sign * parts[central];
  accounts.insurers.bonds += sign * parts[insurers];
  accounts.insurers.deposits -= sign * parts[insurers];
  accounts.state.account += issue;
  accounts.state.debt += issue;
  ledger.pay(BONDS, S.banks, S.state, byBanks);
  ledger.pay(BONDS, S.centralBank, S.state, sign * parts[central]);
  ledger.pay(BONDS, S.insurers, S.state, sign * parts[insurers]);
  ledger.transact(I.bonds, S.banks, S.state, byBanks);
  ledger.transact(I.bonds, S.centralBank, S.state, sign * parts[central]);
  ledger.transact(I.bonds, S.insurers, S.state, sign * parts[insurers]);
  addTally(economy, "deficit", issue);
}
