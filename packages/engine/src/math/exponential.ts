/** exp and expm1 from exact operations: the same bits on every machine. */
import { scaleByPowerOfTwo } from "./float-bits.ts";
import { ROOT, ROOT_REST, STEP_COARSE, STEP_REST, STEPS_PER_UNIT } from "./tables.ts";

/** Added and taken away again, it rounds a number below 2^31 to the nearest whole one. */
export const ROUNDER = 6755399441055744;
const OVERFLOW = 709.782712893384;
const UNDERFLOW = -745.1332191019412;

/**
 * e to the power x. Error below 0.6 units in the last place, 0.8 where the result is subnormal.
 * Infinity above 709.78, 0 below -745.13, NaN for NaN.
 */
export function exp(x: number): number {
  if (!(x <= OVERFLOW)) return x !== x ? x : Infinity;
  if (x < UNDERFLOW) return 0;
  const n = x * STEPS_PER_UNIT + ROUNDER - ROUNDER;
  return expOfSteps(n, x - n * STEP_COARSE - n * STEP_REST);
}

/** e to the power of n steps (of a 128th of ln 2) and a rest r of about half a step. */
export function expOfSteps(n: number, r: number): number {
  const root = n & 127;
  // r + r^2/2 + ... + r^5/120: the next term is below a hundredth of the last place.
  const square = r * r;
  const growth = r + square * (0.5 + r * (1 / 6) + square * (1 / 24 + r * (1 / 120)));
  const y = ROOT[root] + ROOT[root] * (ROOT_REST[root] + growth);
  return scaleByPowerOfTwo(y, n >> 7);
}
