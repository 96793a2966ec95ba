/** What the baseline study says: the file that the workbench reads. */
import type { Dimension } from "@kigyo/model/indicators/observables";
import type { PlacedObservable } from "@kigyo/model/indicators/score";
import type { Quantiles } from "../analyse/quantiles.ts";
import type { Versions } from "../versions.ts";
import type { PublishedScore, ScoreInterval } from "./channels.ts";

/** One observable on the line between the two ideal types. */
export interface ScoredObservable {
  readonly id: string;
  readonly mean: number;
  readonly poleII: number;
  readonly poleI: number;
  readonly dropped: boolean;
  readonly reason: PlacedObservable["dropped"];
}

/** One dimension in the three channels. */
export interface ScoreRow {
  readonly dimension: Dimension;
  readonly published: PublishedScore;
  readonly coded: {
    readonly antecedent: ScoreInterval | null;
    readonly startup: ScoreInterval | null;
  };
  readonly simulated: {
    readonly antecedent: ScoreInterval | null;
    readonly startup: ScoreInterval | null;
    /** Observables behind the score of the later period. */
    readonly observables: readonly ScoredObservable[];
  };
}

/** What a row of the fit table is for. */
export type FitLabel = "target" | "anchor" | "held out" | "no data";

/** One row of the fit table. */
export interface FitRow {
  readonly id: string;
  readonly observable: string | null;
  readonly title: { readonly en: string; readonly ja: string };
  readonly unit: string;
  readonly window: readonly [number, number];
  readonly label: FitLabel;
  readonly observed: number | readonly [number, number] | null;
  /** Lowest and highest value that count as met. */
  readonly band: readonly [number, number] | null;
  readonly simulated: Quantiles | null;
  /** Whether the median over members lies in the band. */
  readonly inBand: boolean | null;
  readonly source: string;
}

/** Yearly low, median and high of one series. */
export interface Band {
  readonly low: readonly number[];
  readonly median: readonly number[];
  readonly high: readonly number[];
}

/** The whole study. */
export interface Study {
  readonly schema: "kigyo/study/1";
  readonly fingerprint: string;
  /** Hash of everything that this summary was computed from. */
  readonly inputs: string;
  readonly versions: Versions;
  readonly members: number;
  /** Members of each ideal-type economy. */
  readonly poleMembers: number;
  readonly scale: number;
  readonly seed: number;
  readonly calibrated: boolean;
  /** What is not calibrated, in both languages. */
  readonly uncalibrated: readonly { readonly en: string; readonly ja: string }[];
  readonly scores: readonly ScoreRow[];
  readonly fit: readonly FitRow[];
  readonly series: {
    readonly years: readonly number[];
    readonly scenarios: Readonly<Record<string, Readonly<Record<string, Band>>>>;
  };
  /** In how many members the baseline lies above the other scenario, year by year. */
  readonly paired: Readonly<
    Record<
      string,
      {
        readonly years: readonly number[];
        readonly higher: readonly number[];
        readonly members: number;
      }
    >
  >;
  readonly observed: Readonly<
    Record<
      string,
      {
        readonly years: readonly number[];
        readonly values: readonly number[];
        readonly source: string;
      }
    >
  >;
}
