/**
 * The folder of an experiment:
 *
 *   scenario.json   what was asked (canonical), written first
 *   results/*.parquet   one file for each run
 *   datapackage.json, ro-crate-metadata.json, CITATION.cff   the folder, for other programs and readers
 *   checksums.txt   SHA-256 of these files
 *   log.json        times, threads, host: outside every hash
 *   manifest.json   versions, hashes, runs: written last, so that its presence means "whole"
 *   lock.json       who is at work here; gone when nobody is
 *   work/           what a cluster was asked to do and what it said; gone when it is done
 */
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { availableParallelism, hostname } from "node:os";
import { join } from "node:path";
import { canonicalJson } from "@kigyo/model/link";
import type { Ensemble, FailedRun } from "../ensemble/ensemble.ts";
import type { Experiment, Plan } from "../ensemble/plan.ts";
import { invalid } from "../fault.ts";
import type { Versions } from "../versions.ts";
import { LOCK_FILE } from "./folder-lock.ts";
import { sweepTemporary, writeAtomic, writeJson } from "./atomic-write.ts";
import { describeFolder } from "./describe-folder.ts";
import { runId } from "./series-table.ts";

/** How long a part of the runs took, and where: what the cost of more runs is worked out from. */
export interface ChunkTime {
  readonly members: number;
  readonly runs: number;
  /** From start to end, starting up included. */
  readonly seconds: number;
  readonly threads: number;
  readonly host: string;
  /** Size of the files. */
  readonly bytes: number;
}

const MANIFEST_SCHEMA = "kigyo/manifest/1";

/** What a finished experiment says of itself, the same on every machine. */
export interface Manifest {
  readonly schema: typeof MANIFEST_SCHEMA;
  readonly id: string;
  readonly provenance: string;
  readonly versions: Versions;
  readonly seed: number;
  readonly fingerprint: string;
  readonly fingerprints: Readonly<Record<string, string>>;
  readonly runs: readonly {
    readonly run_id: string;
    readonly file: string;
    readonly fingerprint: string;
  }[];
  readonly failed: readonly FailedRun[];
}

/**
 * Makes a folder that this process holds ready: leftovers removed, the request written.
 * @param replace whether another experiment's runs in it may be thrown away
 * @param grows whether runs beyond the plan stay, because more members may be asked for
 * @throws Fault when the folder holds something else
 */
export function openFolder(folder: string, plan: Plan, replace: boolean, grows = false): void {
  const request = `${canonicalJson(plan.experiment)}\n`;
  const path = join(folder, "scenario.json");
  const results = join(folder, "results");
  const held = existsSync(path) ? readFileSync(path, "utf8") : undefined;
  if (held === undefined && !replace && hasOtherFiles(folder)) {
    throw invalid("folder-in-use", (text) => text.results.folderInUse(folder), { where: folder });
  }
  if (held !== undefined && held !== request && !replace) {
    throw invalid("other-experiment", (text) => text.results.otherExperiment(folder), {
      where: folder,
      hint: (text) => text.results.otherExperimentHint(),
    });
  }
  mkdirSync(folder, { recursive: true });
  sweepTemporary(folder);
  rmSync(join(folder, "manifest.json"), { force: true });
  // The request comes first: whoever is stopped from here on leaves a folder that can be resumed.
  writeAtomic(path, request);
  mkdirSync(results, { recursive: true });
  sweepTemporary(results);
  if (!grows) sweepOtherRuns(folder, plan);
}

/** Removes runs that do not belong to a plan. */
export function sweepOtherRuns(folder: string, plan: Plan): void {
  const results = join(folder, "results");
  const wanted = new Set(plan.tasks.map(({ file }) => file));
  for (const name of readdirSync(results)) {
    if (/-\d{4,}\.parquet$/.test(name) && !wanted.has(name)) rmSync(join(results, name));
  }
}

/** Whether a folder holds anything that is not the beginning of an experiment. */
function hasOtherFiles(folder: string): boolean {
  return (
    existsSync(folder) &&
    readdirSync(folder).some(
      (name) =>
        name !== LOCK_FILE &&
        !name.startsWith(".scenario.json.") &&
        !name.startsWith(`.${LOCK_FILE}.`),
    )
  );
}

/** Removes the runs of an experiment, so that all are done again. Other files stay. */
export function forgetRuns(folder: string, plan: Plan): void {
  for (const { file } of plan.tasks) rmSync(join(folder, "results", file), { force: true });
}

/** Writes what a finished experiment says of itself; the manifest comes last. */
export function closeFolder(
  ensemble: Ensemble,
  how: { started: Date; threads: number; times?: readonly ChunkTime[] },
): void {
  const { plan, folder, fingerprint, fingerprints, failed } = ensemble;
  const finished = plan.tasks.flatMap((task) => {
    const run = ensemble.runs.get(task.scenario)?.get(task.member);
    return run
      ? [{ run_id: runId(task), file: `results/${task.file}`, fingerprint: run.fingerprint }]
      : [];
  });
  const runs = finished.sort((a, b) => (a.run_id < b.run_id ? -1 : 1));
  describeFolder(
    folder,
    plan,
    runs.map(({ file }) => file),
    fingerprint,
  );
  const ended = new Date();
  writeJson(join(folder, "log.json"), {
    started: how.started.toISOString(),
    ended: ended.toISOString(),
    seconds: (ended.getTime() - how.started.getTime()) / 1000,
    threads: how.threads,
    cores: availableParallelism(),
    host: hostname(),
    reused: ensemble.reused,
    chunks: how.times ?? [],
  });
  const manifest: Manifest = {
    schema: MANIFEST_SCHEMA,
    id: plan.id,
    provenance: plan.provenance,
    versions: plan.versions,
    seed: plan.experiment.seed,
    fingerprint,
    fingerprints,
    runs,
    failed,
  };
  writeJson(join(folder, "manifest.json"), manifest);
}

/** Times of the parts of a finished experiment; none where it was never finished. */
export function readChunkTimes(folder: string): readonly ChunkTime[] {
  const path = join(folder, "log.json");
  if (!existsSync(path)) return [];
  return (parse(path) as { chunks?: readonly ChunkTime[] }).chunks ?? [];
}

/**
 * The manifest of a finished experiment, or `undefined` when it is not finished.
 * @throws Fault when it is damaged, or written by a Kigyo that lays it out otherwise
 */
export function readManifest(folder: string): Manifest | undefined {
  const path = join(folder, "manifest.json");
  if (!existsSync(path)) return undefined;
  const manifest = parse(path) as Manifest;
  if (manifest.schema === MANIFEST_SCHEMA) return manifest;
  throw invalid("other-format", (text) => text.results.otherFormat(String(manifest.schema)), {
    where: path,
    hint: (text) => text.results.otherVersionsHint(),
  });
}

/**
 * What was asked in a folder.
 * @throws Fault when the folder holds no experiment
 */
export function readExperiment(folder: string): Experiment {
  const path = join(folder, "scenario.json");
  if (!existsSync(path)) throw noExperiment(folder);
  const experiment = parse(path) as Experiment;
  if (experiment.schema !== "kigyo/experiment/1") throw noExperiment(folder);
  return experiment;
}

function noExperiment(folder: string): Error {
  return invalid("no-experiment", (text) => text.results.noExperiment(folder), {
    where: folder,
    hint: (text) => text.results.noExperimentHint(),
  });
}

function parse(path: string): unknown {
  try {
    return JSON.parse(readFileSync(path, "utf8"));
  } catch {
    throw invalid("damaged-file", (text) => text.results.damagedFile(), { where: path });
  }
}
