/** The stored baseline study: what `kigyo` writes to results/baseline-study/summary.json. */
import type { Dimension } from "@kigyo/model/indicators/observables";

/** Mean and interval of a score; `outside` marks values beyond 1 to 5. */
export interface ScoreInterval {
  readonly mean: number;
  readonly low: number;
  readonly high: number;
  readonly outside?: boolean;
}

/** One observable on the line between the two ideal types. */
export interface ScoredObservable {
  readonly id: string;
  readonly mean: number;
  readonly poleII: number;
  readonly poleI: number;
  readonly dropped: boolean;
  readonly reason: string | null;
}

/** One dimension in the three channels. */
export interface ScoreRow {
  readonly dimension: Dimension;
  readonly published: { readonly antecedent: number; readonly startup: number };
  readonly coded: {
    readonly antecedent: ScoreInterval | null;
    readonly startup: ScoreInterval | null;
  };
  readonly simulated: {
    readonly antecedent: ScoreInterval | null;
    readonly startup: ScoreInterval | null;
    readonly observables: readonly ScoredObservable[];
  };
}

/** One row of the fit table. */
export interface FitRow {
  readonly id: string;
  readonly observable: string | null;
  readonly title: { readonly en: string; readonly ja: string };
  readonly unit: string;
  readonly window: readonly [number, number];
  readonly label: "target" | "anchor" | "held out" | "no data";
  readonly observed: number | readonly [number, number] | null;
  /** Lowest and highest value that count as met. */
  readonly band: readonly [number, number] | null;
  readonly simulated: Quantiles | null;
  readonly inBand: boolean | null;
  /** Ids of the sources, set apart by commas. */
  readonly source: string;
}

export interface Quantiles {
  readonly low: number;
  readonly median: number;
  readonly high: number;
}

/** A number, or null where a member had none. */
type Known = number | null;

/** Yearly low, median and high of one series. */
export interface Band {
  readonly low: readonly Known[];
  readonly median: readonly Known[];
  readonly high: readonly Known[];
}

/** Numbers for drawing: what is unknown becomes NaN, which no figure draws. */
export function drawable(values: readonly Known[]): number[] {
  return values.map((value) => value ?? Number.NaN);
}

/** The whole summary. */
export interface Study {
  readonly schema: "kigyo/study/1";
  readonly fingerprint: string;
  readonly versions: { readonly model: string; readonly evidence: string | null };
  readonly members: number;
  readonly scale: number;
  readonly seed: number;
  readonly calibrated: boolean;
  /** What is not calibrated. */
  readonly uncalibrated: readonly { readonly en: string; readonly ja: string }[];
  readonly scores: readonly ScoreRow[];
  readonly fit: readonly FitRow[];
  readonly series: {
    readonly years: readonly number[];
    readonly scenarios: Readonly<Record<string, Readonly<Record<string, Band>>>>;
  };
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

/** Whether a value read over the network is a study that this page understands. */
export function isStudy(value: unknown): value is Study {
  if (typeof value !== "object" || value === null) return false;
  const study = value as Partial<Study>;
  return (
    study.schema === "kigyo/study/1" &&
    Array.isArray(study.scores) &&
    Array.isArray(study.fit) &&
    typeof study.series === "object"
  );
}

/** The study embedded at build, else the one that the local server holds, else null. */
export async function findStudy(
  embedded: Study | null,
  address = "study/summary.json",
): Promise<Study | null> {
  if (embedded) return embedded;
  try {
    const response = await fetch(address);
    if (!response.ok || !(response.headers.get("content-type") ?? "").includes("json")) return null;
    const value: unknown = await response.json();
    return isStudy(value) ? value : null;
  } catch {
    return null;
  }
}
