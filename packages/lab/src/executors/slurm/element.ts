/** One element of an array: does the runs of its unit, each into its file. May be started twice. */
import { hostname } from "node:os";
import { basename, dirname, resolve } from "node:path";
import { existsSync, statSync } from "node:fs";
import { EXIT, Fault, invalid } from "../../fault.ts";
import { readRun } from "../../results/run-file.ts";
import { isStorageCode, storageFault } from "../../results/storage-fault.ts";
import { versions } from "../../versions.ts";
import { carryOut } from "../executor.ts";
import { localExecutor } from "../local.ts";
import { readChunk, readFailures, readJob, writeFailure, writeTime } from "./work-folder.ts";
import type { RunTask } from "../../ensemble/plan.ts";
import type { ClusterJob } from "./work-folder.ts";

/** What an element did. */
export interface ElementReport {
  readonly runs: number;
  readonly reused: number;
  readonly failed: number;
  readonly missing: number;
}

/**
 * Does one unit.
 * @param array the array's folder, such as `array-1` in the `work` folder of an experiment
 * @throws Fault where the node has another version than the one that submitted, or its disk refuses
 */
export async function doElement(
  array: string,
  index: number,
  how: { threads: number; signal?: AbortSignal },
): Promise<ElementReport> {
  const started = Date.now();
  const folder = dirname(dirname(resolve(array)));
  const job = readJob(folder);
  refuseOtherNode(job);
  const tasks = readChunk(resolve(array), index);
  const missing = await missingOf(folder, tasks);
  let refused: string | undefined;
  const full = new AbortController();
  const done: RunTask[] = [];
  let failed = 0;
  const { threads, signal } = how;
  const data = {
    setup: job.setup,
    simulator: job.simulator ?? new URL("../../ensemble/simulate.ts", import.meta.url).href,
    folder: `${folder}/results`,
    model: job.versions.model,
    evidence: job.versions.evidence ?? "",
  };
  const lost = await carryOut(localExecutor({ data, threads }), missing, {
    signal: signal === undefined ? full.signal : AbortSignal.any([signal, full.signal]),
    onSettled: ({ task, failure }) => {
      if (failure === undefined) done.push(task);
      else if (isStorageCode(failure.code)) {
        refused = failure.code;
        full.abort();
      } else if (failure.name !== "ThreadEnded") {
        failed++;
        writeFailure(folder, task, failure);
      }
    },
  });
  if (done.length > 0) {
    writeTime(folder, `${basename(array)}-${index}`, {
      members: new Set(done.map(({ member }) => member)).size,
      runs: done.length,
      seconds: (Date.now() - started) / 1000,
      threads,
      host: hostname(),
      bytes: done.reduce((sum, { file }) => sum + statSync(`${folder}/results/${file}`).size, 0),
    });
  }
  if (refused !== undefined) throw storageFault(refused, folder) ?? new Error(refused);
  const settled = done.length + failed;
  return {
    runs: done.length,
    reused: tasks.length - missing.length,
    failed,
    missing: Math.max(lost.length, missing.length - settled),
  };
}

async function missingOf(folder: string, tasks: readonly RunTask[]): Promise<RunTask[]> {
  const failures = readFailures(folder);
  const missing: RunTask[] = [];
  for (const task of tasks) {
    if (failures.get(task.file)?.provenance === task.provenance) continue;
    const path = `${folder}/results/${task.file}`;
    const stored = existsSync(path) ? await readRun(path, task.provenance) : undefined;
    if (stored === undefined) missing.push(task);
  }
  return missing;
}

/** A node whose files are of another version would make runs that fit to nothing. */
function refuseOtherNode({ versions: wanted }: ClusterJob): void {
  const here = versions(wanted.evidence);
  if (here.model === wanted.model && here.format === wanted.format) return;
  throw invalid("other-node", (text) => text.cluster.otherNode(here.model, wanted.model), {
    hint: (text) => text.cluster.otherNodeHint(),
  });
}

/** The fault of an element that has not done all. */
export function unfinishedElement(missing: number): Fault {
  return new Fault({
    exit: EXIT.failure,
    code: "unfinished-element",
    message: (text) => text.cluster.unfinished(missing),
  });
}
