import { connect, type Port } from "@kigyo/engine/worker";
import { expect, test } from "vitest";
import golden from "../golden/runs.json" with { type: "json" };
import type { GoldenRun } from "../golden/run.ts";

test("the stored baseline gives the same fingerprint in a browser's worker", async () => {
  const url = new URL("./stored-runs.browser-worker.ts", import.meta.url);
  const worker = new Worker(url, { type: "module" });
  const connection = connect<GoldenRun, never, string>(worker as Port);
  expect(await connection.run(golden.runs[0])).toBe(golden.runs[0].fingerprint);
  worker.terminate();
});
