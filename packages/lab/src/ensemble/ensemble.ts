/**
 * Runs an experiment's members on threads and keeps every finished run.
 *
 * Crash-only: each run is one file, written whole; what is finished is decided by the
 * files present and valid, so that the same call after a stop does only what is missing.
 */
import { createDigest } from "@kigyo/engine";
import { OBSERVABLES } from "@kigyo/model/indicators/observables";
import type { CompiledInputs } from "@kigyo/model/inputs";
import { EXIT, Fault } from "../fault.ts";
import { readRun } from "../results/run-file.ts";
import { closeFolder, openFolder } from "../results/run-folder.ts";
import type { Plan, RunTask } from "./plan.ts";
import { runPool } from "./pool.ts";
import type { Failure } from "./pool.ts";
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
  /** Another module with `createSimulator`, for tests. */
  readonly simulator?: URL;
}

/** How far an ensemble has come. */
export interface Progress {
  readonly total: number;
  readonly done: number;
  /** Finished before this call. */
  readonly reused: number;
  readonly failed: number;
}

/** What can stop an ensemble before its end; the reason of the signal's abortion. */
export type StopReason = "interrupted" | "terminated" | "timeout";

/** A run that came to nothing. */
export interface FailedRun extends Failure {
  readonly scenario: string;
  readonly member: number;
}

/** The finished runs of an experiment. */
export interface Ensemble {
  readonly plan: Plan;
  readonly folder: string;
  readonly ids: readonly string[];
  readonly quarters: number;
  /** Runs of one scenario, by member. */
  readonly runs: ReadonlyMap<string, ReadonlyMap<number, FinishedRun>>;
  readonly failed: readonly FailedRun[];
  readonly reused: number;
  /** Hash over all series, scenarios in their order, members in number order. */
  readonly fingerprint: string;
  readonly fingerprints: Readonly<Record<string, string>>;
  /** Why it was stopped before its end, or null; a stopped folder has no manifest yet. */
  readonly stopped: StopReason | null;
}

/** Stands for series that were taken in and dropped. */
const NOTHING = new Float64Array(0);

/** Runs what is missing of an experiment. Failed members are reported, never fatal. */
export async function runEnsemble(
  plan: Plan,
  inputs: CompiledInputs,
  options: ExecuteOptions,
): Promise<Ensemble> {
  const { folder, signal } = options;
  const started = new Date();
  openFolder(folder, plan, options.replace === true);
  const runs = new Map(
    plan.experiment.arms.map(({ scenario }) => [scenario.id, new Map<number, FinishedRun>()]),
  );
  const failed: FailedRun[] = [];
  const missing: RunTask[] = [];
  const take = (task: RunTask, run: FinishedRun): void => {
    options.onRun?.(task, run);
    const held = options.keep === false ? { ...run, values: NOTHING } : run;
    runs.get(task.scenario)?.set(task.member, held);
  };
  for (const task of plan.tasks) {
    const stored = await readRun(`${folder}/results/${task.file}`, task.provenance);
    if (stored === undefined) missing.push(task);
    else {
      const { quarters, values, label } = stored;
      take(task, { quarters, values, fingerprint: label.fingerprint });
    }
  }
  const reused = plan.tasks.length - missing.length;
  let done = reused;
  const report = (): void =>
    options.onProgress?.({ total: plan.tasks.length, done, reused, failed: failed.length });
  report();
  if (missing.length > 0 && !signal?.aborted) {
    await runPool<RunTask, FinishedRun>(missing, {
      worker: new URL("worker.ts", import.meta.url),
      workerData: threadData(plan, inputs, options),
      threads: options.threads,
      // Scenarios of one member share their beginning.
      follows: (task, done) => task.member === done.member,
      signal,
      onAnswer: (task, answer) => {
        const { scenario, member } = task;
        if (answer.ok) {
          take(task, answer.result);
          done++;
        } else failed.push({ scenario, member, ...answer.failure });
        report();
      },
    });
  }
  failed.sort((a, b) =>
    a.scenario < b.scenario ? -1 : a.scenario > b.scenario ? 1 : a.member - b.member,
  );
  const unfinished = done + failed.length < plan.tasks.length;
  const stopped = signal?.aborted === true && unfinished ? (signal.reason as StopReason) : null;
  const ensemble: Ensemble = {
    plan,
    folder,
    ids: OBSERVABLES.map(({ id }) => id),
    quarters: [...runs.values()].flatMap((members) => [...members.values()])[0]?.quarters ?? 0,
    runs,
    failed,
    reused,
    ...(await fingerprintsOf(plan, runs, folder)),
    stopped,
  };
  if (stopped === null && done > 0) closeFolder(ensemble, { started, threads: options.threads });
  return ensemble;
}

