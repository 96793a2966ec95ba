/** Finished runs as yearly series. */
import { yearly } from "@kigyo/model";
import { FIRST_YEAR } from "@kigyo/model/calendar";
import type { Ensemble } from "../ensemble/ensemble.ts";
import { invalid } from "../fault.ts";

/** One observable over members: `values[i]` is the series of `members[i]`. */
export interface YearlyMembers {
  readonly years: readonly number[];
  readonly members: readonly number[];
  readonly values: readonly (readonly number[])[];
}

/** Years from and to, both included. */
export type Window = readonly [number, number];

/** A series of a scenario for some of its members, by the observable's own yearly rule. */
export function yearlyMembers(
  ensemble: Pick<Ensemble, "ids" | "runs">,
  scenario: string,
  observable: string,
  members: readonly number[],
): YearlyMembers {
  const runs = ensemble.runs.get(scenario);
  let years: readonly number[] = [];
  const values = members.map((member) => {
    const run = runs?.get(member);
    if (run === undefined) throw new RangeError(`No run of member ${member} of "${scenario}".`);
    const series = yearly({ ...run, ids: ensemble.ids }, observable);
    years = series.years;
    return Array.from(series.values);
  });
  return { years, members, values };
}

/**
 * A window that lies inside a run which ends with a year.
 * @throws Fault with exit 3 where it does not
 */
export function windowInside(window: Window, to: number, where: string): Window {
  const [first, last] = window;
  if (FIRST_YEAR <= first && first <= last && last <= to) return window;
  throw invalid(
    "wrong-window",
    (text) => text.experiment.wrongWindow(`${first}–${last}`, FIRST_YEAR, to),
    { where },
  );
}

/** Mean of a yearly series over a window; NaN where the window lies outside. */
export function windowMean(
  years: readonly number[],
  values: readonly number[],
  [from, to]: Window,
): number {
  let sum = 0;
  let count = 0;
  years.forEach((year, i) => {
    if (year < from || year > to || !Number.isFinite(values[i])) return;
    sum += values[i];
    count++;
  });
  return count === 0 ? Number.NaN : sum / count;
}
