/**
 * A stand-in for the model with known answers: every series holds, in every quarter,
 *   10 + 3 * (first lever change) + 2 * (second) + 4 * (both) + noise of the member's own,
 * and without a lever change 1 for each policy that is left on, of the two that it knows.
 */
import { digestOf, philoxUniform } from "@kigyo/engine";
import { OBSERVABLES } from "@kigyo/model/indicators/observables";
import type { Simulate, SimulatorSetup } from "../src/ensemble/simulate.ts";

const QUARTERS = 8;

export function createSimulator({ seed, scenarios, shifts }: SimulatorSetup): Simulate {
  return ({ arm, member }) => {
    const { changes } = scenarios[arm];
    const levers = changes.flatMap((change) => ("lever" in change ? [change.value] : []));
    const off = changes.filter((change) => "policy" in change && change.off === true).length;
    const [x = 0, y = 0] = levers;
    const shift = shifts?.[arm];
    const noise = philoxUniform(seed, 1, member + (shift?.chance ?? 0), 0);
    const slow = philoxUniform(seed, 2, member + (shift?.parameters ?? 0), 0);
    const level = 10 + 3 * x + 2 * y + 4 * x * y - off * (1 + noise / 10) + noise + 3 * slow;
    const values = new Float64Array(OBSERVABLES.length * QUARTERS).fill(level);
    const ids = OBSERVABLES.map(({ id }) => id);
    const units = OBSERVABLES.map(({ unit }) => unit);
    return {
      series: { ids, units, quarters: QUARTERS, values },
      fingerprint: digestOf(values),
      draw: { member },
    };
  };
}
