/**
 * The compiled inputs that a run receives: everything about a country, as plain JSON.
 *
 * `evidence` compiles its records to this shape; `model` never reads a record. The
 * published and the coded scores are deliberately absent.
 */

/** A magnitude as a source prints it (all three equal) or as a stated prior. */
export interface Magnitude {
  readonly low: number;
  readonly central: number;
  readonly high: number;
}

/** How a provision moves a lever. */
export type ChangeMode = "set" | "add" | "multiply";

/** One lever moved by one policy or institution. */
export interface LeverChange {
  readonly lever: string;
  readonly mode: ChangeMode;
  /** In the lever's own unit (`set`, `add`) or a factor (`multiply`). */
  readonly value: Magnitude;
  /** Quarters over which the change grows linearly to its full size; 0 is at once. */
  readonly phaseIn: number;
}

/** A dated set of lever changes: a policy, or a standing institution. */
export interface Provision {
  readonly id: string;
  readonly kind: "policy" | "institution";
  /** Quarter index of coming into force. */
  readonly from: number;
  /** First quarter in which it no longer holds, or null where no end is known. */
  readonly to: number | null;
  /** Policy whose coming into force ends this institution: without that policy there is no end. */
  readonly endedBy: string | null;
  readonly changes: readonly LeverChange[];
}

/** A dated disturbance of an outside path. */
export interface Shock {
  readonly id: string;
  readonly path: string;
  readonly mode: "add" | "multiply";
  readonly value: Magnitude;
  readonly from: number;
  readonly to: number;
}

/** A path that the model takes as given, yearly, linear between mid-years, flat outside. */
export interface OutsidePath {
  readonly unit: string;
  readonly years: readonly number[];
  readonly values: readonly number[];
  /** Half-width of the range drawn per member, as a share of the value. */
  readonly range: number;
}

/** A behavioural parameter with its prior. */
export interface ParameterPrior extends Magnitude {
  readonly unit: string;
}

/** Everything a run knows of a country. */
export interface CompiledInputs {
  readonly format: "kigyo/inputs/1";
  readonly country: string;
  /** Hash of the records that this was compiled from. */
  readonly evidenceHash: string;
  readonly provisions: readonly Provision[];
  readonly shocks: readonly Shock[];
  readonly paths: Readonly<Record<string, OutsidePath>>;
  readonly parameters: Readonly<Record<string, ParameterPrior>>;
  /** Tables such as the sectors' technological regimes, by name, rows of numbers with named columns. */
  readonly tables: Readonly<Record<string, InputTable>>;
}

/** A small named table: one row per label. */
export interface InputTable {
  readonly rows: readonly string[];
  readonly columns: readonly string[];
  readonly values: readonly (readonly number[])[];
}
