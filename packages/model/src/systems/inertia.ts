import { log, tanh } from "@kigyo/engine";
import { LARGE_FIRM } from "../state/firm-size.ts";

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
  if (headsPerFirm < LARGE_FIRM) return 0;
  const size = Math.min(1, log(headsPerFirm / LARGE_FIRM) / 5);
  return Math.min(0.95, strength * size * (0.5 + 0.5 * tanh(20 * success)) * (1 - relief));
}

/** Quarters between a signal and the decision that answers it. */
export function decisionTime(inert: number, longest: number): number {
  return 1 + longest * inert;
}