/**
 * The ensemble when it may be used: at least one run, not stopped.
 * @throws Fault with exit 130, 143 or 124 when it was stopped, 1 when every run failed
 */
export function usable(ensemble: Ensemble): Ensemble {
  if (ensemble.stopped !== null) {
    throw new Fault({
      exit: EXIT[ensemble.stopped],
      code: ensemble.stopped,
      message: (text) => text.ensemble.kept(countRuns(ensemble), ensemble.plan.tasks.length),
      hint: (text) => text.ensemble.resume(`kigyo resume ${ensemble.folder}`),
    });
  }
  if (countRuns(ensemble) === 0) {
    const first = ensemble.failed[0];
    throw new Fault({
      exit: EXIT.failure,
      code: "every-run-failed",
      message: (text) =>
        text.ensemble.allFailed(`${first.scenario}/${first.member}`, first.message),
    });
  }
  return ensemble;
}

/** Finished runs. */
export function countRuns({ runs }: Pick<Ensemble, "runs">): number {
  return [...runs.values()].reduce((sum, members) => sum + members.size, 0);
}

/** Members that are finished in every one of the given scenarios, in number order. */
export function commonMembers(
  ensemble: Pick<Ensemble, "runs">,
  scenarios: readonly string[],
): number[] {
  const [first, ...others] = scenarios.map(
    (id) => ensemble.runs.get(id) ?? new Map<number, FinishedRun>(),
  );
  return [...first.keys()]
    .filter((member) => others.every((runs) => runs.has(member)))
    .sort((a, b) => a - b);
}

function threadData(plan: Plan, inputs: CompiledInputs, options: ExecuteOptions): ThreadData {
  const { arms, bases, seed, spread } = plan.experiment;
  const scenarios = arms.map(({ scenario }) => scenario);
  const shifts = arms.map(({ shift }) => shift);
  return {
    setup: { inputs, scenarios, bases, seed, spread, shifts },
    simulator: (options.simulator ?? new URL("simulate.ts", import.meta.url)).href,
    folder: `${options.folder}/results`,
    model: plan.versions.model,
    evidence: plan.versions.evidence ?? "",
  };
}

/** Hashes over the series; those that memory no longer holds are read from their files, one at a time. */
async function fingerprintsOf(
  { tasks }: Plan,
  runs: Ensemble["runs"],
  folder: string,
): Promise<Pick<Ensemble, "fingerprint" | "fingerprints">> {
  const whole = createDigest();
  const fingerprints: Record<string, string> = {};
  const files = new Map(tasks.map((task) => [`${task.scenario}/${task.member}`, task]));
  for (const [scenario, members] of runs) {
    const own = createDigest();
    for (const [member, run] of [...members].sort(([a], [b]) => a - b)) {
      const task = files.get(`${scenario}/${member}`);
      const stored =
        run.values === NOTHING && task !== undefined
          ? await readRun(`${folder}/results/${task.file}`, task.provenance)
          : undefined;
      const { values } = stored ?? run;
      own.update(values);
      whole.update(values);
    }
    fingerprints[scenario] = own.hex();
  }
  return { fingerprint: whole.hex(), fingerprints };
}
