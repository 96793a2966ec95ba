/** Morris screening: what one step in one factor does, over many places of the factor space. */
import { deviation, mean } from "./quantiles.ts";
import { bootstrap } from "./resample.ts";
import type { Estimate } from "./sobol-indices.ts";

/** Elementary effects of one factor. */
export interface ElementaryEffects {
  /** Mean effect of crossing the whole range; opposite effects cancel. */
  readonly mean: number;
  /** Mean size of the effect, whatever its sign: what a ranking goes by. */
  readonly size: Estimate;
  /** Spread of the effects: large beside the size where the factor bends or interacts. */
  readonly spread: number;
  /** Paths that could be used. */
  readonly paths: number;
}

/** One path of outcomes: `values[i + 1] - values[i]` is the step in factor `moved[i]`. */
export interface OutcomePath {
  readonly values: readonly number[];
  readonly moved: readonly number[];
  /** Places in the unit cube, to know each step's sign and length. */
  readonly points: readonly (readonly number[])[];
}

/** Effects of all factors, in their order. Steps with a missing outcome are left out. */
export function elementaryEffects(
  paths: readonly OutcomePath[],
  factors: number,
): ElementaryEffects[] {
  const effects = Array.from({ length: factors }, (): number[] => []);
  for (const { values, moved, points } of paths) {
    moved.forEach((factor, i) => {
      const step = points[i + 1][factor] - points[i][factor];
      const effect = (values[i + 1] - values[i]) / step;
      if (Number.isFinite(effect)) effects[factor].push(effect);
    });
  }
  return effects.map((own) => {
    const sizes = own.map(Math.abs);
    const [interval] =
      own.length < 2 ? [] : bootstrap(own.length, (rows) => [mean(rows.map((row) => sizes[row]))]);
    return {
      mean: mean(own),
      size: {
        value: mean(sizes),
        low: interval?.low ?? Number.NaN,
        high: interval?.high ?? Number.NaN,
      },
      spread: deviation(own),
      paths: own.length,
    };
  });
}
