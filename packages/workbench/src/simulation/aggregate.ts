/**
 * From paired runs to a median, a band and a count.
 *
 * Two scenarios share each member's draws, so members are compared pair by pair.
 */
import type { YearlyRun } from "./protocol.ts";

/** Runs of base and scenario, member by member. */
export interface Pair {
  readonly member: number;
  readonly base: YearlyRun;
  readonly scenario: YearlyRun;
}

/** Low, median and high over members, year by year. */
export interface YearlyBand {
  readonly low: readonly number[];
  readonly median: readonly number[];
  readonly high: readonly number[];
}

/** Counts of a comparison in one year. */
export interface Count {
  readonly year: number;
  readonly members: number;
  readonly higher: number;
  readonly lower: number;
  readonly equal: number;
  readonly base: number;
  readonly scenario: number;
  /** Median and band of the paired differences. */
  readonly difference: { readonly low: number; readonly median: number; readonly high: number };
  /** Probability of so lopsided a count, or a more lopsided one, if neither direction were likelier. */
  readonly chance: number;
}

/** Share of members inside a band: eight in ten. */
export const BAND = { low: 0.1, high: 0.9 } as const;
/** Below this chance two scenarios are told apart. */
export const TELL_APART = 0.05;
/** Years in a row that must be told apart before a difference counts as begun. */
export const LASTING_YEARS = 3;

/** Quantile by linear interpolation between order statistics; NaN of nothing. */
export function quantile(values: readonly number[], share: number): number {
  const sorted = values.filter(Number.isFinite).sort((a, b) => a - b);
  if (sorted.length === 0) return Number.NaN;
  const at = (sorted.length - 1) * share;
  const below = Math.floor(at);
  const above = Math.min(below + 1, sorted.length - 1);
  return sorted[below] + (sorted[above] - sorted[below]) * (at - below);
}

/** Yearly values of one series of a run. */
export function seriesOf(run: YearlyRun, series: number): Float64Array {
  return run.values.subarray(series * run.years, (series + 1) * run.years);
}

/** Band over members of one series. */
export function bandOf(runs: readonly YearlyRun[], series: number): YearlyBand {
  return bandOver(runs.map((run) => seriesOf(run, series)));
}

/** Band over members of the paired differences of one series. */
export function differenceBand(pairs: readonly Pair[], series: number): YearlyBand {
  return bandOver(pairs.map((pair) => differences(pair, series)));
}

function differences({ base, scenario }: Pair, series: number): Float64Array {
  const from = seriesOf(base, series);
  return seriesOf(scenario, series).map((value, year) => value - from[year]);
}

function bandOver(rows: readonly Float64Array[]): YearlyBand {
  const years = Array.from({ length: rows[0]?.length ?? 0 }, (_, year) =>
    rows.map((row) => row[year]),
  );
  return {
    low: years.map((values) => quantile(values, BAND.low)),
    median: years.map((values) => quantile(values, 0.5)),
    high: years.map((values) => quantile(values, BAND.high)),
  };
}

/** Counts in how many pairs the scenario lies above its base in a year. */
export function countAt(pairs: readonly Pair[], series: number, year: number): Count {
  const at = year - (pairs[0]?.base.firstYear ?? year);
  const rows = pairs
    .map(
      ({ base, scenario }) => [seriesOf(base, series)[at], seriesOf(scenario, series)[at]] as const,
    )
    .filter(([base, scenario]) => Number.isFinite(base) && Number.isFinite(scenario));
  const gaps = rows.map(([base, scenario]) => scenario - base);
  const higher = gaps.filter((gap) => gap > 0).length;
  const lower = gaps.filter((gap) => gap < 0).length;
  return {
    year,
    members: rows.length,
    higher,
    lower,
    equal: rows.length - higher - lower,
    base: quantile(
      rows.map(([base]) => base),
      0.5,
    ),
    scenario: quantile(
      rows.map(([, scenario]) => scenario),
      0.5,
    ),
    difference: {
      low: quantile(gaps, BAND.low),
      median: quantile(gaps, 0.5),
      high: quantile(gaps, BAND.high),
    },
    chance: signTest(higher, lower),
  };
}

/** Two-sided exact sign test; ties are left out. */
export function signTest(higher: number, lower: number): number {
  const n = higher + lower;
  if (n === 0) return 1;
  const extreme = Math.max(higher, lower);
  let tail = 0;
  let term = 0.5 ** n;
  for (let k = 0; k <= n; k++) {
    if (k >= extreme) tail += term;
    term = (term * (n - k)) / (k + 1);
  }
  return Math.min(1, 2 * tail);
}

/** First year from which the scenario is told apart for several years in a row; null if never. */
export function firstYearApart(pairs: readonly Pair[], series: number): number | null {
  const run = pairs[0]?.base;
  if (!run) return null;
  let lasting = 0;
  for (let year = run.firstYear; year < run.firstYear + run.years; year++) {
    lasting = countAt(pairs, series, year).chance < TELL_APART ? lasting + 1 : 0;
    if (lasting === LASTING_YEARS) return year - LASTING_YEARS + 1;
  }
  return null;
}

/** Whether base and scenario are the same in every series and year of every pair. */
export function allEqual(pairs: readonly Pair[]): boolean {
  return (
    pairs.length > 0 &&
    pairs.every(({ base, scenario }) => base.fingerprint === scenario.fingerprint)
  );
}
