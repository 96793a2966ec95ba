/** A finished experiment as it lies on the disk, and its runs one at a time. */
import { existsSync, readFileSync } from "node:fs";
import { join, resolve } from "node:path";
import type { RunResult } from "@kigyo/model";
import { OBSERVABLES } from "@kigyo/model/indicators/observables";
import { parquetRead } from "hyparquet";
import type { Progress } from "../ensemble/ensemble.ts";
import type { Experiment } from "../ensemble/plan.ts";
import { invalid } from "../fault.ts";
import { readRun } from "./run-file.ts";
import { readExperiment, readManifest } from "./run-folder.ts";
import type { Manifest } from "./run-folder.ts";

/** What was asked, and what came of it. */
export interface StoredExperiment {
  readonly folder: string;
  readonly experiment: Experiment;
  readonly manifest: Manifest;
}

/** A stored run with the scenario and the member that it belongs to. */
export interface StoredMember {
  readonly scenario: string;
  readonly member: number;
  /** Its series under the observables of the model at work; one that its file lacks is NaN. */
  readonly run: RunResult;
}

/** Folder of an experiment: a path, or a name under the results. */
export function experimentAt(given: string, results: string): string {
  return existsSync(given) ? resolve(given) : join(results, given);
}

/**
 * The finished experiment of a folder.
 * @throws Fault with exit 3 when the folder holds none, or one that is not finished
 */
export function readStored(given: string, results: string): StoredExperiment {
  const folder = experimentAt(given, results);
  const experiment = readExperiment(folder);
  const manifest = readManifest(folder);
  if (manifest === undefined) {
    throw invalid("unfinished", (text) => text.experiment.unfinished(), {
      where: given,
      hint: (text) => text.ensemble.resume(`kigyo resume ${given}`),
    });
  }
  return { folder, experiment, manifest };
}

/**
 * Reads the runs of some scenarios, one at a time, in the order of the manifest.
 * @throws Fault with exit 3 when a file is missing, cut or altered
 */
export async function* storedRuns(
  { folder, manifest }: StoredExperiment,
  scenarios: readonly string[],
  onProgress?: (progress: Progress) => void,
): AsyncGenerator<StoredMember> {
  const wanted = manifest.runs.flatMap(({ run_id: id, file, fingerprint }) => {
    const [scenario, member] = [
      id.slice(0, id.lastIndexOf("/")),
      id.slice(id.lastIndexOf("/") + 1),
    ];
    return scenarios.includes(scenario)
      ? [{ scenario, member: Number(member), file, fingerprint }]
      : [];
  });
  let names: readonly string[] | undefined;
  for (const [done, { scenario, member, file, fingerprint }] of wanted.entries()) {
    onProgress?.({ total: wanted.length, done, reused: 0, failed: 0 });
    const path = join(folder, file);
    const stored = await readRun(path);
    if (stored === undefined || stored.label.fingerprint !== fingerprint) {
      throw invalid("damaged-run", (text) => text.results.damagedFile(), {
        where: path,
        hint: (text) => text.ensemble.resume(`kigyo resume ${folder}`),
      });
    }
    const { quarters } = stored;
    names ??= await seriesNames(path, quarters);
    const values = aligned(names, stored.values, quarters);
    const ids = OBSERVABLES.map(({ id }) => id);
    yield { scenario, member, run: { ids, quarters, values, fingerprint, accounts: [] } };
  }
  onProgress?.({ total: wanted.length, done: wanted.length, reused: 0, failed: 0 });
}

/** Names of the series of a run's file, in their order. */
async function seriesNames(path: string, quarters: number): Promise<string[]> {
  const bytes = readFileSync(path);
  const file = bytes.buffer.slice(bytes.byteOffset, bytes.byteOffset + bytes.byteLength);
  const names: string[] = [];
  await parquetRead({
    file: file as ArrayBuffer,
    columns: ["indicator"],
    onChunk: ({ columnData, rowStart }) => {
      for (let row = 0; row < columnData.length; row++)
        if ((rowStart + row) % quarters === 0) names.push(String(columnData[row]));
    },
  });
  return names;
}

/** Series under the observables of now; those of another model may be others, in another order. */
function aligned(names: readonly string[], values: Float64Array, quarters: number): Float64Array {
  if (OBSERVABLES.length === names.length && OBSERVABLES.every(({ id }, i) => id === names[i]))
    return values;
  const own = new Float64Array(OBSERVABLES.length * quarters).fill(Number.NaN);
  for (const [position, { id }] of OBSERVABLES.entries()) {
    const at = names.indexOf(id);
    if (at >= 0) own.set(values.subarray(at * quarters, (at + 1) * quarters), position * quarters);
  }
  return own;
}
