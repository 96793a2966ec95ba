/** A stored run in a worker thread of Node. */
import { parentPort } from "node:worker_threads";
import { serve, type Port } from "@kigyo/engine/worker";
import { readInputs, readScenarios } from "../../../scripts/country.ts";
import { doRun, type GoldenRun } from "../../golden/run.ts";

const inputs = readInputs();
const scenarios = readScenarios();

serve(parentPort as unknown as Port, (run: GoldenRun) => doRun(inputs, scenarios, run).fingerprint);
