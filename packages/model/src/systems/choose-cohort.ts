import { drawKey, hashUniform, streamOf } from "@kigyo/engine";
import type { Economy } from "../state/economy.ts";
import { TIE } from "../state/firms.ts";
import { addTally } from "../state/tally.ts";
import { complementarity, promiseOf } from "./invest-venture.ts";
import { isVenture, venturesOf } from "./list-ventures.ts";

const COHORT_STREAM = streamOf("chosen cohort");

/** How judges rate a candidate: incumbents by fit with their own business, independent ones by promise. */
export function judged(promise: number, fit: number, incumbents: number): number {
  return (1 - incumbents) * promise + incumbents * fit;
}

/**
 * A flagship programme chooses ventures each quarter; the chosen reach procurement and executives of large firms
 * (`scaleVentures`, `acquireVentures`) and stand first with public funds (chapter, "Firm Size").
 */
export function chooseCohort(economy: Economy, quarter: number): void {
  const { firms, levers } = economy;
  const f = firms.col;
  let places = levers["entry.cohort"] / 4;
  if (!(places > 0)) return;
  const incumbents = levers["knowledge.incumbent-selection"];
  const key = drawKey(economy.seed, COHORT_STREAM, quarter);
  const candidates: { slot: number; rating: number }[] = [];
  for (const slot of venturesOf(economy, quarter)) {
    if (!isVenture(economy, slot) || f.stage[slot] < 2 || (f.backing[slot] & TIE.chosen) !== 0)
      continue;
    candidates.push({
      slot,
      rating: judged(promiseOf(economy, slot), complementarity(f.key[slot]), incumbents),
    });
  }
  candidates.sort((a, b) => b.rating - a.rating || f.key[a.slot] - f.key[b.slot]);
  for (const { slot } of candidates) {
    if (places <= 0) break;
    const weight = f.weight[slot];
    // A last place smaller than a record is given with matching probability.
    if (places < weight && hashUniform(key, f.key[slot]) * weight >= places) break;
    places -= weight;
    f.backing[slot] |= TIE.chosen;
    addTally(economy, "chosen", weight);
    addTally(economy, "chosenFit", weight * complementarity(f.key[slot]));
  }
}
