/**
 * A linear stand-in for the model: one row of the fit table as a linear function of the parameters,
 * by ridge regression (Hoerl and Kennard 1970). Ridge regression takes more parameters than runs;
 * its penalty is the one with the least error when each run in turn is left out.
 */
import { Matrix, SingularValueDecomposition } from "ml-matrix";
import { mean } from "../analyse/quantiles.ts";
import { FARTHEST } from "./distance.ts";

/** Runs as the emulators see them. */
export interface Sample {
  /** Places of the runs: one row for each run, one column for each parameter, in widths of the ranges. */
  readonly places: readonly (readonly number[])[];
  /** Position of one row of the table in its band, for each run (`positionIn`); null where it has none. */
  readonly positions: readonly (number | null)[];
}

/** The linear function of one row, with its doubt. */
export interface Emulator {
  /** Change of the position per width of each parameter's range. */
  readonly slopes: readonly number[];
  /** Mean place of the runs, where the doubt is least. */
  readonly middle: readonly number[];
  /** Position at the mean place. */
  readonly level: number;
  /** Mean squared error of a run left out: chance and what is not linear. */
  readonly error: number;
  /** Share of the variance that is foretold of runs left out; negative where the mean foretells better. */
  readonly explained: number;
  readonly penalty: number;
  /** Runs that it rests on. */
  readonly runs: number;
  /** Directions of the design, one for each singular value, each as long as there are parameters. */
  readonly directions: readonly Float64Array[];
  /** Squared singular values of the design. */
  readonly strengths: readonly number[];
}

/** Penalties tried: four to a decade from a thirtieth to a thousand, at which next to nothing is foretold. */
const PENALTIES = Array.from({ length: 19 }, (_, i) => 10 ** (-1.5 + i / 4));
/** A run that went far astray tells the direction and is not followed all the way. */
const ASTRAY = 2 * FARTHEST;
/** Fewest runs with a value that a row needs for an emulator. */
export const LEAST_RUNS = 3;

/** Design, without its mean, in its singular vectors. */
interface Decomposition {
  readonly middle: readonly number[];
  /** Left vectors: one row for each run. */
  readonly left: readonly Float64Array[];
  readonly directions: readonly Float64Array[];
  readonly values: readonly number[];
}

/**
 * Emulators of several rows over the same runs; runs without a value are left out row by row.
 * @returns undefined for a row that has a value in fewer than `LEAST_RUNS` runs
 */
export function fitEmulators(
  places: Sample["places"],
  rows: readonly Sample["positions"][],
): (Emulator | undefined)[] {
  // Rows mostly have a value in the same runs: the costly part is done once for each set of runs.
  const known = new Map<string, Decomposition>();
  return rows.map((positions) => {
    const held = positions.flatMap((position, run) => (position === null ? [] : [run]));
    if (held.length < LEAST_RUNS) return undefined;
    const key = held.join();
    const design = known.get(key) ?? decompose(held.map((run) => places[run]));
    known.set(key, design);
    return fitRidge(
      design,
      held.map((run) => Math.max(-ASTRAY, Math.min(ASTRAY, positions[run] as number))),
    );
  });
}

function decompose(places: Sample["places"]): Decomposition {
  const middle = places[0].map((_, i) => mean(places.map((place) => place[i])));
  const design = new Matrix(places.map((place) => place.map((value, i) => value - middle[i])));
  const svd = new SingularValueDecomposition(design, { autoTranspose: true });
  const values = svd.diagonal;
  const right = svd.rightSingularVectors;
  const left = svd.leftSingularVectors;
  return {
    middle,
    values,
    left: Array.from({ length: design.rows }, (_, run) =>
      Float64Array.from(values, (_value, k) => left.get(run, k)),
    ),
    directions: values.map((_value, k) =>
      Float64Array.from({ length: design.columns }, (_place, i) => right.get(i, k)),
    ),
  };
}

function fitRidge(
  { middle, left, directions, values }: Decomposition,
  outcomes: readonly number[],
): Emulator {
  const level = mean(outcomes);
  const rest = outcomes.map((value) => value - level);
  const along = values.map((_, k) => sum(rest, (value, run) => value * left[run][k]));
  const strengths = values.map((value) => value * value);
  const tried = PENALTIES.map((penalty) => ({
    penalty,
    error: leaveOneOut(left, rest, along, strengths, penalty),
  }));
  const { penalty, error } = tried.reduce((best, one) => (one.error < best.error ? one : best));
  const weights = values.map((value, k) => (value / (strengths[k] + penalty)) * along[k]);
  const variance = sum(rest, (value) => value * value) / rest.length;
  return {
    slopes: middle.map((_, i) => sum(weights, (weight, k) => weight * directions[k][i])),
    middle,
    level,
    error,
    explained: variance === 0 ? 0 : 1 - error / variance,
    penalty,
    runs: outcomes.length,
    directions,
    strengths,
  };
}

/** Mean squared error of each run foretold from the others, without fitting again (Allen 1974). */
function leaveOneOut(
  left: Decomposition["left"],
  rest: readonly number[],
  along: readonly number[],
  strengths: readonly number[],
  penalty: number,
): number {
  const shrink = strengths.map((strength) => strength / (strength + penalty));
  const squared = sum(rest, (value, run) => {
    const own = left[run];
    const fitted = sum(shrink, (share, k) => share * own[k] * along[k]);
    // The mean is fitted as well, which gives every run a further share of 1 / n in its own value.
    const leverage = sum(shrink, (share, k) => share * own[k] * own[k]) + 1 / rest.length;
    return ((value - fitted) / Math.max(1e-9, 1 - leverage)) ** 2;
  });
  return squared / rest.length;
}

/** Position that an emulator foretells at a place. */
export function foretell({ level, slopes, middle }: Emulator, place: readonly number[]): number {
  return level + sum(slopes, (slope, i) => slope * (place[i] - middle[i]));
}

/** Variance of what is foretold at a place, and its gradient; what one run adds is not in it. */
export function doubtAt(
  { directions, strengths, penalty, error, middle, runs }: Emulator,
  place: readonly number[],
): { readonly variance: number; readonly gradient: number[] } {
  const away = middle.map((value, i) => place[i] - value);
  const gradient = away.map((value) => value / penalty);
  let total = sum(away, (value) => value * value) / penalty;
  directions.forEach((direction, k) => {
    const part = sum(away, (value, i) => value * direction[i]);
    // Along a direction that runs have tried, the doubt is less than the prior's.
    const saved = 1 / (strengths[k] + penalty) - 1 / penalty;
    total += saved * part * part;
    for (let i = 0; i < gradient.length; i++) gradient[i] += saved * part * direction[i];
  });
  return {
    variance: error * (total + 1 / runs),
    gradient: gradient.map((value) => 2 * error * value),
  };
}

/** A slope in its own standard deviations: how well the runs tell it from zero. */
export function slopeRatio(emulator: Emulator, parameter: number): number {
  const { directions, strengths, penalty, error, slopes } = emulator;
  const spread =
    1 / penalty +
    sum(directions, (direction, k) => {
      const saved = 1 / (strengths[k] + penalty) - 1 / penalty;
      return saved * direction[parameter] * direction[parameter];
    });
  const deviation = Math.sqrt(error * Math.max(0, spread));
  return deviation === 0 ? 0 : slopes[parameter] / deviation;
}

function sum<T>(values: Iterable<T>, of: (value: T, index: number) => number): number {
  let total = 0;
  let index = 0;
  for (const value of values) total += of(value, index++);
  return total;
}
