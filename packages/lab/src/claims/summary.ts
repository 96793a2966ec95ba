/** From a yearly series to one number. */
import { deviation, mean } from "../analyse/quantiles.ts";
import type { Summary } from "./schema.ts";

/** Years from and to, both included. */
export type Years = readonly [number, number];

/** First year of every series. */
export const FIRST = 1948;

/** What some summaries need beside the window. */
export interface SummaryOptions {
  readonly before?: Years;
  readonly level?: number;
  readonly with?: readonly number[];
}

/** The finite values of a window of a series that begins in 1948. */
export function within(values: readonly number[], [from, to]: Years): number[] {
  return values.slice(from - FIRST, to + 1 - FIRST).filter(Number.isFinite);
}

/** A summary of a series; NaN where the window holds nothing to go by. */
export function summarise(
  values: readonly number[],
  summary: Summary,
  window: Years,
  options: SummaryOptions = {},
): number {
  const own = within(values, window);
  const earlier = (): number => mean(within(values, options.before as Years));
  switch (summary) {
    case "mean":
      return mean(own);
    case "change":
      return mean(own) - earlier();
    case "growth":
      return 100 * (mean(own) / earlier() - 1);
    case "spread":
      return deviation(withoutTrend(own));
    case "log-spread":
      return deviation(own.slice(1).map((value, i) => Math.log(value / own[i])));
    case "bunching":
      return mean(own) === 0 ? 0 : deviation(own) ** 2 / mean(own);
    case "slope":
      return slopeOf(
        own.map((_, i) => i),
        own,
      );
    case "crossing":
      return staysBelowFrom(values, window);
    case "break-year":
      return window[0] + bestBreak(own);
    case "reaches":
      return firstYear(values, window, options.level as number);
    case "correlation":
      return correlation(values, options.with as readonly number[], window);
  }
}

/** Slope of the straight line by least squares; NaN of fewer than two different positions. */
export function slopeOf(x: readonly number[], y: readonly number[]): number {
  const mx = mean(x);
  const my = mean(y);
  let xy = 0;
  let xx = 0;
  x.forEach((value, i) => {
    xy += (value - mx) * (y[i] - my);
    xx += (value - mx) ** 2;
  });
  return xy / xx;
}

function withoutTrend(values: readonly number[]): number[] {
  const slope = slopeOf(
    values.map((_, i) => i),
    values,
  );
  const middle = (values.length - 1) / 2;
  return values.map((value, i) => value - slope * (i - middle));
}

function staysBelowFrom(values: readonly number[], [from, to]: Years): number {
  let year = to + 1;
  while (year > from && values[year - 1 - FIRST] < 0) year--;
  return year;
}

function firstYear(values: readonly number[], [from, to]: Years, level: number): number {
  for (let year = from; year <= to; year++) if (values[year - FIRST] >= level) return year;
  return to + 1;
}

/**
 * Position before which the mean breaks: the split into two means with the smallest sum of
 * squares (Bai 1997), at least two years on either side.
 */
function bestBreak(values: readonly number[]): number {
  let best = Number.NaN;
  let least = Infinity;
  for (let at = 2; at <= values.length - 2; at++) {
    const squares = [values.slice(0, at), values.slice(at)]
      .map((side) => deviation(side) ** 2 * (side.length - 1))
      .reduce((sum, value) => sum + value, 0);
    if (squares < least) {
      least = squares;
      best = at;
    }
  }
  return best;
}

function correlation(a: readonly number[], b: readonly number[], [from, to]: Years): number {
  const pairs = a
    .map((value, i) => [value, b[i]] as const)
    .slice(from - FIRST, to + 1 - FIRST)
    .filter(([x, y]) => Number.isFinite(x) && Number.isFinite(y));
  const x = pairs.map(([value]) => value);
  const y = pairs.map(([, value]) => value);
  const spread = deviation(x) * deviation(y);
  // A series that never moves goes with nothing.
  return spread === 0 ? 0 : (slopeOf(x, y) * deviation(x)) / deviation(y);
}
