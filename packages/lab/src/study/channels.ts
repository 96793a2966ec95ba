/** Two of the three channels of the score: what was published, and what the coded records say. */
import { ofKind } from "@kigyo/evidence/base";
import { judgementsOf, scoreCoded } from "@kigyo/evidence/score";
import type { Judgement } from "@kigyo/evidence/score";
import type { Dimension } from "@kigyo/model/indicators/observables";
import type { Country } from "../country.ts";
import { invalid } from "../fault.ts";

/** The five dimensions, in the order of the published figure. */
export const DIMENSIONS: readonly Dimension[] = [
  "firm-size",
  "employment",
  "finance",
  "innovation",
  "social-purpose",
];

/** The two periods that are compared. */
export type Period = "antecedent" | "startup";

/** Years of the periods; 1948 to 1959 is reconstruction and not scored. */
export const PERIODS: Readonly<Record<Period, readonly [number, number]>> = {
  antecedent: [1960, 1990],
  startup: [1991, 2023],
};

/** A score with its interval. */
export interface ScoreInterval {
  readonly mean: number;
  readonly low: number;
  readonly high: number;
  /** Whether the mean lies beyond the poles 1 and 5. */
  readonly outside: boolean;
}

/** Published scores of a dimension. */
export type PublishedScore = Readonly<Record<Period, number>>;

/**
 * The published scores, from their records.
 * @throws Fault when one of the ten is missing
 */
export function publishedScores(country: Country): Record<Dimension, PublishedScore> {
  const records = ofKind(country.base, "score");
  const valueOf = (dimension: Dimension, period: Period): number => {
    const [from, to] = PERIODS[period];
    const middle = (from + to) / 2;
    const found = records.find(
      ({ data }) =>
        data.dimension === dimension &&
        Number(data.period.from.slice(0, 4)) <= middle &&
        yearOr(data.period.to, to) >= middle,
    );
    if (found) return found.data.value;
    throw invalid("score-missing", (text) => text.study.scoreMissing(dimension, from, to));
  };
  const entries = DIMENSIONS.map((dimension) => [
    dimension,
    { antecedent: valueOf(dimension, "antecedent"), startup: valueOf(dimension, "startup") },
  ]);
  return Object.fromEntries(entries) as Record<Dimension, PublishedScore>;
}

function yearOr(date: string | null | undefined, open: number): number {
  return date ? Number(date.slice(0, 4)) : open;
}

/** The coded score of a dimension in a period, or null where no judged item was in force. */
export function codedScore(
  judgements: readonly Judgement[],
  dimension: Dimension,
  period: readonly [number, number],
): ScoreInterval | null {
  const score = scoreCoded(judgements, dimension, period);
  if (score === null) return null;
  const { mean, low, high } = score;
  return { mean, low, high, outside: mean < 1 || mean > 5 };
}

/** The two channels that rest on records alone. */
export interface RecordedScores {
  readonly published: PublishedScore;
  readonly coded: Readonly<Record<Period, ScoreInterval | null>>;
}

/** Published and coded scores of every dimension. */
export function recordedScores(country: Country): Record<Dimension, RecordedScores> {
  const published = publishedScores(country);
  const judgements = judgementsOf(country.catalogue());
  const entries = DIMENSIONS.map((dimension): [Dimension, RecordedScores] => [
    dimension,
    {
      published: published[dimension],
      coded: {
        antecedent: codedScore(judgements, dimension, PERIODS.antecedent),
        startup: codedScore(judgements, dimension, PERIODS.startup),
      },
    },
  ]);
  return Object.fromEntries(entries) as Record<Dimension, RecordedScores>;
}
