/** The distance to expect of a row that is foretold with a doubt. */
import { FARTHEST, NEAREST } from "./distance.ts";

/** An expectation with its derivatives. */
export interface Expected {
  readonly value: number;
  readonly byMean: number;
  readonly byDeviation: number;
}

/**
 * Expected distance of a position that is normally distributed: of its size, taken as at least
 * `NEAREST` and at most `FARTHEST`.
 *
 * A size between two limits is the lower one and the integral of the chance to lie beyond each
 * value up to the upper one, which for a normal variable has a closed form.
 * @param mean in half widths of the band
 * @param deviation standard deviation, above zero
 */
export function expectedDistance(mean: number, deviation: number): Expected {
  const above = sizeBetween(mean, deviation);
  const below = sizeBetween(-mean, deviation);
  return {
    value: NEAREST + above.value + below.value,
    byMean: above.byMean - below.byMean,
    byDeviation: above.byDeviation + below.byDeviation,
  };
}

/** Expected size of a normal variable without limits (the folded normal of Leone and others 1961). */
export function expectedSize(mean: number, deviation: number): Expected {
  const z = mean / deviation;
  const inside = 2 * below(z) - 1;
  return {
    value: 2 * deviation * density(z) + mean * inside,
    byMean: inside,
    byDeviation: 2 * density(z),
  };
}

/** Expected part of a normal variable between `NEAREST` and `FARTHEST`, less the former. */
function sizeBetween(mean: number, deviation: number): Expected {
  const near = (NEAREST - mean) / deviation;
  const far = (FARTHEST - mean) / deviation;
  return {
    value: deviation * (beyond(near) - beyond(far)),
    byMean: below(far) - below(near),
    byDeviation: density(near) - density(far),
  };
}

/** Expected excess of a standard normal variable over z. */
function beyond(z: number): number {
  return density(z) - z * (1 - below(z));
}

function density(z: number): number {
  return Math.exp((-z * z) / 2) / Math.sqrt(2 * Math.PI);
}

/** Chance of a standard normal variable below z, to seven decimals (Abramowitz and Stegun 1964, 26.2.17). */
function below(z: number): number {
  const t = 1 / (1 + 0.2316419 * Math.abs(z));
  const series =
    t *
    (0.31938153 + t * (-0.356563782 + t * (1.781477937 + t * (-1.821255978 + t * 1.330274429))));
  const tail = density(z) * series;
  return z >= 0 ? 1 - tail : tail;
}
