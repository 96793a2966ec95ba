import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { usable } from "@kigyo/lab/ensemble/ensemble";
import { runEnsemble } from "@kigyo/lab/ensemble/run-ensemble";
import type { Ensemble } from "@kigyo/lab/ensemble/ensemble";
import { experimentOf, planFor } from "@kigyo/lab/ensemble/execute";
import { defaultThreads } from "@kigyo/lab/ensemble/threads";
import { OBSERVABLES } from "@kigyo/model/indicators/observables";
import { FULL_SPREAD } from "@kigyo/model/scenario";
import type { Spread } from "@kigyo/model/scenario";
import type { Evidence } from "./evidence.ts";
import type { PreparedScenario } from "./scenario.ts";
import { seriesOf } from "./series.ts";
import type { YearlySeries } from "./series.ts";

const RECORDED = OBSERVABLES.map(({ id }) => id);

/** How an ensemble is run. Only `members` and `spread` move its numbers. */
export interface EnsembleOptions {
  /** Joint draws that all scenarios share; 10 where left out. */
  readonly members?: number;
  /** What members draw from; chance, parameters and policy strengths where left out. */
  readonly spread?: Spread;
  readonly threads?: number;
  /** Aborted, the ensemble ends with the signal's reason. */
  readonly signal?: AbortSignal;
  /**
   * Folder to keep the runs in: called again with the same scenarios, only what is missing is
   * run. Where left out, the runs stand in a temporary folder that is removed at the end.
   */
  readonly results?: string;
}

/** A finished run, told while others are still at work. */
export interface PartialResult {
  readonly scenario: string;
  readonly member: number;
  /** Runs finished so far, and all runs. */
  readonly done: number;
  readonly total: number;
  /** Hash of its recorded series. */
  readonly fingerprint: string;
  /** One of its observables by year. */
  readonly series: (observable: string) => YearlySeries;
}

/** Finished runs of scenarios that share their members. */
export type FinishedEnsemble = Ensemble;

/** An ensemble at work: its runs as they come, and the whole at the end. */
export interface RunningEnsemble extends AsyncIterable<PartialResult> {
  /**
   * Rejects with the signal's reason when it was aborted, and with a Fault when every run failed
   * or the disk refused. Failed members stand in `failed`; the rest is kept.
   */
  readonly finished: Promise<FinishedEnsemble>;
}

/**
 * Runs scenarios for the same members, on threads. It begins at once, whether or not anybody
 * listens; whoever does gets every run, those that are stored already first. Leaving the loop does
 * not stop it: the signal does.
 * @throws RangeError where there is no scenario, or the number of members is no whole number from 1 on
 */
export function ensemble(
  scenarios: readonly PreparedScenario[],
  evidence: Evidence,
  options: EnsembleOptions = {},
): RunningEnsemble {
  const { members = 10, spread = FULL_SPREAD, signal, threads = defaultThreads() } = options;
  if (scenarios.length === 0) throw new RangeError("An ensemble needs at least one scenario.");
  if (!Number.isInteger(members) || members < 1)
    throw new RangeError(`"members" is ${members}; it must be a whole number from 1 on.`);
  const told: PartialResult[] = [];
  let wake = (): void => undefined;
  let ended = false;
  const plan = planFor(
    experimentOf(
      scenarios.map((one) => ({ scenario: one, members })),
      spread,
    ),
    evidence,
  );
  const total = plan.tasks.length;
  const kept = options.results;
  const work = async (): Promise<FinishedEnsemble> => {
    const folder = kept === undefined ? mkdtempSync(join(tmpdir(), "kigyo-")) : join(kept, plan.id);
    try {
      const ensembleOfRuns = await runEnsemble(plan, evidence.inputs, {
        folder,
        threads,
        signal,
        onRun: (task, { quarters, values, fingerprint }) => {
          const numbers = { ids: RECORDED, quarters, values, fingerprint };
          const { scenario, member } = task;
          const done = told.length + 1;
          const series = (id: string): YearlySeries => seriesOf(numbers, id);
          told.push({ scenario, member, done, total, fingerprint, series });
          wake();
        },
      });
      if (ensembleOfRuns.stopped !== null) signal?.throwIfAborted();
      return usable(ensembleOfRuns);
    } finally {
      if (kept === undefined) rmSync(folder, { recursive: true, force: true });
      ended = true;
      wake();
    }
  };
  const finished = work();
  // Whoever only iterates is told there, and need not ask for the end as well.
  finished.catch(() => undefined);
  return {
    finished,
    async *[Symbol.asyncIterator]() {
      for (let next = 0; ; next++) {
        while (next >= told.length && !ended)
          await new Promise<void>((resolve) => {
            wake = resolve;
          });
        if (next >= told.length) break;
        yield told[next];
      }
      await finished;
    },
  };
}
