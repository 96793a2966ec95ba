/** Reading a country's data folder: series, corrections, targets. */
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { LineCounter, parseDocument } from "yaml";
import { z } from "zod";
import { correction, readSeries, SeriesError, type ObservedSeries } from "./series.ts";
import { resolveTargets, target, type FitTarget } from "./targets.ts";

/** The observed side of a country. */
export interface Observed {
  readonly series: ReadonlyMap<string, ObservedSeries>;
  /** Rows of the fit table, with what was observed. */
  readonly targets: readonly FitTarget[];
}

/**
 * Reads `*.csv`, `corrections.yaml` and `targets.yaml` of a data folder such as `data/japan`.
 * @throws SeriesError that names the file and, for YAML, the line.
 */
export function loadObserved(folder: string): Observed {
  const files = readdirSync(folder)
    .filter((name) => name.endsWith(".csv"))
    .sort()
    .map((name) => ({ path: join(folder, name), text: readFileSync(join(folder, name), "utf8") }));
  const series = readSeries(files, readList(join(folder, "corrections.yaml"), correction));
  const rows = readList(join(folder, "targets.yaml"), target);
  const ids = new Set<string>();
  for (const { id } of rows) {
    if (ids.has(id))
      throw new SeriesError(`${join(folder, "targets.yaml")}: the id "${id}" is used twice`);
    ids.add(id);
  }
  return { series, targets: resolveTargets(rows, series) };
}

/** Reads a YAML list whose items follow a schema; a file that does not exist is an empty list. */
function readList<T extends z.ZodType>(file: string, item: T): z.output<T>[] {
  if (!existsSync(file)) return [];
  const lines = new LineCounter();
  const document = parseDocument(readFileSync(file, "utf8"), { lineCounter: lines });
  if (document.errors.length > 0)
    throw new SeriesError(
      `${file}:${lines.linePos(document.errors[0].pos[0]).line}: ${document.errors[0].message}`,
    );
  const result = z.array(item).safeParse(document.toJS());
  if (result.success) return result.data;
  const [issue] = result.error.issues;
  const node = document.getIn([issue.path[0]], true) as
    | { range?: [number, number, number] }
    | undefined;
  const { line } = lines.linePos(node?.range?.[0] ?? 0);
  throw new SeriesError(`${file}:${line}: ${issue.path.slice(1).join(".")}: ${issue.message}`);
}
