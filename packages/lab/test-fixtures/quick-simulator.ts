/** A stand-in for the model: two years of numbers that depend on scenario, member and seed alone. */
import { digestOf, philoxUniform } from "@kigyo/engine";
import { OBSERVABLES } from "@kigyo/model/indicators/observables";
import type { Simulate, SimulatorSetup } from "../src/ensemble/simulate.ts";

const QUARTERS = 8;

export function createSimulator({ seed }: SimulatorSetup): Simulate {
  return ({ arm, member }) => {
    const values = Float64Array.from(
      { length: OBSERVABLES.length * QUARTERS },
      (_, i) => arm + philoxUniform(seed, 1, member, i),
    );
    const ids = OBSERVABLES.map(({ id }) => id);
    const units = OBSERVABLES.map(({ unit }) => unit);
    const series = { ids, units, quarters: QUARTERS, values };
    return { series, fingerprint: digestOf(values), draw: { member } };
  };
}
