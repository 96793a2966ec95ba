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

/** A store as it was opened, and the way to add to it. */
export interface OpenRuns {
  readonly known: ReadonlyMap<string, StoredRun>;
  /** Appends a run; a line that was cut short before stays a line of its own. */
  readonly write: (run: StoredRun) => void;
}

/** Opens a store; lines that a kill has cut short, or that something has damaged, are left out. */
export function openRuns(path: string): OpenRuns {
  const text = existsSync(path) ? readFileSync(path, "utf8") : "";
  const runs = text.split("\n").flatMap((line) => parsed(line) ?? []);
  let ended = text === "" || text.endsWith("\n");
  return {
    known: new Map(runs.map((run) => [run.key, run])),
    write: (run) => {
      appendFileSync(path, `${ended ? "" : "\n"}${JSON.stringify(run)}\n`);
      ended = true;
    },
  };
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
