/**
 * Runs an experiment's members on threads and keeps every finished run.
 *
 * Crash-only: each run is one file, written whole; what is finished is decided by the
 * files present and valid, so that the same call after a stop does only what is missing.
 */
import { existsSync, statSync } from "node:fs";
import { hostname } from "node:os";
import type { CompiledInputs } from "@kigyo/model/inputs";
import { carryOut } from "../executors/executor.ts";
import type { Settled } from "../executors/executor.ts";
import { localExecutor } from "../executors/local.ts";
import { holding } from "../results/hold-folder.ts";
import { refuseOtherVersions } from "../results/other-versions.ts";
import { readRun } from "../results/run-file.ts";
import { closeFolder, forgetRuns, openFolder } from "../results/run-folder.ts";
import type { ChunkTime } from "../results/run-folder.ts";
import { isStorageCode, storageFault } from "../results/storage-fault.ts";
import { countRuns, ensembleOf, NOTHING } from "./ensemble.ts";
import type { Ensemble, FailedRun, Progress, StopReason } from "./ensemble.ts";
import type { Plan, RunTask } from "./plan.ts";
import type { Failure } from "./pool.ts";
import type { SimulatorSetup } from "./simulate.ts";
import type { FinishedRun, ThreadData } from "./worker.ts";

/** How an ensemble is carried out; none of it changes the numbers. */
export interface ExecuteOptions {
  /** The experiment's own folder. */
  readonly folder: string;
  readonly threads: number;
  readonly signal?: AbortSignal;
  readonly onProgress?: (progress: Progress) => void;
  /** Takes each run in, stored or new, in no particular order. */
  readonly onRun?: (task: RunTask, run: FinishedRun) => void;
  /**
   * False drops each run's series once `onRun` has seen it, so that memory does not grow with
   * the number of members; the runs then carry no values.
   */
  readonly keep?: boolean;
  /** Whether the folder's earlier experiment may be thrown away. */
  readonly replace?: boolean;
  /** Whether the plan's own finished runs are thrown away and done again. */
  readonly forget?: boolean;
  /** Whether runs of further members may lie in the folder and stay. */
  readonly grows?: boolean;
  /** Called when the folder is ready, before anything runs. */
  readonly onOpen?: () => void;
  /** Of the process that holds the folder, where this one works on its behalf. */
  readonly token?: string;
  /** Another module with `createSimulator`, for tests. */
  readonly simulator?: URL;
}

/**
 * Runs what is missing of an experiment. Failed members are reported, never fatal.
 * @throws Fault when the folder is not ours to write to, the disk is full, or another process is at work there
 */
export async function runEnsemble(
  plan: Plan,
  inputs: CompiledInputs,
  options: ExecuteOptions,
): Promise<Ensemble> {
  const { folder } = options;
  return holding(folder, options.token, async () => {
    if (options.replace !== true) await refuseOtherVersions(folder, plan);
    openFolder(folder, plan, options.replace === true, options.grows === true);
    if (options.forget === true) forgetRuns(folder, plan);
    options.onOpen?.();
    return runHeld(plan, inputs, options);
  });
}

/** Runs what is missing in a folder that this process holds. */
async function runHeld(
  plan: Plan,
  inputs: CompiledInputs,
  options: ExecuteOptions,
): Promise<Ensemble> {
  const { folder, signal } = options;
  const started = new Date();
  const runs = new Map(
    plan.experiment.arms.map(({ scenario }) => [scenario.id, new Map<number, FinishedRun>()]),
  );
  const failed: FailedRun[] = [];
  const missing: RunTask[] = [];
  const damaged: string[] = [];
  const take = (task: RunTask, run: FinishedRun): void => {
    options.onRun?.(task, run);
    const held = options.keep === false ? { ...run, values: NOTHING } : run;
    runs.get(task.scenario)?.set(task.member, held);
  };
  for (const task of plan.tasks) {
    const path = `${folder}/results/${task.file}`;
    const stored = await readRun(path, task.provenance);
    if (stored === undefined) {
      missing.push(task);
      if (existsSync(path)) damaged.push(task.file);
    } else {
      const { quarters, values, label } = stored;
      take(task, { quarters, values, fingerprint: label.fingerprint });
    }
  }
  const reused = plan.tasks.length - missing.length;
  let done = reused;
  let refused: string | undefined;
  const report = (): void =>
    options.onProgress?.({ total: plan.tasks.length, done, reused, failed: failed.length });
  report();
  // A disk that refuses stops the whole; it says nothing about the member that met it.
  const full = new AbortController();
  const settle = ({ task, run, failure }: Settled): void => {
    const { scenario, member } = task;
    if (run !== undefined) {
      take(task, run);
      done++;
    } else if (isStorageCode(failure?.code)) {
      refused = failure?.code;
      full.abort();
    } else if (failure !== undefined) {
      failed.push({ scenario, member, name: failure.name, message: failure.message });
    }
    report();
  };
  const began = Date.now();
  if (missing.length > 0 && !signal?.aborted) {
    const data = threadData(plan, inputs, options);
    const lost = await carryOut(localExecutor({ data, threads: options.threads }), missing, {
      signal: signal === undefined ? full.signal : AbortSignal.any([signal, full.signal]),
      onSettled: settle,
    });
    if (!signal?.aborted && refused === undefined)
      for (const { scenario, member } of lost) failed.push({ scenario, member, ...LOST });
  }
  if (refused !== undefined) {
    throw storageFault(refused, folder, { done, total: plan.tasks.length }) ?? new Error(refused);
  }
  const unfinished = done + failed.length < plan.tasks.length;
  const stopped = signal?.aborted === true && unfinished ? (signal.reason as StopReason) : null;
  const ensemble = { ...(await ensembleOf(plan, folder, runs, failed)), reused, damaged, stopped };
  const { threads } = options;
  const times = done > reused ? [timeOf(ensemble, began, threads)] : [];
  if (stopped === null && done > 0) closeFolder(ensemble, { started, threads, times });
  return ensemble;
}

/** How long this machine took for what it did itself. */
function timeOf(
  { plan, folder, runs, reused }: Ensemble,
  began: number,
  threads: number,
): ChunkTime {
  const seconds = (Date.now() - began) / 1000;
  const done = countRuns({ runs }) - reused;
  const size = ({ file }: RunTask): number =>
    statSync(`${folder}/results/${file}`, { throwIfNoEntry: false })?.size ?? 0;
  return {
    members: done / plan.experiment.arms.length,
    runs: done,
    seconds,
    threads: Math.min(threads, done),
    host: hostname(),
    bytes: (plan.tasks.reduce((sum, task) => sum + size(task), 0) * done) / countRuns({ runs }),
  };
}

/** What is said of a run that no attempt has settled. */
const LOST: Failure = { name: "Lost", message: "every attempt ended without a file" };

/** What all runs of an experiment share. */
export function setupOf({ experiment }: Plan, inputs: CompiledInputs): SimulatorSetup {
  const { arms, bases, seed, spread } = experiment;
  const scenarios = arms.map(({ scenario }) => scenario);
  const shifts = arms.map(({ shift }) => shift);
  const follows = arms.map(({ follow }) => follow ?? null);
  return { inputs, scenarios, bases, seed, spread, shifts, follows };
}

function threadData(plan: Plan, inputs: CompiledInputs, options: ExecuteOptions): ThreadData {
  return {
    setup: setupOf(plan, inputs),
    simulator: (options.simulator ?? new URL("simulate.ts", import.meta.url)).href,
    folder: `${options.folder}/results`,
    model: plan.versions.model,
    evidence: plan.versions.evidence ?? "",
  };
}
