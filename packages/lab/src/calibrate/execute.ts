/** Runs the trials of a search on threads; finished runs that the store holds are not made again. */
import type { CompiledInputs } from "@kigyo/model/inputs";
import type { Progress, StopReason } from "../ensemble/ensemble.ts";
import { runPool } from "../ensemble/pool.ts";
import { EXIT, Fault } from "../fault.ts";
import type { Versions } from "../versions.ts";
import type { Trial } from "./design.ts";
import { lastYearOf } from "./distance.ts";
import type { BandedRow } from "./distance.ts";
import type { FreeParameter } from "./free-parameters.ts";
import { keyOfRun, openRuns } from "./run-store.ts";
import type { StoredRun } from "./run-store.ts";
import type { RunRows, RunTrials } from "./search.ts";
import type { SearchTask, SearchThread } from "./worker.ts";

/** What the runs of a search have in common. */
export interface Common {
  readonly inputs: CompiledInputs;
  readonly versions: Versions;
  readonly free: readonly FreeParameter[];
  /** All rows whose values are kept, held out or not. */
  readonly rows: readonly BandedRow[];
  readonly scale: number;
  readonly seed: number;
}

/** How they are carried out; none of it changes the numbers. */
export interface Execution {
  /** File of finished runs. */
  readonly store: string;
  readonly threads: number;
  /** Runs of the whole search. */
  readonly total: number;
  readonly signal?: AbortSignal;
  readonly onProgress?: (progress: Progress) => void;
}

/** A runner with what it has met so far. */
export interface Runner {
  readonly run: RunTrials;
  /** Runs that came to nothing, and what the first of them said. */
  readonly failures: () => { readonly count: number; readonly first: string | null };
}

/**
 * Makes the runner of a search.
 * @returns a runner that throws a Fault with exit 130, 143 or 124 when stopped (finished runs are
 * kept), and one with exit 1 when every run of a call has failed
 */
export function searchRunner(common: Common, execution: Execution): Runner {
  const { store, threads, total, signal, onProgress } = execution;
  const { known, write } = openRuns(store);
  const used = new Map<string, StoredRun>();
  const found = { done: 0, reused: 0, failed: 0 };
  const names = common.free.map(({ id }) => id);
  const take = (run: StoredRun): void => {
    used.set(run.key, run);
    if (run.failure === undefined) found.done++;
    else found.failed++;
    onProgress?.({ total, ...found });
  };
  const thread = threadOf(common, names);

  const run: RunTrials = async (trials) => {
    const tasks = trials.map((trial): SearchTask => ({ key: keyOf(trial, common), ...trial }));
    const missing = new Map<string, SearchTask>();
    for (const task of tasks) {
      const stored = known.get(task.key);
      if (used.has(task.key) || missing.has(task.key)) found.done++;
      // What failed may have failed for want of memory: it is no finished run.
      else if (stored === undefined || stored.failure !== undefined) missing.set(task.key, task);
      else {
        found.reused++;
        take(stored);
      }
    }
    if (missing.size > 0 && !signal?.aborted) {
      await runMissing([...missing.values()], thread, { threads, signal }, (task, answer) => {
        const { key, member, centre } = task;
        const parameters = Object.fromEntries(names.map((name, i) => [name, centre[i]]));
        const one = { key, member, parameters, ...answer };
        write(one);
        take(one);
      });
    }
    if (signal?.aborted && tasks.some(({ key }) => !used.has(key))) {
      throw stopped(signal.reason as StopReason, found.done + found.failed, total);
    }
    const answers = tasks.map(({ key }) => used.get(key) as StoredRun);
    const first = answers[0]?.failure;
    if (first !== undefined && answers.every(({ failure }) => failure !== undefined)) {
      throw new Fault({
        exit: EXIT.failure,
        code: "all-failed",
        message: (text) => text.ensemble.allFailed(String(answers[0].member), first),
      });
    }
    return answers.map(({ rows }) => rows);
  };
  return {
    run,
    failures: () => {
      const failed = [...used.values()].filter(({ failure }) => failure !== undefined);
      return { count: failed.length, first: failed[0]?.failure ?? null };
    },
  };
}

/** A run's numbers hang on its centre, its member, and what all runs have in common. */
function keyOf({ centre, member }: Trial, common: Common): string {
  const { versions, free, rows, scale, seed } = common;
  return keyOfRun({
    model: versions.model,
    evidence: versions.evidence,
    scale,
    seed,
    member,
    centre: free.flatMap(({ id, stated }, i) =>
      centre[i] === stated.central ? [] : [[id, centre[i]]],
    ),
    rows: rows.map((row) => readsOf(row)).sort((a, b) => (a.id < b.id ? -1 : 1)),
  });
}

/** What of a row decides its value: neither its band nor whether it is held out. */
function readsOf({ id, observable, minus, window, transform, against }: BandedRow) {
  return { id, observable, minus: minus ?? null, window, transform, against: against ?? null };
}

function threadOf({ inputs, rows, scale, seed }: Common, names: readonly string[]): SearchThread {
  return { inputs, names, rows, scale, seed, to: lastYearOf(rows) };
}

type Answered = Pick<StoredRun, "rows" | "failure">;

async function runMissing(
  tasks: readonly SearchTask[],
  thread: SearchThread,
  { threads, signal }: { readonly threads: number; readonly signal?: AbortSignal },
  take: (task: SearchTask, answer: Answered) => void,
): Promise<void> {
  const refused = new AbortController();
  let fault: unknown;
  await runPool<SearchTask, RunRows>(tasks, {
    worker: new URL("worker.ts", import.meta.url),
    workerData: thread,
    threads,
    signal: signal === undefined ? refused.signal : AbortSignal.any([signal, refused.signal]),
    onAnswer: (task, answer) => {
      try {
        take(
          task,
          answer.ok ? { rows: answer.result } : { rows: {}, failure: answer.failure.message },
        );
      } catch (error) {
        // A full disk: there is no point in runs that cannot be kept.
        fault ??= error;
        refused.abort();
      }
    },
  });
  if (fault !== undefined) throw fault as Error;
}

function stopped(reason: StopReason, done: number, total: number): Fault {
  return new Fault({
    exit: EXIT[reason],
    code: reason,
    message: (text) => text.ensemble.kept(done, total),
    hint: (text) => text.calibrate.again(),
  });
}
