/** What a parameter can mean at all, wider than the range of what is plausible. */
import type { ParameterPrior } from "./inputs.ts";

/** How many times the end of its range that is farthest from 0 a parameter may be. */
const MOST = 10;

/** A share or chance of a whole, for any span of time; a share for each unit of something else is none. */
const PART = /^(share|chance)\b(?!.*\bper (?!(quarter|year)\b))/;

/**
 * Bounds within which a parameter may be held, in its own unit. Its range tells what is plausible; an
 * ablation at 0 or a thought experiment may go beyond, but not to what the parameter cannot mean:
 * - a share or a chance lies between 0 and 1;
 * - anything else keeps the sign of its range, may be 0, and is at most ten times the end of its range
 *   that is farthest from 0.
 * A range that itself reaches past 0 to 1 is held to the second rule.
 */
export function parameterBounds({ unit, low, high }: ParameterPrior): {
  readonly min: number;
  readonly max: number;
} {
  if (PART.test(unit) && low >= 0 && high <= 1) return { min: 0, max: 1 };
  const most = Number((MOST * Math.max(Math.abs(low), Math.abs(high))).toPrecision(12));
  return { min: low < 0 ? -most : 0, max: high > 0 ? most : 0 };
}
