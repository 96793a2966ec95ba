/** A thread of an ensemble: runs the members that it is sent, writes each run's file, answers with its numbers. */
import { join } from "node:path";
import { parentPort, workerData } from "node:worker_threads";
import { quarterLabel } from "@kigyo/model/calendar";
import { writeRun } from "../results/run-file.ts";
import type { RunSeries } from "../results/series-table.ts";
import type { RunTask } from "./plan.ts";
import type { Answer } from "./pool.ts";
import type { Simulate, SimulatorSetup } from "./simulate.ts";

/** What a thread is started with. */
export interface ThreadData {
  readonly setup: SimulatorSetup;
  /** Address of the module whose `createSimulator` runs a member. */
  readonly simulator: string;
  /** Folder of the run files. */
  readonly folder: string;
  readonly model: string;
  readonly evidence: string;
}

/** What a finished run sends back. */
export interface FinishedRun {
  readonly fingerprint: string;
  readonly quarters: number;
  readonly values: Float64Array;
}

const data = workerData as ThreadData;
const { createSimulator } = (await import(data.simulator)) as {
  createSimulator: (setup: SimulatorSetup) => Simulate;
};
const simulate = createSimulator(data.setup);

parentPort?.on("message", (task: RunTask) => {
  parentPort?.postMessage(answer(task));
});

/** A number that ran away is no result. @throws DivergedError naming the series and its first quarter */
function refuseDiverged({ ids, quarters, values }: RunSeries): void {
  const at = values.findIndex((value) => Math.abs(value) === Infinity);
  if (at < 0) return;
  const error = new Error(
    `${ids[Math.floor(at / quarters)]} ran away in ${quarterLabel(at % quarters)}`,
  );
  error.name = "DivergedError";
  throw error;
}

function answer(task: RunTask): Answer<FinishedRun> {
  try {
    const { series, fingerprint, draw } = simulate(task);
    refuseDiverged(series);
    const { scenario, member, provenance } = task;
    const { model, evidence } = data;
    const label = {
      scenario,
      member,
      seed: data.setup.seed,
      provenance,
      model,
      evidence,
      fingerprint,
      draw,
    };
    writeRun(join(data.folder, task.file), label, series);
    return { ok: true, result: { fingerprint, quarters: series.quarters, values: series.values } };
  } catch (error) {
    const { name, message, code } = (
      error instanceof Error ? error : new Error(String(error))
    ) as NodeJS.ErrnoException;
    return { ok: false, failure: { name, message, code } };
  }
}
