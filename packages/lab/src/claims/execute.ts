/** Carries out a plan of claims: what is kept already is not run again, and each finished run is kept at once. */
import type { CompiledInputs } from "@kigyo/model/inputs";
import type { Progress, StopReason } from "../ensemble/ensemble.ts";
import { runPool } from "../ensemble/pool.ts";
import { EXIT, Fault } from "../fault.ts";
import type { ClaimRuns, YearlySeries } from "./effect.ts";
import type { ClaimPlan, ClaimTask } from "./plan.ts";
import { keyOf, scenariosIn } from "./plan.ts";
import type { Claim } from "./read.ts";
import { keepRun, keptRun } from "./store.ts";

/** How a plan is carried out; none of it changes the numbers. */
export interface ClaimExecution {
  readonly folder: string;
  readonly threads: number;
  readonly signal?: AbortSignal;
  readonly onProgress?: (progress: Progress) => void;
  /** Run again what is kept. */
  readonly force?: boolean;
}

/** A run that came to nothing. */
export interface FailedTask {
  readonly key: string;
  readonly member: number;
  readonly message: string;
}

/** Finished runs by scenario key and member, for each shift of the draws in the plan's order. */
export interface FinishedClaims {
  readonly runs: ReadonlyMap<string, YearlySeries>;
  readonly failed: readonly FailedTask[];
  readonly reused: number;
}

/** Name of a run: its scenario, its member, its shift. */
function nameOf(key: string, member: number, shift: ClaimTask["shift"]): string {
  return `${key}/${member}/${shift === undefined ? "" : JSON.stringify(shift)}`;
}

/**
 * Runs what is missing.
 * @throws Fault with exit 130, 143 or 124 when stopped; finished runs are kept
 */
export async function executeClaims(
  plan: ClaimPlan,
  inputs: CompiledInputs,
  options: ClaimExecution,
): Promise<FinishedClaims> {
  const { folder, signal, force } = options;
  const { arms, setting, tasks } = plan;
  const runs = new Map<string, YearlySeries>();
  const failed: FailedTask[] = [];
  const missing: ClaimTask[] = [];
  const take = (task: ClaimTask, series: YearlySeries): void => {
    runs.set(nameOf(arms[task.arm].key, task.member, task.shift), series);
  };
  for (const task of tasks) {
    const kept = force ? undefined : keptRun(folder, task, arms[task.arm]);
    if (kept === undefined) missing.push(task);
    else take(task, kept);
  }
  const reused = runs.size;
  const report = (): void =>
    options.onProgress?.({ total: tasks.length, done: runs.size, reused, failed: failed.length });
  report();
  if (missing.length > 0 && !signal?.aborted) {
    await runPool<ClaimTask, YearlySeries>(missing, {
      worker: new URL("worker.ts", import.meta.url),
      workerData: { inputs, arms, setting },
      threads: options.threads,
      follows: (task, done) => task.member === done.member && task.shift === done.shift,
      signal,
      onAnswer: (task, answer) => {
        if (answer.ok) {
          keepRun(folder, task, answer.result);
          take(task, answer.result);
        } else
          failed.push({
            key: arms[task.arm].key,
            member: task.member,
            message: answer.failure.message,
          });
        report();
      },
    });
  }
  if (signal?.aborted && runs.size + failed.length < tasks.length) {
    throw new Fault({
      exit: EXIT[signal.reason as StopReason],
      code: signal.reason as string,
      message: (text) => text.ensemble.kept(runs.size, tasks.length),
      hint: (text) => text.claims.again(),
    });
  }
  return { runs, failed, reused };
}

/** The runs of one claim, by the names that it gives its scenarios. */
export function runsOfClaim(
  claim: Claim,
  finished: FinishedClaims,
  members: number,
  shift?: ClaimTask["shift"],
): ClaimRuns {
  return new Map(
    [...scenariosIn(claim)].map(([name, changes]) => {
      const key = keyOf(changes);
      const own = new Map<number, YearlySeries>();
      for (let member = 1; member <= members; member++) {
        const run = finished.runs.get(nameOf(key, member, shift));
        if (run !== undefined) own.set(member, run);
      }
      return [name, own] as const;
    }),
  );
}
