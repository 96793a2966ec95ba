import { log, tanh } from "@kigyo/engine";
import { wholeAmount } from "../accounts/whole.ts";
import type { Economy } from "../state/economy.ts";
import { LARGE_FIRM, smallVenture } from "../state/firm-size.ts";
import { MANUFACTURING } from "../state/links.ts";
import { CONSTRUCTION } from "../state/sectors.ts";
import { inBlocks } from "../state/blocks.ts";
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
  return owed > 0 ? strength * Math.min(1, Math.max(0, 1 - owned / owed)) : 0;
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
  const decided = { heads: 0, time: 0 };
  inBlocks(economy.firms.count, (from, to) => planBlock(economy, decided, from, to));
  addTally(economy, "decisionHeads", decided.heads);
  addTally(economy, "decisionTime", decided.time);
}

/** Plans of the firms in a range of slots; adds up how long large firms take to decide, by heads. */
function planBlock(
  economy: Economy,
  decided: { heads: number; time: number },
  from: number,
  to: number,
): void {
  const { firms, parameters, levers, aggregates, regimes, outside } = economy;
  const f = firms.col;
  const ratio = parameters["capital.ratio"];
  const terms = labourTerms(economy);
  const depreciation = parameters["capital.depreciation"];
  const stockRatio = parameters["inventory.ratio"];
  const realRate = outside.policyRate - 4 * aggregates.expectedInflation;
  const mood =
    1 -
    parameters["investment.rate-sensitivity"] * (realRate - 0.015) +
    0.25 * tanh(5 * aggregates.shareMomentum);
  const growth = Math.max(0, aggregates.trendGrowth);
  // Without it capital would lag behind sales, the further the faster they grow (Harrod 1939).
  const counted = parameters["investment.growth-counted"] * aggregates.lastingGrowth;
  const priceOfCapital = aggregates.priceLevel;
  const landValue = aggregates.landPrice * parameters["land.unit-value"];
  const landWish =
    speculativeDemand(aggregates.landMomentum, landCarry(economy), parameters["land.speculation"]) *
    landValue;
  const deduction = levers["knowledge.small-firm-deduction"];
  const atHome = companyLaboratories(levers["knowledge.university-funding"]);
  const aim = levers["knowledge.radical-aim"];
  const relief = levers["knowledge.inertia-relief"];
  const reform = parameters["control.reform"];
  const renewal = parameters["renewal.research"] * levers["links.small-firm-renewal"];
  const builders = parameters["land.builder-appetite"];
  const longest = parameters["reform.decision-time"];
  for (let slot = from; slot < to; slot++) {
    if (firms.alive[slot] === 0) continue;
    const weight = f.weight[slot];
    const heads = f.heads[slot];
    const each = heads / weight;
    const sector = f.sector[slot];
    const venture = smallVenture(f, slot);
    const expected = f.expected[slot];
    const output = outputPerHead(
      f.productivity[slot],
      f.capital[slot],
      Math.max(heads, weight),
      terms,
    );
    // What it makes itself: its own sales and its parent's orders, less the parts that it buys.
    const volume = Math.max(0.1 * expected, expected + f.orders[slot] - f.outsourced[slot]);
    const target = volume + 0.15 * (stockRatio * expected - f.inventory[slot]);
    const wanted = Math.max(weight, target / output);
    // A venture hires ahead of sales while its money lasts.
    const ahead = venture && f.cash[slot] > 4 * f.wages[slot] ? heads * 1.12 + weight : 0;
    f.wanted[slot] = Math.max(wanted, ahead, heads * 0.7);
    f.risk[slot] = heads > 0 ? Math.max(0, 1 - f.wanted[slot] / heads) : 0;

    const wantedCapital = ratio * volume * (1 + 2 * growth);
    const small = each < LARGE_FIRM;
    // A small firm has none, so that nothing need be read for it.
    const inert = small
      ? 0
      : inertia(
          each,
          f.past[slot],
          1 - (1 - relief) * (1 - f.reform[slot]) * (1 - reform * f.foreignOwned[slot]),
          parameters["firm.inertia"],
        );
    const wait = decisionTime(inert, longest);
    if (!small) {
      decided.heads += heads;
      decided.time += heads * wait;
    }
    const plan =
      (depreciation + counted) * f.capital[slot] +
      parameters["investment.speed"] * (8 / (7 + wait)) * (wantedCapital - f.capital[slot]) * mood;
    const owed = f.loans[slot] + f.loansOther[slot];
    const caution =
      (1 -
        overhang(
          owed,
          f.land[slot] * landValue + 0.4 * f.capital[slot] * priceOfCapital + f.cash[slot],
          parameters["credit.overhang"],
        )) *
      (f.listing[slot] > 0
        ? 1 -
          restraint(
            (4 * f.profit[slot]) / (f.capital[slot] * f.price[slot] + 1),
            parameters["governance.return-goal"],
            f.returnWeight[slot],
            parameters["governance.restraint"],
          )
        : 1);
    f.invest[slot] =
      caution * Math.min(Math.max(0, plan), 0.4 * volume + depreciation * f.capital[slot]);

    const gapClosed = Math.min(1.2, f.productivity[slot] / economy.frontier[sector]);
    let intensity = researchIntensity(
      parameters["search.intensity"] * (small ? 1 : atHome),
      gapClosed,
      each,
      regimes[sector].opportunity,
    );
    if (small) {
      intensity *= 1 + parameters["search.deduction-response"] * deduction;
      if (renewal > 0 && sector < MANUFACTURING)
        intensity *= 1 + renewal * readinessOf(economy, slot, economy.quarter);
    }
    const burn = venture ? 0.25 * f.wages[slot] : 0;
    f.research[slot] = wholeAmount(Math.max(intensity * f.sales[slot], burn));
    f.radicalEffort[slot] = venture ? 0.7 : radicalShare(each, aim, inert);

    const spending =
      f.invest[slot] * priceOfCapital +
      f.research[slot] +
      f.land[slot] * landWish * (sector === CONSTRUCTION ? builders : 1);
    const buffer = 0.25 * f.sales[slot];
    f.borrow[slot] = Math.max(
      0,
      wholeAmount(
        spending - Math.max(0, f.cash[slot] - buffer) - 0.5 * Math.max(0, f.profit[slot]),
      ),
    );
  }
}
