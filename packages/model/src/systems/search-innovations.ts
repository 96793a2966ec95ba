import { exp, hashUniform } from "@kigyo/engine";
import { flowRow, S } from "../accounts/ledger.ts";
import type { Economy } from "../state/economy.ts";
import { LARGE_FIRM, smallVenture } from "../state/firm-size.ts";
import { BLOCK, inBlocks } from "../state/blocks.ts";
import { addTally } from "../state/tally.ts";
import { innovateRadically } from "./innovate-radically.ts";
import { type SearchTerms, searchTerms } from "./search-terms.ts";

const RESEARCH = flowRow("research services");
const LICENCE = flowRow("licence income");
const SUBSIDIES = flowRow("subsidies");
const ROYALTIES = flowRow("imports");

/** Chance of success per quarter of an effort of so many researchers: concave, never above 1 (Nelson and Winter 1982, two-stage search). */
export function successChance(effort: number, ease: number): number {
  return effort > 0 ? 1 - exp(-ease * Math.sqrt(effort)) : 0;
}

/** Researchers beyond which a laboratory's further growth brings less. */
const LARGE_LABORATORY = 50;

/** Chance per quarter of a radical success: in proportion to effort in small teams, with its root in large laboratories. */
export function radicalChance(effort: number, ease: number): number {
  return effort > 0 ? 1 - exp((-ease * effort) / Math.sqrt(1 + effort / LARGE_LABORATORY)) : 0;
}

/** Whether a draw falls below the chance of success; the chance is never above its first term, which spares most firms the exponential. */
export function succeeds(uniform: number, effort: number, ease: number): boolean {
  return uniform < ease * Math.sqrt(effort) && uniform < successChance(effort, ease);
}

/** Firms of a record that succeed radically: of many firms as many as would one by one. */
export function radicalSuccesses(
  uniform: number,
  firms: number,
  effort: number,
  ease: number,
): number {
  // The chance is never above ease times effort.
  if (firms * ease * effort + uniform < 1) return 0;
  return Math.floor(radicalChance(effort, ease) * firms + uniform);
}

/** Frontier over own productivity below which a firm has technology to license out: a gap of a tenth. */
const NEAR_FRONTIER = exp(0.1);

/** Weight of what a firm has learnt before: all where knowledge cumulates, none where each product is a fresh start (Malerba and Orsenigo 1997). */
export function cumulated(cumulativeness: number, knowledge: number): number {
  return 1 - cumulativeness + cumulativeness * knowledge;
}

/**
 * Pace of taking over technology that comes with new capital goods: 1 where a forty-second of the stock
 * is new each quarter, twice that where investment booms (vintages; Salter 1960).
 */
export function embodiment(investment: number, capital: number): number {
  return capital > 0 ? Math.min(2, (42 * investment) / capital) : 0;
}

/**
 * Growth of productivity by a take-over, before its step: 1 - productivity over frontier, at most one
 * however far behind. Those far behind lack what the newest technology builds on: they close less of their
 * distance than those half way there (logistic diffusion; Benhabib and Spiegel 2005).
 */
export function catchUp(behind: number): number {
  return behind > 1 ? 1 - 1 / behind : 0;
}

/**
 * Ability to follow a new generation of technology, 0 to 1: own search beyond the present one, and what
 * comes from science, ventures and allies to those able to take it in (absorptive capacity; Cohen and
 * Levinthal 1990). What the old generation taught helps little. Knowledge from outside as large as own search
 * brings half of what it can: that is the unit in which it is told, not a strength.
 *
 * @param radical share of own search aimed at a new generation
 * @param outside knowledge drawn from outside, relative to own search
 * @param able ability by size to take in what comes from outside
 * @param effort ability per unit of that share
 */
export function newGenerationAbility(
  radical: number,
  outside: number,
  able: number,
  effort: number,
): number {
  return Math.min(1, effort * radical + (able * outside) / (1 + outside));
}

/** Size of an advance relative to one at the frontier: beyond it opportunities thin out, short of it they abound. */
export function opportunityLeft(frontier: number, productivity: number): number {
  const ratio = Math.min(1.05, frontier / productivity);
  const square = ratio * ratio;
  return square * square * square * square;
}

/**
 * Ability to take over foreign technology, by size of firm. What the ministry brings in and spreads makes
 * up part of what firms without a laboratory lack.
 *
 * @param pool share of the lack that the ministry's pool makes up
 */
export function absorbing(heads: number, pool: number): number {
  const own = heads >= LARGE_FIRM ? 1 : heads >= 30 ? 0.72 : 0.44;
  return own + (1 - own) * pool;
}

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
  inBlocks(firms.count, (from, to) => searchBlock(economy, quarter, terms, sums, from, to));
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

/** Draws of the firms in a block, used again for every block: luck of the steady search, size of an advance. */
const steadyLuck = new Float64Array(BLOCK);
const sizes = new Float64Array(BLOCK);

