/** How long one run of a search takes on one thread. */
import type { CalibrationPlan } from "./calibration.ts";
import { lastYearOf } from "./distance.ts";
import { oneRun } from "./one-run.ts";

/**
 * Processor seconds of a whole run that is made now: late quarters cost several times what early
 * ones do, so that a short run tells too little.
 */
export function runSeconds({ country, setting, searched, heldOut }: CalibrationPlan): number {
  const { scale, seed, members } = setting;
  const to = lastYearOf([...searched, ...heldOut]);
  const before = process.cpuUsage();
  oneRun(country.inputs, { scale, seed, to }, members[0]);
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1e6;
}
