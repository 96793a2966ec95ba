/** Reads files of checks; faults are placed in the file. */
import { readdirSync, readFileSync } from "node:fs";
import { join, relative } from "node:path";
import { observablePosition } from "@kigyo/model/indicators/observables";
import { LineCounter, parseDocument } from "yaml";
import { invalid } from "../fault.ts";
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
  const shown = relative(process.cwd(), path) || path;
  const lines = new LineCounter();
  const document = parseDocument(readFileSync(path, "utf8"), {
    lineCounter: lines,
    prettyErrors: false,
  });
  const place = (offset: number): string =>
    `${shown}:${lines.linePos(offset).line}:${lines.linePos(offset).col}`;
  const fault = document.errors[0];
  if (fault) {
    throw invalid("damaged-yaml", (text) => text.scenario.damaged(fault.message), {
      where: place(fault.pos[0]),
    });
  }
  const nodeOffset = (at: readonly PropertyKey[]): number => {
    const node = document.getIn([...at], true) as { range?: [number, number, number] } | undefined;
    return node?.range?.[0] ?? 0;
  };
  const read = checkFile.safeParse(document.toJS());
  if (!read.success) {
    const { path: at, message } = read.error.issues[0];
    throw invalid("wrong-form", () => `${at.map(String).join(".")}: ${message}`, {
      where: place(nodeOffset(at)),
    });
  }
  read.data.checks.forEach((check, i) => {
    const missing = scenariosOf(check).find((name) => !Object.hasOwn(read.data.runs, name));
    const where = place(nodeOffset(["checks", i]));
    if (missing !== undefined)
      throw invalid("no-runs", (text) => text.checks.noRuns(check.id, String(missing)), { where });
    const unknown = seriesOf(check).find((id) => observablePosition(id) === undefined);
    if (unknown !== undefined) {
      throw invalid("unknown-series", (text) => text.browse.unknownId(unknown, "observables"), {
        where,
      });
    }
  });
  return read.data;
}

function scenariosOf(check: Check): readonly string[] {
  if ("within" in check) return [check.within.scenario];
  if ("fact" in check) return [check.fact.scenario];
  const { higher, lower } = "apart" in check ? check.apart : check.mostly;
  return [higher, lower];
}

function seriesOf(check: Check): readonly string[] {
  if (!("fact" in check)) return [check.observable];
  const { statistic } = check.fact;
  if (statistic.of === "correlation") return [check.observable, statistic.with];
  return statistic.of === "crossing" ? [check.observable, statistic.below] : [check.observable];
}
