/** The national innovation system: inputs in, series out. Start reading at `schedule.ts`. */
export {
  FIRST_YEAR,
  HORIZON_YEAR,
  LAST_YEAR,
  parseDate,
  quarterIndex,
  quarterLabel,
  yearOf,
} from "./calendar.ts";
export { type Ablation, ABLATIONS } from "./ablations/index.ts";
export { Branches } from "./branch.ts";
export { AccountingError, nearestIds, ScenarioError } from "./errors.ts";
export type * from "./inputs.ts";
export { LEVERS, type Lever, leverPosition } from "./levers/index.ts";
export { type LeverPaths, leverPaths } from "./levers/path.ts";
export { drawMember, type Member } from "./member.ts";
export {
  type Annual,
  type Dimension,
  type Observable,
  OBSERVABLES,
  observablePosition,
} from "./indicators/observables.ts";
export { LIMITS, type Notice, type ResolvedScenario, resolveScenario } from "./resolve.ts";
export {
  type Matrix,
  type QuarterAccounts,
  runModel,
  type RunOptions,
  type RunResult,
} from "./run.ts";
export type * from "./scenario.ts";
export { FULL_SPREAD } from "./scenario.ts";
export type { RecordedSeries } from "./indicators/recorded-series.ts";
export { yearly } from "./indicators/yearly.ts";
export { type DimensionScore, scoreRegime, SCORED_OBSERVABLES } from "./indicators/score.ts";