/** One draw for each slot of a range, from the front of `out`. */
function drawBlock(
  key: number,
  identities: Uint32Array,
  from: number,
  to: number,
  out: Float64Array,
): void {
  for (let slot = from; slot < to; slot++) out[slot - from] = hashUniform(key, identities[slot]);
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
  const { firms, parameters, regimes, aggregates, fieldTilts } = economy;
  const f = firms.col;
  const { kInc, kRad, kLic, kIm, kStep, kOpen } = terms;
  const { pIncremental, pRadical, incrementalStep, radicalStep, imitation, licensing } = terms;
  const { fit, ownWay, hidden, drift, open, worry, allied, science, ventureStock } = terms;
  const { deduction, pool, team, adminGain, linkGain, royalty } = terms;
  drawBlock(kInc, f.key, from, to, steadyLuck);
  drawBlock(kStep, f.key, from, to, sizes);
  for (let slot = from; slot < to; slot++) {
    if (firms.alive[slot] === 0) continue;
    const key = f.key[slot];
    const weight = f.weight[slot];
    const sector = f.sector[slot];
    const regime = regimes[sector];
    const each = f.heads[slot] / weight;
    // A venture that has become a large firm searches like one.
    const venture = smallVenture(f, slot);
    // What a firm cannot pay it does not spend.
    const spend = Math.min(f.research[slot], Math.max(0, Math.floor(f.cash[slot])));
    f.research[slot] = spend;
    f.cash[slot] -= spend;
    sums.paid += spend;
    if (each < LARGE_FIRM) {
      sums.smallSpent += spend;
      sums.smallSales += f.sales[slot];
      if (deduction > 0 && spend > 0) {
        // Relief is taken off the tax that the firm owes on what it earns.
        const credit = Math.floor(
          Math.min(deduction * spend, parameters["tax.profit"] * Math.max(0, f.profit[slot])),
        );
        f.cash[slot] += credit;
        sums.relief += credit;
      }
    }
    const effort = spend / (weight * aggregates.wage);
    const radical = f.radicalEffort[slot];
    const able = absorbing(each, pool);
    const near = f.ties[slot] > 0 ? linkGain * Math.min(1, f.ties[slot] / weight) : 0;
    // Technology that does not travel makes incumbents look outside; foreign allies bring knowledge.
    const draws =
      regime.science * science * fieldTilts[sector] * (1 + near) +
      (each >= LARGE_FIRM ? open * (1 + worry * f.homeTuned[slot]) * ventureStock : 0) +
      allied * f.allied[slot];
    // Share of the frontier that the firm can see: all of the old generation, of the new what it is able to.
    const within = 1 - hidden * (1 - newGenerationAbility(radical, draws, able, ownWay));
    sums.aimedHigh += spend * radical;
    const size = sizes[slot - from];

    if (
      succeeds(
        steadyLuck[slot - from],
        effort * (1 - radical),
        pIncremental * team * (1 + regime.cumulativeness * f.knowledge[slot]),
      )
    ) {
      const gain =
        incrementalStep *
        (0.5 + size) *
        opportunityLeft(within * economy.frontier[sector] * fit, f.productivity[slot]);
      f.productivity[slot] *= 1 + gain;
      f.quality[slot] *= 1 + 0.5 * gain;
      f.knowledge[slot] = Math.min(1.5, f.knowledge[slot] + 0.05);
      sums.incremental += weight;
      if (each >= LARGE_FIRM) sums.steadyGained += gain * f.sales[slot];
    }
    if (each >= LARGE_FIRM) sums.steadySpent += spend * (1 - radical);
    f.knowledge[slot] *= 0.995;
    // Managers, sites and luck differ and change: productivity drifts, less in large firms.
    f.productivity[slot] *=
      (1 + drift * (each >= LARGE_FIRM ? 0.5 : 1) * (2 * size - 1)) * adminGain;

    const focus = venture ? parameters["venture.focus"] : 1;
    if (radical > 0) {
      const successes = radicalSuccesses(
        hashUniform(kRad, key),
        weight,
        effort * radical,
        pRadical *
          focus *
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
          opportunityLeft(economy.frontier[sector] * fit, f.productivity[slot]),
          draws,
          hashUniform(kOpen, key),
          quarter,
        );
    }

    // Frontier over own productivity: a gap to close where it is above 1.
    const behind = (within * economy.frontier[sector] * fit) / f.productivity[slot];
    if (
      behind > 1 &&
      hashUniform(kLic, key) < licensing * able * embodiment(f.invest[slot], f.capital[slot])
    ) {
      const step = parameters["search.licensing-step"] * catchUp(behind);
      f.productivity[slot] *= 1 + step;
      const fee = Math.floor(Math.min(royalty * step * f.sales[slot], Math.max(0, f.cash[slot])));
      f.cash[slot] -= fee;
      sums.royalties += fee;
    }
    const best = within * economy.bestProductivity[sector] * (1 - 0.25 * regime.appropriability);
    if (best > f.productivity[slot] && hashUniform(kIm, key) < imitation) {
      f.productivity[slot] += parameters["search.imitation-step"] * (best - f.productivity[slot]);
    }
    if (behind < NEAR_FRONTIER && each >= LARGE_FIRM) {
      const income = Math.round(parameters["search.licence-income"] * spend);
      f.cash[slot] += income;
      sums.licences += income;
    }
  }
}
