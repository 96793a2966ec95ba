/** The yearly tables of a package: every run's series, and their bands over members. */
import { closeSync, openSync, writeSync } from "node:fs";
import { yearly } from "@kigyo/model";
import { LAST_YEAR } from "@kigyo/model/calendar";
import { OBSERVABLES } from "@kigyo/model/indicators/observables";
import { csvLine } from "@kigyo/evidence/csv";
import type { Progress } from "../ensemble/ensemble.ts";
import { storedRuns } from "../results/stored-experiment.ts";
import type { StoredExperiment } from "../results/stored-experiment.ts";
import { bandOf } from "../study/bands.ts";

/** Columns of the yearly series of single runs. */
export const YEARLY_COLUMNS = [
  "scenario",
  "member",
  "year",
  "indicator",
  "value",
  "status",
] as const;

/** Columns of the bands over members. */
export const BAND_COLUMNS = [
  "scenario",
  "year",
  "indicator",
  "low",
  "median",
  "high",
  "members",
] as const;

/** Significant digits of a value in the tables; the Parquet files hold all. */
export const DIGITS = 9;

/** Which runs and series go into the tables, and where the tables go. */
export interface TableRequest {
  readonly observables: readonly string[];
  readonly yearly: string;
  readonly bands: string;
  /** Begins each file with a byte-order mark, so that Excel in Japan reads its kanji. */
  readonly excel: boolean;
  readonly onProgress?: (progress: Progress) => void;
}

/** Writes both tables, one run at a time. */
export async function writeTables(stored: StoredExperiment, request: TableRequest): Promise<void> {
  const { observables, excel } = request;
  const scenarios = stored.experiment.arms.map(({ scenario }) => scenario.id);
  const mark = excel ? "\ufeff" : "";
  const runs = openSync(request.yearly, "w");
  const bands = openSync(request.bands, "w");
  try {
    writeSync(runs, `${mark}${csvLine(YEARLY_COLUMNS)}\n`);
    writeSync(bands, `${mark}${csvLine(BAND_COLUMNS)}\n`);
    let current: Members | undefined;
    const finish = (): void => {
      if (current !== undefined) writeSync(bands, bandLines(current, observables));
    };
    for await (const { scenario, member, run } of storedRuns(
      stored,
      scenarios,
      request.onProgress,
    )) {
      const years = yearly(run, OBSERVABLES[0].id).years;
      const series = observables.map((id) => yearly(run, id).values);
      writeSync(runs, runLines(scenario, member, years, observables, series));
      if (current?.scenario !== scenario) {
        finish();
        current = { scenario, years, members: [], series: [] };
      }
      current.members.push(member);
      current.series.push(series);
    }
    finish();
  } finally {
    closeSync(runs);
    closeSync(bands);
  }
}

/** One scenario's members, as far as they were read. */
interface Members {
  readonly scenario: string;
  readonly years: readonly number[];
  readonly members: number[];
  /** By member, then by observable. */
  readonly series: number[][][];
}

function runLines(
  scenario: string,
  member: number,
  years: readonly number[],
  observables: readonly string[],
  series: readonly (readonly number[])[],
): string {
  return observables
    .map((id, at) =>
      years
        .map((year, i) => {
          const value = series[at][i];
          return `${csvLine([scenario, member, year, id, shown(value), statusOf(value, year)])}\n`;
        })
        .join(""),
    )
    .join("");
}

function bandLines(
  { scenario, years, members, series }: Members,
  observables: readonly string[],
): string {
  return observables
    .map((id, at) => {
      const { low, median, high } = bandOf({
        years,
        members,
        values: series.map((own) => own[at]),
      });
      return years
        .map((year, i) => {
          const numbers = [low[i], median[i], high[i]].map(shown);
          return `${csvLine([scenario, year, id, ...numbers, members.length])}\n`;
        })
        .join("");
    })
    .join("");
}

function shown(value: number): number | null {
  return Number.isFinite(value) ? Number(value.toPrecision(DIGITS)) : null;
}

function statusOf(value: number, year: number): string {
  if (!Number.isFinite(value)) return "not-applicable";
  if (year > LAST_YEAR) return "estimated";
  return value === 0 ? "zero" : "value";
}
