import { wholeAmount } from "./whole.ts";

/**
 * Splits a whole amount in proportion to weights so that the parts are whole and sum to it exactly:
 * each part is the difference of two rounded running totals. Like the largest remainder it errs by
 * less than one unit a part, but needs no sorting.
 *
 * @param total whole number of 1,000 yen
 * @param weights non-negative; all zero gives everything to the first of `out`
 * @param out receives the parts
 */
export function splitWhole(
  total: number,
  weights: ArrayLike<number>,
  out: Float64Array,
  count = weights.length,
): void {
  let sum = 0;
  for (let i = 0; i < count; i++) sum += weights[i];
  if (!(sum > 0)) {
    out.fill(0, 0, count);
    if (count > 0) out[0] = total;
    return;
  }
  let running = 0;
  let given = 0;
  for (let i = 0; i < count - 1; i++) {
    running += weights[i];
    const upTo = wholeAmount((total * running) / sum);
    out[i] = upTo - given;
    given = upTo;
  }
  if (count > 0) out[count - 1] = total - given;
}
