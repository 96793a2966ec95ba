/** Saltelli's arrangement of points for Sobol indices: two independent tables and their mixtures. */
import { MOST_DIMENSIONS, sobolPoints } from "./sobol-sequence.ts";

/** Most factors: the two tables together need twice as many dimensions. */
export const MOST_FACTORS = MOST_DIMENSIONS / 2;

/** Points of the unit cube for first-order and total indices. */
export interface SaltelliPoints {
  readonly a: readonly (readonly number[])[];
  readonly b: readonly (readonly number[])[];
  /** `mixed[factor][row]`: the row of `a` with this one factor taken from `b`. */
  readonly mixed: readonly (readonly (readonly number[])[])[];
}

/** Arranges `count` rows, for `count * (factors + 2)` runs. */
export function saltelliPoints(count: number, factors: number, seed: number): SaltelliPoints {
  const rows = sobolPoints(count, 2 * factors, seed);
  const a = rows.map((row) => row.slice(0, factors));
  const b = rows.map((row) => row.slice(factors));
  const mixed = Array.from({ length: factors }, (_, factor) =>
    a.map((row, i) => row.map((value, d) => (d === factor ? b[i][d] : value))),
  );
  return { a, b, mixed };
}
