import { differencesOf } from "@kigyo/lab/analyse/difference";
import type { Difference } from "@kigyo/lab/analyse/difference";
import type { FinishedEnsemble } from "./ensemble.ts";

export type { Difference };

export interface CompareOptions {
  /** Years over which means are taken, both included; 1991 to 2023 where left out. */
  readonly window?: readonly [number, number];
}

/**
 * What differs between two scenarios of an ensemble, member by member, those told from zero first and the largest first:
 * the mean of b less a, its 95 per cent interval, and how many members share its sign.
 */
export function compare(
  finished: FinishedEnsemble,
  a: string,
  b: string,
  { window = [1991, 2023] }: CompareOptions = {},
): Difference[] {
  return differencesOf(finished, a, b, window);
}
