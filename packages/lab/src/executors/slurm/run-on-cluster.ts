/** An experiment on a cluster, from the first submission to the manifest. */
import { existsSync, rmSync } from "node:fs";
import { join, resolve } from "node:path";
import type { CompiledInputs } from "@kigyo/model/inputs";
import { countRuns, usable } from "../../ensemble/ensemble.ts";
import { setupOf } from "../../ensemble/run-ensemble.ts";
import type { Ensemble, Progress, StopReason } from "../../ensemble/ensemble.ts";
import { ensembleFromManifest, gatherEnsemble } from "../../ensemble/gather.ts";
import type { Plan, RunTask } from "../../ensemble/plan.ts";
import { EXIT, Fault } from "../../fault.ts";
import { inProject } from "../../project.ts";
import { holding } from "../../results/hold-folder.ts";
import { refuseOtherVersions } from "../../results/other-versions.ts";
import { readRun } from "../../results/run-file.ts";
import { openFolder, readExperiment, readManifest } from "../../results/run-folder.ts";
import { versions } from "../../versions.ts";
import { planEnsemble } from "../../ensemble/plan.ts";
import { carryOut } from "../executor.ts";
import type { Standing } from "../executor.ts";
import type { Profile } from "./profile.ts";
import { slurmExecutor } from "./slurm.ts";
import type { Submission } from "./slurm.ts";
import {
  failedRuns,
  lastWords,
  readFailures,
  readJob,
  readJobs,
  readTimes,
  workPaths,
  writeJob,
} from "./work-folder.ts";

/** How an experiment is run on a cluster. */
export interface ClusterOptions {
  readonly folder: string;
  readonly profile: Profile;
  readonly signal?: AbortSignal;
  readonly replace?: boolean;
  readonly grows?: boolean;
  /** Another module with `createSimulator`, for tests. */
  readonly simulator?: URL;
  readonly onProgress?: (progress: Progress) => void;
  readonly onStanding?: (standing: Standing) => void;
  readonly onSubmit?: (submission: Submission) => void;
  /** Told with the number of runs that are submitted once more. */
  readonly onAgain?: (missing: number) => void;
}

/** Times that the gather step may find something missing that seemed to be there. */
const ROUNDS = 3;

/**
 * Has an experiment carried out by a cluster. Its folder ends with the same bytes as a run on
 * this machine; memory does not grow with the number of members, and the runs carry no series.
 * @throws Fault when it is stopped, when Slurm refuses, or when three attempts settle nothing
 */
export async function runOnCluster(
  plan: Plan,
  inputs: CompiledInputs,
  options: ClusterOptions,
): Promise<Ensemble> {
  const { profile, signal } = options;
  const folder = resolve(options.folder);
  return holding(folder, undefined, async (token) => {
    if (options.replace !== true) await refuseOtherVersions(folder, plan);
    openFolder(folder, plan, options.replace === true, options.grows === true);
    writeJob(folder, {
      schema: "kigyo/cluster-job/1",
      setup: setupOf(plan, inputs),
      simulator: options.simulator?.href ?? null,
      versions: plan.versions,
      token,
    });
    const cli = join(profile.project ?? inProject(), "packages", "lab", "src", "cli", "main.ts");
    const executor = slurmExecutor({ folder, profile, cli, onSubmit: options.onSubmit });
    for (let round = 0; round < ROUNDS && readManifest(folder) === undefined; round++) {
      const missing = await openRuns(folder, plan);
      const total = plan.tasks.length;
      const reused = total - missing.length;
      let done = reused;
      let failed = 0;
      const report = (): void => options.onProgress?.({ total, done, reused, failed });
      report();
      const lost = await carryOut(executor, missing, {
        signal,
        onSettled: ({ failure }) => {
          if (failure === undefined) done++;
          else failed++;
        },
        onStanding: (standing) => {
          report();
          options.onStanding?.(standing);
        },
        onAgain: options.onAgain,
      });
      if (signal?.aborted) throw stopped(signal.reason as StopReason, folder, done, total);
      if (lost.length > 0) throw givenUp(folder, lost.length);
      // Nothing was missing, or the gather step itself was lost: it is done here.
      const gathered =
        readManifest(folder) === undefined ? await tryGather(plan, folder, token) : undefined;
      if (gathered !== undefined && countRuns(gathered) === 0) return usable(gathered);
    }
    const manifest = readManifest(folder);
    if (manifest === undefined) throw givenUp(folder, (await openRuns(folder, plan)).length);
    rmSync(workPaths(folder).work, { recursive: true, force: true });
    return ensembleFromManifest(plan, folder, manifest);
  });
}

/** Runs without a whole file and without a written failure; what is damaged is removed. */
async function openRuns(folder: string, plan: Plan): Promise<RunTask[]> {
  const failures = readFailures(folder);
  const open: RunTask[] = [];
  for (const task of plan.tasks) {
    if (failures.get(task.file)?.provenance === task.provenance) continue;
    const path = join(folder, "results", task.file);
    if (existsSync(path) && (await readRun(path, task.provenance)) !== undefined) continue;
    rmSync(path, { force: true });
    open.push(task);
  }
  return open;
}

/** Gathers here; undefined where something is missing after all. */
async function tryGather(plan: Plan, folder: string, token: string): Promise<Ensemble | undefined> {
  try {
    return await gatherEnsemble(plan, {
      folder,
      token,
      failed: failedRuns(folder, plan.tasks),
      times: readTimes(folder),
    });
  } catch (error) {
    if (!(error instanceof Fault) || error.parts.code !== "runs-missing") throw error;
    return undefined;
  }
}

/**
 * The gather step: reads every run of a folder and writes its manifest.
 * @throws Fault with exit 1 when runs are missing; those whose files are damaged are removed
 */
export function gather(folder: string): Promise<Ensemble> {
  const job = readJob(folder);
  const plan = planEnsemble(readExperiment(folder), versions(job.setup.inputs.evidenceHash));
  return gatherEnsemble(plan, {
    folder,
    token: job.token,
    failed: failedRuns(folder, plan.tasks),
    times: readTimes(folder),
  });
}

function stopped(reason: StopReason, folder: string, done: number, total: number): Fault {
  return new Fault({
    exit: EXIT[reason],
    code: reason,
    message: (text) => text.ensemble.kept(done, total),
    hint: (text) => text.ensemble.resume(`kigyo resume ${folder} --on slurm --profile <file>`),
  });
}

function givenUp(folder: string, missing: number): Fault {
  const words = lastWords(folder, readJobs(folder)?.array ?? 0);
  return new Fault({
    exit: EXIT.failure,
    code: "cluster-gave-nothing",
    message: (text) => text.cluster.givenUp(missing, words),
    hint: (text) => text.cluster.givenUpHint(workPaths(folder).log),
    where: folder,
  });
}
