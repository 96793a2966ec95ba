import {
  createRecorder,
  digestOf,
  type Recorder,
  runSchedule,
  type StopSignal,
} from "@kigyo/engine";
import { quarterIndex, WARM_UP_QUARTERS } from "./calendar.ts";
import { assertClosed, residuals } from "./accounts/close.ts";
import { FLOWS, INSTRUMENTS, SECTORS } from "./accounts/ledger.ts";
import { measureBalanceSheet } from "./accounts/measure.ts";
import { closeQuarter, FIRST_MEASURED, MEASURES } from "./indicators/measure.ts";
import { OBSERVABLES } from "./indicators/observables.ts";
import { openQuarter } from "./indicators/quarter.ts";
import type { RecordedSeries } from "./indicators/recorded-series.ts";
import type { CompiledInputs } from "./inputs.ts";
import { leverPaths } from "./levers/path.ts";
import type { Member } from "./member.ts";
import { withInterventions } from "./interventions.ts";
import type { ResolvedScenario } from "./resolve.ts";
import { schedule } from "./schedule.ts";
import { type Beginning, type Branches, type Course, STORED_QUARTERS } from "./branch.ts";
import { buildEconomy } from "./state/build.ts";
import type { Economy } from "./state/economy.ts";
import { restoreState, storeState } from "./state/stored.ts";

/** A matrix of the accounts: rows by sector, integers of 1,000 yen. */
export interface Matrix {
  readonly rows: readonly string[];
  readonly sectors: readonly string[];
  readonly cells: readonly (readonly number[])[];
}

/** The accounts of one quarter. */
export interface QuarterAccounts {
  readonly quarter: number;
  readonly balance: Matrix;
  readonly flows: Matrix;
  /** Every residual by name; all are exactly zero, or the run would have stopped. */
  readonly residuals: readonly { readonly where: string; readonly value: number }[];
}

/** What may be asked of a run. */
export interface RunOptions {
  readonly signal?: StopSignal;
  /**
   * Called after the last quarter of each year of history, with a way to look at the series so far:
   * values of later quarters are NaN, and so are price indices before the year on which they stand.
   */
  readonly onYear?: (year: number, soFar: () => RecordedSeries) => void;
  /** Keep the matrices of every quarter. */
  readonly accounts?: boolean;
  /** Names of systems switched off: an ablation. */
  readonly disabled?: readonly string[];
  /** Beginnings shared with the run before: a later difference need not run the years before it again. */
  readonly branches?: Branches;
  /** Looks at the economy after each quarter; for tests and studies of distributions. */
  readonly inspect?: (economy: Economy, quarter: number) => void;
}

/** One run's recorded series, whole. */
export interface RunResult extends RecordedSeries {
  /** 128-bit hash of the values, 32 hexadecimal digits. */
  readonly fingerprint: string;
  readonly accounts: readonly QuarterAccounts[];
}

/** Price indices: scaled to their own mean of 1960, before most scenarios part, so that twins stay equal until they do. */
const INDEXED = ["prices.deflator", "prices.land", "prices.shares"] as const;
const BASE_QUARTER = quarterIndex(1960);

/**
 * Runs a country from 1948 to the scenario's last year.
 * @throws AccountingError when the accounts of a quarter leave anything over
 * @throws the signal's reason when stopped
 */
