import { log, tanh } from "@kigyo/engine";
import { wholeAmount } from "../accounts/whole.ts";
import type { Economy } from "../state/economy.ts";
import { LARGE_FIRM, smallVenture } from "../state/firm-size.ts";
import { MANUFACTURING } from "../state/links.ts";
import { CONSTRUCTION } from "../state/sectors.ts";
import { BLOCK, inBlocks } from "../state/blocks.ts";
import { addTally } from "../state/tally.ts";
import { restraint } from "./govern-firms.ts";
import { decisionTime, inertia } from "./inertia.ts";
import { labourTerms, outputPerHead } from "./labour-productivity.ts";
import { readinessOf } from "./renew-small-firms.ts";
import { landCarry, speculativeDemand } from "./trade-land.ts";

/**
 * Part of its investment that a firm gives up to pay down debt: nothing while what it owns covers what it
 * owes, up to `strength` when nothing does (balance-sheet recession; Koo 2008).
 */
export function overhang(owed: number, owned: number, strength: number): number {
  return owed > 0 && owned < owed ? strength * Math.min(1, 1 - owned / owed) : 0;
}

/** Share of sales spent on search: higher near the frontier, for large firms and where opportunity is rich. */
export function researchIntensity(
  base: number,
  gapClosed: number,
  headsPerFirm: number,
  opportunity: number,
): number {
  const size =
    headsPerFirm >= 1000 ? 1 : headsPerFirm >= LARGE_FIRM ? 0.7 : headsPerFirm >= 50 ? 0.3 : 0.06;
  return base * size * opportunity * (0.15 + gapClosed);
}

/** Research that large firms do themselves, a factor: what universities lack money for moves into company laboratories. */
export function companyLaboratories(universityFunding: number): number {
  return 1 + 0.2 * (0.5 - universityFunding);
}

/** Heads from which a firm keeps a laboratory at all, and from which it keeps a central one. */
const LABORATORY = { least: 30, full: 3000 } as const;
const LABORATORY_RANGE = log(LABORATORY.full / LABORATORY.least);

/**
 * Share of search aimed at a new generation: none in workshops; from there it grows with size to the
 * aim of firms with a central laboratory, less what inertia takes.
 */
export function radicalShare(headsPerFirm: number, aim: number, inert: number): number {
  if (headsPerFirm <= LABORATORY.least) return 0;
  const size = Math.min(1, log(headsPerFirm / LABORATORY.least) / LABORATORY_RANGE);
  return aim * (1 - inert) * size * size;
}

/**
 * Each firm forms its plans for the quarter: expected sales, desired staff and lay-offs, capital
 * goods, search and its split between incremental and radical, and the loan this calls for.
 */
export function planFirms(economy: Economy): void {
  const terms = planningTerms(economy);
  const decided: Decided = { heads: 0, time: 0 };
  inBlocks(economy.firms.count, (from, to) => {
    planStaff(economy, terms, from, to);
    feelInertia(economy, terms, decided, from, to);
    planCapital(economy, terms, from, to);
    aimResearch(economy, terms, from, to);
    planSpending(economy, terms, from, to);
  });
  addTally(economy, "decisionHeads", decided.heads);
  addTally(economy, "decisionTime", decided.time);
}

/** How long large firms take to decide, by heads. */
interface Decided {
  heads: number;
  time: number;
}

/** What the firms of one block have in mind while they plan, used again for every block. */
interface Intentions {
  /** What a firm means to make itself: its own sales and its parent's orders, less the parts that it buys. */
  readonly volume: Float64Array;
  readonly inert: Float64Array;
}

const intentions: Intentions = {
  volume: new Float64Array(BLOCK),
  inert: new Float64Array(BLOCK),
};

/** What every firm reckons with in one quarter. */
type PlanningTerms = ReturnType<typeof planningTerms>;

