import { exp, log } from "@kigyo/engine";

/** Standard normal number of a uniform one, by the logistic approximation of the quantile (error below 0.02 within two standard deviations). */
export function normalOf(uniform: number): number {
  const u = Math.min(1 - 1e-9, Math.max(1e-9, uniform));
  return log(u / (1 - u)) / 1.702;
}

/** Share of draws of `normalOf` that lie below a number: its exact inverse. */
export function shareBelow(normal: number): number {
  return 1 / (1 + exp(-1.702 * normal));
}
