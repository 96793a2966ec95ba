import type { Economy } from "../state/economy.ts";

/**
 * What turns a firm's productivity, which is kept at the hours of the start, into what a head makes in
 * the quarter. Whoever needs output per head takes it from here, so that hours are never left out.
 */
export interface LabourTerms {
  /** Hours that a person works, relative to the start of the run. */
  readonly hours: number;
  /** Capital over quarterly output at which a firm makes neither more nor less than its technology gives. */
  readonly ratio: number;
  /** Weight of capital in output. */
  readonly weight: number;
}

/** The quarter's terms, to be read once before a loop over firms. */
export function labourTerms({ outside, parameters }: Economy): LabourTerms {
  return {
    hours: outside.hours,
    ratio: parameters["capital.ratio"],
    weight: parameters["capital.weight"],
  };
}

/** Output per head with as much capital as is normal, thousand yen of 2015 per quarter. */
export function normalOutput(productivity: number, hours: number): number {
  return hours * productivity;
}

/**
 * Output per head at the firm's capital, thousand yen of 2015 per quarter: more capital than normal helps
 * a little, less hurts (Cobb-Douglas in the capital-output ratio).
 *
 * @param productivity the firm's, at the hours of the start
 * @param capital of the whole firm
 * @param heads of the whole firm
 */
export function outputPerHead(
  productivity: number,
  capital: number,
  heads: number,
  { hours, ratio, weight }: LabourTerms,
): number {
  const able = normalOutput(productivity, hours);
  const normal = ratio * able * heads;
  if (!(normal > 0)) return able;
  const relative = Math.min(1.6, Math.max(0.4, capital / normal));
  // A second-order expansion of relative^weight around 1 keeps the loop free of logarithms.
  const x = relative - 1;
  return able * (1 + weight * x - 0.5 * weight * (1 - weight) * x * x);
}
