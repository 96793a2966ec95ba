/** Reading the evidence folder from disk. */
import { readdirSync, readFileSync, statSync } from "node:fs";
import { join } from "node:path";
import type { EvidenceBase } from "./base.ts";
import { buildBase } from "./load.ts";
import { suggest } from "./nearest.ts";
import type { Problem } from "./problem.ts";
import { LARGEST_FILE, type RecordFile } from "./read.ts";
import { isKind, KINDS } from "./schema.ts";

/** Folders of the evidence folder that hold no records. */
const GENERATED = new Set(["schema", "index"]);

/**
 * Reads every record under `folder`: `sources/*.yaml` and `<country>/<kind>/**.yaml`.
 * Faults are collected in `problems`; a folder that does not exist is one problem.
 */
export function loadEvidence(folder: string): EvidenceBase {
  const files: RecordFile[] = [];
  const problems: Problem[] = [];
  const fault = (file: string, code: string, message: string, hint: string): void => {
    problems.push({ file, line: 1, column: 1, code, message, hint });
  };
  const read = (path: string, kind: RecordFile["kind"], country: string): void => {
    const bytes =
      statSync(path).size > LARGEST_FILE ? new Uint8Array(LARGEST_FILE + 1) : readFileSync(path);
    files.push({ path, kind, country, bytes });
  };
  const collect = (path: string, kind: RecordFile["kind"], country: string): void => {
    for (const name of listFolder(path)) {
      const child = join(path, name);
      if (statSync(child).isDirectory()) collect(child, kind, country);
      else if (/\.ya?ml$/.test(name)) read(child, kind, country);
    }
  };
  if (!isFolder(folder)) {
    fault(
      folder,
      "no-folder",
      "there is no such folder of records",
      "run this from the project's folder",
    );
    return buildBase([], problems);
  }
  for (const name of listFolder(folder)) {
    const path = join(folder, name);
    if (GENERATED.has(name) || !isFolder(path)) continue;
    if (name === "sources") {
      collect(path, "source", "");
      continue;
    }
    for (const kind of listFolder(path)) {
      const inner = join(path, kind);
      if (!isFolder(inner)) continue;
      if (isKind(kind)) collect(inner, kind, name);
      else
        fault(
          inner,
          "unknown-kind",
          `"${kind}" is no kind of record`,
          suggest(kind, KINDS, `one of ${KINDS.join(", ")}`),
        );
    }
  }
  return buildBase(files, problems);
}

function isFolder(path: string): boolean {
  return statSync(path, { throwIfNoEntry: false })?.isDirectory() ?? false;
}

function listFolder(path: string): readonly string[] {
  return readdirSync(path)
    .filter((name) => !name.startsWith("."))
    .sort();
}
