/** From finished runs to one number for each member: the statistic of a part. */
import { mean } from "../analyse/quantiles.ts";
import type { RecordedSeries } from "@kigyo/model";
import { scoreRegime } from "@kigyo/model";
import { OBSERVABLES } from "@kigyo/model/indicators/observables";
import type { Dimension } from "@kigyo/model/indicators/observables";
import type { ClaimPart, SeriesExpression } from "./schema.ts";
import { scenariosOf } from "./schema.ts";
import { FIRST, slopeOf, summarise } from "./summary.ts";
import type { Years } from "./summary.ts";

/** Yearly series of one run from 1948 on, by observable. */
export type YearlySeries = Readonly<Record<string, readonly number[]>>;

/** The finished runs of a claim: by scenario (and `mark1`, `mark2` where a score is read), by member. */
export type ClaimRuns = ReadonlyMap<string, ReadonlyMap<number, YearlySeries>>;

/** Names under which the ideal types stand when a score is read. */
export const POLES = { mark2: "ideal-mark2", mark1: "ideal-mark1" } as const;

/** The statistic of a part, member by member. */
export interface Effect {
  readonly members: readonly number[];
  readonly values: readonly number[];
}

/** Computes a part's statistic for every member that all its scenarios have finished. */
export function effectOf(part: ClaimPart, runs: ClaimRuns): Effect {
  const scenarios = scenariosOf(part);
  const [first, ...others] = scenarios.map(
    (name) => runs.get(name) ?? new Map<number, YearlySeries>(),
  );
  const members = [...first.keys()]
    .filter((member) => others.every((one) => one.has(member)))
    .sort((a, b) => a - b);
  const at = (scenario: string): number[] =>
    members.map((member) => measured(part, runs, scenario, member));
  const turned = part.reversed ? -1 : 1;
  const pairs = paired(part, at).map((value) => turned * value);
  return { members, values: pairs };
}

function paired(part: ClaimPart, at: (scenario: string) => number[]): number[] {
  if (part.interaction !== undefined) {
    const { both, first, second, neither } = part.interaction;
    const [ab, a, b, none] = [both, first, second, neither].map(at);
    return relative(
      ab.map((value, i) => value - a[i] - (b[i] - none[i])),
      none,
      part,
    );
  }
  if (part.slope !== undefined) {
    const names = Object.keys(part.slope);
    const x = Object.values(part.slope);
    const columns = names.map(at);
    return relative(
      columns[0].map((_, i) =>
        slopeOf(
          x,
          columns.map((column) => column[i]),
        ),
      ),
      columns[0],
      part,
    );
  }
  const own = at(part.of as string);
  if (part.against === undefined) return own.map((value) => value - (part.than ?? 0));
  const reference = at(part.against);
  return relative(
    own.map((value, i) => value - reference[i]),
    reference,
    part,
  );
}

/** In per cent of the reference's mean over members, where the part asks for it. */
function relative(
  values: readonly number[],
  reference: readonly number[],
  part: ClaimPart,
): number[] {
  if (part.as === "difference") return [...values];
  const base = Math.abs(mean(reference.filter(Number.isFinite)));
  return values.map((value) => (value === 0 ? 0 : (100 * value) / base));
}

/** One member's number in one scenario. */
function measured(part: ClaimPart, runs: ClaimRuns, scenario: string, member: number): number {
  const options = { before: part.before, level: part.level };
  const value = (expression: SeriesExpression): number => {
    const scored = scoreValue(expression, runs, scenario, member, part);
    if (scored !== undefined) return scored;
    const run = (runs.get(scenario) as ReadonlyMap<number, YearlySeries>).get(
      member,
    ) as YearlySeries;
    const other = part.with === undefined ? undefined : yearsOf(part.with, run);
    return summarise(yearsOf(expression, run), part.summary, part.window, {
      ...options,
      with: other,
    });
  };
  if (part.shape !== undefined) return curvature(part.shape.map(value), part.sign === "∩");
  const own = value(part.series as SeriesExpression);
  return part.less === undefined ? own : own - value(part.less);
}

/** By how much the lower end stands above the lowest middle (or the middle above the higher end). */
function curvature(values: readonly number[], hump: boolean): number {
  const ends = [values[0], values[values.length - 1]];
  const middle = values.slice(1, -1);
  return hump ? Math.max(...middle) - Math.max(...ends) : Math.min(...ends) - Math.min(...middle);
}

/** An expression year by year. */
function yearsOf(expression: SeriesExpression, run: YearlySeries): readonly number[] {
  if (typeof expression === "string") return run[expression];
  if (typeof expression === "number") return (Object.values(run)[0] ?? []).map(() => expression);
  if ("score" in expression)
    throw new RangeError("A score has one value for a window, none for a year.");
  const [kind, two] = Object.entries(expression)[0] as [
    string,
    readonly [SeriesExpression, SeriesExpression],
  ];
  const [a, b] = two.map((one) => yearsOf(one, run));
  return a.map((value, i) => combined(kind, value, b[i]));
}

function combined(kind: string, a: number, b: number): number {
  return kind === "plus" ? a + b : kind === "minus" ? a - b : kind === "times" ? a * b : a / b;
}

/** A score, or a combination of scores, over the part's window; undefined where no score is read. */
function scoreValue(
  expression: SeriesExpression,
  runs: ClaimRuns,
  scenario: string,
  member: number,
  part: ClaimPart,
): number | undefined {
  if (typeof expression === "string") return undefined;
  if (typeof expression === "number") return part.summary === "mean" ? expression : 0;
  if ("score" in expression) {
    const read = (window: Years, windows: readonly Years[]): number =>
      score(expression.score, runs, scenario, member, window, windows);
    if (part.summary === "mean") return read(part.window, [part.window]);
    const before = part.before as Years;
    const both = [before, part.window];
    return read(part.window, both) - read(before, both);
  }
  const [kind, two] = Object.entries(expression)[0] as [
    string,
    readonly [SeriesExpression, SeriesExpression],
  ];
  const [a, b] = two.map((one) => scoreValue(one, runs, scenario, member, part));
  return a === undefined || b === undefined ? undefined : combined(kind, a, b);
}

function score(
  dimension: Dimension,
  runs: ClaimRuns,
  scenario: string,
  member: number,
  window: Years,
  apartIn: readonly Years[],
): number {
  const all = (name: string): RecordedSeries[] =>
    [...(runs.get(name) ?? new Map()).values()].map(asResult);
  const own = asResult(
    (runs.get(scenario) as ReadonlyMap<number, YearlySeries>).get(member) as YearlySeries,
  );
  const found = scoreRegime([own], all(POLES.mark2), all(POLES.mark1), window, apartIn);
  return found.find((one) => one.dimension === dimension)?.scores[0] ?? Number.NaN;
}

/** Yearly series in the form that the model scores: every quarter of a year holds the year's mean. */
function asResult(series: YearlySeries): RecordedSeries {
  const years = Math.max(...Object.values(series).map((values) => values.length));
  const quarters = 4 * years;
  const values = new Float64Array(OBSERVABLES.length * quarters).fill(Number.NaN);
  OBSERVABLES.forEach(({ id }, position) => {
    series[id]?.forEach((value, year) =>
      values.fill(value, position * quarters + 4 * year, position * quarters + 4 * year + 4),
    );
  });
  return { ids: OBSERVABLES.map(({ id }) => id), quarters, values };
}

/** Last year of a run's series. */
export function lastYear(series: YearlySeries): number {
  return FIRST + Math.max(...Object.values(series).map((values) => values.length)) - 1;
}
