/** What the page asks of the worker, and what comes back. */
import type { CompiledInputs } from "@kigyo/model/inputs";
import type { Scenario, Spread } from "@kigyo/model/scenario";

/** One member of one scenario. Its scale, seed and horizon stand in the scenario. */
export interface RunJob {
  readonly scenario: Scenario;
  readonly member: number;
  readonly spread: Spread;
}

/** Yearly values of every recorded series: values[series * years + year]. */
export interface YearlyRun {
  readonly firstYear: number;
  readonly years: number;
  readonly values: Float64Array;
  readonly fingerprint: string;
}

/** A run under way: values of years still to come are NaN. */
export interface YearlyPart extends Omit<YearlyRun, "fingerprint"> {
  /** Last year that is known. */
  readonly reached: number;
}

/** A fault in words, with what it was about. */
export interface Fault {
  readonly code: string;
  readonly message: string;
  readonly where?: string;
  readonly hint?: string;
}

export type Reply<T> =
  | { readonly ok: true; readonly value: T }
  | { readonly ok: false; readonly fault: Fault };

/** What a scenario's changes do before anything is run. */
export interface ScenarioCheck {
  readonly notices: readonly {
    readonly code: string;
    readonly subject: string;
    readonly text: { readonly en: string; readonly ja: string };
  }[];
  /** Levers whose path differs from the base's. */
  readonly movedLevers: readonly string[];
  /** First quarter in which any lever differs, or null. */
  readonly firstQuarter: number | null;
}

/** The worker's face. */
export interface SimulationApi {
  /** Hands over the country; once, before anything else. */
  open(inputs: CompiledInputs, bases: Readonly<Record<string, Scenario>>): void;
  /** `onYear` is told every fifth year that is done, and `onPart`, where it is given, some times a second what is known so far. */
  run(
    job: RunJob,
    onYear: (year: number) => void,
    onPart?: (part: YearlyPart) => void,
  ): Reply<YearlyRun>;
  check(scenario: Scenario, base: Scenario): Reply<ScenarioCheck>;
}
