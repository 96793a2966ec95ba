/** A stored run in a browser's worker. */
import inputs from "virtual:kigyo/inputs";
import scenarios from "virtual:kigyo/scenarios";
import { serve, type Port } from "@kigyo/engine/worker";
import { doRun, type GoldenRun } from "../golden/run.ts";

serve(self as unknown as Port, (run: GoldenRun) => doRun(inputs, scenarios, run).fingerprint);
