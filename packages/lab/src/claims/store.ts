/** Kept runs: one small file each, with the yearly values of the series that some claim reads. */
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { writeAtomic } from "../results/atomic-write.ts";
import type { YearlySeries } from "./effect.ts";
import { lastYear } from "./effect.ts";
import type { Arm, ClaimTask } from "./plan.ts";

/** Keeps a run. Values that are no number stand as null. */
export function keepRun(folder: string, task: ClaimTask, series: YearlySeries): void {
  const written = Object.entries(series).map(([id, values]) => [
    id,
    values.map((value) => (Number.isFinite(value) ? value : null)),
  ]);
  writeAtomic(pathOf(folder, task), `${JSON.stringify(Object.fromEntries(written))}\n`);
}

/** A kept run, if it is there, whole, long enough and holds every wanted series. */
export function keptRun(folder: string, task: ClaimTask, arm: Arm): YearlySeries | undefined {
  const path = pathOf(folder, task);
  if (!existsSync(path)) return undefined;
  try {
    const read = JSON.parse(readFileSync(path, "utf8")) as Record<string, (number | null)[]>;
    const series = Object.fromEntries(
      Object.entries(read).map(([id, values]) => [id, values.map((value) => value ?? Number.NaN)]),
    );
    return arm.series.every((id) => id in series) && lastYear(series) >= arm.to
      ? series
      : undefined;
  } catch {
    return undefined;
  }
}

function pathOf(folder: string, { provenance }: ClaimTask): string {
  return join(folder, "runs", provenance.slice(0, 2), `${provenance}.json`);
}
