/** What sharing draws is worth: the variance of a paired difference against that of unpaired runs. */
import { deviation } from "./quantiles.ts";

/**
 * How many unpaired members of each scenario would tell as much as one pair:
 * (variance of a + variance of b) / variance of b - a. 1 means that pairing gains nothing, less
 * than 1 that it harms; Infinity where the difference is the same in every pair; NaN where
 * neither scenario varies, or there are fewer than two pairs.
 */
export function varianceReduction(a: readonly number[], b: readonly number[]): number {
  const whole = a.map((_, i) => i).filter((i) => Number.isFinite(a[i]) && Number.isFinite(b[i]));
  if (whole.length < 2) return Number.NaN;
  const own = (values: readonly number[]): number => deviation(whole.map((i) => values[i])) ** 2;
  const unpaired = own(a) + own(b);
  const paired = deviation(whole.map((i) => b[i] - a[i])) ** 2;
  return unpaired === 0 ? Number.NaN : unpaired / paired;
}
