/** How the runs of an experiment hang together: which arm plays which part in its design. */
import type { Arm } from "../ensemble/plan.ts";
import type { Scenario } from "@kigyo/model/scenario";
import type { ExperimentFile } from "./file.ts";

/** A quantity that is followed: an observable, or a dimension's simulated score, over a window. */
export type Measure =
  | { readonly observable: string; readonly window: readonly [number, number] }
  | { readonly score: string; readonly window: readonly [number, number] };

/** A factor with the range that is tried. */
export interface FactorRange {
  /** What it is called in tables. */
  readonly name: string;
  readonly unit: string;
  readonly low: number;
  readonly high: number;
}

/** A point of a design: an arm with its factors' values. */
export interface DesignPoint {
  readonly arm: string;
  readonly values: readonly number[];
}

/** A coalition of groups that are on, as a mask, with its arm. */
export interface CoalitionArm {
  readonly mask: number;
  readonly arm: string;
}

/** What the runs are for. */
export type Layout =
  | { readonly kind: "paired"; readonly scenarios: readonly string[] }
  | {
      readonly kind: "doubt";
      readonly kinds: readonly string[];
      readonly scenarios: readonly DoubtArms[];
    }
  | {
      readonly kind: "points";
      readonly factors: readonly FactorRange[];
      readonly points: readonly DesignPoint[];
    }
  | {
      readonly kind: "sobol";
      readonly factors: readonly FactorRange[];
      readonly a: readonly string[];
      readonly b: readonly string[];
      readonly mixed: readonly (readonly string[])[];
    }
  | {
      readonly kind: "morris";
      readonly factors: readonly FactorRange[];
      readonly paths: readonly {
        readonly arms: readonly string[];
        readonly moved: readonly number[];
        readonly points: readonly (readonly number[])[];
      }[];
    }
  | {
      readonly kind: "coalitions";
      readonly purpose: "factorial" | "one-out" | "shapley" | "pairs";
      readonly groups: readonly string[];
      readonly coalitions: readonly CoalitionArm[];
      /** Sampled orders of a Shapley design; null where every coalition is run. */
      readonly orders: readonly (readonly number[])[] | null;
      /** Words of the defining relation of a fraction; empty for a full design. */
      readonly words: readonly (readonly number[])[];
    };

/** Arms of one scenario in a design over kinds of doubt. */
export interface DoubtArms {
  readonly scenario: string;
  readonly a: string;
  readonly b: string;
  /** For each kind, the arm that takes this kind alone from the other members. */
  readonly mixed: readonly string[];
}

/** An experiment ready to run, as plain JSON: what its folder holds and `resume` reads. */
export interface CompiledExperiment {
  readonly schema: "kigyo/experiment-run/1";
  readonly file: ExperimentFile;
  readonly measures: readonly Measure[];
  readonly arms: readonly Omit<Arm, "members">[];
  readonly bases: Readonly<Record<string, Scenario>>;
  readonly layout: Layout;
  /** Arms of the two ideal types, where scores are measured. */
  readonly poles: { readonly mark2: string; readonly mark1: string } | null;
  /** Each arm's factor values or groups, for queries. */
  readonly table: readonly {
    readonly arm: string;
    readonly factor: string;
    readonly value: number;
  }[];
}
