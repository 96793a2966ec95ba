/** tanh from exact operations: the same bits on every machine. */
import { exp } from "./exponential.ts";

/**
 * Hyperbolic tangent. Error below 1.5 units in the last place; NaN for NaN.
 *
 * Below 0.625 it is Lambert's continued fraction, broken off where the rest is below a tenth of
 * the last place; above, 1 - 2 / (e^2x + 1).
 */
export function tanh(x: number): number {
  const magnitude = x < 0 ? -x : x;
  if (magnitude < 0.625) {
    if (magnitude < 1e-9) return x;
    const z = x * x;
    const above = 675675 + z * (45045 + z * (594 + z));
    const below = 2027025 + z * (945945 + z * (51975 + z * (630 + z)));
    return x - x * z * (above / below);
  }
  if (x !== x) return x;
  const size = magnitude < 22 ? 1 - 2 / (exp(2 * magnitude) + 1) : 1;
  return x < 0 ? -size : size;
}
