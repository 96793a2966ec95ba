/**
 * Entrepreneurs and incumbents in one model, after Mellacher (2025, Industrial and Corporate Change, "Growth,
 * inequality, and declining business dynamism in a unified Schumpeter Mark I + II model") and its public model
 * file. Written anew from the economics. Entrepreneurs open industries or enter by imitation where they expect
 * most (Mark I); firms search and imitate inside their industry (Mark II); all compete in quantities with
 * expectations learnt by least squares.
 */
import { enter, growPeople, growSpace } from "./entry.ts";
import { decideOutput, produce, realGrowth, search } from "./firms.ts";
import { close, concentration, payAndSell, raiseNominal, recordMarkets, split } from "./markets.ts";
import { begin } from "./world.ts";

/** Steps from which and until which antitrust is in force, or null for never. */
export interface AntitrustPeriod {
  readonly from: number;
  readonly to: number;
}

/** Series of a run, one value a step. */
export interface MarkRun {
  /** Income of entrepreneurs over all income. */
  readonly topShare: readonly number[];
  /** Growth of real output per step, log points. */
  readonly growth: readonly number[];
  /** Mean Herfindahl index of industries. */
  readonly concentration: readonly number[];
  readonly firms: readonly number[];
  readonly industries: readonly number[];
  /** Entries of the step, those by a split left out. */
  readonly entries: readonly number[];
}

/** Runs the model for some steps, with antitrust in force for a time. */
export function runMarks(steps: number, seed: number, antitrust: AntitrustPeriod | null): MarkRun {
  const world = begin(seed);
  const run = {
    topShare: [] as number[],
    growth: [] as number[],
    concentration: [] as number[],
    firms: [] as number[],
    industries: [] as number[],
    entries: [] as number[],
  };
  for (let step = 0; step < steps; step++) {
    growSpace(world, step);
    const added = growPeople(world, step);
    const entries = step === 0 ? 0 : enter(world, step);
    decideOutput(world, step);
    produce(world);
    search(world, step);
    const topShare = payAndSell(world, added);
    const growth = realGrowth(world);
    close(world);
    recordMarkets(world);
    if (antitrust !== null && step >= antitrust.from && step < antitrust.to) split(world, step);
    raiseNominal(world);
    run.topShare.push(topShare);
    run.growth.push(growth);
    run.concentration.push(concentration(world));
    run.firms.push(world.firms.length);
    run.industries.push(world.industries.length);
    run.entries.push(entries);
  }
  return run;
}
