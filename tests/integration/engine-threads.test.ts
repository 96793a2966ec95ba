import { Worker } from "node:worker_threads";
import { connect, type Port } from "@kigyo/engine/worker";
import { expect, test } from "vitest";
import golden from "../golden/engine.json" with { type: "json" };

/** Node's `Worker` as an event target. */
function portOf(worker: Worker): Port {
  return {
    postMessage: (message) => worker.postMessage(message),
    addEventListener: (type, listener) => worker.on(type, (data: unknown) => listener({ data })),
  };
}

test("the engine's example gives the golden digest in two worker threads at once", async () => {
  const workers = [1, 2].map(
    () => new Worker(new URL("./workers/example-run.thread.ts", import.meta.url)),
  );
  const runs = workers.map((worker) =>
    connect<readonly [number, number], never, string>(portOf(worker)).run([
      golden.seed,
      golden.quarters,
    ]),
  );
  expect(await Promise.all(runs)).toEqual([golden.digest, golden.digest]);
  await Promise.all(workers.map((worker) => worker.terminate()));
});
