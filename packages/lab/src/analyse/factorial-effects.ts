/** Main effects and pairwise interactions of a two-level design, member by member. */
import type { TwoLevel } from "../experiments/design/factorial.ts";
import { pairedEffect } from "./paired-effect.ts";
import type { PairedEffect } from "./paired-effect.ts";

/** The effect of one factor, or of two together, by their positions. */
export interface FactorialEffect extends PairedEffect {
  readonly factors: readonly number[];
}

/**
 * Effects by contrasts: the mean of the rows in which the product of the factors' signs is + less
 * the mean of the others. For one factor this is switching it on, averaged over all others; for a
 * pair it is half of what one changes in the effect of the other.
 * @param outcomes for each row, one value per member
 */
export function factorialEffects(
  rows: TwoLevel,
  outcomes: readonly (readonly number[])[],
): FactorialEffect[] {
  const factors = rows[0].length;
  const single = Array.from({ length: factors }, (_, i) => [i]);
  const pairs = single.flatMap(([i]) => single.slice(i + 1).map(([j]) => [i, j]));
  const members = outcomes[0].length;
  return [...single, ...pairs].map((which) => {
    const signs = rows.map((row) => which.reduce((sign, i) => sign * (row[i] === 1 ? 1 : -1), 1));
    const own = Array.from({ length: members }, (_, m) => {
      let sum = 0;
      for (let row = 0; row < rows.length; row++) sum += signs[row] * outcomes[row][m];
      return (2 * sum) / rows.length;
    });
    return { factors: which, ...pairedEffect(own) };
  });
}
