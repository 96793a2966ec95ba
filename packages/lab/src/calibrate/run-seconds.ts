/** How long one run of a search takes on one thread. */
import { resolveScenario, runModel } from "@kigyo/model";
import { drawMember } from "@kigyo/model/member";
import { scenarioOf } from "../claims/scenario.ts";
import type { CalibrationPlan } from "./calibration.ts";
import { lastYearOf } from "./distance.ts";
import { CHANCE_ALONE } from "./search.ts";

/**
 * Processor seconds of a whole run that is made now: late quarters cost several times what early
 * ones do, so that a short run tells too little.
 */
export function runSeconds({ country, setting, searched, heldOut }: CalibrationPlan): number {
  const { inputs } = country;
  const { scale, seed, members } = setting;
  const to = lastYearOf([...searched, ...heldOut]);
  const scenario = resolveScenario(inputs, scenarioOf("calibration", [], { scale, seed, to }), {});
  const before = process.cpuUsage();
  runModel(inputs, scenario, drawMember(inputs, seed, members[0], CHANCE_ALONE));
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1e6;
}
