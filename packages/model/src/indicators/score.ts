import { quarterIndex } from "../calendar.ts";
import type { RecordedSeries } from "./recorded-series.ts";
import { type Dimension, OBSERVABLES, observablePosition } from "./observables.ts";

/** The observables of each dimension. Nothing published or coded enters here. */
export const SCORED_OBSERVABLES: Readonly<Record<Dimension, readonly string[]>> = {
  "firm-size": ofDimension("firm-size"),
  employment: ofDimension("employment"),
  finance: ofDimension("finance"),
  innovation: ofDimension("innovation"),
  "social-purpose": ofDimension("social-purpose"),
};

function ofDimension(dimension: Dimension): string[] {
  return OBSERVABLES.filter((observable) => observable.dimension === dimension).map(
    (observable) => observable.id,
  );
}

/** Social purpose has no regime poles in the model: its ends are a convention, shown as such (per cent of programme spending). */
const PURPOSE_POLES = { mark2: 0, mark1: 100 } as const;

/** First and last year, inclusive. */
type Years = readonly [number, number];

/** How one observable placed the economy. */
export interface PlacedObservable {
  readonly id: string;
  readonly mean: number;
  readonly poleII: number;
  readonly poleI: number;
  /** Why it is left out of the dimension's mean: no runs of the ideal types, or the two overlap; null where it counts. */
  readonly dropped: "no-poles" | "overlap" | null;
}

/** A dimension's score: 1 is the Mark II economy, 5 the Mark I economy, on the same engine, dates, world and shocks. */
export interface DimensionScore {
  readonly dimension: Dimension;
  /** One score per member; empty when no observable tells the poles apart. */
  readonly scores: readonly number[];
  readonly mean: number;
  /** Fifth and ninety-fifth percentile of the members. */
  readonly low: number;
  readonly high: number;
  /** The mean lies outside the poles. */
  readonly outside: boolean;
  readonly observables: readonly PlacedObservable[];
}

/**
 * Places an ensemble between two ideal-type economies: 1 + 4 (x - x_II) / (x_I - x_II) for each
 * observable with the poles' ensemble means, averaged within a dimension and not clipped. An
 * observable whose two poles overlap is left out, and says so.
 * @param window first and last year, inclusive
 * @param apartIn windows in each of which the poles must be told apart: scores of two windows that are
 * to be compared rest on the same observables
 */
export function scoreRegime(
  economy: readonly RecordedSeries[],
  mark2: readonly RecordedSeries[],
  mark1: readonly RecordedSeries[],
  window: Years,
  apartIn: readonly Years[] = [window],
): DimensionScore[] {
  return (Object.keys(SCORED_OBSERVABLES) as Dimension[]).map((dimension) => {
    const placed = SCORED_OBSERVABLES[dimension].map((id) =>
      place(id, dimension, economy, mark2, mark1, window, apartIn),
    );
    const used = placed.filter((observable) => observable.dropped === null);
    const scores =
      used.length === 0 ? [] : economy.map((_, member) => mean(used.map((o) => o.scores[member])));
    return {
      dimension,
      scores,
      mean: mean(scores),
      low: quantile(scores, 0.05),
      high: quantile(scores, 0.95),
      outside: scores.length > 0 && (mean(scores) < 1 || mean(scores) > 5),
      observables: placed.map(({ scores: _, ...rest }) => rest),
    };
  });
}

function place(
  id: string,
  dimension: Dimension,
  economy: readonly RecordedSeries[],
  mark2: readonly RecordedSeries[],
  mark1: readonly RecordedSeries[],
  window: Years,
  apartIn: readonly Years[],
): PlacedObservable & { readonly scores: readonly number[] } {
  const convention = dimension === "social-purpose";
  const meansOf = (runs: readonly RecordedSeries[], years: Years): number[] =>
    runs.map((run) => windowMean(run, id, years));
  const low = (years: Years): number[] =>
    convention ? [PURPOSE_POLES.mark2] : meansOf(mark2, years);
  const high = (years: Years): number[] =>
    convention ? [PURPOSE_POLES.mark1] : meansOf(mark1, years);
  const values = meansOf(economy, window);
  const poleII = mean(low(window));
  const poleI = mean(high(window));
  const dropped = apartIn
    .map((years) => overlap(low(years), high(years)))
    .find((reason) => reason !== null);
  const scores = values.map((value) => 1 + (4 * (value - poleII)) / (poleI - poleII));
  return { id, mean: mean(values), poleII, poleI, dropped: dropped ?? null, scores };
}

/** Share of pairs of members, one of each ideal type, that must stand the same way round. */
const TOLD_APART = 0.95;

/**
 * Poles overlap when a member of the one lies above a member of the other in less than 95 per cent of
 * pairs, whichever is the higher: the probability of superiority (Vargha and Delaney 2000). Ranges
 * of members would always meet once there are members enough; this share does not hang on their number.
 */
function overlap(low: readonly number[], high: readonly number[]): PlacedObservable["dropped"] {
  if (low.length === 0 || high.length === 0) return "no-poles";
  const above = superiority(high, low);
  return Math.max(above, 1 - above) >= TOLD_APART ? null : "overlap";
}

/** Share of pairs in which a member of the first set lies above one of the second; ties count half. */
export function superiority(first: readonly number[], second: readonly number[]): number {
  const points = first.flatMap((a) => second.map((b) => (a > b ? 1 : a === b ? 0.5 : 0)));
  return mean(points);
}

/** Mean of a series over the quarters of a window of years. */
export function windowMean(run: RecordedSeries, id: string, [from, to]: Years): number {
  const position = observablePosition(id);
  if (position === undefined) throw new RangeError(`There is no observable "${id}".`);
  const first = quarterIndex(from);
  const last = Math.min(run.quarters, quarterIndex(to + 1));
  let sum = 0;
  for (let quarter = first; quarter < last; quarter++)
    sum += run.values[position * run.quarters + quarter];
  return last > first ? sum / (last - first) : Number.NaN;
}

function mean(values: readonly number[]): number {
  return values.length === 0
    ? Number.NaN
    : values.reduce((sum, value) => sum + value, 0) / values.length;
}

/** Quantile by linear interpolation between order statistics. */
function quantile(values: readonly number[], q: number): number {
  if (values.length === 0) return Number.NaN;
  const sorted = values.toSorted((a, b) => a - b);
  const at = q * (sorted.length - 1);
  const low = Math.floor(at);
  const high = Math.min(sorted.length - 1, low + 1);
  return sorted[low] + (sorted[high] - sorted[low]) * (at - low);
}
