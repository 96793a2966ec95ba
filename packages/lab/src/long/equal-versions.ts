/**
 * Versions of the model that give the same runs: a change of the source that changes no result, such as
 * one for speed, leaves what was stored with the version before it valid.
 */
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import type { StoredReport } from "./report.ts";

/** Name of the report among the stored ones. */
export const EQUAL_VERSIONS = "equal-versions";

/** The report: what was run, what came of it, and which versions of the model that holds for. */
export interface EqualVersions extends StoredReport {
  /** Versions of the model that gave all the runs below, oldest first. */
  readonly models: readonly string[];
  /** Fingerprint of each run, by the name of the run. */
  readonly runs: Readonly<Record<string, string>>;
}

/** The stored report of a folder, or nothing where there is none. */
export function readEqualVersions(folder: string): EqualVersions | undefined {
  const path = join(folder, `${EQUAL_VERSIONS}.json`);
  return existsSync(path) ? (JSON.parse(readFileSync(path, "utf8")) as EqualVersions) : undefined;
}

/** Names of the runs whose fingerprint differs or stands on one side only. */
export function differentRuns(
  before: EqualVersions["runs"],
  after: EqualVersions["runs"],
): readonly string[] {
  const names = new Set([...Object.keys(before), ...Object.keys(after)]);
  return [...names].filter((name) => before[name] !== after[name]);
}

/** Versions of the model that the new runs hold for: those before as well where evidence and all runs are the same. */
export function versionsAlike(
  before: EqualVersions | undefined,
  now: Pick<EqualVersions, "versions" | "runs">,
): readonly string[] {
  const { model, evidence } = now.versions;
  const same =
    before?.versions.evidence === evidence && differentRuns(before.runs, now.runs).length === 0;
  return same ? [...new Set([...before.models, model])] : [model];
}

/** Whether two versions of the model are one, or are known to give the same runs. */
export function sameModel(a: string, b: string, alike: readonly string[]): boolean {
  return a === b || (alike.includes(a) && alike.includes(b));
}
