/** A Slurm cluster: one array of elements, each the runs of some members, and a gather step. */
import { closeSync, existsSync, fstatSync, openSync, readdirSync, readSync, rmSync } from "node:fs";
import { basename, join } from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import { EXIT, Fault } from "../../fault.ts";
import { writeAtomic } from "../../results/atomic-write.ts";
import { chunksOf } from "../chunks.ts";
import type { Executor, Settled, Standing } from "../executor.ts";
import { sbatch, scancel, squeue } from "./commands.ts";
import type { Profile } from "./profile.ts";
import { arrayScript, gatherScript } from "./script.ts";
import {
  makeWorkFolders,
  nextArray,
  readFailures,
  readJobs,
  readTimes,
  workPaths,
  writeChunk,
  writeJobs,
} from "./work-folder.ts";

/** What was submitted, for messages. */
export interface Submission {
  readonly job: string;
  readonly elements: number;
  readonly runs: number;
  /** Jobs of an earlier call that are still in the queue, and are waited for. */
  readonly found: boolean;
}

/** What the Slurm executor works with. */
export interface SlurmOptions {
  /** The experiment's folder; its `work/job.json` is there. */
  readonly folder: string;
  readonly profile: Profile;
  /** The command line's main file as the nodes see it. */
  readonly cli: string;
  readonly onSubmit?: (submission: Submission) => void;
}

/** Looks at the queue that may go unanswered in a row. */
const PATIENCE = 30;

/** An executor for one experiment's folder on the cluster that this machine submits to. */
export function slurmExecutor({ folder, profile, cli, onSubmit }: SlurmOptions): Executor {
  const paths = workPaths(folder);
  let jobs: readonly string[] = [];
  let gathers = false;
  let unanswered = 0;
  const name = `kigyo-${basename(folder)}`.slice(0, 60).replaceAll(/[^\w.-]/g, "-");
  return {
    name: "slurm",
    chunk: (tasks) => {
      const memberSeconds = profile["member-seconds"] ?? measured(folder);
      const chunkMembers = profile["chunk-members"];
      // Nothing is known of the time yet: the first member measures it, as an array of one.
      if (memberSeconds === undefined && chunkMembers === undefined) {
        gathers = false;
        return [tasks.filter(({ member }) => member === tasks[0].member)];
      }
      const chunks = chunksOf(tasks, {
        memberSeconds: memberSeconds ?? 1,
        cpus: profile.cpus,
        elements: profile.elements,
        limit: profile.time * 60,
        chunkMembers,
      });
      gathers = chunks.flat().length === tasks.length;
      return chunks;
    },
    submit: async (chunks) => {
      makeWorkFolders(folder);
      const runs = chunks.flat().length;
      const earlier = readJobs(folder)?.jobs ?? [];
      const queue = await squeue(earlier);
      if (earlier.length > 0 && (queue === undefined || queue.waiting + queue.running > 0)) {
        jobs = earlier;
        onSubmit?.({ job: earlier[0], elements: chunks.length, runs, found: true });
        return;
      }
      const number = nextArray(folder);
      const array = paths.array(number);
      chunks.forEach((chunk, index) => writeChunk(array, index, chunk));
      writeAtomic(
        paths.script(number),
        arrayScript(profile, {
          cli,
          array,
          elements: chunks.length,
          log: join(paths.log, `${number}-%a.txt`),
          name,
        }),
      );
      const job = await sbatch(paths.script(number));
      jobs = [job];
      writeJobs(folder, { array: number, jobs });
      onSubmit?.({ job, elements: chunks.length, runs, found: false });
      if (!gathers) return;
      const log = join(paths.log, "gather.txt");
      writeAtomic(
        paths.gather,
        gatherScript(profile, { cli, folder, log, name: `${name}-gather` }),
      );
      // Whatever became of the elements: the gather step sees for itself.
      jobs = [job, await sbatch(paths.gather, [`--dependency=afterany:${job}`])];
      writeJobs(folder, { array: number, jobs });
    },
    poll: async (): Promise<Standing> => {
      const queue = await squeue(jobs);
      unanswered = queue === undefined ? unanswered + 1 : 0;
      if (unanswered > PATIENCE) throw silent();
      return queue ?? { waiting: jobs.length, running: 0 };
    },
    collect: (open) => {
      const results = join(folder, "results");
      const there = new Set(existsSync(results) ? readdirSync(results) : []);
      const failures = readFailures(folder);
      const settled: Settled[] = [];
      for (const task of open) {
        const failure = failures.get(task.file);
        if (there.has(task.file) && endsWhole(join(results, task.file))) settled.push({ task });
        else if (failure?.provenance === task.provenance) settled.push({ task, failure });
      }
      return Promise.resolve(settled);
    },
    changed: async (signal) => {
      await pause(profile.poll * 1000, undefined, { signal }).catch(() => undefined);
    },
    cancel: async () => {
      await scancel(jobs);
      rmSync(paths.jobs, { force: true });
    },
  };
}

/** Seconds of one thread for one member, from the elements that have ended; undefined before any has. */
function measured(folder: string): number | undefined {
  const times = readTimes(folder).filter(({ members }) => members > 0);
  if (times.length === 0) return undefined;
  const work = times.reduce((sum, { seconds, threads }) => sum + seconds * threads, 0);
  return work / times.reduce((sum, { members }) => sum + members, 0);
}

/** A Parquet file that was cut does not end in its mark. The gather step reads the whole. */
function endsWhole(path: string): boolean {
  const file = openSync(path, "r");
  try {
    const { size } = fstatSync(file);
    const mark = Buffer.alloc(4);
    return size > 12 && readSync(file, mark, 0, 4, size - 4) === 4 && mark.toString() === "PAR1";
  } finally {
    closeSync(file);
  }
}

function silent(): Fault {
  return new Fault({
    exit: EXIT.failure,
    code: "cluster-silent",
    message: (text) => text.cluster.silent(),
    hint: (text) => text.cluster.silentHint(),
  });
}
