/** Judging expected facts against finished runs. */
import { OBSERVABLES } from "@kigyo/model/indicators/observables";
import { quantile } from "../analyse/quantiles.ts";
import { windowMean, yearlyMembers } from "../analyse/yearly.ts";
import type { Window } from "../analyse/yearly.ts";
import { commonMembers } from "../ensemble/ensemble.ts";
import type { Ensemble } from "../ensemble/ensemble.ts";
import type { Check, Statistic } from "./schema.ts";
import { bunching, correlationOf, crossingYear, peakYear } from "./statistics.ts";

/** Lowest, median and highest member of a scenario. */
export interface Found {
  readonly scenario: string;
  readonly members: number;
  readonly low: number;
  readonly median: number;
  readonly high: number;
}

/** What became of a check. */
export interface Verdict {
  readonly id: string;
  readonly title: { readonly en: string; readonly ja: string };
  readonly observable: string;
  readonly window: readonly [number, number];
  /** Unit of what is found and expected, as the series records it; flows are of a whole year. */
  readonly unit: string;
  readonly passed: boolean;
  readonly found: readonly Found[];
  /** What the check asks for. */
  readonly expected: Expected;
  /** Members in which it holds; null where it is told of all members together. */
  readonly holdsIn: number | null;
}

/** A range for the median member, two scenarios in order, or that order in a share of paired members. */
export type Expected =
  | { readonly range: readonly [number, number] }
  | { readonly higher: string; readonly lower: string; readonly share: number | null };

type Runs = Pick<Ensemble, "ids" | "runs">;

/** Judges one check. */
export function judge(check: Check, runs: Runs): Verdict {
  const { id, title, observable, window } = check;
  const head = { id, title, observable, window, unit: unitOf(check) };
  const own = (scenario: string): number[] =>
    meansOf(runs, scenario, check, commonMembers(runs, [scenario]));
  if ("within" in check) {
    const { scenario, range } = check.within;
    return { ...head, ...judgeRange(scenario, own(scenario), range) };
  }
  if ("fact" in check) {
    const { scenario, statistic, range } = check.fact;
    const values = statisticsOf(runs, scenario, observable, window, statistic);
    return { ...head, ...judgeRange(scenario, values, range) };
  }
  if ("apart" in check) {
    const { higher, lower } = check.apart;
    const found = [foundOf(higher, own(higher)), foundOf(lower, own(lower))];
    const expected = { higher, lower, share: null };
    return { ...head, passed: found[0].low > found[1].high, found, expected, holdsIn: null };
  }
  const { higher, lower, share } = check.mostly;
  const members = commonMembers(runs, [higher, lower]);
  const above = meansOf(runs, higher, check, members);
  const below = meansOf(runs, lower, check, members);
  const holdsIn = above.filter((value, i) => value > below[i]).length;
  const found = [foundOf(higher, above), foundOf(lower, below)];
  return {
    ...head,
    passed: members.length > 0 && holdsIn >= share * members.length,
    found,
    expected: { higher, lower, share },
    holdsIn,
  };
}

const UNIT_OF = new Map(OBSERVABLES.map(({ id, unit }) => [id, unit]));

/** The unit of what a check reads: that of its series, or of the statistic taken of it. */
function unitOf(check: Check): string {
  const own = UNIT_OF.get(check.observable) ?? "";
  if (!("fact" in check)) return own;
  switch (check.fact.statistic.of) {
    case "difference":
      return own.startsWith("per cent") ? "percentage points" : own;
    case "ratio":
      return "ratio";
    case "correlation":
      return "correlation";
    case "crossing":
    case "peak":
      return "year";
    case "bunching":
      return "variance over mean";
  }
}

/** The median member decides; beside it stands in how many the fact holds. */
function judgeRange(
  scenario: string,
  values: readonly number[],
  range: readonly [number, number],
): Pick<Verdict, "passed" | "found" | "expected" | "holdsIn"> {
  const found = foundOf(scenario, values);
  const lies = (value: number): boolean => value >= range[0] && value <= range[1];
  return {
    passed: lies(found.median),
    found: [found],
    expected: { range },
    holdsIn: values.filter(lies).length,
  };
}

function meansOf(runs: Runs, scenario: string, check: Check, members: readonly number[]): number[] {
  const { years, values } = yearlyMembers(runs, scenario, check.observable, members);
  return values.map((series) => windowMean(years, series, check.window));
}

/** A statistic of one series, member by member. */
function statisticsOf(
  runs: Runs,
  scenario: string,
  observable: string,
  window: Window,
  statistic: Statistic,
): number[] {
  const members = commonMembers(runs, [scenario]);
  const series = (id: string): ReturnType<typeof yearlyMembers> =>
    yearlyMembers(runs, scenario, id, members);
  const { years, values } = series(observable);
  const others = (id: string): readonly (readonly number[])[] => series(id).values;
  switch (statistic.of) {
    case "difference":
      return values.map(
        (own) => windowMean(years, own, window) - windowMean(years, own, statistic.against),
      );
    case "ratio":
      return values.map(
        (own) => windowMean(years, own, window) / windowMean(years, own, statistic.against),
      );
    case "correlation": {
      const with_ = others(statistic.with);
      return values.map((own, i) => correlationOf(years, own, with_[i], window, statistic.changes));
    }
    case "crossing": {
      const below = others(statistic.below);
      return values.map((own, i) => crossingYear(years, own, below[i], window));
    }
    case "peak":
      return values.map((own) => peakYear(years, own, window));
    case "bunching":
      return values.map((own) => bunching(years, own, window));
  }
}

function foundOf(scenario: string, values: readonly number[]): Found {
  const at = (share: number): number => quantile(values, share);
  return { scenario, members: values.length, low: at(0), median: at(0.5), high: at(1) };
}
