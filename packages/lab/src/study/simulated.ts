/** The third channel: the simulated score, on the line between the two ideal-type economies. */
import { scoreRegime } from "@kigyo/model";
import type { DimensionScore, RunResult } from "@kigyo/model";
import type { Dimension } from "@kigyo/model/indicators/observables";
import type { Ensemble } from "../ensemble/ensemble.ts";
import { DIMENSIONS, PERIODS } from "./channels.ts";
import type { ScoreInterval } from "./channels.ts";
import { kept } from "./bands.ts";
import type { ScoredObservable, ScoreRow } from "./summary.ts";

/** The finished runs of a scenario as the model's scoring takes them, by member. */
export function runsOf(ensemble: Pick<Ensemble, "ids" | "runs">, scenario: string): RunResult[] {
  return [...(ensemble.runs.get(scenario) ?? [])]
    .sort(([a], [b]) => a - b)
    .map(([, run]) => ({ ...run, ids: ensemble.ids, accounts: [] }));
}

/**
 * Simulated scores of an economy in both periods, by the observables that tell the ideal types apart in both.
 * @param economy runs of the scenario that is scored
 * @param mark2 runs of the economy that scores 1
 * @param mark1 runs of the economy that scores 5
 */
export function simulatedScores(
  economy: readonly RunResult[],
  mark2: readonly RunResult[],
  mark1: readonly RunResult[],
): Record<Dimension, ScoreRow["simulated"]> {
  const both = [PERIODS.antecedent, PERIODS.startup];
  const antecedent = scoreRegime(economy, mark2, mark1, PERIODS.antecedent, both);
  const startup = scoreRegime(economy, mark2, mark1, PERIODS.startup, both);
  const of = (scores: readonly DimensionScore[], dimension: Dimension) =>
    scores.find((score) => score.dimension === dimension);
  const rows = DIMENSIONS.map((dimension): [Dimension, ScoreRow["simulated"]] => [
    dimension,
    {
      antecedent: intervalOf(of(antecedent, dimension)),
      startup: intervalOf(of(startup, dimension)),
      observables: observablesOf(of(startup, dimension)),
    },
  ]);
  return Object.fromEntries(rows) as Record<Dimension, ScoreRow["simulated"]>;
}

function intervalOf(score: DimensionScore | undefined): ScoreInterval | null {
  if (score === undefined || score.scores.length === 0) return null;
  return {
    mean: kept(score.mean),
    low: kept(score.low),
    high: kept(score.high),
    outside: score.outside,
  };
}

function observablesOf(score: DimensionScore | undefined): ScoredObservable[] {
  return (score?.observables ?? []).map(({ id, mean, poleII, poleI, dropped }) => ({
    id,
    mean: kept(mean),
    poleII: kept(poleII),
    poleI: kept(poleI),
    dropped: dropped !== null,
    reason: dropped,
  }));
}
