import type { Economy } from "../state/economy.ts";
import { log, tanh } from "@kigyo/engine";

/** Heads from which a firm has a head office that decides for the rest. */
export const LARGE_FIRM = 300;

/** Whether a firm is a venture that is still small: it plans, searches and finds its market as one. */
export function smallVenture(
  { stage, listing, heads, weight }: Economy["firms"]["col"],
  slot: number,
): boolean {
  return stage[slot] > 0 && listing[slot] === 0 && heads[slot] < LARGE_FIRM * weight[slot];
}

/**
 * Inertia of a large firm, 0 to 0.95: it grows with size and with cumulated success, and company
 * reform relaxes it (the success trap of the 2001 paper, "Japan's technology champions").
 */
export function inertia(
  headsPerFirm: number,
  success: number,
  relief: number,
  strength: number,
): number {
  if (headsPerFirm < 300) return 0;
  const size = Math.min(1, log(headsPerFirm / 300) / 5);
  return Math.min(0.95, strength * size * (0.5 + 0.5 * tanh(20 * success)) * (1 - relief));
}

/** Quarters between a signal and the decision that answers it. */
export function decisionTime(inert: number, longest: number): number {
  return 1 + longest * inert;
}
