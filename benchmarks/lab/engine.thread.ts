/** A thread that does members one after the other and keeps nothing: what the engine alone takes. */
import { parentPort, workerData } from "node:worker_threads";
import { createSimulator } from "@kigyo/lab/ensemble/simulate";
import type { SimulatorSetup } from "@kigyo/lab/ensemble/simulate";

const { setup, from, count } = workerData as {
  readonly setup: SimulatorSetup;
  readonly from: number;
  readonly count: number;
};

const simulate = createSimulator(setup);
for (let member = from; member < from + count; member++) {
  simulate({ arm: 0, member });
  if (member === from) parentPort?.postMessage("warm");
}
