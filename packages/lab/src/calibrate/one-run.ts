/** One run of a search: history with the centres it is given, and a member of chance alone. */
import { resolveScenario, runModel } from "@kigyo/model";
import type { CompiledInputs } from "@kigyo/model/inputs";
import { drawMember } from "@kigyo/model/member";
import type { RunResult } from "@kigyo/model/run";
import { scenarioOf } from "../claims/scenario.ts";
import { CHANCE_ALONE } from "./search.ts";

/** Runs one member of a search up to the last year that its rows look at. */
export function oneRun(
  inputs: CompiledInputs,
  how: { readonly scale: number; readonly seed: number; readonly to: number },
  member: number,
): RunResult {
  const scenario = resolveScenario(inputs, scenarioOf("calibration", [], how), {});
  return runModel(inputs, scenario, drawMember(inputs, how.seed, member, CHANCE_ALONE));
}
