/** The engine: columns, schedule, draws, exact functions, recorder, digest. It knows nothing of any country. */
export { exp, expm1, log, log1p, pow, tanh } from "./math.ts";
export {
  drawKey,
  hashDraw,
  hashUniform,
  mixIdentity,
  philox4x32,
  philoxUniform,
  streamOf,
} from "./random.ts";
export { compactCopy, compactRecord } from "./compact-record.ts";
export { createTable } from "./columns.ts";
export type {
  ColumnArrays,
  Columns,
  ColumnSpec,
  ColumnType,
  Table,
  TableSnapshot,
  TableSpec,
} from "./columns.ts";
export { createRecorder } from "./recorder.ts";
export type { Recorder } from "./recorder.ts";
export { runSchedule } from "./schedule.ts";
export type { ScheduleOptions, StopSignal, System } from "./schedule.ts";
export { createDigest, digestOf } from "./digest.ts";
export type { Digest } from "./digest.ts";
