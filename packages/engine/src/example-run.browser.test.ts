import { expect, test } from "vitest";
import golden from "../../../tests/golden/engine.json" with { type: "json" };
import { connect, type Port } from "./worker.ts";

test("the example gives the same digest in a browser's worker", async () => {
  const url = new URL("./example-run.browser-worker.ts", import.meta.url);
  const worker = new Worker(url, { type: "module" });
  const { run } = connect<readonly [number, number], never, string>(worker as Port);
  expect(await run([golden.seed, golden.quarters])).toBe(golden.digest);
  worker.terminate();
});
