/** Order statistics over members. */

/** Share of members inside a band: eight in ten. */
export const BAND = { low: 0.1, high: 0.9 } as const;

/** Low, median and high over members. */
export interface Quantiles {
  readonly low: number;
  readonly median: number;
  readonly high: number;
}

/** Quantile by linear interpolation between order statistics; NaN of nothing. */
export function quantile(values: readonly number[], share: number): number {
  const sorted = values.filter(Number.isFinite).sort((a, b) => a - b);
  if (sorted.length === 0) return Number.NaN;
  const at = (sorted.length - 1) * share;
  const below = Math.floor(at);
  const above = Math.min(below + 1, sorted.length - 1);
  return sorted[below] + (sorted[above] - sorted[below]) * (at - below);
}

/** Band of values, one for each member. */
export function quantilesOf(values: readonly number[]): Quantiles {
  return {
    low: quantile(values, BAND.low),
    median: quantile(values, 0.5),
    high: quantile(values, BAND.high),
  };
}

/** Mean; NaN of nothing. */
export function mean(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}

/** Standard deviation of a sample; 0 of fewer than two. */
export function deviation(values: readonly number[]): number {
  if (values.length < 2) return 0;
  const middle = mean(values);
  return Math.sqrt(
    values.reduce((sum, value) => sum + (value - middle) ** 2, 0) / (values.length - 1),
  );
}

/** Half-width of the 95 per cent interval of a mean, by Student's t; 0 of fewer than two values. */
export function halfWidth(values: readonly number[]): number {
  return values.length < 2
    ? 0
    : (studentQuantile(values.length - 1) * deviation(values)) / Math.sqrt(values.length);
}

/** 97.5 per cent points of Student's t for 1 to 30 degrees of freedom, from standard tables. */
const STUDENT = [
  12.706, 4.303, 3.182, 2.776, 2.571, 2.447, 2.365, 2.306, 2.262, 2.228, 2.201, 2.179, 2.16, 2.145,
  2.131, 2.12, 2.11, 2.101, 2.093, 2.086, 2.08, 2.074, 2.069, 2.064, 2.06, 2.056, 2.052, 2.048,
  2.045, 2.042,
];

/** 97.5 per cent point of Student's t; beyond 30 degrees by the first term of its expansion. */
export function studentQuantile(degrees: number): number {
  if (degrees <= 30) return STUDENT[Math.max(1, Math.floor(degrees)) - 1];
  const z = 1.959964;
  return z + (z ** 3 + z) / (4 * degrees);
}
