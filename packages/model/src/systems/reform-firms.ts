import { drawKey, hashUniform, streamOf } from "@kigyo/engine";
import type { Economy } from "../state/economy.ts";
import { LARGE_FIRM } from "../state/firm-size.ts";
import { addTally } from "../state/tally.ts";
import { inertia } from "./inertia.ts";

const REFORM_STREAM = streamOf("company reform");

/** Quarters over which success cumulates, and over which a reform becomes practice. */
const MEMORY_QUARTERS = 80;
const REFORM_QUARTERS = 12;

/**
 * How far the country is in crisis, 0 to 1: distrust of banks, weak banks, unemployment above its ten
 * years' usual (a full measure at two points) and shrinking output (at two per cent a year).
 */
export function nationalCrisis(
  distrust: number,
  bankStress: number,
  unemploymentRise: number,
  quarterlyGrowth: number,
): number {
  const work = Math.min(1, Math.max(0, unemploymentRise / 0.02));
  const output = Math.min(1, Math.max(0, -quarterlyGrowth / 0.005));
  return Math.min(1, 0.5 * distrust + 0.4 * bankStress + 0.4 * work + 0.4 * output);
}

/** Success that has cumulated: the mean margin of about twenty years, losses making nobody complacent. */
export function cumulated(past: number, margin: number): number {
  return past + (Math.max(0, margin) - past) / MEMORY_QUARTERS;
}

/**
 * Chance per quarter that a large firm turns on its own way of working: a loss (a full one at five per
 * cent of sales) while the country is in crisis too, as far as company law lets it reorganise. The
 * more it has earned the old way, the less it stirs. Neither loss nor crisis does it alone.
 */
export function reformChance(
  rate: number,
  margin: number,
  crisis: number,
  permission: number,
  inert: number,
): number {
  const loss = Math.min(1, Math.max(0, -margin / 0.05));
  return Math.min(1, rate * loss * crisis * permission * (1 - 0.5 * inert));
}

/** Success cumulates in every large firm: the praise and profit that later make it slow. */
export function cumulateSuccess(economy: Economy): void {
  const { firms } = economy;
  const f = firms.col;
  for (let slot = 0; slot < firms.count; slot++) {
    if (firms.alive[slot] === 0 || f.heads[slot] < LARGE_FIRM * f.weight[slot]) continue;
    f.past[slot] = cumulated(f.past[slot], f.success[slot]);
  }
}

/**
 * Large firms reform where the trap breaks: units that decide for themselves, a smaller head office,
 * pay by results. What has begun becomes practice over three years; staff of the head office whom no
 * line needs any more are the gain, so that returns follow with a lag.
 */
export function reformFirms(economy: Economy, quarter: number): void {
  const { firms, levers, parameters, aggregates, memory } = economy;
  memory.usualUnemployment ??= aggregates.unemployment;
  memory.usualUnemployment += (aggregates.unemployment - memory.usualUnemployment) / 40;
  const crisis = nationalCrisis(
    1 - (memory.trust ?? 1),
    memory.bankStress ?? 0,
    aggregates.unemployment - memory.usualUnemployment,
    aggregates.realGrowth,
  );
  memory.crisis = crisis;
  const f = firms.col;
  const key = drawKey(economy.seed, REFORM_STREAM, quarter);
  const permission = levers["ownership.reorganisation-law"];
  const relief = levers["knowledge.inertia-relief"];
  const strength = parameters["firm.inertia"];
  const overhead = parameters["reform.overhead"];
  const rate = parameters["reform.rate"];
  let large = 0;
  let begun = 0;
  let underWay = 0;
  for (let slot = 0; slot < firms.count; slot++) {
    const weight = f.weight[slot];
    if (firms.alive[slot] === 0 || f.heads[slot] < LARGE_FIRM * weight) continue;
    const inert = inertia(f.heads[slot] / weight, f.past[slot], relief, strength);
    const margin = f.sales[slot] > 0 ? f.profit[slot] / f.sales[slot] : 0;
    if (quarter >= 0 && margin < 0 && f.reformed[slot] < 1) {
      const chance = reformChance(rate, margin, crisis, permission, inert);
      // Of a record of many firms as many begin as would one by one.
      const old = (1 - f.reformed[slot]) * weight;
      const number = Math.min(old, Math.floor(chance * old + hashUniform(key, f.key[slot])));
      if (number > 0) {
        f.reformed[slot] += number / weight;
        addTally(economy, "reformsBegun", number);
      }
    }
    const step = (f.reformed[slot] - f.reform[slot]) / REFORM_QUARTERS;
    if (step > 0) {
      f.reform[slot] += step;
      f.productivity[slot] *= 1 + overhead * inert * step;
    }
    large += weight;
    begun += weight * f.reformed[slot];
    underWay += weight * Math.max(0, f.reformed[slot] - f.reform[slot]);
  }
  addTally(economy, "largeFirms", large);
  addTally(economy, "reformedFirms", begun);
  addTally(economy, "reformEffort", underWay);
}
