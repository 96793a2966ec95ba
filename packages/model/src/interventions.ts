/** Ablations at work: parts of the schedule skipped and parameters held, from a quarter on. */
import type { System } from "@kigyo/engine";
import type { Intervention } from "./resolve-interventions.ts";
import type { Economy } from "./state/economy.ts";

/** The schedule under interventions: a skipped system does nothing while it is off; held parameters are set first of all. */
export function withInterventions(
  systems: readonly System<Economy>[],
  interventions: readonly Intervention[],
): readonly System<Economy>[] {
  if (interventions.length === 0) return systems;
  const skips = interventions.filter(({ skips: name }) => name !== undefined);
  const names = new Set(systems.map(({ name }) => name));
  const stray = skips.find(({ skips: name }) => !names.has(name as string));
  if (stray !== undefined)
    throw new RangeError(`No system of the schedule is called "${stray.skips}".`);
  const holding: System<Economy> = {
    name: "holdParameters",
    plain: "Parameters that an ablation holds are set, others stand as drawn.",
    run: holdParameters(interventions),
  };
  return [
    holding,
    ...systems.map((system) => {
      const own = skips.filter(({ skips: name }) => name === system.name);
      if (own.length === 0) return system;
      const run = (economy: Economy, quarter: number): void => {
        if (!own.some((span) => within(span, quarter))) system.run(economy, quarter);
      };
      return { ...system, run };
    }),
  ];
}

function within({ from, to }: Intervention, quarter: number): boolean {
  return quarter >= from && quarter < to;
}

/** Sets the parameters in force in a quarter, always from those drawn, so that a branch finds the same. */
function holdParameters(
  interventions: readonly Intervention[],
): (economy: Economy, quarter: number) => void {
  let drawn: Economy["parameters"] | undefined;
  return (economy, quarter) => {
    drawn ??= economy.parameters;
    const held = { ...drawn };
    for (const one of interventions) {
      if (one.holds !== undefined && within(one, quarter))
        held[one.holds.parameter] = one.holds.value;
    }
    economy.parameters = held;
  };
}
