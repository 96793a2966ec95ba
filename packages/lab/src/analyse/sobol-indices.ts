/** Sobol indices: which factor's uncertainty makes an outcome vary, alone and with others. */
import { bootstrap } from "./resample.ts";
import type { Interval } from "./resample.ts";

/** Outcomes of Saltelli's arrangement: two tables of rows and, for each factor, their mixture. */
export interface SaltelliOutcomes {
  readonly a: readonly number[];
  readonly b: readonly number[];
  /** `mixed[factor][row]`: as in `a`, with this factor from `b`. */
  readonly mixed: readonly (readonly number[])[];
}

/** An estimate with its 95 per cent bootstrap interval. */
export interface Estimate extends Interval {
  readonly value: number;
}

/** Shares of a factor in the variance of the outcome. */
export interface FactorIndices {
  /** Share that vanishes on average once the factor is known. */
  readonly first: Estimate;
  /** Share that remains on average when everything else is known. */
  readonly total: Estimate;
}

/** Indices of all factors. */
export interface SobolIndices {
  /** Variance of the outcome over both tables. */
  readonly variance: number;
  readonly factors: readonly FactorIndices[];
  /** Rows that could be used: those in which every run finished. */
  readonly rows: number;
}

/**
 * First-order indices by Saltelli et al. (2010), total ones by Jansen (1999); outcomes are centred
 * first, which keeps the first-order estimate steady when the mean is large. Rows with a missing
 * outcome are left out. Of an outcome that does not vary, every index is 0.
 */
export function sobolIndices(outcomes: SaltelliOutcomes): SobolIndices {
  const whole = outcomes.a
    .map((_, row) => row)
    .filter((row) =>
      [outcomes.a, outcomes.b, ...outcomes.mixed].every((values) => Number.isFinite(values[row])),
    );
  const at = (values: readonly number[]): number[] => whole.map((row) => values[row]);
  const table = { a: at(outcomes.a), b: at(outcomes.b), mixed: outcomes.mixed.map(at) };
  const factors = table.mixed.length;
  const every = whole.map((_, i) => i);
  const estimate = indicesOver(table, every);
  const spread =
    whole.length < 2 ? [] : bootstrap(whole.length, (rows) => flat(indicesOver(table, rows)));
  const values = flat(estimate);
  const pick = (k: number): Estimate => ({
    value: values[k],
    low: spread[k]?.low ?? Number.NaN,
    high: spread[k]?.high ?? Number.NaN,
  });
  return {
    variance: estimate.variance,
    factors: Array.from({ length: factors }, (_, i) => ({
      first: pick(2 * i),
      total: pick(2 * i + 1),
    })),
    rows: whole.length,
  };
}

interface Raw {
  readonly variance: number;
  readonly first: readonly number[];
  readonly total: readonly number[];
}

function flat({ first, total }: Raw): number[] {
  return first.flatMap((value, i) => [value, total[i]]);
}

function indicesOver({ a, b, mixed }: SaltelliOutcomes, rows: readonly number[]): Raw {
  const count = rows.length;
  let sum = 0;
  for (const row of rows) sum += a[row] + b[row];
  const centre = sum / (2 * count);
  let squares = 0;
  for (const row of rows) squares += (a[row] - centre) ** 2 + (b[row] - centre) ** 2;
  const variance = squares / (2 * count);
  const share = (value: number): number => (variance > 0 ? value / variance : 0);
  const first: number[] = [];
  const total: number[] = [];
  for (const own of mixed) {
    let together = 0;
    let apart = 0;
    for (const row of rows) {
      together += (b[row] - centre) * (own[row] - a[row]);
      apart += (a[row] - own[row]) ** 2;
    }
    first.push(share(together / count));
    total.push(share(apart / (2 * count)));
  }
  return { variance, first, total };
}
