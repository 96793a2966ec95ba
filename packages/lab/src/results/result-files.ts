/** Which files a question about results reads: one compact file of an experiment where it is fresh, else its runs. */
import { existsSync, readdirSync, readFileSync, renameSync, rmSync } from "node:fs";
import { join } from "node:path";
import type { DuckDBConnection } from "@duckdb/node-api";
import { writeJson } from "./atomic-write.ts";

/** All runs of an experiment in one file, ordered by indicator, so that a question reads only its own. */
export const COMPACT = "compact.parquet";

/** Says which runs the compact file holds; written after it. */
const LABEL = "compact.json";

/** Patterns that DuckDB reads, and the design tables beside them. */
export interface ResultFiles {
  readonly runs: readonly string[];
  readonly designs: readonly string[];
}

/** Finds result files under a folder; where no experiment is found, every Parquet file counts. */
export function resultFiles(folder: string): ResultFiles {
  const experiments = experimentFolders(folder);
  const runs = experiments.flatMap((path) => {
    const compact = freshCompact(path);
    if (compact !== undefined) return [compact];
    const holds = readdirSync(join(path, "results")).some((name) => name.endsWith(".parquet"));
    return holds ? [join(path, "results", "*.parquet")] : [];
  });
  const designs = experiments
    .map((path) => join(path, "design.csv"))
    .filter((path) => existsSync(path));
  return { runs: runs.length > 0 ? runs : [join(folder, "**", "*.parquet")], designs };
}

/** Folders of experiments: this one, or those anywhere below. */
export function experimentFolders(folder: string): string[] {
  if (existsSync(join(folder, "results")) && existsSync(join(folder, "scenario.json")))
    return [folder];
  return readdirSync(folder, { withFileTypes: true })
    .filter((entry) => entry.isDirectory() && !entry.name.startsWith("."))
    .map(({ name }) => join(folder, name))
    .sort()
    .flatMap(experimentFolders);
}

/** Path of an experiment's compact file when it holds just the runs that its manifest names. */
export function freshCompact(folder: string): string | undefined {
  const path = join(folder, COMPACT);
  const held = fingerprintIn(join(folder, LABEL));
  return existsSync(path) &&
    held !== undefined &&
    held === fingerprintIn(join(folder, "manifest.json"))
    ? path
    : undefined;
}

function fingerprintIn(path: string): string | undefined {
  try {
    return (JSON.parse(readFileSync(path, "utf8")) as { fingerprint?: string }).fingerprint;
  } catch {
    // Absent or damaged: it vouches for nothing.
    return undefined;
  }
}

/** Joins a finished experiment's runs into its compact file, by way of the disk, whole or not at all. */
export async function compactRuns(folder: string, connection: DuckDBConnection): Promise<boolean> {
  const fingerprint = fingerprintIn(join(folder, "manifest.json"));
  if (fingerprint === undefined || freshCompact(folder) !== undefined) return false;
  const temporary = join(folder, `.${COMPACT}.${process.pid}-0.tmp`);
  const files = quoted(join(folder, "results", "*.parquet"));
  try {
    await connection.run(`set temp_directory = ${quoted(join(folder, ".compact-spill"))}`);
    await connection.run(
      `copy (select * from read_parquet(${files}) order by indicator, scenario, member, date)
       to ${quoted(temporary)} (format parquet, compression snappy, row_group_size 122880)`,
    );
    rmSync(join(folder, LABEL), { force: true });
    renameSync(temporary, join(folder, COMPACT));
    writeJson(join(folder, LABEL), { fingerprint });
  } finally {
    rmSync(temporary, { force: true });
    rmSync(join(folder, ".compact-spill"), { recursive: true, force: true });
  }
  return true;
}

/** A path as an SQL string. */
export function quoted(path: string): string {
  return `'${path.replaceAll("\\", "/").replaceAll("'", "''")}'`;
}
