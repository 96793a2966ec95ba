/**
 * What a scenario may set. This is the canonical form: the YAML file, a link and a
 * run folder all hold it.
 */

/** A change to one policy or institution. Dates are "YYYY-MM" or "YYYY". */
export interface PolicyChange {
  readonly policy: string;
  /** True switches it off altogether. */
  readonly off?: boolean;
  readonly from?: string;
  readonly to?: string;
  /** 1 is history, 0 is none, at most 3. */
  readonly strength?: number;
}

/** A lever held at a value, overriding all policies between two dates (to is exclusive, open by default). */
export interface LeverOverride {
  readonly lever: string;
  readonly value: number;
  readonly from?: string;
  readonly to?: string;
}

/** A shock switched off. */
export interface ShockChange {
  readonly shock: string;
  readonly off: true;
}

/** Switches off every policy in force only after a date, and the ends of institutions that they caused. */
export interface PoliciesAfterChange {
  readonly "policies-after": string;
  readonly off: true;
}

/** Every regime lever held at one pole over the whole run: an ideal-type economy. */
export interface IdealTypeChange {
  readonly "ideal-type": "mark1" | "mark2";
}

/** A system of the sources (A1 to H6) switched off between two dates, as `ablations/` says what off means. */
export interface SystemChange {
  readonly system: string;
  readonly off: true;
  readonly from?: string;
  readonly to?: string;
}

/** A behavioural parameter held at a value over the whole run, whatever the member drew. */
export interface ParameterChange {
  readonly parameter: string;
  readonly value: number;
}

export type ScenarioChange =
  | PolicyChange
  | LeverOverride
  | ShockChange
  | PoliciesAfterChange
  | IdealTypeChange
  | SystemChange
  | ParameterChange;

/** A scenario in canonical form. */
export interface Scenario {
  readonly schema: "kigyo/scenario/1";
  readonly id: string;
  readonly title?: { readonly en: string; readonly ja: string };
  /** Id of the scenario whose changes come first, or null for the record of history itself. */
  readonly base: string | null;
  readonly changes: readonly ScenarioChange[];
  readonly seed: number;
  /** Real people that an ordinary record stands for: 1 to 4000. */
  readonly scale: number;
  /** Last year run, 1949 to 2035. */
  readonly to: number;
}

/** Kinds of doubt that an ensemble draws from; what is left out is held at its central value. */
export interface Spread {
  readonly chance: boolean;
  readonly parameters: boolean;
  readonly policy: boolean;
}

/** All kinds of doubt at once. */
export const FULL_SPREAD: Spread = { chance: true, parameters: true, policy: true };
