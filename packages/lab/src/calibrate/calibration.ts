/** A search from request to report. */
import { join } from "node:path";
import type { Quantiles } from "../analyse/quantiles.ts";
import type { Country } from "../country.ts";
import { invalid } from "../fault.ts";
import { holding } from "../results/hold-folder.ts";
import { readObserved } from "../study/observed.ts";
import type { FitLabel } from "../study/summary.ts";
import type { Versions } from "../versions.ts";
import { inWidths } from "./design.ts";
import { isInBand, meanDistance, rowDistance, rowsHeldOut, rowsSearchedOn } from "./distance.ts";
import type { BandedRow } from "./distance.ts";
import type { Emulator } from "./emulator.ts";
import { searchRunner } from "./execute.ts";
import type { Execution } from "./execute.ts";
import { freeParameters } from "./free-parameters.ts";
import type { Choice, FreeParameter } from "./free-parameters.ts";
import { movesTo } from "./proposal.ts";
import type { Move } from "./proposal.ts";
import { search } from "./search.ts";
import type { Search, SearchSetting } from "./search.ts";

/** Name of the file of finished runs. */
const RUNS_FILE = "runs.jsonl";

/** What is asked. */
export interface CalibrationRequest {
  readonly country: Country;
  readonly choice: Choice;
  readonly setting: SearchSetting;
  readonly versions: Versions;
  /** Folder of finished runs; held while the search is at work. */
  readonly folder: string;
}

/** A request that was found sound. */
export interface CalibrationPlan extends CalibrationRequest {
  readonly free: readonly FreeParameter[];
  readonly searched: readonly BandedRow[];
  readonly heldOut: readonly BandedRow[];
  /** Runs of all waves and of the comparison in the end. */
  readonly total: number;
}

/** A row of the fit table before and after, on members that the search did not use. */
export interface CalibratedRow {
  readonly id: string;
  readonly title: BandedRow["title"];
  readonly unit: string;
  readonly label: FitLabel;
  readonly band: readonly [number, number];
  readonly before: JudgedValue;
  readonly after: JudgedValue;
  /** Share of the row's variance that its emulator foretells of runs left out; null without an emulator. */
  readonly explained: number | null;
}

/** A row's value over members. */
export interface JudgedValue {
  readonly simulated: Quantiles | null;
  /** In half widths of the band. */
  readonly distance: number;
  readonly inBand: boolean;
}

/** Rows taken together. */
export interface Tally {
  readonly distance: number;
  readonly inBand: number;
  readonly rows: number;
}

/** What a search found: its stored report. */
export interface Calibration {
  readonly schema: "kigyo/calibration/1";
  readonly versions: Versions;
  readonly setting: SearchSetting;
  /** Names of the parameters that it might move. */
  readonly free: readonly string[];
  /** The rows searched on. */
  readonly before: Tally;
  readonly after: Tally;
  /** The rows held out; null where there are none. */
  readonly heldOut: { readonly before: Tally; readonly after: Tally } | null;
  readonly waves: readonly {
    readonly samples: number;
    /** Expected mean distance at the wave's centre and at the next one, by the emulators. */
    readonly expected: readonly [number, number];
    /** Farthest move of the wave, in widths of the stated range. */
    readonly farthest: number;
  }[];
  readonly rows: readonly CalibratedRow[];
  readonly moves: readonly Move[];
  readonly failedRuns: number;
  readonly firstFailure: string | null;
}

/**
 * Checks a request.
 * @throws Fault (exit 3) where members are used twice, no row has a band, or the choice of parameters is wrong
 */
export function planCalibration(request: CalibrationRequest): CalibrationPlan {
  const { country, choice, setting } = request;
  const twice = setting.members.find((member) => setting.test.includes(member));
  if (twice !== undefined) {
    throw invalid("member-twice", (text) => text.calibrate.memberTwice(twice), {
      hint: (text) => text.calibrate.memberTwiceHint(),
    });
  }
  const { targets } = readObserved(country);
  const searched = rowsSearchedOn(targets);
  if (searched.length === 0) throw invalid("no-targets", (text) => text.calibrate.noRows());
  return {
    ...request,
    free: freeParameters(country, choice),
    searched,
    heldOut: rowsHeldOut(targets),
    total: setting.waves * setting.runs + 2 * setting.test.length,
  };
}

/**
 * Carries out a search; what an earlier call has kept is not run again.
 * @throws Fault with exit 130, 143 or 124 when stopped, exit 1 where the disk refuses or all runs fail
 */
export function calibrate(
  plan: CalibrationPlan,
  how: Pick<Execution, "threads" | "signal" | "onProgress">,
): Promise<Calibration> {
  const { country, versions, free, searched, heldOut, setting, folder, total } = plan;
  return holding(folder, undefined, async () => {
    const rows = [...searched, ...heldOut];
    const { scale, seed } = setting;
    const runner = searchRunner(
      { inputs: country.inputs, versions, free, rows, scale, seed },
      { ...how, store: join(folder, RUNS_FILE), total },
    );
    const found = await search(free, searched, rows, setting, runner.run);
    return reportOf(plan, found, runner.failures());
  });
}

function reportOf(
  { versions, setting, free, searched, heldOut }: CalibrationPlan,
  found: Search,
  failures: { readonly count: number; readonly first: string | null },
): Calibration {
  const tally = (rows: readonly BandedRow[], values: Search["before"]): Tally => {
    const medians = rows.map(({ id }) => values.get(id)?.median ?? null);
    return {
      distance: meanDistance(rows, medians),
      inBand: rows.filter((row, i) => isInBand(row, medians[i])).length,
      rows: rows.length,
    };
  };
  const both = (rows: readonly BandedRow[]): { before: Tally; after: Tally } => ({
    before: tally(rows, found.before),
    after: tally(rows, found.after),
  });
  return {
    schema: "kigyo/calibration/1",
    versions,
    setting,
    free: free.map(({ id }) => id),
    ...both(searched),
    heldOut: heldOut.length === 0 ? null : both(heldOut),
    waves: found.waves.map(({ centre, next, samples, expected }) => {
      const from = inWidths(free, centre);
      const moved = inWidths(free, next).map((value, i) => Math.abs(value - from[i]));
      return { samples, expected, farthest: Math.max(...moved) };
    }),
    rows: [...searched, ...heldOut].map((row) =>
      calibratedRow(row, found, found.emulators.get(row.id)),
    ),
    moves: movesTo(free, found.end, found.emulators, setting.test.length),
    failedRuns: failures.count,
    firstFailure: failures.first,
  };
}

function calibratedRow(
  row: BandedRow,
  { before, after }: Pick<Search, "before" | "after">,
  emulator: Emulator | undefined,
): CalibratedRow {
  const judged = (simulated: Quantiles | null): JudgedValue => {
    const value = simulated?.median ?? null;
    return { simulated, distance: rowDistance(row, value), inBand: isInBand(row, value) };
  };
  const { id, title, unit, label, band } = row;
  return {
    id,
    title,
    unit,
    label,
    band,
    before: judged(before.get(id) ?? null),
    after: judged(after.get(id) ?? null),
    explained: emulator?.explained ?? null,
  };
}
