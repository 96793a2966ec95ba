import type { Economy } from "../state/economy.ts";
import { LARGE_FIRM, smallVenture } from "../state/firm-size.ts";
import { addTally } from "../state/tally.ts";

/**
 * Radical successes of so many of a record's firms: a new generation of technology and product, counted by who
 * made it and with whose knowledge.
 *
 * @param gain of quality, and of productivity at the frontier
 * @param left opportunity left to the firm, relative to one at the frontier
 * @param outside knowledge drawn from outside, relative to own search
 */
export function innovateRadically(
  economy: Economy,
  slot: number,
  successes: number,
  gain: number,
  left: number,
  outside: number,
  uniform: number,
  quarter: number,
): void {
  const f = economy.firms.col;
  const share = Math.min(1, successes / f.weight[slot]);
  f.productivity[slot] *= 1 + share * gain * left;
  f.quality[slot] *= 1 + share * gain;
  if (smallVenture(f, slot)) {
    // A venture's product finds its market at once or not at all.
    f.share[slot] *= 1 + 0.5 * share;
    f.expected[slot] *= 1 + 0.5 * share;
  }
  const young = quarter - f.birth[slot] < 40 && f.parent[slot] < 0;
  addTally(economy, "radical", successes);
  if (young) addTally(economy, "radicalYoung", successes);
  addTally(economy, "radicalNew", successes * (1 - f.pioneer[slot]));
  const open = uniform < outside / (1 + outside);
  if (open) addTally(economy, "radicalOpen", successes);
  if (f.heads[slot] >= LARGE_FIRM * f.weight[slot]) {
    addTally(economy, "radicalLarge", successes);
    if (open) addTally(economy, "radicalLargeOpen", successes);
  }
  f.pioneer[slot] += (1 - f.pioneer[slot]) * share;
  f.innovations[slot] += successes;
}
