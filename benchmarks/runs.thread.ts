/** A worker that says when it has warmed up, and again when it has done its runs. */
import { parentPort, workerData } from "node:worker_threads";
import type { CompiledInputs } from "@kigyo/model/inputs";
import { run } from "./baseline.ts";

const { inputs, scale, count } = workerData as {
  readonly inputs: CompiledInputs;
  readonly scale: number;
  readonly count: number;
};

run(Math.max(1000, scale), 1949, {}, undefined, inputs);
parentPort?.once("message", () => {
  for (let i = 0; i < count; i++) run(scale, 1952, {}, undefined, inputs);
  parentPort?.postMessage("done");
});
parentPort?.postMessage("ready");
