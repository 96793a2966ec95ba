import { hashUniform } from "@kigyo/engine";
import { flowRow, S } from "../accounts/ledger.ts";
import type { Economy } from "../state/economy.ts";
import { LARGE_FIRM, smallVenture } from "../state/firm-size.ts";
import { BLOCK, inBlocks } from "../state/blocks.ts";
import { addTally } from "../state/tally.ts";
import { innovateRadically } from "./innovate-radically.ts";
import {
  absorbing,
  catchUp,
  cumulated,
  embodiment,
  NEAR_FRONTIER,
  newGenerationAbility,
  opportunityLeft,
  radicalSuccesses,
  succeeds,
} from "./search-rules.ts";
import { type SearchTerms, searchTerms } from "./search-terms.ts";

const RESEARCH = flowRow("research services");
const LICENCE = flowRow("licence income");
const SUBSIDIES = flowRow("subsidies");
const ROYALTIES = flowRow("imports");

/**
 * Search in two stages. Effort decides the chance of a success, chance its size. Incremental
 * success cumulates in the firm's own knowledge; radical success opens a new generation and draws
 * on public science; imitation copies the domestic best and, while a gap remains, licensed foreign
 * technology (Dosi, Fagiolo and Roventini 2010 for the form).
 */
export function searchInnovations(economy: Economy, quarter: number): void {
  const { firms, tally, ledger, accounts } = economy;
  const sums: SearchSums = {
    paid: 0,
    licences: 0,
    aimedHigh: 0,
    smallSpent: 0,
    smallSales: 0,
    relief: 0,
    royalties: 0,
    steadySpent: 0,
    steadyGained: 0,
    incremental: 0,
  };
  const terms = searchTerms(economy, quarter);
  inBlocks(firms.count, (from, to) => {
    paySearch(economy, terms, sums, from, to);
    drawSteps(economy, terms, from, to);
    searchBlock(economy, quarter, terms, sums, from, to);
  });
  // Part of their research firms buy from universities, which are the state's: contracts and licences.
  const contracts = Math.min(
    Math.round(0.2 * sums.paid),
    Math.round(sums.paid * (tally.contractShare ?? 0)) + (tally.homeFees ?? 0),
  );
  accounts.households.deposits += sums.paid - contracts;
  accounts.households.income += sums.paid - contracts;
  accounts.state.account += contracts - sums.relief;
  ledger.pay(RESEARCH, S.firms, S.households, sums.paid - contracts);
  ledger.pay(RESEARCH, S.firms, S.state, contracts);
  ledger.pay(SUBSIDIES, S.state, S.firms, sums.relief);
  ledger.pay(LICENCE, S.world, S.firms, sums.licences);
  ledger.pay(ROYALTIES, S.firms, S.world, sums.royalties);
  accounts.world.foreignDebt += sums.licences - sums.royalties;
  accounts.centralBank.foreignClaims += sums.licences - sums.royalties;
  tally.universityContracts = contracts;
  tally.royalties = sums.royalties;
  tally.smallResearch = sums.smallSpent;
  tally.smallSales = sums.smallSales;
  tally.researchRelief = sums.relief;
  tally.steadySpent = sums.steadySpent;
  tally.steadyGained = sums.steadyGained;
  addTally(economy, "incremental", sums.incremental);
  addTally(economy, "imports", sums.royalties);
  addTally(economy, "businessResearch", sums.paid);
  addTally(economy, "radicalSpending", sums.aimedHigh);
  tally.licenceIncome = sums.licences;
}

/** Running sums over firms: thousand yen, and firms that advanced a step. */
interface SearchSums {
  paid: number;
  licences: number;
  aimedHigh: number;
  smallSpent: number;
  smallSales: number;
  relief: number;
  royalties: number;
  steadySpent: number;
  steadyGained: number;
  incremental: number;
}

/** How the firms of one block search, used again for every block. */
const search = {
  /** Researchers that each firm pays for. */
  effort: new Float64Array(BLOCK),
  /** Whether steady search brings an advance this quarter, and how large it is. */
  advances: new Uint8Array(BLOCK),
  size: new Float64Array(BLOCK),
};

/** What firms in a range of slots spend on search, and what the state gives the small for it. */
function paySearch(
  { firms, parameters, aggregates }: Economy,
  { deduction }: SearchTerms,
  sums: SearchSums,
  from: number,
  to: number,
): void {
  const f = firms.col;
  const { effort } = search;
  const { wage } = aggregates;
  const tax = parameters["tax.profit"];
  for (let slot = from; slot < to; slot++) {
    if (firms.alive[slot] === 0) continue;
    const weight = f.weight[slot];
    // What a firm cannot pay it does not spend.
    const spend = Math.min(f.research[slot], Math.max(0, Math.floor(f.cash[slot])));
    f.research[slot] = spend;
    f.cash[slot] -= spend;
    sums.paid += spend;
    effort[slot - from] = spend / (weight * wage);
    if (f.heads[slot] >= LARGE_FIRM * weight) continue;
    sums.smallSpent += spend;
    sums.smallSales += f.sales[slot];
    if (deduction > 0 && spend > 0) {
      // Relief is taken off the tax that the firm owes on what it earns.
      const credit = Math.floor(Math.min(deduction * spend, tax * Math.max(0, f.profit[slot])));
      f.cash[slot] += credit;
      sums.relief += credit;
    }
  }
}

