/** Worker threads of Node give the fingerprints that the main thread and the browser give. */
import { Worker } from "node:worker_threads";
import { connect, type Port } from "@kigyo/engine/worker";
import { expect, test } from "vitest";
import engine from "../golden/engine.json" with { type: "json" };
import type { GoldenRun } from "../golden/run.ts";
import stored from "../golden/runs.json" with { type: "json" };

/** Node's `Worker` as an event target. */
function portOf(worker: Worker): Port {
  return {
    postMessage: (message) => worker.postMessage(message),
    addEventListener: (type, listener) => worker.on(type, (data: unknown) => listener({ data })),
  };
}

/** Has a request answered in two threads at once. */
async function inTwoThreads<Request>(file: string, request: Request): Promise<string[]> {
  const workers = [1, 2].map(() => new Worker(new URL(`./workers/${file}`, import.meta.url)));
  const answers = workers.map((worker) => {
    const failed = new Promise<never>((_, reject) => worker.on("error", reject));
    const connection = connect<Request, never, string>(portOf(worker));
    return Promise.race([connection.run(request), failed]);
  });
  try {
    return await Promise.all(answers);
  } finally {
    await Promise.all(workers.map((worker) => worker.terminate()));
  }
}

test("the engine's example", async () => {
  const { seed, quarters, digest } = engine;
  const digests = await inTwoThreads("example-run.thread.ts", [seed, quarters]);
  expect(digests).toEqual([digest, digest]);
});

test("the stored baseline", async () => {
  const [{ fingerprint, ...run }] = stored.runs;
  const fingerprints = await inTwoThreads<GoldenRun>("stored-run.thread.ts", run);
  expect(fingerprints).toEqual([fingerprint, fingerprint]);
});
