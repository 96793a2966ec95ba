/** log from exact operations: the same bits on every machine. */
import { inversePowerOfTwo, upperWord } from "./float-bits.ts";
import { head } from "./double-double.ts";
import { CELL_LOG, CELL_LOG_REST, FIRST_CELL, INVERSE, LN2_COARSE, LN2_REST } from "./tables.ts";

export const SMALLEST_NORMAL = 2.2250738585072014e-308;
export const TWO_54 = 18014398509481984;

/**
 * Natural logarithm. Error below 0.6 units in the last place.
 * -Infinity for 0, NaN for negative numbers and NaN.
 */
export function log(x: number): number {
  if (!(x >= SMALLEST_NORMAL)) {
    if (x === 0) return -Infinity;
    if (!(x > 0)) return NaN;
    return logNormal(x * TWO_54, -54);
  }
  if (x === Infinity) return x;
  return logNormal(x, 0);
}

/**
 * log of x times 2^shift: x = z 2^k, and z times the inverse of its cell is 1 + r with a small r.
 */
function logNormal(x: number, shift: number): number {
  const word = upperWord(x) - FIRST_CELL;
  const cell = (word >> 13) & 127;
  const exponent = word >> 20;
  const z = x * inversePowerOfTwo(exponent);
  const k = exponent + shift;
  const inverse = INVERSE[cell];
  const zHead = head(z);
  const r = zHead * inverse - 1 + (z - zHead) * inverse;
  const base = k * LN2_COARSE + CELL_LOG[cell];
  const sum = base + r;
  const lost = base - sum + r + (k * LN2_REST + CELL_LOG_REST[cell]);
  return sum + (lost + logTail(r, r * r));
}

/** log(1 + r) - r for r within 2^-7.5, by its series. */
function logTail(r: number, square: number): number {
  return square * (-0.5 + r * seriesOfLog(r, square));
}

/** 1/3 - r/4 + r^2/5 - ... - r^5/8 + r^6/9: log(1 + r) is r - r^2/2 + r^3 times this. */
export function seriesOfLog(r: number, square: number): number {
  const far = 1 / 7 - r * (1 / 8) + square * (1 / 9);
  return 1 / 3 - r * 0.25 + square * (0.2 - r * (1 / 6) + square * far);
}
