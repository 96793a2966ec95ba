/** The next centre of a search: the least expected distance within a trust region around the last one. */
import type { Centre } from "./design.ts";
import { fromWidths, inWidths } from "./design.ts";
import type { Emulator } from "./emulator.ts";
import { doubtAt, foretell } from "./emulator.ts";
import { expectedDistance, expectedSize } from "./expected-distance.ts";
import type { FreeParameter } from "./free-parameters.ts";
import { minimiseInBox } from "./optimise.ts";
import type { Slope } from "./optimise.ts";

/** Weight of a row's size beside its distance: what draws a row back that lies beyond the farthest distance. */
const DRAWN_BACK = 0.05;
/** What a move of every parameter across the whole trust region must gain, in distance. */
const COST_OF_MOVING = 0.06;
/** Least variance of a single run: a row that answers exactly is still known only so well. */
const LEAST_ERROR = 0.02;

/** What a step rests on. */
export interface Step {
  readonly free: readonly FreeParameter[];
  /** Emulators of the rows that have one. */
  readonly emulators: readonly Emulator[];
  readonly centre: Centre;
  /** Half the side of the trust region, in widths of the stated ranges. */
  readonly radius: number;
  /** Members over which a centre is judged in the end: their median has so much less chance in it than one run. */
  readonly judgedOn: number;
}

/** Expected mean distance at a place, in widths of the stated ranges; only rows with an emulator count. */
export function expectedAt(
  { emulators, judgedOn }: Pick<Step, "emulators" | "judgedOn">,
  place: readonly number[],
): { readonly distance: number; readonly aim: Slope } {
  const gradient = place.map(() => 0);
  let distance = 0;
  let aim = 0;
  for (const emulator of emulators) {
    const doubt = doubtAt(emulator, place);
    const chance = Math.max(LEAST_ERROR, emulator.error) / judgedOn;
    const deviation = Math.sqrt(chance + doubt.variance);
    const at = foretell(emulator, place);
    const near = expectedDistance(at, deviation);
    const size = expectedSize(at, deviation);
    distance += near.value;
    aim += near.value + DRAWN_BACK * size.value;
    const byMean = near.byMean + DRAWN_BACK * size.byMean;
    const byVariance = (near.byDeviation + DRAWN_BACK * size.byDeviation) / (2 * deviation);
    for (let i = 0; i < gradient.length; i++) {
      gradient[i] += byMean * emulator.slopes[i] + byVariance * doubt.gradient[i];
    }
  }
  const rows = emulators.length;
  return {
    distance: distance / rows,
    aim: { value: aim / rows, gradient: gradient.map((value) => value / rows) },
  };
}

/** Finds the next centre: within the trust region and within every parameter's bounds. */
export function nextCentre(step: Step): number[] {
  const { free, centre, radius, emulators } = step;
  const from = inWidths(free, centre);
  if (emulators.length === 0) return [...centre];
  const ends = [0, 1].map((end) =>
    inWidths(
      free,
      free.map(({ bounds }) => bounds[end]),
    ),
  );
  const low = from.map((value, i) => Math.max(value - radius, Math.min(value, ends[0][i])));
  const high = from.map((value, i) => Math.min(value + radius, Math.max(value, ends[1][i])));
  const cost = COST_OF_MOVING / (from.length * radius * radius);
  const { place } = minimiseInBox(
    (at) => {
      const { aim } = expectedAt(step, at);
      const moved = at.map((value, i) => value - from[i]);
      return {
        value: aim.value + cost * moved.reduce((sum, value) => sum + value * value, 0),
        gradient: aim.gradient.map((value, i) => value + 2 * cost * moved[i]),
      };
    },
    from,
    low,
    high,
  );
  return fromWidths(free, place);
}
