/**
 * Exponents of binary64 numbers, read and written exactly and alike on either byte order.
 */

const real = new Float64Array(1);
const words = new Int32Array(real.buffer);
real[0] = 1;
/** Position of the word that holds sign and exponent; the other holds only fraction. */
const HIGH = words[1] !== 0 ? 1 : 0;

/** Smallest and largest exponents of normal numbers. */
const MIN_EXPONENT = -1022;
const MAX_EXPONENT = 1023;

/** Powers of two from 2^-1022 to 2^1023, each exact. */
const POWER_OF_TWO = new Float64Array(MAX_EXPONENT - MIN_EXPONENT + 1);
POWER_OF_TWO[-MIN_EXPONENT] = 1;
for (let k = 1; k <= MAX_EXPONENT; k++) POWER_OF_TWO[k - MIN_EXPONENT] = POWER_OF_TWO[k - 1 - MIN_EXPONENT] * 2;
for (let k = -1; k >= MIN_EXPONENT; k--) POWER_OF_TWO[k - MIN_EXPONENT] = POWER_OF_TWO[k + 1 - MIN_EXPONENT] / 2;

/**
 * x times 2^k, rounded at most once.
 * @param x of magnitude between 0.5 and 4
 * @param k whole number between -1100 and 1024
 */
export function scaleByPowerOfTwo(x: number, k: number): number {
  if (k >= MIN_EXPONENT + 2 && k <= MAX_EXPONENT - 2) return x * POWER_OF_TWO[k - MIN_EXPONENT];
  // Above: one more doubling may overflow, as it should. Below: the first factor is exact, the second rounds once.
  if (k > 0) return x * POWER_OF_TWO[MAX_EXPONENT - 2 - MIN_EXPONENT] * POWER_OF_TWO[k - (MAX_EXPONENT - 2) - MIN_EXPONENT];
  return x * POWER_OF_TWO[k + 100 - MIN_EXPONENT] * POWER_OF_TWO[-100 - MIN_EXPONENT];
}

/** Exact 2^k for k between -1022 and 1023. */
export function powerOfTwo(k: number): number {
  return POWER_OF_TWO[k - MIN_EXPONENT];
}

/** Exponent k of a positive normal x = f 2^k with f in [1, 2). */
export function exponentOf(x: number): number {
  real[0] = x;
  return (words[HIGH] >>> 20) - 1023;
}

/** The first 20 bits of the fraction of a positive number, as a whole number. */
export function leadingFraction(x: number): number {
  real[0] = x;
  return words[HIGH] & 0xfffff;
}

/** A positive normal x with its exponent replaced: f 2^k, with f in [1, 2) kept. */
export function withExponent(x: number, k: number): number {
  real[0] = x;
  words[HIGH] = (words[HIGH] & 0xfffff) | ((k + 1023) << 20);
  return real[0];
}
