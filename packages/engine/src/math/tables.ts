/**
 * Tables for exp, log and pow, made once when the module loads from exact steps of twice the
 * usual precision, so that they hold the same bits everywhere.
 *
 * Some constants are multiples of 2^-42: sums of such numbers, and their products with whole
 * numbers of 11 bits (for the smaller ones 18), are exact.
 */
import { add, divide, exactly, multiply, type DoubleDouble } from "./double-double.ts";

/** ln 2 as a multiple of 2^-42, and what is left. */
export const LN2_COARSE = 0.6931471805598903;
export const LN2_REST = 5.497923018708371e-14;

/** A 128th of ln 2 as a multiple of 2^-42, what is left, and its inverse. */
export const STEP_COARSE = 0.0054152123482253955;
export const STEP_REST = -1.0082281460997769e-13;
export const STEPS_PER_UNIT = 184.6649652337873;

/** ln 2 to about 106 bits. */
const LN2: DoubleDouble = { high: 0.6931471805599453, low: 2.3190468138462996e-17 };

/** e to a power within one half, to about 100 bits, by its series. */
function expSeries(x: DoubleDouble): DoubleDouble {
  let sum = exactly(1);
  for (let n = 28; n >= 1; n--) sum = add(exactly(1), divide(multiply(x, sum), exactly(n)));
  return sum;
}

/** log of a number between 0.7 and 1.5, to about 100 bits, by the series of the inverse tanh. */
function logSeries(x: number): DoubleDouble {
  const s = divide(exactly(x - 1), add(exactly(x), exactly(1)));
  const square = multiply(s, s);
  let sum = exactly(0);
  for (let n = 45; n >= 1; n -= 2) {
    sum = add(divide(exactly(1), exactly(n)), multiply(square, sum));
  }
  return multiply(exactly(2), multiply(s, sum));
}

/** 2^(i/128) for i from 0 to 127, rounded, and what is left as a share of it. */
export const ROOT = new Float64Array(128);
export const ROOT_REST = new Float64Array(128);
for (let i = 0; i < 128; i++) {
  const { high, low } = expSeries(multiply(LN2, exactly(i / 128)));
  ROOT[i] = high;
  ROOT_REST[i] = low / high;
}

/**
 * A number z between 0.711 and 1.422 lies in one of 128 cells by the first bits of its fraction;
 * one cell is centred on 1. The upper word at which the first cell begins:
 */
export const FIRST_CELL = 0x3fe6b000;

/** For each cell an inverse of its middle in 11 bits, and its negative logarithm in two parts. */
export const INVERSE = new Float64Array(128);
export const CELL_LOG = new Float64Array(128);
export const CELL_LOG_REST = new Float64Array(128);
for (let cell = 0; cell < 128; cell++) {
  // Words count 2^-21 below 1 and 2^-20 above.
  const words = FIRST_CELL + (cell + 0.5) * 0x2000 - 0x3ff00000;
  const middle = words < 0 ? 1 + words / 2097152 : 1 + words / 1048576;
  INVERSE[cell] = Math.round(1024 / middle) / 1024;
  const { high, low } = logSeries(INVERSE[cell]);
  CELL_LOG[cell] = -(high + 1536 - 1536);
  CELL_LOG_REST[cell] = -(high + CELL_LOG[cell] + low);
}
