/**
 * `work/` in an experiment's folder: what a cluster was asked to do, and what it said.
 *
 *   job.json              what all elements share: scenarios, draws, compiled evidence, versions
 *   array-1/0.json …      the runs of each element, array by array
 *   array-1.sh, gather.sh the scripts as they were submitted
 *   jobs.json             numbers of the jobs that were submitted last
 *   log/                  what elements printed
 *   done/                 how long each element took
 *   failed/               runs that came to nothing, and why
 */
import { existsSync, mkdirSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import type { FailedRun } from "../../ensemble/ensemble.ts";
import type { RunTask } from "../../ensemble/plan.ts";
import { invalid } from "../../fault.ts";
import type { Failure } from "../../ensemble/pool.ts";
import type { SimulatorSetup } from "../../ensemble/simulate.ts";
import type { ChunkTime } from "../../results/run-folder.ts";
import type { Versions } from "../../versions.ts";
import { writeAtomic, writeJson } from "../../results/atomic-write.ts";

/** What all elements share. */
export interface ClusterJob {
  readonly schema: "kigyo/cluster-job/1";
  readonly setup: SimulatorSetup;
  /** Module with `createSimulator`; the model's own where null. */
  readonly simulator: string | null;
  readonly versions: Versions;
  /** Lets the gather step work in the folder that the submitting process holds. */
  readonly token: string;
}

/** Numbers of submitted jobs: the array, and what waits for its end. */
export interface SubmittedJobs {
  readonly array: number;
  readonly jobs: readonly string[];
}

/** A run that came to nothing, as its element wrote it. */
interface WrittenFailure extends Failure {
  readonly provenance: string;
}

function parse(path: string): unknown {
  try {
    return JSON.parse(readFileSync(path, "utf8"));
  } catch (error) {
    const missing = (error as NodeJS.ErrnoException).code === "ENOENT";
    throw invalid(
      missing ? "no-cluster-work" : "damaged-file",
      (text) => (missing ? text.cluster.noWork() : text.results.damagedFile()),
      { where: path, hint: (text) => text.cluster.noWorkHint() },
    );
  }
}

/** Paths inside `work/`. */
export function workPaths(folder: string) {
  const work = join(folder, "work");
  return {
    work,
    job: join(work, "job.json"),
    jobs: join(work, "jobs.json"),
    log: join(work, "log"),
    done: join(work, "done"),
    failed: join(work, "failed"),
    gather: join(work, "gather.sh"),
    array: (number: number) => join(work, `array-${number}`),
    script: (number: number) => join(work, `array-${number}.sh`),
  };
}

/** Writes what all elements share. */
export function writeJob(folder: string, job: ClusterJob): void {
  writeAtomic(workPaths(folder).job, JSON.stringify(job));
}

/**
 * What all elements share.
 * @throws Fault with exit 3 where a cluster was asked for nothing here
 */
export function readJob(folder: string): ClusterJob {
  const job = parse(workPaths(folder).job) as ClusterJob;
  // JSON knows no undefined: a scenario without shifts comes back as null.
  const shifts = job.setup.shifts?.map((shift) => shift ?? undefined);
  return { ...job, setup: { ...job.setup, shifts } };
}

/** Writes the runs of an element. */
export function writeChunk(array: string, index: number, tasks: readonly RunTask[]): void {
  writeAtomic(join(array, `${index}.json`), JSON.stringify(tasks));
}

/**
 * The runs of an element.
 * @throws Fault with exit 3 where there is no such element
 */
export function readChunk(array: string, index: number): readonly RunTask[] {
  return parse(join(array, `${index}.json`)) as RunTask[];
}

/** Writes the numbers of the jobs that were submitted. */
export function writeJobs(folder: string, jobs: SubmittedJobs): void {
  writeJson(workPaths(folder).jobs, jobs);
}

/** The jobs that were submitted last, or undefined. */
export function readJobs(folder: string): SubmittedJobs | undefined {
  const { jobs } = workPaths(folder);
  return existsSync(jobs) ? (parse(jobs) as SubmittedJobs) : undefined;
}

/** The number of the next array. */
export function nextArray(folder: string): number {
  const { work } = workPaths(folder);
  const numbers = namesIn(work).map((name) => Number(/^array-(\d+)$/.exec(name)?.[1] ?? 0));
  return 1 + Math.max(0, ...numbers);
}

/** Writes why a run came to nothing. */
export function writeFailure(folder: string, task: RunTask, { name, message }: Failure): void {
  const written: WrittenFailure = { name, message, provenance: task.provenance };
  writeJson(join(workPaths(folder).failed, `${task.file}.json`), written);
}

/** Failures on file, by the run's file name. */
export function readFailures(folder: string): ReadonlyMap<string, WrittenFailure> {
  const { failed } = workPaths(folder);
  const names = namesIn(failed).filter((name) => name.endsWith(".parquet.json"));
  return new Map(
    names.map((name) => [
      name.slice(0, -".json".length),
      parse(join(failed, name)) as WrittenFailure,
    ]),
  );
}

/** Failures of planned runs, as the manifest tells them. */
export function failedRuns(folder: string, tasks: readonly RunTask[]): FailedRun[] {
  const failures = readFailures(folder);
  return tasks.flatMap(({ scenario, member, file, provenance }) => {
    const failure = failures.get(file);
    if (failure?.provenance !== provenance) return [];
    return [{ scenario, member, name: failure.name, message: failure.message }];
  });
}

/** Writes how long an element took. */
export function writeTime(folder: string, name: string, time: ChunkTime): void {
  writeJson(join(workPaths(folder).done, `${name}.json`), time);
}

/** How long the elements took, in no particular order. */
export function readTimes(folder: string): ChunkTime[] {
  const { done } = workPaths(folder);
  return namesIn(done)
    .filter((name) => name.endsWith(".json"))
    .map((name) => parse(join(done, name)) as ChunkTime);
}

/** The end of what an element printed last, where any did. */
export function lastWords(folder: string, array: number): string {
  const { log } = workPaths(folder);
  const names = namesIn(log).filter((name) => name.startsWith(`${array}-`));
  const said = names.map((name) => readFileSync(join(log, name), "utf8").trim());
  return (
    said
      .find((words) => words !== "")
      ?.split("\n")
      .slice(-3)
      .join("\n") ?? ""
  );
}

/** Makes the folders that elements write to. */
export function makeWorkFolders(folder: string): void {
  const { log, done, failed } = workPaths(folder);
  for (const path of [log, done, failed]) mkdirSync(path, { recursive: true });
}

function namesIn(folder: string): string[] {
  return existsSync(folder) ? readdirSync(folder).filter((name) => !name.startsWith(".")) : [];
}
