/** Statistics of yearly series that expected facts are stated in. Years outside the window and gaps are left out. */
import { deviation, mean } from "../analyse/quantiles.ts";
import type { Window } from "../analyse/yearly.ts";

/** Years over which a crossing is smoothed, the year itself the last. */
const SMOOTHED = 5;

/** Which of two series enters a correlation by its changes from year to year: neither, the first or both. */
export type Changes = "none" | "own" | "both";

/** Pearson's correlation of two series, of levels or of changes; NaN where one does not vary. */
export function correlationOf(
  years: readonly number[],
  a: readonly number[],
  b: readonly number[],
  [from, to]: Window,
  changes: Changes,
): number {
  const change = (series: readonly number[], i: number): number =>
    series[i] - (series[i - 1] ?? Number.NaN);
  const kept = years
    .map((year, i) => ({
      year,
      x: changes === "none" ? a[i] : change(a, i),
      y: changes === "both" ? change(b, i) : b[i],
    }))
    .filter(
      ({ year, x, y }) => year >= from && year <= to && Number.isFinite(x) && Number.isFinite(y),
    );
  const xs = kept.map(({ x }) => x);
  const ys = kept.map(({ y }) => y);
  const scale = deviation(xs) * deviation(ys) * (kept.length - 1);
  const [meanX, meanY] = [mean(xs), mean(ys)];
  const joint = kept.reduce((sum, { x, y }) => sum + (x - meanX) * (y - meanY), 0);
  return scale > 0 ? joint / scale : Number.NaN;
}

/** First year of the window from which the smoothed series stays below another to the window's end; NaN where it does not. */
export function crossingYear(
  years: readonly number[],
  series: readonly number[],
  other: readonly number[],
  [from, to]: Window,
): number {
  const gap = (i: number): number =>
    mean(
      Array.from(
        { length: Math.min(SMOOTHED, i + 1) },
        (_, back) => series[i - back] - other[i - back],
      ),
    );
  let first = Number.NaN;
  years.forEach((year, i) => {
    if (year < from || year > to) return;
    if (gap(i) >= 0) first = Number.NaN;
    else if (Number.isNaN(first)) first = year;
  });
  return first;
}

/** Year of the highest value. */
export function peakYear(
  years: readonly number[],
  series: readonly number[],
  [from, to]: Window,
): number {
  let best = Number.NaN;
  let highest = -Infinity;
  years.forEach((year, i) => {
    if (year < from || year > to || !(series[i] > highest)) return;
    highest = series[i];
    best = year;
  });
  return best;
}

/** Variance over mean of yearly counts (index of dispersion): 1 for independent events, above when they bunch; NaN without events. */
export function bunching(
  years: readonly number[],
  series: readonly number[],
  [from, to]: Window,
): number {
  const counts = series.filter((_, i) => years[i] >= from && years[i] <= to);
  const middle = mean(counts);
  return middle > 0 ? deviation(counts) ** 2 / middle : Number.NaN;
}
