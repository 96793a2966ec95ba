/** Bootstrap: how much a statistic moves when its observations are drawn again. */
import { philoxUniform, streamOf } from "@kigyo/engine";
import { quantile } from "./quantiles.ts";

const DRAW = streamOf("bootstrap");

/** Resamples for an interval. */
export const RESAMPLES = 400;

/** Lower and upper end of a 95 per cent interval. */
export interface Interval {
  readonly low: number;
  readonly high: number;
}

/** Positions of one resample of `count` observations, drawn with replacement. */
export function resample(count: number, round: number): number[] {
  return Array.from({ length: count }, (_, i) =>
    Math.floor(philoxUniform(1, DRAW, i, round) * count),
  );
}

/** Percentile intervals of several statistics of the same observations, by resampling positions. */
export function bootstrap(
  count: number,
  statistics: (positions: readonly number[]) => readonly number[],
  rounds = RESAMPLES,
): Interval[] {
  const drawn = Array.from({ length: rounds }, (_, round) => statistics(resample(count, round)));
  return (drawn[0] ?? []).map((_, k) => {
    const values = drawn.map((row) => row[k]);
    return { low: quantile(values, 0.025), high: quantile(values, 0.975) };
  });
}
