/**
 * Whether results depend on the scale: the same members of the baseline at two scales, compared in
 * every recorded series, twice. As two samples: would who runs so many members at the one scale find
 * another mean than at the other, beyond sampling error? And pair by pair, which sees far smaller
 * differences, as both share parameters and draws: is there a bias at all, and how large?
 */
import { OBSERVABLES } from "@kigyo/model/indicators/observables";
import { mean } from "../analyse/quantiles.ts";
import { holm, pairedTest, welchTest } from "../analyse/student.ts";
import { windowMean, yearlyMembers } from "../analyse/yearly.ts";
import type { Window } from "../analyse/yearly.ts";
import { commonMembers } from "../ensemble/ensemble.ts";
import type { Ensemble } from "../ensemble/ensemble.ts";

/** Years that are compared: the reconstruction before 1960 is left out. */
export const SCALE_WINDOW: Window = [1960, 2023];
/** Below so many expected events over all members, a series says nothing. */
export const LEAST_EVENTS = 100;
/** Chance of a false alarm over all series together. */
export const LEVEL = 0.05;

/** Series that are shares of rare events, with the series that count those events. */
const EVENTS_BEHIND: Readonly<Record<string, readonly string[]>> = {
  "acquisition.exit-share": ["acquisition.count", "ipo.count"],
  "venture.corporate-share": ["venture.count"],
  "venture.bank-share": ["venture.count"],
  "finance.outsider-share": ["venture.count"],
};

/** One series at two scales. */
export interface ScaleRow {
  readonly id: string;
  readonly kind: string;
  readonly unit: string;
  /** Means over members and years, at the scale of reference and at the other. */
  readonly reference: number;
  readonly other: number;
  readonly difference: number;
  /** The paired test, and its p after Holm's adjustment over all testable series. */
  readonly t: number;
  readonly p: number;
  readonly adjusted: number | null;
  /** The same of the test as two samples. */
  readonly samples: { readonly t: number; readonly p: number; readonly adjusted: number | null };
  /** Events expected over all members, for series that count or divide events; null for others. */
  readonly events: number | null;
  /** "biased": the means agree within sampling error, yet the paired test sees a difference. */
  readonly verdict: ScaleVerdict;
}

/** What two scales say of a series. */
export type ScaleVerdict = "agrees" | "biased" | "differs" | "not testable";

/** Compares two ensembles of one scenario that differ in scale alone. */
export function compareScales(reference: Ensemble, other: Ensemble, scenario: string): ScaleRow[] {
  const runs = new Map([
    ["reference", reference.runs.get(scenario) ?? new Map()],
    ["other", other.runs.get(scenario) ?? new Map()],
  ]);
  const both = { ids: reference.ids, runs };
  const members = commonMembers(both, ["reference", "other"]);
  const means = (scale: string, id: string): number[] => {
    const { years, values } = yearlyMembers(both, scale, id, members);
    return values.map((series) => windowMean(years, series, SCALE_WINDOW));
  };
  const years = SCALE_WINDOW[1] - SCALE_WINDOW[0] + 1;
  const countOf = (id: string): number => mean(means("reference", id)) * years * members.length;
  const rows = OBSERVABLES.filter(({ id }) => reference.ids.includes(id)).map(
    ({ id, kind, unit }) => {
      const a = means("reference", id);
      const b = means("other", id);
      const behind = EVENTS_BEHIND[id] ?? (kind === "count" ? [id] : []);
      const events =
        behind.length === 0 ? null : behind.reduce((sum, counted) => sum + countOf(counted), 0);
      const test = pairedTest(b.map((value, i) => value - a[i]));
      return {
        id,
        kind,
        unit,
        reference: mean(a),
        other: mean(b),
        ...test,
        events,
        two: welchTest(a, b),
      };
    },
  );
  const testable = rows.filter(({ events }) => events === null || events >= LEAST_EVENTS);
  const byId = (values: readonly number[]): Map<string, number> =>
    new Map(holm(values).map((p, i) => [testable[i].id, p]));
  const paired = byId(testable.map(({ p }) => p));
  const apart = byId(testable.map(({ two }) => two.p));
  return rows.map(({ two, ...row }) => {
    const adjusted = paired.get(row.id) ?? null;
    const samples = { t: two.t, p: two.p, adjusted: apart.get(row.id) ?? null };
    return { ...row, adjusted, samples, verdict: verdictOf(adjusted, samples.adjusted) };
  });
}

function verdictOf(paired: number | null, samples: number | null): ScaleVerdict {
  if (paired === null || samples === null) return "not testable";
  if (samples < LEVEL) return "differs";
  return paired < LEVEL ? "biased" : "agrees";
}
