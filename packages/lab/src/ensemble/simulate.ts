/** One member of one scenario, run by the model. */
import { Branches, OBSERVABLES, resolveScenario, runModel } from "@kigyo/model";
import type { CompiledInputs } from "@kigyo/model/inputs";
import type { Scenario, Spread } from "@kigyo/model/scenario";
import type { RunSeries } from "../results/series-table.ts";
import { shiftedMember } from "./shifted-member.ts";
import { following } from "./following.ts";
import type { DrawShift, Follow, RunTask } from "./plan.ts";

/** What all runs of a thread share. */
export interface SimulatorSetup {
  readonly inputs: CompiledInputs;
  readonly scenarios: readonly Scenario[];
  readonly bases: Readonly<Record<string, Scenario>>;
  readonly seed: number;
  readonly spread: Spread;
  /** For each scenario, the kinds of doubt that it draws as other members do. */
  readonly shifts?: readonly (DrawShift | undefined)[];
  /** For each scenario, the levers that keep another scenario's paths; null for none. */
  readonly follows?: readonly (Follow | null)[];
}

/** A run's numbers. */
export interface SimulatedRun {
  readonly series: RunSeries;
  readonly fingerprint: string;
  /** The member's draw, kept with the run. */
  readonly draw: unknown;
}

/** Does one run of a plan. */
export type Simulate = (task: Pick<RunTask, "arm" | "member">) => SimulatedRun;

/** Prepares the scenarios once; the draws of a member are the same in every scenario. */
export function createSimulator(setup: SimulatorSetup): Simulate {
  const { inputs, seed, spread, bases } = setup;
  const resolved = setup.scenarios.map((scenario) => resolveScenario(inputs, scenario, bases));
  // A member's next scenario starts where it parts from the one before.
  const branches = new Branches();
  return ({ arm, member }) => {
    const draw = shiftedMember(inputs, seed, member, spread, setup.shifts?.[arm]);
    const follow = setup.follows?.[arm] ?? null;
    const other = resolved.find(({ id }) => id === follow?.scenario);
    const course =
      follow === null || other === undefined
        ? resolved[arm]
        : following(inputs, resolved[arm], other, draw, follow.levers);
    const run = runModel(inputs, course, draw, { branches });
    const units = run.ids.map((id) => unitOf.get(id) ?? "");
    return {
      series: { ids: run.ids, units, quarters: run.quarters, values: run.values },
      fingerprint: run.fingerprint,
      draw,
    };
  };
}

const unitOf = new Map(OBSERVABLES.map(({ id, unit }) => [id, unit]));
