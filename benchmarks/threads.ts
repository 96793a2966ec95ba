/** Members of an ensemble side by side: two on two threads against two on one. */
import { Worker } from "node:worker_threads";
import { inputs } from "./baseline.ts";

/** Time on one thread over time on two, for the same two runs to 1952. */
export async function threadGain(scale: number): Promise<number> {
  const one = await elapsed([2], scale);
  const two = await elapsed([1, 1], scale);
  return one / two;
}

/** Milliseconds until workers have done so many runs each, once every one is ready. */
async function elapsed(runs: readonly number[], scale: number): Promise<number> {
  const workers = runs.map(
    (count) =>
      new Worker(new URL("./runs.thread.ts", import.meta.url), {
        workerData: { inputs: inputs(), scale, count },
      }),
  );
  const next = (worker: Worker): Promise<unknown> =>
    new Promise((resolve, reject) => {
      worker.once("message", resolve);
      worker.once("error", reject);
    });
  await Promise.all(workers.map(next));
  const start = performance.now();
  const done = workers.map(next);
  for (const worker of workers) worker.postMessage("go");
  await Promise.all(done);
  const taken = performance.now() - start;
  await Promise.all(workers.map((worker) => worker.terminate()));
  return taken;
}
