/** The engine's example behind a worker thread of Node. */
import { parentPort } from "node:worker_threads";
import { exampleDigest } from "@kigyo/engine/example-run";
import { serve, type Port } from "@kigyo/engine/worker";

serve(parentPort as unknown as Port, ([seed, quarters]: readonly [number, number]) =>
  exampleDigest(seed, quarters),
);
