/** Changes on history as a scenario of the model. */
import type { Scenario, ScenarioChange } from "@kigyo/model/scenario";

/** The scenario that consists of these changes alone. */
export function scenarioOf(
  id: string,
  changes: readonly ScenarioChange[],
  how: { readonly scale: number; readonly seed: number; readonly to: number },
): Scenario {
  return { schema: "kigyo/scenario/1", id, base: null, changes, ...how };
}
