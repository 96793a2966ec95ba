/** How search succeeds and what it brings. */
import { exp } from "@kigyo/engine";
import { LARGE_FIRM } from "../state/firm-size.ts";

/** Chance of success per quarter of an effort of so many researchers: concave, never above 1 (Nelson and Winter 1982, two-stage search). */
export function successChance(effort: number, ease: number): number {
  return effort > 0 ? 1 - exp(-ease * Math.sqrt(effort)) : 0;
}

/** Researchers beyond which a laboratory's further growth brings less. */
const LARGE_LABORATORY = 50;

/** Chance per quarter of a radical success: in proportion to effort in small teams, with its root in large laboratories. */
export function radicalChance(effort: number, ease: number): number {
  return effort > 0 ? 1 - exp((-ease * effort) / Math.sqrt(1 + effort / LARGE_LABORATORY)) : 0;
}

/** Whether a draw falls below the chance of success; the chance is never above its first term, which spares most firms the exponential. */
export function succeeds(uniform: number, effort: number, ease: number): boolean {
  return uniform < ease * Math.sqrt(effort) && uniform < successChance(effort, ease);
}

/** Firms of a record that succeed radically: of many firms as many as would one by one. */
export function radicalSuccesses(
  uniform: number,
  firms: number,
  effort: number,
  ease: number,
): number {
  // The chance is never above ease times effort.
  if (firms * ease * effort + uniform < 1) return 0;
  return Math.floor(radicalChance(effort, ease) * firms + uniform);
}

/** Frontier over own productivity below which a firm has technology to license out: a gap of a tenth. */
export const NEAR_FRONTIER = exp(0.1);

/** Weight of what a firm has learnt before: all where knowledge cumulates, none where each product is a fresh start (Malerba and Orsenigo 1997). */
export function cumulated(cumulativeness: number, knowledge: number): number {
  return 1 - cumulativeness + cumulativeness * knowledge;
}

/**
 * Pace of taking over technology that comes with new capital goods: 1 where a forty-second of the stock
 * is new each quarter, twice that where investment booms (vintages; Salter 1960).
 */
export function embodiment(investment: number, capital: number): number {
  return capital > 0 ? Math.min(2, (42 * investment) / capital) : 0;
}

/**
 * Growth of productivity by a take-over, before its step: 1 - productivity over frontier, at most one
 * however far behind. Those far behind lack what the newest technology builds on: they close less of their
 * distance than those half way there (logistic diffusion; Benhabib and Spiegel 2005).
 */
export function catchUp(behind: number): number {
  return behind > 1 ? 1 - 1 / behind : 0;
}

/**
 * Ability to follow a new generation of technology, 0 to 1: own search beyond the present one, and what
 * comes from science, ventures and allies to those able to take it in (absorptive capacity; Cohen and
 * Levinthal 1990). What the old generation taught helps little. Knowledge from outside as large as own search
 * brings half of what it can: that is the unit in which it is told, not a strength.
 *
 * @param radical share of own search aimed at a new generation
 * @param outside knowledge drawn from outside, relative to own search
 * @param able ability by size to take in what comes from outside
 * @param effort ability per unit of that share
 */
export function newGenerationAbility(
  radical: number,
  outside: number,
  able: number,
  effort: number,
): number {
  return Math.min(1, effort * radical + (able * outside) / (1 + outside));
}

/** Size of an advance relative to one at the frontier: beyond it opportunities thin out, short of it they abound. */
export function opportunityLeft(frontier: number, productivity: number): number {
  const ratio = Math.min(1.05, frontier / productivity);
  const square = ratio * ratio;
  return square * square * square * square;
}

/**
 * Ability to take over foreign technology, by size of firm. What the ministry brings in and spreads makes
 * up part of what firms without a laboratory lack.
 *
 * @param pool share of the lack that the ministry's pool makes up
 */
export function absorbing(heads: number, pool: number): number {
  const own = heads >= LARGE_FIRM ? 1 : heads >= 30 ? 0.72 : 0.44;
  return own + (1 - own) * pool;
}
