/** tanh from exact operations: the same bits on every machine. */
import { expm1 } from "./exponential.ts";

/** Hyperbolic tangent. Error below 2 units in the last place; NaN for NaN. */
export function tanh(x: number): number {
  const magnitude = x < 0 ? -x : x;
  if (magnitude < 3.725290298461914e-9 || x !== x) return x;
  let size = 1;
  if (magnitude < 1) {
    const t = expm1(-2 * magnitude);
    size = -t / (t + 2);
  } else if (magnitude < 22) {
    size = 1 - 2 / (expm1(2 * magnitude) + 2);
  }
  return x < 0 ? -size : size;
}
