/**
 * Finished runs of searches, one line of JSON each, appended as they finish. A run is found again by
 * a hash of all that decides its numbers, so that whoever is killed loses only the runs under way,
 * and a longer search takes over what a shorter one has done.
 */
import { appendFileSync, existsSync, readFileSync } from "node:fs";
import { canonicalJson } from "@kigyo/model/link";
import { hashText } from "../project.ts";
import type { RunRows } from "./search.ts";

/** One line of the store. */
export interface StoredRun {
  /** Hash of all that decides the numbers. */
  readonly key: string;
  readonly member: number;
  /** Centres of the free parameters. */
  readonly parameters: Readonly<Record<string, number>>;
  readonly rows: RunRows;
  /** Why the run came to nothing; its rows are then without values. */
  readonly failure?: string;
}

/** The hash of what decides a run's numbers. */
export function keyOfRun(all: Readonly<Record<string, unknown>>): string {
  return hashText(canonicalJson(all)).slice(0, 24);
}

/** Reads a store; lines that a kill has cut short, or that something has damaged, are left out. */
export function readRuns(path: string): Map<string, StoredRun> {
  const found = new Map<string, StoredRun>();
  if (!existsSync(path)) return found;
  for (const line of readFileSync(path, "utf8").split("\n")) {
    const run = parsed(line);
    if (run !== undefined) found.set(run.key, run);
  }
  return found;
}

function parsed(line: string): StoredRun | undefined {
  try {
    const run = JSON.parse(line) as Partial<StoredRun> | null;
    const whole = typeof run?.key === "string" && typeof run.rows === "object";
    return whole ? (run as StoredRun) : undefined;
  } catch {
    return undefined;
  }
}

/** Appends runs to a store; a line that was cut short before stays a line of its own. */
export function runWriter(path: string): (run: StoredRun) => void {
  let ended = !existsSync(path) || /(^|\n)$/.test(readFileSync(path, "utf8"));
  return (run) => {
    appendFileSync(path, `${ended ? "" : "\n"}${JSON.stringify(run)}\n`);
    ended = true;
  };
}
