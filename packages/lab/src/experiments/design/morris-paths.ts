/** Morris's paths: from a random corner of a grid, one factor moves at a time, each once. */
import { philoxUniform, streamOf } from "@kigyo/engine";
import { shuffled } from "./latin-hypercube.ts";

const CORNER = streamOf("morris corner");
const SIGN = streamOf("morris sign");
const ORDER = streamOf("morris order");

/** Levels of the grid; a step goes half way across it, which visits every level equally often. */
export const MORRIS_LEVELS = 4;

/** A step's length in the unit cube. */
export const MORRIS_STEP = MORRIS_LEVELS / (2 * (MORRIS_LEVELS - 1));

/** One path: `points[i + 1]` differs from `points[i]` in factor `moved[i]` alone. */
export interface MorrisPath {
  readonly points: readonly (readonly number[])[];
  readonly moved: readonly number[];
}

/** Random paths, each of one point more than there are factors. */
export function morrisPaths(count: number, factors: number, seed: number): MorrisPath[] {
  return Array.from({ length: count }, (_, path) => {
    const moved = shuffled(factors, seed, ORDER + path);
    const steps = MORRIS_LEVELS / 2;
    const at = Array.from({ length: factors }, (__, factor) => {
      const up = philoxUniform(seed, SIGN, path, factor) < 0.5;
      const low = Math.floor(philoxUniform(seed, CORNER, path, factor) * steps);
      return (up ? low : low + steps) / (MORRIS_LEVELS - 1);
    });
    const points = [[...at]];
    for (const factor of moved) {
      at[factor] += at[factor] < 0.5 ? MORRIS_STEP : -MORRIS_STEP;
      points.push([...at]);
    }
    return { points, moved };
  });
}
