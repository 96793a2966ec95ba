/**
 * expm1 from exact operations: the same bits on every machine.
 *
 * The method is fdlibm's (reduce by multiples of ln 2, then a short rational approximation),
 * whose constants are used under its notice:
 * Copyright (C) 1993 by Sun Microsystems, Inc. All rights reserved. Permission to use, copy,
 * modify, and distribute this software is freely granted, provided that this notice is
 * preserved.
 */
import { ROUNDER } from "./exponential.ts";
import { inversePowerOfTwo, scaleByPowerOfTwo } from "./float-bits.ts";

const LN2_HIGH = 6.9314718036912381649e-1;
const LN2_LOW = 1.90821492927058770002e-10;
const INVERSE_LN2 = 1.442695040888963387;
const Q1 = -3.33333333333331316428e-2;
const Q2 = 1.58730158725481460165e-3;
const Q3 = -7.93650757867487942473e-5;
const Q4 = 4.00821782732936239552e-6;
const Q5 = -2.01099218183624371326e-7;
const OVERFLOW = 709.782712893384;

/** e to the power x, minus 1, without loss for small x. Error below 1 unit in the last place. */
export function expm1(x: number): number {
  if (x !== x) return x;
  if (x > OVERFLOW) return Infinity;
  if (x < -40) return -1;
  const magnitude = x < 0 ? -x : x;
  if (magnitude < 5.5e-17) return x;
  if (magnitude <= 0.34657359027997264) return expm1Reduced(x, 0, 0);
  const k = x * INVERSE_LN2 + ROUNDER - ROUNDER;
  const high = x - k * LN2_HIGH;
  const low = k * LN2_LOW;
  const r = high - low;
  return expm1Reduced(r, high - r - low, k);
}

/** expm1 of (r + c) + k ln 2, with r within half of ln 2 and c its rounding error. */
function expm1Reduced(r: number, c: number, k: number): number {
  const half = 0.5 * r;
  const square = r * half;
  const r1 = 1 + square * (Q1 + square * (Q2 + square * (Q3 + square * (Q4 + square * Q5))));
  const t = 3 - r1 * half;
  const e = square * ((r1 - t) / (6 - r * t));
  if (k === 0) return r - (r * e - square);
  const d = r * (e - c) - c - square;
  if (k === -1) return 0.5 * (r - d) - 0.5;
  if (k === 1) return r < -0.25 ? -2 * (d - (r + 0.5)) : 1 + 2 * (r - d);
  if (k <= -2 || k > 56) return scaleByPowerOfTwo(1 - (d - r), k) - 1;
  if (k < 20) return scaleByPowerOfTwo(1 - inversePowerOfTwo(k) - (d - r), k);
  return scaleByPowerOfTwo(r - (d + inversePowerOfTwo(k)) + 1, k);
}
