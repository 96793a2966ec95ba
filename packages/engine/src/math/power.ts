/**
 * pow from exact operations: the same bits on every machine.
 *
 * The method is fdlibm's: log2(x) in two parts, times y in two parts, then 2 to that power.
 * Its constants are used under its notice:
 * Copyright (C) 2004 by Sun Microsystems, Inc. All rights reserved. Permission to use, copy,
 * modify, and distribute this software is freely granted, provided that this notice is
 * preserved.
 */
import { inversePowerOfTwo, scaleByPowerOfTwo, upperWord } from "./float-bits.ts";

const L1 = 5.99999999999994648725e-1;
const L2 = 4.28571428578550184252e-1;
const L3 = 3.33333329818377432918e-1;
const L4 = 2.72728123808534006489e-1;
const L5 = 2.30660745775561754067e-1;
const L6 = 2.06975017800338417784e-1;
const P1 = 1.66666666666666019037e-1;
const P2 = -2.77777777770155933842e-3;
const P3 = 6.61375632143793436117e-5;
const P4 = -1.6533902205465251539e-6;
const P5 = 4.13813679705723846039e-8;
const LN2 = 6.93147180559945286227e-1;
const LN2_HIGH = 6.93147182464599609375e-1;
const LN2_LOW = -1.90465429995776804525e-9;
/** 2 / (3 ln 2), whole and in two parts. */
const SCALE = 9.61796693925975554329e-1;
const SCALE_HIGH = 9.61796700954437255859e-1;
const SCALE_LOW = -7.02846165095275826516e-9;
/** log2(1.5) in two parts. */
const LOG2_OF_1_5_HIGH = 5.84962487220764160156e-1;
const LOG2_OF_1_5_LOW = 1.35003920212974897128e-8;
/** 1024 minus the base-2 logarithm of the point where rounding overflows. */
const OVERFLOW_MARGIN = 8.008566259537294e-17;
const SMALLEST_NORMAL = 2.2250738585072014e-308;
const TWO_53 = 9007199254740992;
const TWO_31 = 2147483648;
const INVERSE_LN2 = 1.442695040888963387;

/** The leading 26 bits of a number, so that the product of two such heads is exact. */
function head(a: number): number {
  const c = 134217729 * a;
  return c - (c - a);
}

/**
 * x to the power y. Error below 1 unit in the last place.
 * Special values are those of ECMAScript: 1 when y is 0, NaN when either is NaN, when x is
 * negative and y is not whole, and for 1 to the power of an infinity.
 */
export function pow(x: number, y: number): number {
  if (y === 0) return 1;
  if (x !== x || y !== y) return NaN;
  if (y === 1) return x;
  if (y === 2) return x * x;
  const magnitude = x < 0 ? -x : x;
  if (y === Infinity || y === -Infinity) {
    if (magnitude === 1) return NaN;
    return magnitude > 1 === y > 0 ? Infinity : 0;
  }
  if (x > 0 && x !== Infinity) return x === 1 ? 1 : powPositive(x, y);
  const odd = isOdd(y);
  if (magnitude === 0 || magnitude === Infinity) {
    const size = (magnitude === 0) === y > 0 ? 0 : Infinity;
    return odd && (x < 0 || 1 / x < 0) ? -size : size;
  }
  if (Math.floor(y) !== y) return NaN;
  const size = magnitude === 1 ? 1 : powPositive(magnitude, y);
  return odd ? -size : size;
}

function isOdd(y: number): boolean {
  return Math.floor(y) === y && y / 2 !== Math.floor(y / 2);
}

/** x to the power y for finite x > 0 other than 1, and finite y. */
function powPositive(x: number, y: number): number {
  const far = y > TWO_31 || y < -TWO_31;
  // So high a power leaves the range of numbers unless x is within a millionth of 1.
  if (far && (x < 0.9999995 || x > 1.0000009)) return x > 1 === y > 0 ? Infinity : 0;
  let high: number;
  let low: number;
  if (far) {
    const t = x - 1;
    const w = t * t * (0.5 - t * (0.3333333333333333 - t * 0.25));
    const u = 1.44269502162933349609 * t;
    const v = t * 1.92596299112661746887e-8 - w * INVERSE_LN2;
    high = head(u + v);
    low = v - (high - u);
  } else {
    let n = 0;
    let ax = x;
    if (ax < SMALLEST_NORMAL) {
      ax *= TWO_53;
      n = -53;
    }
    const word = upperWord(ax);
    const fraction = word & 0xfffff;
    // The series runs from 1 or from 1.5, whichever is nearer; past about 1.73 from the 1 of the next power.
    const nearHalf = fraction > 0x3988e && fraction < 0xbb67a;
    const k = (word >>> 20) - (nearHalf || fraction <= 0x3988e ? 1023 : 1022);
    ax *= inversePowerOfTwo(k);
    n += k;
    const base = nearHalf ? 1.5 : 1;
    const u = ax - base;
    const v = 1 / (ax + base);
    const s = u * v;
    const sHigh = head(s);
    const sumHigh = head(ax + base);
    const sumLow = ax - (sumHigh - base);
    const sLow = v * (u - sHigh * sumHigh - sHigh * sumLow);
    const s2 = s * s;
    const r =
      s2 * s2 * (L1 + s2 * (L2 + s2 * (L3 + s2 * (L4 + s2 * (L5 + s2 * L6))))) + sLow * (sHigh + s);
    const square = sHigh * sHigh;
    const tHigh = head(3 + square + r);
    const tLow = r - (tHigh - 3 - square);
    const a = sHigh * tHigh;
    const b = sLow * tHigh + tLow * s;
    const pHigh = head(a + b);
    const pLow = b - (pHigh - a);
    const zHigh = SCALE_HIGH * pHigh;
    const zLow = SCALE_LOW * pHigh + pLow * SCALE + (nearHalf ? LOG2_OF_1_5_LOW : 0);
    const step = nearHalf ? LOG2_OF_1_5_HIGH : 0;
    high = head(zHigh + zLow + step + n);
    low = zLow - (high - n - step - zHigh);
  }
  const yHigh = far ? y : head(y);
  return exp2InTwoParts(yHigh * high, (y - yHigh) * high + y * low);
}

/** 2 to the power of (high + low). */
function exp2InTwoParts(high: number, low: number): number {
  const z = high + low;
  if (z >= 1024 && (z > 1024 || low + OVERFLOW_MARGIN > z - high)) return Infinity;
  if (z <= -1075 && (z < -1075 || low <= z - high)) return 0;
  const n = Math.floor(z + 0.5);
  const rest = high - n;
  const t = head(low + rest);
  const u = t * LN2_HIGH;
  const v = (low - (t - rest)) * LN2 + t * LN2_LOW;
  const w = u + v;
  const lost = v - (w - u);
  const square = w * w;
  const c = w - square * (P1 + square * (P2 + square * (P3 + square * (P4 + square * P5))));
  const r = (w * c) / (c - 2) - (lost + w * lost);
  return scaleByPowerOfTwo(1 - (r - w), n);
}
