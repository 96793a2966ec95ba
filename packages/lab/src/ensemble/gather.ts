/** Runs that others have done, read and closed as one experiment; memory holds one at a time. */
import { rmSync } from "node:fs";
import { OBSERVABLES } from "@kigyo/model/indicators/observables";
import { EXIT, Fault } from "../fault.ts";
import { holding } from "../results/hold-folder.ts";
import { readRun } from "../results/run-file.ts";
import { closeFolder } from "../results/run-folder.ts";
import type { ChunkTime, Manifest } from "../results/run-folder.ts";
import { countRuns, ensembleOf, NOTHING } from "./ensemble.ts";
import type { Ensemble, FailedRun } from "./ensemble.ts";
import type { Plan } from "./plan.ts";
import type { FinishedRun } from "./worker.ts";

/** A folder whose runs others have done. */
export interface GatherOptions {
  readonly folder: string;
  readonly token?: string;
  readonly failed: readonly FailedRun[];
  readonly times: readonly ChunkTime[];
}

/**
 * Reads every run of a folder, one at a time, and closes it when all are there.
 * @throws Fault "runs-missing" otherwise; files that are cut or altered are removed before
 */
export function gatherEnsemble(plan: Plan, options: GatherOptions): Promise<Ensemble> {
  const { folder, token, failed, times } = options;
  return holding(folder, token, async () => {
    const started = new Date();
    const runs = new Map(
      plan.experiment.arms.map(({ scenario }) => [scenario.id, new Map<number, FinishedRun>()]),
    );
    const without = new Set(failed.map(({ scenario, member }) => `${scenario}/${member}`));
    let missing = 0;
    for (const task of plan.tasks) {
      if (without.has(`${task.scenario}/${task.member}`)) continue;
      const path = `${folder}/results/${task.file}`;
      const stored = await readRun(path, task.provenance);
      if (stored === undefined) {
        missing++;
        rmSync(path, { force: true });
        continue;
      }
      const { quarters, label } = stored;
      const run = { quarters, values: NOTHING, fingerprint: label.fingerprint };
      runs.get(task.scenario)?.set(task.member, run);
    }
    if (missing > 0) throw runsMissing(missing, plan.tasks.length);
    const ensemble = await ensembleOf(plan, folder, runs, failed);
    if (countRuns(ensemble) > 0) closeFolder(ensemble, { started, threads: 1, times });
    return ensemble;
  });
}

function runsMissing(missing: number, total: number): Fault {
  return new Fault({
    exit: EXIT.failure,
    code: "runs-missing",
    message: (text) => text.cluster.runsMissing(missing, total),
  });
}

/** A finished experiment as its manifest tells it; the runs carry no series. */
export function ensembleFromManifest(plan: Plan, folder: string, manifest: Manifest): Ensemble {
  const { fingerprint, fingerprints, failed } = manifest;
  const own = new Map(manifest.runs.map((run) => [run.file, run.fingerprint]));
  const runs = new Map(
    plan.experiment.arms.map(({ scenario }) => [scenario.id, new Map<number, FinishedRun>()]),
  );
  for (const { scenario, member, file } of plan.tasks) {
    const found = own.get(`results/${file}`);
    if (found === undefined) continue;
    runs.get(scenario)?.set(member, { quarters: 0, values: NOTHING, fingerprint: found });
  }
  return {
    plan,
    folder,
    ids: OBSERVABLES.map(({ id }) => id),
    quarters: 0,
    runs,
    failed,
    reused: 0,
    damaged: [],
    fingerprint,
    fingerprints,
    stopped: null,
  };
}
