/** Reads files of checks; faults are placed in the file. */
import { readdirSync } from "node:fs";
import { join } from "node:path";
import { observablePosition } from "@kigyo/model/indicators/observables";
import { invalid } from "../fault.ts";
import { check, readYamlFile } from "../scenarios/yaml-file.ts";
import { checkFile } from "./schema.ts";
import type { Check, CheckFile } from "./schema.ts";

/** The check files of a folder. */
export function checkFiles(folder: string): string[] {
  return readdirSync(folder)
    .filter((name) => name.endsWith(".checks.yaml"))
    .sort()
    .map((name) => join(folder, name));
}

/**
 * Reads one file.
 * @throws Fault with file, line and column
 */
export function readChecks(path: string): CheckFile {
  const { value, locate } = readYamlFile(path);
  const file = check(checkFile, value, [], locate);
  file.checks.forEach((one, i) => {
    const missing = scenariosOf(one).find((name) => !Object.hasOwn(file.runs, name));
    const where = locate(["checks", i]);
    if (missing !== undefined)
      throw invalid("no-runs", (text) => text.checks.noRuns(one.id, missing), { where });
    const unknown = seriesOf(one).find((id) => observablePosition(id) === undefined);
    if (unknown !== undefined) {
      throw invalid("unknown-series", (text) => text.browse.unknownId(unknown, "observables"), {
        where,
      });
    }
  });
  return file;
}

function scenariosOf(one: Check): readonly string[] {
  if ("within" in one) return [one.within.scenario];
  if ("fact" in one) return [one.fact.scenario];
  const { higher, lower } = "apart" in one ? one.apart : one.mostly;
  return [higher, lower];
}

function seriesOf(one: Check): readonly string[] {
  if (!("fact" in one)) return [one.observable];
  const { statistic } = one.fact;
  if (statistic.of === "correlation") return [one.observable, statistic.with];
  return statistic.of === "crossing" ? [one.observable, statistic.below] : [one.observable];
}