/** The quarter's terms of planning, to be read once before the loop over firms. */
function planningTerms(economy: Economy) {
  const { parameters, levers, aggregates, outside } = economy;
  const realRate = outside.policyRate - 4 * aggregates.expectedInflation;
  return {
    labour: labourTerms(economy),
    ratio: parameters["capital.ratio"],
    stockRatio: parameters["inventory.ratio"],
    depreciation: parameters["capital.depreciation"],
    mood:
      1 -
      parameters["investment.rate-sensitivity"] * (realRate - 0.015) +
      0.25 * tanh(5 * aggregates.shareMomentum),
    growth: Math.max(0, aggregates.trendGrowth),
    // Without it capital would lag behind sales, the further the faster they grow (Harrod 1939).
    counted: parameters["investment.growth-counted"] * aggregates.lastingGrowth,
    speed: parameters["investment.speed"],
    overhang: parameters["credit.overhang"],
    returnGoal: parameters["governance.return-goal"],
    restraint: parameters["governance.restraint"],
    priceOfCapital: aggregates.priceLevel,
    landValue: aggregates.landPrice * parameters["land.unit-value"],
    landWish:
      speculativeDemand(
        aggregates.landMomentum,
        landCarry(economy),
        parameters["land.speculation"],
      ) *
      (aggregates.landPrice * parameters["land.unit-value"]),
    builders: parameters["land.builder-appetite"],
    inertia: parameters["firm.inertia"],
    relief: levers["knowledge.inertia-relief"],
    reform: parameters["control.reform"],
    longest: parameters["reform.decision-time"],
    intensity: parameters["search.intensity"],
    atHome: companyLaboratories(levers["knowledge.university-funding"]),
    aim: levers["knowledge.radical-aim"],
    deduction: levers["knowledge.small-firm-deduction"],
    response: parameters["search.deduction-response"],
    renewal: parameters["renewal.research"] * levers["links.small-firm-renewal"],
  };
}

/** Staff that firms want for what they mean to make, and the part of those they have whose posts are at risk. */
function planStaff({ firms }: Economy, terms: PlanningTerms, from: number, to: number): void {
  const f = firms.col;
  const { labour, stockRatio } = terms;
  const { volume } = intentions;
  for (let slot = from; slot < to; slot++) {
    if (firms.alive[slot] === 0) continue;
    const weight = f.weight[slot];
    const heads = f.heads[slot];
    const expected = f.expected[slot];
    const output = outputPerHead(
      f.productivity[slot],
      f.capital[slot],
      Math.max(heads, weight),
      labour,
    );
    const makes = Math.max(0.1 * expected, expected + f.orders[slot] - f.outsourced[slot]);
    volume[slot - from] = makes;
    const target = makes + 0.15 * (stockRatio * expected - f.inventory[slot]);
    const wanted = Math.max(weight, target / output);
    // A venture hires ahead of sales while its money lasts.
    const ahead =
      smallVenture(f, slot) && f.cash[slot] > 4 * f.wages[slot] ? heads * 1.12 + weight : 0;
    f.wanted[slot] = Math.max(wanted, ahead, heads * 0.7);
    f.risk[slot] = heads > 0 ? Math.max(0, 1 - f.wanted[slot] / heads) : 0;
  }
}

/** How inert firms are; adds up how long the large take to decide. */
function feelInertia(
  { firms }: Economy,
  terms: PlanningTerms,
  decided: Decided,
  from: number,
  to: number,
): void {
  const f = firms.col;
  const { relief, reform, inertia: strength, longest } = terms;
  const { inert } = intentions;
  for (let slot = from; slot < to; slot++) {
    inert[slot - from] = 0;
    const weight = f.weight[slot];
    const heads = f.heads[slot];
    // A small firm has none, so that nothing need be read for it.
    if (firms.alive[slot] === 0 || heads / weight < LARGE_FIRM) continue;
    inert[slot - from] = inertia(
      heads / weight,
      f.past[slot],
      1 - (1 - relief) * (1 - f.reform[slot]) * (1 - reform * f.foreignOwned[slot]),
      strength,
    );
    decided.heads += heads;
    decided.time += heads * decisionTime(inert[slot - from], longest);
  }
}

