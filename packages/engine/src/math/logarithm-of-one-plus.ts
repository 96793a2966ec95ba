/**
 * log1p from exact operations: the same bits on every machine.
 *
 * The method is fdlibm's (split off the exponent, then a series in s = f / (2 + f)), whose
 * constants are used under its notice:
 * Copyright (C) 1993 by Sun Microsystems, Inc. All rights reserved. Permission to use, copy,
 * modify, and distribute this software is freely granted, provided that this notice is
 * preserved.
 */
import { inversePowerOfTwo, upperWord } from "./float-bits.ts";

const LN2_HIGH = 6.9314718036912381649e-1;
const LN2_LOW = 1.90821492927058770002e-10;
/**
 * Added to an upper word, it carries into the exponent where the fraction is past the square
 * root of 2: such a number counts as below the next power of two.
 */
const PAST_SQRT2 = 0x100000 - 0x6a09e;

const L1 = 6.66666666666673513e-1;
const L2 = 3.999999999940941908e-1;
const L3 = 2.857142874366239149e-1;
const L4 = 2.222219843214978396e-1;
const L5 = 1.818357216161805012e-1;
const L6 = 1.531383769920937332e-1;
const L7 = 1.479819860511658591e-1;

/** log((1 + f) 2^k) + c, where 1 + f lies between the roots of one half and of two. */
function logReduced(f: number, k: number, c: number): number {
  const s = f / (2 + f);
  const z = s * s;
  const r = z * (L1 + z * (L2 + z * (L3 + z * (L4 + z * (L5 + z * (L6 + z * L7))))));
  const half = 0.5 * f * f;
  if (k === 0) return f - (half - s * (half + r)) + c;
  return k * LN2_HIGH - (half - (s * (half + r) + (k * LN2_LOW + c)) - f);
}

/** The k for which x 2^-k lies between the roots of one half and of two. */
function nearestExponent(x: number): number {
  return ((upperWord(x) + PAST_SQRT2) >>> 20) - 1023;
}

/**
 * log(1 + x) without loss for small x. Error below 1 unit in the last place.
 * -Infinity for -1, NaN below and for NaN.
 */
export function log1p(x: number): number {
  if (!(x > -1)) return x === -1 ? -Infinity : NaN;
  if (x === Infinity) return x;
  const magnitude = x < 0 ? -x : x;
  if (magnitude < 1.862645149230957e-9) return magnitude < 5.5e-17 ? x : x - x * x * 0.5;
  let f = x;
  let k = 0;
  let c = 0;
  if (x <= -0.2929 || x >= 0.41422) {
    const u = 1 + x;
    // What rounding 1 + x lost, to first order.
    c = (x >= 1 ? 1 - (u - x) : x - (u - 1)) / u;
    k = nearestExponent(u);
    f = u * inversePowerOfTwo(k) - 1;
  }
  return logReduced(f, k, c);
}
