/**
 * Exponents of binary64 numbers, read and applied exactly and alike on either byte order.
 *
 * A number is never put together from its halves: reading eight bytes just written as four
 * and four stalls the processor for longer than a logarithm takes.
 */

const real = new Float64Array(1);
const words = new Int32Array(real.buffer);
real[0] = 1;
/** Position of the word that holds sign and exponent; the other holds only fraction. */
const HIGH = words[1] !== 0 ? 1 : 0;

const LOWEST = -1074;
const HIGHEST = 1023;

/** Powers of two from 2^-1074 to 2^1023, each exact. */
const POWER_OF_TWO = new Float64Array(HIGHEST - LOWEST + 1);
POWER_OF_TWO[-LOWEST] = 1;
for (let k = 1; k <= HIGHEST; k++) POWER_OF_TWO[k - LOWEST] = POWER_OF_TWO[k - 1 - LOWEST] * 2;
for (let k = -1; k >= LOWEST; k--) POWER_OF_TWO[k - LOWEST] = POWER_OF_TWO[k + 1 - LOWEST] / 2;

/**
 * The upper word of a positive number: 11 bits of exponent (plus 1023), then 20 of fraction.
 */
export function upperWord(x: number): number {
  real[0] = x;
  return words[HIGH];
}

/**
 * Exact 2^-k for whole k between -1023 and 1074.
 * It takes k as it is: negated by the caller, 0 would become minus zero, which makes for slow code.
 */
export function inversePowerOfTwo(k: number): number {
  return POWER_OF_TWO[-LOWEST - k];
}

/**
 * x times 2^k, rounded at most once.
 * @param x of magnitude between 0.5 and 4
 * @param k whole number between -1077 and 1025
 */
export function scaleByPowerOfTwo(x: number, k: number): number {
  if (k >= -1020 && k <= 1020) return x * POWER_OF_TWO[k - LOWEST];
  // Above: the last doublings may overflow, as they should. Below: the first factor is exact, the second rounds once.
  if (k > 0) return x * POWER_OF_TWO[1020 - LOWEST] * POWER_OF_TWO[k - 1020 - LOWEST];
  return x * POWER_OF_TWO[k + 100 - LOWEST] * POWER_OF_TWO[-100 - LOWEST];
}
