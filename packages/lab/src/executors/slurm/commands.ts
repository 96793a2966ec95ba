/** Slurm's own programs, called as a person would. */
import { execFile } from "node:child_process";
import { EXIT, Fault } from "../../fault.ts";

/** What a program said. */
interface Said {
  readonly code: number;
  readonly out: string;
  readonly messages: string;
}

function say(program: string, args: readonly string[]): Promise<Said> {
  return new Promise((resolve, reject) => {
    execFile(program, args, { maxBuffer: 64_000_000 }, (error, out, messages) => {
      const code = error?.code;
      if (code === "ENOENT") reject(noSlurm(program));
      else resolve({ code: error === null ? 0 : Number(code ?? 1), out, messages });
    });
  });
}

function noSlurm(program: string): Fault {
  return new Fault({
    exit: EXIT.failure,
    code: "no-slurm",
    message: (text) => text.cluster.noSlurm(program),
    hint: (text) => text.cluster.noSlurmHint(),
  });
}

/** Elements of jobs by what they are doing; jobs that Slurm has forgotten do nothing. */
export interface Queue {
  readonly waiting: number;
  readonly running: number;
}

/**
 * Submits a script.
 * @returns the number of the job
 * @throws Fault with what sbatch said when it refuses
 */
export async function sbatch(script: string, args: readonly string[] = []): Promise<string> {
  const { code, out, messages } = await say("sbatch", ["--parsable", ...args, script]);
  const [job] = out.trim().split(";");
  if (code === 0 && /^\d+$/.test(job)) return job;
  throw new Fault({
    exit: EXIT.failure,
    code: "submission-refused",
    message: (text) => text.cluster.refused(messages.trim() || out.trim()),
    hint: (text) => text.cluster.refusedHint(),
    where: script,
  });
}

/**
 * What the elements of jobs are doing, or undefined when the scheduler does not answer: it is
 * restarted now and then, and jobs go on without it.
 */
export async function squeue(jobs: readonly string[]): Promise<Queue | undefined> {
  if (jobs.length === 0) return { waiting: 0, running: 0 };
  const { code, out, messages } = await say("squeue", [
    "--noheader",
    "--array",
    `--jobs=${jobs.join(",")}`,
    "--format=%T",
  ]);
  if (code !== 0) return /invalid job id/i.test(messages) ? { waiting: 0, running: 0 } : undefined;
  const states = out.split("\n").filter((line) => line.trim() !== "");
  const running = states.filter((state) => /^(RUNNING|COMPLETING|STAGE_OUT)/.test(state)).length;
  return { waiting: states.length - running, running };
}

/** Cancels jobs; those that have ended are passed over. */
export async function scancel(jobs: readonly string[]): Promise<void> {
  if (jobs.length > 0) await say("scancel", ["--quiet", ...jobs]);
}