export function runModel(
  inputs: CompiledInputs,
  scenario: ResolvedScenario,
  member: Member,
  options: RunOptions = {},
): RunResult {
  const drawn = { ...member, parameters: { ...member.parameters, ...scenario.parameters } };
  const economy = buildEconomy(inputs, scenario, drawn);
  const paths = leverPaths(inputs, scenario, drawn);
  const { quarters, interventions } = scenario;
  const recorder = createRecorder(
    OBSERVABLES.map((observable) => observable.id),
    quarters,
  );
  const accounts: QuarterAccounts[] = [];
  const course: Course = {
    member: drawn,
    scale: scenario.scale,
    paths,
    world: economy.world,
    interventions,
  };
  // Accounts, ablations and inspections want every quarter.
  const whole =
    options.accounts === true || options.disabled !== undefined || options.inspect !== undefined;
  const branches = whole ? undefined : options.branches;
  const beginning = branches?.find(course);
  if (beginning !== undefined) begin(economy, recorder.values, quarters, beginning);
  const kept: Beginning[] = [];
  let opening = measureBalanceSheet(economy);
  const systems = withInterventions(schedule(paths), interventions);
  runSchedule(systems, economy, beginning?.state.quarter ?? -WARM_UP_QUARTERS, quarters, {
    disabled: new Set(options.disabled ?? []),
    ...(options.signal === undefined ? {} : { signal: options.signal }),
    onQuarter: (quarter) => {
      const closing = measureBalanceSheet(economy);
      assertClosed(quarter, opening, closing, economy.ledger);
      if (options.accounts === true && quarter >= 0)
        accounts.push(keepAccounts(quarter, opening, closing, economy));
      opening = closing;
      closeQuarter(economy);
      if (quarter >= FIRST_MEASURED) measure(economy, quarter, recorder);
      if (
        branches !== undefined &&
        beginning === undefined &&
        STORED_QUARTERS.includes(quarter + 1)
      ) {
        kept.push({
          state: storeState(economy, quarter + 1),
          values: recordedUpTo(recorder.values, quarters, quarter + 1),
        });
      }
      options.inspect?.(economy, quarter);
      if (quarter >= 0 && quarter % 4 === 3)
        options.onYear?.(1948 + (quarter - 3) / 4, () => seriesSoFar(recorder, quarter + 1));
    },
  });
  branches?.keep(course, kept, beginning !== undefined);
  scalePrices(recorder);
  return {
    ids: recorder.ids,
    quarters,
    values: recorder.values,
    fingerprint: digestOf(recorder.values),
    accounts,
  };
}

/** Takes every observable of a quarter; before history only for what later growth is measured against. */
function measure(economy: Economy, quarter: number, recorder: Recorder): void {
  const measured = openQuarter(economy);
  OBSERVABLES.forEach(({ id }, position) => {
    const value = MEASURES[id](measured);
    if (quarter >= 0) recorder.set(position, quarter, value);
  });
}

/** Starts from a stored state, with what was recorded before it. */
function begin(
  economy: Economy,
  values: Float64Array,
  quarters: number,
  { state, values: recorded }: Beginning,
): void {
  restoreState(economy, state);
  const before = state.quarter;
  for (let position = 0; position < recorded.length / before; position++) {
    values.set(recorded.subarray(position * before, (position + 1) * before), position * quarters);
  }
}

/** What has been recorded before a quarter, series by series. */
function recordedUpTo(values: Float64Array, quarters: number, before: number): Float64Array {
  const series = values.length / quarters;
  const out = new Float64Array(series * before);
  for (let position = 0; position < series; position++) {
    out.set(values.subarray(position * quarters, position * quarters + before), position * before);
  }
  return out;
}

/** The series before a quarter, later values NaN; price indices too where the year on which they stand is still to come. */
function seriesSoFar(recorder: Recorder, before: number): RecordedSeries {
  const { ids, quarters } = recorder;
  const soFar = { ids, quarters, values: recorder.values.slice() };
  for (let from = 0; from < soFar.values.length; from += quarters)
    soFar.values.fill(NaN, from + before, from + quarters);
  scalePrices(soFar);
  return soFar;
}

/** Scales the price indices to the base year. */
function scalePrices({ quarters, values }: RecordedSeries): void {
  for (const id of INDEXED) {
    const position = OBSERVABLES.findIndex((one) => one.id === id);
    scaleToBase(values.subarray(position * quarters, (position + 1) * quarters));
  }
}

/** Divides a series by its mean of 1960 (of its first year where the run is shorter) and multiplies by 100. */
function scaleToBase(series: Float64Array): void {
  const from = BASE_QUARTER + 4 <= series.length ? BASE_QUARTER : 0;
  const sum = series[from] + series[from + 1] + series[from + 2] + series[from + 3];
  if (sum <= 0) return;
  for (let q = 0; q < series.length; q++) series[q] *= 400 / sum;
}

function keepAccounts(
  quarter: number,
  opening: Float64Array,
  closing: Float64Array,
  economy: Economy,
): QuarterAccounts {
  return {
    quarter,
    balance: matrix(INSTRUMENTS, closing),
    flows: matrix(FLOWS, economy.ledger.flows),
    residuals: residuals(opening, closing, economy.ledger),
  };
}

function matrix(rows: readonly string[], cells: Float64Array): Matrix {
  const width = SECTORS.length;
  return {
    rows,
    sectors: SECTORS,
    cells: rows.map((_, row) =>
      Array.from(cells.subarray(row * width, (row + 1) * width), (value) => value + 0),
    ),
  };
}
