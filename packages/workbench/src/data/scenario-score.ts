/** Scores of a what-if scenario, between the ideal types of the stored study. */
import {
  OBSERVABLES,
  observablePosition,
  type Dimension,
} from "@kigyo/model/indicators/observables";
import type { RadarValue } from "@kigyo/figures/radar";
import { quantile, seriesOf } from "../simulation/aggregate.ts";
import type { YearlyRun } from "../simulation/protocol.ts";
import { DIMENSIONS } from "./scores.ts";
import type { ScoredObservable, Study } from "./study.ts";

/** Years of the later period. */
export const SCORED_YEARS: readonly [number, number] = [1991, 2023];

/** Ends of a score's interval: nine in ten members, as in the study. */
const INTERVAL = { low: 0.05, high: 0.95 } as const;

/** Mean over the scored years. All scored series are yearly means of quarters, so this is the mean over quarters too. */
function windowMean(run: YearlyRun, series: number): number {
  const [from, to] = SCORED_YEARS;
  const values = seriesOf(run, series).slice(from - run.firstYear, to + 1 - run.firstYear);
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}

/** Where a value stands between the poles: 1 at Mark II, 5 at Mark I, not clipped. */
export function placeBetween(
  value: number,
  { poleII, poleI }: Pick<ScoredObservable, "poleII" | "poleI">,
): number {
  return 1 + (4 * (value - poleII)) / (poleI - poleII);
}

/** Score per dimension over the runs; null where the study tells no poles apart. */
export function scoresOf(runs: readonly YearlyRun[], study: Study): readonly (RadarValue | null)[] {
  return DIMENSIONS.map((dimension) => scoreOf(dimension, runs, study));
}

function scoreOf(
  dimension: Dimension,
  runs: readonly YearlyRun[],
  study: Study,
): RadarValue | null {
  const row = study.scores.find((score) => score.dimension === dimension);
  const used = (row?.simulated.observables ?? []).filter(({ dropped }) => !dropped);
  if (used.length === 0 || runs.length === 0) return null;
  const scores = runs.map((run) => {
    const placed = used.map((one) =>
      placeBetween(windowMean(run, observablePosition(one.id) ?? 0), one),
    );
    return placed.reduce((sum, value) => sum + value, 0) / placed.length;
  });
  return {
    mean: scores.reduce((sum, value) => sum + value, 0) / scores.length,
    low: quantile(scores, INTERVAL.low),
    high: quantile(scores, INTERVAL.high),
  };
}

/** Series that count towards a score, for the test of the means. */
export const SCORED_SERIES = OBSERVABLES.filter(({ dimension }) => dimension !== null);
