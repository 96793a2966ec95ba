/** Targets: what a run's series are compared with, and how the comparison is made. */
import { z } from "zod";
import { bilingual, locator, reasoning, recordId } from "./schema/fields.ts";
import { yearlyValues, type ObservedSeries } from "./series.ts";

const window = z.tuple([z.int(), z.int()]).describe("First and last year");

/** One row of the fit table. */
export const target = z
  .strictObject({
    id: recordId,
    observable: z.string().min(1).describe("Recorded series of the model"),
    minus: z.string().min(1).optional().describe("Recorded series to take away, year by year"),
    title: bilingual,
    unit: z.string().min(1),
    window,
    transform: z
      .enum(["mean", "sum", "max", "min", "change", "ratio"])
      .describe("change and ratio compare the window's mean with that of `against`"),
    against: window.optional(),
    label: z.enum(["target", "anchor", "held out", "no data"]),
    series: z.string().min(1).optional().describe("Observed series"),
    value: z.number().optional().describe("Observed value, where a source prints one"),
    range: z
      .tuple([z.number(), z.number()])
      .optional()
      .describe("Range that dated facts and statements allow"),
    evidence: z.array(locator).optional(),
    tolerance: z
      .strictObject({ plus: z.number().min(0), reason: reasoning })
      .optional()
      .describe("Half-width of the band around a value"),
    note: reasoning.optional(),
  })
  .superRefine((row, context) => {
    const fail = (field: string, message: string) =>
      context.addIssue({ code: "custom", path: [field], message });
    const given = [row.series, row.value, row.range].filter((each) => each !== undefined).length;
    if (row.label === "no data" ? given !== 0 : given !== 1)
      fail("label", "give one of series, value and range; none with the label no data");
    if ((row.transform === "change" || row.transform === "ratio") !== (row.against !== undefined))
      fail("against", "change and ratio need `against`; others may not have it");
    if (given === 1 && row.range === undefined && row.tolerance === undefined)
      fail("tolerance", "an observed value needs a tolerance with its reason");
    if (row.range !== undefined && row.range[0] > row.range[1]) fail("range", "low end first");
    if (
      row.series === undefined &&
      row.label !== "no data" &&
      (row.evidence?.length ?? 0) === 0 &&
      row.note === undefined
    )
      fail("evidence", "say where the value comes from");
  });

/** One row of the fit table as written. */
export type Target = z.output<typeof target>;

/** A row with what was observed and the band that a run should meet. */
export interface FitTarget extends Target {
  readonly observed: number | readonly [number, number] | null;
  /** Lowest and highest value that count as met; null without data. */
  readonly band: readonly [number, number] | null;
  /** Ids of the sources behind the observed value. */
  readonly sources: readonly string[];
}

/** A transform to apply to yearly values, observed or simulated. */
export type TargetTransform = Pick<Target, "window" | "transform" | "against">;

/**
 * Applies a row's transform to yearly values.
 * @returns null where the window (or `against`) holds no value, or a ratio has no base.
 */
export function applyTransform(
  values: ReadonlyMap<number, number>,
  { window: years, transform, against }: TargetTransform,
): number | null {
  const held = valuesIn(values, years);
  if (held.length === 0) return null;
  const mean = average(held);
  switch (transform) {
    case "mean":
      return mean;
    case "sum":
      return held.reduce((sum, value) => sum + value, 0);
    case "max":
      return Math.max(...held);
    case "min":
      return Math.min(...held);
    default: {
      const base = valuesIn(values, against ?? years);
      if (base.length === 0) return null;
      if (transform === "change") return mean - average(base);
      return average(base) === 0 ? null : mean / average(base);
    }
  }
}

function valuesIn(
  values: ReadonlyMap<number, number>,
  [first, last]: readonly [number, number],
): readonly number[] {
  return [...values].filter(([year]) => year >= first && year <= last).map(([, value]) => value);
}

function average(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}

/**
 * Fills in what was observed and the band of each row.
 * @throws RangeError when a row names a series that the data do not hold, or whose window is empty.
 */
export function resolveTargets(
  rows: readonly Target[],
  series: ReadonlyMap<string, ObservedSeries>,
): readonly FitTarget[] {
  return rows.map((row) => {
    const cited = (row.evidence ?? []).map((place) => place.source);
    if (row.range !== undefined)
      return { ...row, observed: row.range, band: row.range, sources: unique(cited) };
    if (row.label === "no data") return { ...row, observed: null, band: null, sources: [] };
    const observed = row.value ?? observe(row, series);
    const plus = row.tolerance?.plus ?? 0;
    const own =
      row.series === undefined
        ? []
        : (series.get(row.series)?.values ?? [])
            .filter(({ year, periodEnd }) => touches(row, year, periodEnd))
            .map((each) => each.source);
    return {
      ...row,
      observed,
      band: [observed - plus, observed + plus] as const,
      sources: unique([...cited, ...own]),
    };
  });
}

function observe(row: Target, series: ReadonlyMap<string, ObservedSeries>): number {
  const found = series.get(row.series ?? "");
  if (found === undefined)
    throw new RangeError(
      `target "${row.id}" names the series "${row.series}", which the data do not hold`,
    );
  const value = applyTransform(yearlyValues(found), row);
  if (value === null)
    throw new RangeError(
      `target "${row.id}": the series "${row.series}" has no value in its window`,
    );
  return value;
}

function touches(row: Target, from: number, to: number): boolean {
  return [row.window, row.against ?? row.window].some(
    ([first, last]) => from <= last && to >= first,
  );
}

function unique(values: readonly string[]): readonly string[] {
  return [...new Set(values)];
}
