/** Sobol's sequence: points that fill the unit cube evenly, in Gray-code order, 32 bits. */
import { philoxUniform, streamOf } from "@kigyo/engine";
import { DIRECTIONS } from "./direction-numbers.ts";

/** Most dimensions for which direction numbers are kept. */
export const MOST_DIMENSIONS = DIRECTIONS.length + 1;

const BITS = 32;
const SHIFT = streamOf("sobol shift");

/**
 * The first points of the sequence, row by row.
 * @param seed moves all points by one random digital shift, which keeps their evenness and takes
 *   them off the cube's corner; without a seed the sequence is the plain one, beginning at 0
 * @throws RangeError beyond 128 dimensions
 */
export function sobolPoints(count: number, dimensions: number, seed?: number): number[][] {
  if (dimensions < 1 || dimensions > MOST_DIMENSIONS) {
    throw new RangeError(
      `${dimensions} dimensions; there are numbers for 1 to ${MOST_DIMENSIONS}.`,
    );
  }
  const directions = Array.from({ length: dimensions }, (_, d) => directionsOf(d));
  const at = new Uint32Array(dimensions);
  if (seed !== undefined) {
    for (let d = 0; d < dimensions; d++) at[d] = philoxUniform(seed, SHIFT, d, 0) * 2 ** BITS;
  }
  // Half a step inside each cell, so that a shifted point is never 0 or 1.
  const inside = seed === undefined ? 0 : 0.5;
  return Array.from({ length: count }, (_, n) => {
    if (n > 0) {
      const bit = lowestZero(n - 1);
      for (let d = 0; d < dimensions; d++) at[d] ^= directions[d][bit];
    }
    return Array.from(at, (value) => (value + inside) / 2 ** BITS);
  });
}

/** Position of the lowest bit that is not set. */
function lowestZero(n: number): number {
  return 31 - Math.clz32(~n & (n + 1));
}

/** Direction numbers of one dimension, each shifted to the top of 32 bits. */
function directionsOf(dimension: number): Uint32Array {
  const out = new Uint32Array(BITS);
  if (dimension === 0) {
    for (let bit = 0; bit < BITS; bit++) out[bit] = 2 ** (BITS - 1 - bit);
    return out;
  }
  const { polynomial, initial } = DIRECTIONS[dimension - 1];
  const degree = initial.length;
  for (let bit = 0; bit < BITS; bit++) {
    if (bit < degree) {
      out[bit] = initial[bit] * 2 ** (BITS - 1 - bit);
      continue;
    }
    let value = out[bit - degree] ^ (out[bit - degree] >>> degree);
    for (let k = 1; k < degree; k++) {
      if ((polynomial >>> (degree - k)) & 1) value ^= out[bit - k];
    }
    out[bit] = value >>> 0;
  }
  return out;
}