/** Draws which firms advance a step by steady search, and the size of what they find. */
function drawSteps(economy: Economy, terms: SearchTerms, from: number, to: number): void {
  const { firms, regimes } = economy;
  const f = firms.col;
  const { kInc, kStep, pIncremental, team } = terms;
  const { effort, advances, size } = search;
  for (let slot = from; slot < to; slot++) {
    const i = slot - from;
    const key = f.key[slot];
    const { cumulativeness } = regimes[f.sector[slot]];
    size[i] = hashUniform(kStep, key);
    advances[i] = succeeds(
      hashUniform(kInc, key),
      effort[i] * (1 - f.radicalEffort[slot]),
      pIncremental * team * (1 + cumulativeness * f.knowledge[slot]),
    )
      ? 1
      : 0;
  }
}

/** Search of the firms in a range of slots. */
function searchBlock(
  economy: Economy,
  quarter: number,
  terms: SearchTerms,
  sums: SearchSums,
  from: number,
  to: number,
): void {
  const { firms, parameters, regimes, fieldTilts, frontier, bestProductivity } = economy;
  const f = firms.col;
  const { kRad, kLic, kIm, kOpen } = terms;
  const { pRadical, incrementalStep, radicalStep, imitation, licensing, pool, linkGain } = terms;
  const { fit, ownWay, hidden, drift, open, worry, allied, science, ventureStock } = terms;
  const { adminGain, royalty } = terms;
  const { effort, advances } = search;
  const focus = parameters["venture.focus"];
  const licensingStep = parameters["search.licensing-step"];
  const imitationStep = parameters["search.imitation-step"];
  const licenceIncome = parameters["search.licence-income"];
  for (let slot = from; slot < to; slot++) {
    if (firms.alive[slot] === 0) continue;
    const key = f.key[slot];
    const weight = f.weight[slot];
    const sector = f.sector[slot];
    const regime = regimes[sector];
    const each = f.heads[slot] / weight;
    const large = each >= LARGE_FIRM;
    const spend = f.research[slot];
    const radical = f.radicalEffort[slot];
    const able = absorbing(each, pool);
    const near = f.ties[slot] > 0 ? linkGain * Math.min(1, f.ties[slot] / weight) : 0;
    // Technology that does not travel makes incumbents look outside; foreign allies bring knowledge.
    const draws =
      regime.science * science * fieldTilts[sector] * (1 + near) +
      (large ? open * (1 + worry * f.homeTuned[slot]) * ventureStock : 0) +
      allied * f.allied[slot];
    // Share of the frontier that the firm can see: all of the old generation, of the new what it is able to.
    const within = 1 - hidden * (1 - newGenerationAbility(radical, draws, able, ownWay));
    sums.aimedHigh += spend * radical;
    const size = search.size[slot - from];

    if (advances[slot - from] === 1) {
      const gain =
        incrementalStep *
        (0.5 + size) *
        opportunityLeft(within * frontier[sector] * fit, f.productivity[slot]);
      f.productivity[slot] *= 1 + gain;
      f.quality[slot] *= 1 + 0.5 * gain;
      f.knowledge[slot] = Math.min(1.5, f.knowledge[slot] + 0.05);
      sums.incremental += weight;
      if (large) sums.steadyGained += gain * f.sales[slot];
    }
    if (large) sums.steadySpent += spend * (1 - radical);
    f.knowledge[slot] *= 0.995;
    // Managers, sites and luck differ and change: productivity drifts, less in large firms.
    f.productivity[slot] *= (1 + drift * (large ? 0.5 : 1) * (2 * size - 1)) * adminGain;

    if (radical > 0) {
      const successes = radicalSuccesses(
        hashUniform(kRad, key),
        weight,
        effort[slot - from] * radical,
        pRadical *
          // A venture that has become a large firm searches like one.
          (smallVenture(f, slot) ? focus : 1) *
          regime.opportunity *
          cumulated(regime.cumulativeness, f.knowledge[slot]) *
          (1 + draws),
      );
      if (successes > 0)
        innovateRadically(
          economy,
          slot,
          successes,
          radicalStep * (0.5 + size),
          opportunityLeft(frontier[sector] * fit, f.productivity[slot]),
          draws,
          hashUniform(kOpen, key),
          quarter,
        );
    }

    // Frontier over own productivity: a gap to close where it is above 1.
    const behind = (within * frontier[sector] * fit) / f.productivity[slot];
    if (
      behind > 1 &&
      hashUniform(kLic, key) < licensing * able * embodiment(f.invest[slot], f.capital[slot])
    ) {
      const step = licensingStep * catchUp(behind);
      f.productivity[slot] *= 1 + step;
      const fee = Math.floor(Math.min(royalty * step * f.sales[slot], Math.max(0, f.cash[slot])));
      f.cash[slot] -= fee;
      sums.royalties += fee;
    }
    if (hashUniform(kIm, key) < imitation) {
      const best = within * bestProductivity[sector] * (1 - 0.25 * regime.appropriability);
      if (best > f.productivity[slot])
        f.productivity[slot] += imitationStep * (best - f.productivity[slot]);
    }
    if (large && behind < NEAR_FRONTIER) {
      const income = Math.round(licenceIncome * spend);
      f.cash[slot] += income;
      sums.licences += income;
    }
  }
}
