/** pow from exact operations: the same bits on every machine. */
import { head } from "./double-double.ts";
import { expOfSteps, ROUNDER } from "./exponential.ts";
import { inversePowerOfTwo, upperWord } from "./float-bits.ts";
import { seriesOfLog, SMALLEST_NORMAL, TWO_54 } from "./logarithm.ts";
import {
  CELL_LOG,
  CELL_LOG_REST,
  FIRST_CELL,
  INVERSE,
  LN2_COARSE,
  LN2_REST,
  STEP_COARSE,
  STEP_REST,
  STEPS_PER_UNIT,
} from "./tables.ts";

/** Any power beyond it leaves the range of numbers, because no number but 1 is nearer to 1 than 2^-53. */
const TWO_64 = 18446744073709551616;

/**
 * x to the power y. Error below 0.6 units in the last place, 0.8 where the result is subnormal.
 * Special values are those of ECMAScript: 1 when y is 0, NaN when either is NaN, when x is
 * negative and y is not whole, and for 1 to the power of an infinity.
 */
export function pow(x: number, y: number): number {
  if (x >= SMALLEST_NORMAL && x < Infinity && y < TWO_64 && y > -TWO_64) {
    return powNormal(x, 0, y);
  }
  if (y === 0) return 1;
  if (x !== x || y !== y) return NaN;
  const magnitude = x < 0 ? -x : x;
  if (magnitude === 1 && (y === Infinity || y === -Infinity)) return NaN;
  const whole = Math.floor(y) === y;
  const finite = magnitude !== 0 && magnitude !== Infinity;
  if (x < 0 && !whole && finite) return NaN;
  const odd = whole && y / 2 !== Math.floor(y / 2);
  const negative = odd && (x < 0 || 1 / x < 0);
  const size = powOfMagnitude(magnitude, y, finite);
  return negative ? -size : size;
}

/** A magnitude, 0 and Infinity among them, to a power other than 0. */
function powOfMagnitude(magnitude: number, y: number, finite: boolean): number {
  if (magnitude === 1) return 1;
  if (!finite || !(y < TWO_64 && y > -TWO_64)) return magnitude > 1 === y > 0 ? Infinity : 0;
  if (magnitude < SMALLEST_NORMAL) return powNormal(magnitude * TWO_54, -54, y);
  return powNormal(magnitude, 0, y);
}

/**
 * (x 2^shift) to the power y, as e^(y log x) with the logarithm in two parts of about 70 bits
 * together. The logarithm goes as in `log`, but keeps what each step loses.
 */
function powNormal(x: number, shift: number, y: number): number {
  const word = upperWord(x) - FIRST_CELL;
  const cell = (word >> 13) & 127;
  const exponent = word >> 20;
  const z = x * inversePowerOfTwo(exponent);
  const k = exponent + shift;
  const inverse = INVERSE[cell];
  const zHead = head(z);
  const r1 = zHead * inverse - 1;
  const r2 = (z - zHead) * inverse;
  const r = r1 + r2;
  const rLost = r2 - (r - r1);
  const rHead = head(r);
  const rTail = r - rHead;

  const base = k * LN2_COARSE + CELL_LOG[cell];
  const sum = base + r;
  const sumLost = base - sum + r;
  const half = -0.5 * rHead * rHead;
  const halfTail = -0.5 * rTail * (r + rHead);
  const high = sum + half;
  const highLost = sum - high + half;
  const square = r * r;
  const small = rLost * (1 - r) + halfTail + r * square * seriesOfLog(r, square);
  const low = sumLost + highLost + (k * LN2_REST + CELL_LOG_REST[cell]) + small;
  const logarithm = high + low;
  const logarithmLost = high - logarithm + low;

  const yHead = head(y);
  const logHead = head(logarithm);
  const product = yHead * logHead;
  const productLost = (y - yHead) * logHead + y * (logarithm - logHead + logarithmLost);
  if (product > 710) return Infinity;
  if (product < -746) return 0;
  const n = product * STEPS_PER_UNIT + ROUNDER - ROUNDER;
  return expOfSteps(n, product - n * STEP_COARSE - n * STEP_REST + productLost);
}