/** Capital goods that firms mean to buy. */
function planCapital({ firms }: Economy, terms: PlanningTerms, from: number, to: number): void {
  const f = firms.col;
  const { ratio, depreciation, counted, growth, speed, mood, longest } = terms;
  const { landValue, priceOfCapital, returnGoal } = terms;
  const { volume, inert } = intentions;
  for (let slot = from; slot < to; slot++) {
    if (firms.alive[slot] === 0) continue;
    const makes = volume[slot - from];
    const capital = f.capital[slot];
    const wantedCapital = ratio * makes * (1 + 2 * growth);
    const wait = decisionTime(inert[slot - from], longest);
    const plan =
      (depreciation + counted) * capital +
      speed * (8 / (7 + wait)) * (wantedCapital - capital) * mood;
    const caution =
      (1 -
        overhang(
          f.loans[slot] + f.loansOther[slot],
          f.land[slot] * landValue + 0.4 * capital * priceOfCapital + f.cash[slot],
          terms.overhang,
        )) *
      (f.listing[slot] > 0
        ? 1 -
          restraint(
            (4 * f.profit[slot]) / (capital * f.price[slot] + 1),
            returnGoal,
            f.returnWeight[slot],
            terms.restraint,
          )
        : 1);
    f.invest[slot] = caution * Math.min(Math.max(0, plan), 0.4 * makes + depreciation * capital);
  }
}

/** How much of their search firms aim at a new generation. */
function aimResearch({ firms }: Economy, { aim }: PlanningTerms, from: number, to: number): void {
  const f = firms.col;
  const { inert } = intentions;
  for (let slot = from; slot < to; slot++) {
    if (firms.alive[slot] === 0) continue;
    f.radicalEffort[slot] = smallVenture(f, slot)
      ? 0.7
      : radicalShare(f.heads[slot] / f.weight[slot], aim, inert[slot - from]);
  }
}

/** What firms mean to spend on search, and the loans they ask for to pay for what their own money does not reach. */
function planSpending(economy: Economy, terms: PlanningTerms, from: number, to: number): void {
  const { firms, regimes, frontier, quarter } = economy;
  const f = firms.col;
  const { intensity, atHome, response, deduction, renewal } = terms;
  const { priceOfCapital, landWish, builders } = terms;
  for (let slot = from; slot < to; slot++) {
    if (firms.alive[slot] === 0) continue;
    const each = f.heads[slot] / f.weight[slot];
    const sector = f.sector[slot];
    const small = each < LARGE_FIRM;
    const gapClosed = Math.min(1.2, f.productivity[slot] / frontier[sector]);
    let ofSales = researchIntensity(
      intensity * (small ? 1 : atHome),
      gapClosed,
      each,
      regimes[sector].opportunity,
    );
    if (small) {
      ofSales *= 1 + response * deduction;
      if (renewal > 0 && sector < MANUFACTURING)
        ofSales *= 1 + renewal * readinessOf(economy, slot, quarter);
    }
    const burn = smallVenture(f, slot) ? 0.25 * f.wages[slot] : 0;
    const sales = f.sales[slot];
    const research = wholeAmount(Math.max(ofSales * sales, burn));
    f.research[slot] = research;
    const spending =
      f.invest[slot] * priceOfCapital +
      research +
      f.land[slot] * landWish * (sector === CONSTRUCTION ? builders : 1);
    const spare = Math.max(0, f.cash[slot] - 0.25 * sales);
    f.borrow[slot] = Math.max(0, wholeAmount(spending - spare - 0.5 * Math.max(0, f.profit[slot])));
  }
}
