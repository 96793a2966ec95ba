import { differencesOf } from "@kigyo/lab/analyse/difference";
import type { Difference } from "@kigyo/lab/analyse/difference";
import { windowInside } from "@kigyo/lab/analyse/yearly";
import type { FinishedEnsemble } from "./ensemble.ts";

export type { Difference };

/** How scenarios are compared. */
export interface CompareOptions {
  /** Years over which means are taken, both included; 1991 to 2023, as far as the run goes, where left out. */
  readonly window?: readonly [number, number];
}

/**
 * What differs between two scenarios of an ensemble, member by member, those told from zero first and the largest first:
 * the mean of b less a, its 95 per cent interval, and how many members share its sign.
 * @throws RangeError where the ensemble has no such scenario; Fault where the window lies outside the run
 */
export function compare(
  finished: FinishedEnsemble,
  a: string,
  b: string,
  { window }: CompareOptions = {},
): Difference[] {
  const { arms } = finished.plan.experiment;
  for (const id of [a, b]) {
    if (arms.some(({ scenario }) => scenario.id === id)) continue;
    const known = arms.map(({ scenario }) => scenario.id).join(", ");
    throw new RangeError(`The ensemble has no scenario "${id}". It has: ${known}.`);
  }
  const { to } = arms[0].scenario;
  const years = window ?? [Math.min(1991, to), Math.min(2023, to)];
  return differencesOf(finished, a, b, windowInside(years, to, "window"));
}
