/** From prepared scenarios to finished runs: the one path that every command takes. */
import { join } from "node:path";
import type { Spread } from "@kigyo/model/scenario";
import type { Country } from "../country.ts";
import type { PreparedScenario } from "../scenarios/prepare.ts";
import { versions } from "../versions.ts";
import { runEnsemble } from "./run-ensemble.ts";
import type { Ensemble } from "./ensemble.ts";
import type { ExecuteOptions } from "./run-ensemble.ts";
import { planEnsemble } from "./plan.ts";
import type { Experiment, Plan } from "./plan.ts";

/** The experiment that runs prepared scenarios for the same members. */
export function experimentOf(
  prepared: readonly { readonly scenario: PreparedScenario; readonly members: number }[],
  spread: Spread,
  name = prepared.map(({ scenario }) => scenario.scenario.id).join("-and-"),
): Experiment {
  return {
    schema: "kigyo/experiment/1",
    name: name.slice(0, 80),
    arms: prepared.map(({ scenario, members }) => ({ scenario: scenario.scenario, members })),
    bases: Object.assign(
      {},
      ...prepared.map(({ scenario }) => scenario.bases),
    ) as Experiment["bases"],
    seed: prepared[0].scenario.scenario.seed,
    spread,
  };
}

/** The plan of an experiment under the versions at work. */
export function planFor(experiment: Experiment, country: Country): Plan {
  return planEnsemble(experiment, versions(country.inputs.evidenceHash));
}

/** Carries out a plan in its own folder under `results`, or in `output`. */
export function executePlan(
  plan: Plan,
  country: Country,
  options: Omit<ExecuteOptions, "folder"> & { results: string; output?: string; force?: boolean },
): Promise<Ensemble> {
  const { results, output, force, ...how } = options;
  const folder = output ?? join(results, plan.id);
  return runEnsemble(plan, country.inputs, {
    ...how,
    folder,
    forget: force,
    replace: force === true || how.replace === true,
  });
}
