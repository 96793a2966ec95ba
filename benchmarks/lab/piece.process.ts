/**
 * A process that does the pieces of work it is sent, and answers what it took once the first run
 * of the piece was done. Both kinds take a fresh thread for each piece, and its first run warms it
 * up: neither has a compiler that is further on than the other's.
 */
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Worker } from "node:worker_threads";
import { readCountry } from "@kigyo/lab/country";
import { runEnsemble, setupOf } from "@kigyo/lab/ensemble/run-ensemble";
import { experimentOf, planFor } from "@kigyo/lab/ensemble/execute";
import { prepareScenario } from "@kigyo/lab/scenarios/prepare";
import { FULL_SPREAD } from "@kigyo/model/scenario";
import type { Job, RunSize, Taken } from "./job.ts";

const size = JSON.parse(process.argv[2]) as RunSize;
const country = readCountry("evidence");
const baseline = prepareScenario("baseline", country, "scenarios", size);

/** The runs of a job as the laboratory plans them. */
function planOf({ from, count }: Job): ReturnType<typeof planFor> {
  const arm = { scenario: baseline, members: from + count - 1 };
  const plan = planFor(experimentOf([arm], FULL_SPREAD), country);
  return { ...plan, tasks: plan.tasks.filter(({ member }) => member >= from) };
}

async function byEngine(job: Job, onFirst: () => void): Promise<void> {
  const setup = setupOf(planOf(job), country.inputs);
  const thread = new Worker(new URL("./engine.thread.ts", import.meta.url), {
    workerData: { setup, from: job.from, count: job.count },
  });
  thread.once("message", onFirst);
  await new Promise((resolve, reject) => {
    thread.once("exit", resolve);
    thread.once("error", reject);
  });
}

async function byLab(job: Job, onFirst: () => void): Promise<void> {
  const root = mkdtempSync(join(tmpdir(), "kigyo-bench-"));
  try {
    // As an experiment runs: series are dropped once they are on the disk.
    const { failed } = await runEnsemble(planOf(job), country.inputs, {
      folder: join(root, "runs"),
      threads: job.threads,
      keep: false,
      onRun: onFirst,
    });
    if (failed.length > 0) throw new Error(failed[0].message);
  } finally {
    rmSync(root, { recursive: true, force: true });
  }
}

/** Seconds from the end of the first run to the end of the job. */
async function takenBy(job: Job): Promise<Taken> {
  let since: { readonly clock: number; readonly processor: NodeJS.CpuUsage } | undefined;
  const onFirst = (): void => {
    since ??= { clock: performance.now(), processor: process.cpuUsage() };
  };
  await (job.by === "lab" ? byLab(job, onFirst) : byEngine(job, onFirst));
  if (since === undefined) throw new Error("No run came to its end.");
  const { user, system } = process.cpuUsage(since.processor);
  return {
    clock: (performance.now() - since.clock) / 1000,
    processor: (user + system) / 1e6,
  };
}

// A job that fails ends the process, which tells whoever waits for it.
process.on("message", (job: Job) => {
  void takenBy(job).then((taken) => process.send?.(taken));
});
