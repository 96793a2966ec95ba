/** The least value of a smooth function in a box, by spectral projected gradients (Birgin, Martínez and Raydan 2000). */
import { dot } from "../analyse/dot.ts";

/** A function's value and its gradient at a place. */
export interface Slope {
  readonly value: number;
  readonly gradient: readonly number[];
}

/** A place with the function's value there. */
export interface Least {
  readonly place: readonly number[];
  readonly value: number;
  readonly steps: number;
}

/** Earlier values of which a step need only undercut the highest. */
const MEMORY = 10;
/** Part of the descent that the gradient promises which a step must bring. */
const PROMISED = 1e-4;

/**
 * Looks for the least value from a place on; of several valleys it finds the one it starts in.
 * Every place that is tried lies in the box.
 * @param low lowest coordinates of the box, none above those of `high`
 */
export function minimiseInBox(
  of: (place: readonly number[]) => Slope,
  start: readonly number[],
  low: readonly number[],
  high: readonly number[],
  { most = 500, tolerance = 1e-7 }: { readonly most?: number; readonly tolerance?: number } = {},
): Least {
  const intoBox = (place: readonly number[]): number[] =>
    place.map((value, i) => Math.min(high[i], Math.max(low[i], value)));
  let place: readonly number[] = intoBox(start);
  let slope = of(place);
  let best = { place, value: slope.value };
  let length = 1;
  const recent = [slope.value];
  let steps = 0;
  for (; steps < most; steps++) {
    const aim = intoBox(place.map((value, i) => value - length * slope.gradient[i]));
    const way = aim.map((value, i) => value - place[i]);
    // Measured at length 1, so that a short step is not taken for an arrival.
    const free = intoBox(place.map((value, i) => value - slope.gradient[i]));
    if (Math.max(...free.map((value, i) => Math.abs(value - place[i]))) < tolerance) break;
    const descent = dot(way, slope.gradient);
    const limit = Math.max(...recent);
    let part = 1;
    let next = place;
    let there = slope;
    for (let halvings = 0; halvings < 40; halvings++, part /= 2) {
      next = intoBox(place.map((value, i) => value + part * way[i]));
      there = of(next);
      if (there.value <= limit + PROMISED * part * descent) break;
    }
    const moved = next.map((value, i) => value - place[i]);
    const turned = there.gradient.map((value, i) => value - slope.gradient[i]);
    const bend = dot(moved, turned);
    // The step that fits the bend of the last one (Barzilai and Borwein 1988).
    length = bend <= 0 ? 1e3 : Math.min(1e3, Math.max(1e-6, dot(moved, moved) / bend));
    place = next;
    slope = there;
    if (slope.value < best.value) best = { place, value: slope.value };
    recent.push(slope.value);
    if (recent.length > MEMORY) recent.shift();
  }
  return { ...best, steps };
}
