/**
 * Numbers of about 106 bits as unevaluated sums of two doubles (T. J. Dekker 1971).
 * They serve to make tables when the module loads, and nowhere in a loop.
 */

/** high + low, where low is below half a unit in the last place of high. */
export interface DoubleDouble {
  readonly high: number;
  readonly low: number;
}

/** The leading 26 bits of a number below 2^996; two such heads multiply exactly. */
export function head(a: number): number {
  const c = 134217729 * a;
  return c - (c - a);
}

function normal(high: number, low: number): DoubleDouble {
  const sum = high + low;
  return { high: sum, low: high - sum + low };
}

/** Sum. */
export function add(a: DoubleDouble, b: DoubleDouble): DoubleDouble {
  const sum = a.high + b.high;
  const part = sum - a.high;
  return normal(sum, a.high - (sum - part) + (b.high - part) + a.low + b.low);
}

/** Product. */
export function multiply(a: DoubleDouble, b: DoubleDouble): DoubleDouble {
  const product = a.high * b.high;
  const aHead = head(a.high);
  const bHead = head(b.high);
  const aTail = a.high - aHead;
  const bTail = b.high - bHead;
  const lost = aHead * bHead - product + aHead * bTail + aTail * bHead + aTail * bTail;
  return normal(product, lost + a.high * b.low + a.low * b.high);
}

/** Quotient. */
export function divide(a: DoubleDouble, b: DoubleDouble): DoubleDouble {
  const first = { high: a.high / b.high, low: 0 };
  const product = multiply(first, b);
  const rest = add(a, { high: -product.high, low: -product.low });
  return normal(first.high, (rest.high + rest.low) / b.high);
}

/** A double as it is. */
export function exactly(value: number): DoubleDouble {
  return { high: value, low: 0 };
}
