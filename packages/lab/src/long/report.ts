/** Stored reports of long checks: what was found, with what, and whether it still holds for this version. */
import { existsSync, readFileSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { inProject } from "../project.ts";
import { writeJson } from "../results/atomic-write.ts";
import type { Versions } from "../versions.ts";

/** Where stored reports stand. */
export const REPORTS = inProject("reports");

/** What every stored report says first. */
export interface StoredReport {
  readonly schema: string;
  readonly title: string;
  /** What makes it again. */
  readonly command: string;
  readonly versions: Versions;
}

/** Writes a report. */
export function writeReport<R extends StoredReport>(name: string, report: R): void {
  writeJson(join(REPORTS, `${name}.json`), report);
}

/** Reads every stored report, by name. */
export function readReports(folder = REPORTS): Map<string, StoredReport> {
  const names = existsSync(folder)
    ? readdirSync(folder).filter((name) => name.endsWith(".json"))
    : [];
  return new Map(
    names
      .sort()
      .map((name) => [
        name.slice(0, -".json".length),
        JSON.parse(readFileSync(join(folder, name), "utf8")) as StoredReport,
      ]),
  );
}
