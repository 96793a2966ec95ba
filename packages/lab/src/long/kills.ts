/** A run that is killed again and again must end with the bytes of one that was left alone. */
import { spawn } from "node:child_process";
import { createHash } from "node:crypto";
import { existsSync, readFileSync } from "node:fs";
import { join, relative } from "node:path";
import { philoxUniform } from "@kigyo/engine";
import { filesUnder, inProject } from "../project.ts";
import { readLock } from "../results/folder-lock.ts";
import { readChunkTimes } from "../results/run-folder.ts";

/** The command line, to be started by Node. */
export const CLI = inProject("packages", "lab", "src", "cli", "main.ts");
/** Files that tell of times and machines and are in no hash. */
const NO_RESULT = new Set(["log.json"]);

/** SHA-256 of every file of an experiment's folder, by its path; what tells of times is left out. */
export function hashesOf(folder: string): Record<string, string> {
  const files = filesUnder(folder, (name) => !NO_RESULT.has(name));
  return Object.fromEntries(
    files.map((file) => [
      relative(folder, file).replaceAll("\\", "/"),
      createHash("sha256").update(readFileSync(file)).digest("hex"),
    ]),
  );
}

/** Milliseconds that a finished experiment's own runs took, reading and starting up left out. */
export function workTime(folder: string): number {
  return readChunkTimes(folder).reduce((sum, { seconds }) => sum + seconds * 1000, 0);
}

/** What to kill. */
export interface KillPlan {
  /** Words of a `kigyo run` without its output folder. */
  readonly words: readonly string[];
  readonly folder: string;
  readonly kills: number;
  /** Of the moments of the kills. */
  readonly seed: number;
  /** Runs of the whole, and the milliseconds of work that they take undisturbed. */
  readonly runs: number;
  readonly whole: number;
  /** What earlier calls have done already; nothing where left out. */
  readonly before?: KillReport;
  /** Told after each kill. */
  readonly onKill?: (report: KillReport) => void;
  readonly signal?: AbortSignal;
}

/** How a run with kills went. */
export interface KillReport {
  /** Kills that were tried. */
  readonly tried: number;
  /** Kills that met a living process. */
  readonly killed: number;
  /** Kills after which some runs were kept and some were missing. */
  readonly midway: number;
}

/**
 * Starts a run, kills it with SIGKILL at a random moment, starts it again, and so on; then lets
 * it finish by `kigyo resume`. Ends early where the work is done before all kills are spent.
 * @throws Error when the last call does not end well
 */
export async function runWithKills(plan: KillPlan): Promise<KillReport> {
  const { folder, kills, seed, runs, whole } = plan;
  let { killed, midway, tried } = plan.before ?? { killed: 0, midway: 0, tried: 0 };
  while (tried < kills && !plan.signal?.aborted) {
    const draw = (n: number): number => philoxUniform(seed, 1, tried, n);
    // After none to so many new runs that the work lasts for all kills, and within the next one.
    const after = Math.floor(draw(0) * (1 + (1.2 * runs) / kills));
    const within = Math.round(draw(1) * (whole / runs));
    const words = existsSync(join(folder, "scenario.json"))
      ? ["resume", folder]
      : ["run", ...plan.words, "--output", folder];
    const met = await callAndKill(words, folder, { after, within });
    if (met) killed++;
    const done = finishedIn(folder);
    if (met && done > 0 && !existsSync(join(folder, "manifest.json"))) midway++;
    tried++;
    plan.onKill?.({ tried, killed, midway });
  }
  if (plan.signal?.aborted) return { tried, killed, midway };
  const code = await call(["resume", folder]);
  if (code !== 0) throw new Error(`kigyo resume ended with ${code} after ${killed} kills`);
  return { tried, killed, midway };
}

function finishedIn(folder: string): number {
  return filesUnder(join(folder, "results"), (name) => name.endsWith(".parquet")).length;
}

/** Calls the command line and gives its exit code. */
export function call(words: readonly string[]): Promise<number | null> {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [CLI, ...words, "--quiet"], { stdio: "ignore" });
    child.on("error", reject);
    child.on("close", resolve);
  });
}

/** When a call is killed: so many new runs after it has taken the folder, and so many milliseconds later. */
interface Moment {
  readonly after: number;
  readonly within: number;
}

/** Calls it and kills it at a moment of its work, not of its reading. False where it ended before. */
function callAndKill(
  words: readonly string[],
  folder: string,
  { after, within }: Moment,
): Promise<boolean> {
  return new Promise((resolve, reject) => {
    const had = finishedIn(folder);
    const child = spawn(process.execPath, [CLI, ...words, "--quiet"], { stdio: "ignore" });
    let clock: NodeJS.Timeout | undefined;
    const watch = setInterval(() => {
      if (readLock(folder)?.pid !== child.pid || finishedIn(folder) < had + after) return;
      clearInterval(watch);
      clock = setTimeout(() => child.kill("SIGKILL"), within);
    }, 10);
    child.on("error", reject);
    child.on("close", (_code, signal) => {
      clearInterval(watch);
      clearTimeout(clock);
      resolve(signal === "SIGKILL");
    });
  });
}
