/** Ensembles of a stand-in for the model, where only what surrounds the model counts. */
import { readCountry } from "@kigyo/lab/country";
import { runEnsemble } from "@kigyo/lab/ensemble/run-ensemble";
import { experimentOf, planFor } from "@kigyo/lab/ensemble/execute";
import { prepareScenario } from "@kigyo/lab/scenarios/prepare";
import { FULL_SPREAD } from "@kigyo/model/scenario";

const simulator = new URL("../../packages/lab/test-fixtures/quick-simulator.ts", import.meta.url);

/** Runs so many members on one thread into a folder; series are dropped once they are stored. */
export async function quickEnsemble(folder: string, members: number): Promise<void> {
  const country = readCountry("evidence");
  const scenario = prepareScenario("baseline", country, "scenarios", {});
  const plan = planFor(experimentOf([{ scenario, members }], FULL_SPREAD), country);
  await runEnsemble(plan, country.inputs, { folder, threads: 1, keep: false, simulator });
}
