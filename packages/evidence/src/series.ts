/** Observed series: yearly values with their sources, after stated corrections. */
import { z } from "zod";
import { parseCsv } from "./csv.ts";
import { reasoning } from "./schema/fields.ts";

/** One observed value. */
export interface ObservedValue {
  readonly year: number;
  /** Last year of the period that it covers. */
  readonly periodEnd: number;
  readonly value: number;
  readonly source: string;
  readonly locator: string;
  readonly note: string;
  readonly licence: string;
}

/** A series of observed values, in order of time. */
export interface ObservedSeries {
  readonly id: string;
  readonly unit: string;
  readonly file: string;
  readonly values: readonly ObservedValue[];
}

/** A stated correction, which applies only while the file holds the value that it expects. */
export const correction = z.strictObject({
  series: z.string().min(1),
  year: z.int(),
  expect: z.number(),
  action: z.enum(["leave-out", "replace"]),
  value: z.number().optional(),
  reason: reasoning,
});

/** A stated correction. */
export type Correction = z.output<typeof correction>;

/** Thrown when a data file or a correction cannot be used; the text names the file and line. */
export class SeriesError extends Error {
  override readonly name = "SeriesError";
}

/** Columns that every data file has. */
export const SERIES_COLUMNS = [
  "series",
  "year_or_period_start",
  "period_end",
  "value",
  "unit",
  "source_id",
  "locator",
  "note",
  "licence",
] as const;

/**
 * Reads data files and applies the corrections.
 * @throws SeriesError for a missing column, a value that is no number, two units in one series,
 * a licence left empty, or a correction whose expected value is not there.
 */
export function readSeries(
  files: readonly { readonly path: string; readonly text: string }[],
  corrections: readonly Correction[] = [],
): ReadonlyMap<string, ObservedSeries> {
  const found = new Map<string, { unit: string; file: string; values: ObservedValue[] }>();
  for (const { path, text } of files) {
    parseCsv(text).forEach((row, i) => {
      const where = `${path}:${i + 2}`;
      for (const column of SERIES_COLUMNS)
        if (!(column in row)) throw new SeriesError(`${where}: the column "${column}" is missing`);
      const value = Number(row.value);
      const year = Number(row.year_or_period_start);
      if (row.value === "" || Number.isNaN(value))
        throw new SeriesError(`${where}: "${row.value}" is no number`);
      if (!Number.isInteger(year))
        throw new SeriesError(`${where}: "${row.year_or_period_start}" is no year`);
      if (row.licence === "" || row.source_id === "")
        throw new SeriesError(`${where}: source_id and licence may not be empty`);
      const series = found.get(row.series) ?? { unit: row.unit, file: path, values: [] };
      if (series.unit !== row.unit)
        throw new SeriesError(
          `${where}: "${row.series}" is in ${series.unit} before and in ${row.unit} here`,
        );
      series.values.push({
        year,
        periodEnd: Number(row.period_end),
        value,
        source: row.source_id,
        locator: row.locator,
        note: row.note,
        licence: row.licence,
      });
      found.set(row.series, series);
    });
  }
  for (const each of corrections) applyCorrection(found.get(each.series)?.values, each);
  return new Map(
    [...found].map(([id, { unit, file, values }]) => [
      id,
      { id, unit, file, values: values.sort((a, b) => a.year - b.year) },
    ]),
  );
}

function applyCorrection(values: ObservedValue[] | undefined, each: Correction): void {
  const at = values?.findIndex(({ year }) => year === each.year) ?? -1;
  if (values === undefined || at < 0)
    throw new SeriesError(`correction of ${each.series} ${each.year}: there is no such value`);
  if (values[at].value !== each.expect) {
    throw new SeriesError(
      `correction of ${each.series} ${each.year}: expects ${each.expect}, the file has ${values[at].value}; look at the value again`,
    );
  }
  if (each.action === "leave-out") values.splice(at, 1);
  else values[at] = { ...values[at], value: each.value ?? each.expect };
}

/** Yearly values of a series: a value of a period counts in each of its years; later rows of a year win. */
export function yearlyValues(series: ObservedSeries): ReadonlyMap<number, number> {
  const years = new Map<number, number>();
  for (const { year, periodEnd, value } of series.values)
    for (let each = year; each <= periodEnd; each++) years.set(each, value);
  return years;
}
