/** Two policies together: more than their sum, less, or just their sum. */
import { isClear, pairedEffect } from "./paired-effect.ts";
import type { PairedEffect } from "./paired-effect.ts";

/** Outcomes of a two-by-two design, member by member. */
export interface TwoByTwo {
  readonly none: readonly number[];
  readonly first: readonly number[];
  readonly second: readonly number[];
  readonly both: readonly number[];
}

/**
 * `complements`: together they add more, in the direction of their joint effect, than each alone
 * promised; `substitutes`: less; `additive`: the interval of the interaction holds zero.
 */
export type Togetherness = "complements" | "substitutes" | "additive";

/** What a pair does. */
export interface Interaction {
  readonly first: PairedEffect;
  readonly second: PairedEffect;
  readonly both: PairedEffect;
  /** Joint effect less the sum of the effects alone. */
  readonly interaction: PairedEffect;
  readonly kind: Togetherness;
}

/** Share of an outcome below which a difference is rounding. */
const ROUNDING = 1e-12;

/** Judges a pair from its four cells. */
export function interactionOf({ none, first, second, both }: TwoByTwo): Interaction {
  const against = (cell: readonly number[]): PairedEffect =>
    pairedEffect(cell.map((value, m) => value - none[m]));
  const joint = against(both);
  const interaction = pairedEffect(
    both.map((value, m) => {
      const cells = [value, first[m], second[m], none[m]];
      const own = cells[0] - cells[1] - cells[2] + cells[3];
      // What the last bits of the sums leave over is no interaction.
      return Math.abs(own) < ROUNDING * Math.max(...cells.map(Math.abs)) ? 0 : own;
    }),
  );
  let kind: Togetherness = "additive";
  if (isClear(interaction)) {
    kind = Math.sign(interaction.value) === Math.sign(joint.value) ? "complements" : "substitutes";
  }
  return { first: against(first), second: against(second), both: joint, interaction, kind };
}
