/** The stored runs: what they are, and how one is done again. Runs in Node and in browsers. */
import {
  type CompiledInputs,
  drawMember,
  FULL_SPREAD,
  OBSERVABLES,
  resolveScenario,
  runModel,
  type RunResult,
  type Scenario,
  yearly,
} from "@kigyo/model";

/** Which run. */
export interface GoldenRun {
  readonly scenario: string;
  readonly seed: number;
  readonly member: number;
  readonly scale: number;
  readonly to: number;
}

/** A run with what came of it. */
export interface StoredRun extends GoldenRun {
  readonly fingerprint: string;
  /** Yearly values of every observable at the years of `SAMPLE_YEARS`, to six digits. */
  readonly sample: Readonly<Record<string, readonly number[]>>;
}

/** Small runs that between them use all of the model. */
export const GOLDEN_RUNS: readonly GoldenRun[] = [
  { scenario: "baseline", seed: 1, member: 0, scale: 4000, to: 2023 },
  { scenario: "no-policy-after-1990", seed: 1, member: 1, scale: 4000, to: 1999 },
  { scenario: "mark1", seed: 2, member: 0, scale: 4000, to: 1955 },
];

/** Years whose values are stored. */
export const SAMPLE_YEARS: readonly number[] = [1950, 1960, 1970, 1980, 1990, 2000, 2010, 2020];

/** Does a stored run again. */
export function doRun(
  inputs: CompiledInputs,
  scenarios: Readonly<Record<string, Scenario>>,
  run: GoldenRun,
): RunResult {
  const { scenario, seed, scale, to, member } = run;
  const asked = { ...scenarios[scenario], seed, scale, to };
  const resolved = resolveScenario(inputs, asked, scenarios);
  return runModel(inputs, resolved, drawMember(inputs, seed, member, FULL_SPREAD));
}

/** A run with its fingerprint and its sample. */
export function storedRun(run: GoldenRun, result: RunResult): StoredRun {
  const years = SAMPLE_YEARS.filter((year) => year <= run.to);
  const sample = OBSERVABLES.map(({ id }) => {
    const series = yearly(result, id);
    return [
      id,
      years.map((year) => Number(series.values[series.years.indexOf(year)].toPrecision(6))),
    ] as const;
  });
  return { ...run, fingerprint: result.fingerprint, sample: Object.fromEntries(sample) };
}
