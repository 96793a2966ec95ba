/**
 * The shape of compiled inputs. It equals `packages/model/src/inputs.ts`; it is written
 * again here because evidence knows nothing of the model. The lab hands the one to the
 * other and does not type-check when they differ.
 */

export interface Magnitude {
  readonly low: number;
  readonly central: number;
  readonly high: number;
}

export interface LeverChange {
  readonly lever: string;
  readonly mode: "set" | "add" | "multiply";
  readonly value: Magnitude;
  /** Quarters over which the change grows linearly to its full size. */
  readonly phaseIn: number;
}

export interface Provision {
  readonly id: string;
  readonly kind: "policy" | "institution";
  /** Quarter index of coming into force. */
  readonly from: number;
  /** First quarter in which it no longer holds, or null. */
  readonly to: number | null;
  readonly endedBy: string | null;
  readonly changes: readonly LeverChange[];
}

export interface Shock {
  readonly id: string;
  readonly path: string;
  readonly mode: "add" | "multiply";
  readonly value: Magnitude;
  readonly from: number;
  readonly to: number;
}

export interface OutsidePath {
  readonly unit: string;
  readonly years: readonly number[];
  readonly values: readonly number[];
  readonly range: number;
}

export interface ParameterPrior extends Magnitude {
  readonly unit: string;
}

export interface InputTable {
  readonly rows: readonly string[];
  readonly columns: readonly string[];
  readonly values: readonly (readonly number[])[];
}

/** Everything a run knows of a country. */
export interface CompiledInputs {
  readonly format: "kigyo/inputs/1";
  readonly country: string;
  /** SHA-256 of the canonical JSON of all the other fields: equal hash, equal run. */
  readonly evidenceHash: string;
  readonly provisions: readonly Provision[];
  readonly shocks: readonly Shock[];
  readonly paths: Readonly<Record<string, OutsidePath>>;
  readonly parameters: Readonly<Record<string, ParameterPrior>>;
  readonly tables: Readonly<Record<string, InputTable>>;
}
