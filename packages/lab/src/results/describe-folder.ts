/**
 * What a finished folder says of itself to other programs and to readers: the tables, the
 * citation, the crate, the checksums. The same runs give the same bytes on every machine.
 */
import { createHash } from "node:crypto";
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import type { Plan } from "../ensemble/plan.ts";
import { writeAtomic } from "./atomic-write.ts";
import { citeStored, softwareCitation } from "./citation.ts";
import { crateText } from "./crate.ts";
import type { CratePart } from "./crate.ts";
import { writeDataPackage } from "./data-package.ts";

/** What may lie in a folder; `results/` stands for all runs. */
const PARTS: readonly CratePart[] = [
  { path: "scenario.json", name: "What was asked", mediatype: "application/json" },
  {
    path: "experiment.json",
    name: "The experiment file, its ids resolved",
    mediatype: "application/json",
  },
  { path: "design.csv", name: "Factors or groups of each scenario", mediatype: "text/csv" },
  { path: "results/", name: "One Parquet file for each run" },
  { path: "datapackage.json", name: "The tables and their columns", mediatype: "application/json" },
  { path: "CITATION.cff", name: "How these results are cited", mediatype: "application/yaml" },
];

/** Written when the folder is finished, after the crate. */
const LAST: readonly CratePart[] = [
  { path: "checksums.txt", name: "SHA-256 of the files", mediatype: "text/plain" },
  {
    path: "manifest.json",
    name: "Versions, hashes, runs, failures",
    mediatype: "application/json",
  },
];

/**
 * Writes them. The manifest is not theirs: it comes after, and last.
 * @param runs paths of the finished runs' files, inside the folder
 */
export function describeFolder(
  folder: string,
  plan: Plan,
  runs: readonly string[],
  fingerprint: string,
): void {
  const { id, experiment, versions } = plan;
  const result = { id, experiment, versions, fingerprint };
  const citation = citeStored(result);
  writeDataPackage(folder, plan, runs);
  writeAtomic(join(folder, "CITATION.cff"), citation.cff);
  const parts = PARTS.filter(({ path }) => existsSync(join(folder, path)));
  const crate = crateText({
    result,
    description: "Runs of an agent-based, stock-flow consistent model of Japan's economy.",
    authors: citation.authors,
    published: softwareCitation().released,
    parts: [...parts, ...LAST],
    given: ["scenario.json"],
    made: ["results/"],
  });
  writeAtomic(join(folder, "ro-crate-metadata.json"), crate);
  const files = parts.map(({ path }) => path).filter((path) => !path.endsWith("/"));
  const sums = [...files, "ro-crate-metadata.json", ...runs].map((file) =>
    checksumLine(file, readFileSync(join(folder, file))),
  );
  writeAtomic(join(folder, "checksums.txt"), sums.join(""));
}

/** A line as `sha256sum --check` reads it. */
export function checksumLine(path: string, content: string | Uint8Array): string {
  return `${createHash("sha256").update(content).digest("hex")}  ${path}\n`;
}
