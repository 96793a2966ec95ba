import { exp } from "@kigyo/engine";
import type { Economy } from "../state/economy.ts";

/** What the quarter tells people about the production system. */
export interface Standing {
  readonly unemployment: number;
  /** Unemployment that the state accepts. */
  readonly goal: number;
  /** Growth of productivity, log points per quarter. */
  readonly gains: number;
  /** Share of gains that goes to labour and consumers by rule. */
  readonly sharing: number;
  /** Standard deviation of pay over its mean. */
  readonly dispersion: number;
  /** Transfers to farmers and small firms, share of GDP. */
  readonly transfers: number;
  /** Banks failed this quarter. */
  readonly failures: number;
}

/** Spread of pay that people have come to expect. */
const USUAL_DISPERSION = 0.25;

/**
 * Legitimacy that the quarter supports, 0 to 1: jobs, shared gains and transfers raise it; unemployment,
 * unequal pay and bank failures lower it (paper, "Competitive government": stable jobs, consultation and
 * fair distribution).
 */
export function legitimacySupported(s: Standing): number {
  const value =
    0.5 +
    8 * (s.goal - s.unemployment) +
    12 * s.gains * s.sharing +
    20 * s.transfers -
    0.4 * (s.dispersion - USUAL_DISPERSION) -
    0.03 * Math.min(10, s.failures);
  return Math.min(1, Math.max(0, value));
}

/** Response of wages to tight and slack markets under the contract, a factor: unions that share gains ask less of the moment. */
export function moderation(sharing: number): number {
  return 1.25 - 0.5 * sharing;
}

/** Pay premium of large firms under the contract: what is agreed in one round holds for all. */
export function sharedPremium(premium: number, sharing: number): number {
  return 1 + (premium - 1) * (1.15 - 0.3 * sharing);
}

/** Lay-offs under the contract, a factor on what firms would do: a goal of full employment keeps staff on. */
export function keptOn(sharing: number): number {
  return 1.15 - 0.3 * sharing;
}

/** Ease of small steps under the contract, a factor: staff who trust the system take part in improving it. */
export function cooperation(legitimacy: number): number {
  return 0.9 + 0.2 * legitimacy;
}

/** Support for the production system moves slowly to what jobs, pay and transfers justify. */
export function renewContract(economy: Economy): void {
  const { aggregates, levers, parameters, memory, tally } = economy;
  const heads = tally.employed ?? 0;
  const mean = heads > 0 ? tally.pay / heads : 0;
  const dispersion =
    mean > 0
      ? Math.sqrt(Math.max(0, tally.paySquare / heads / (mean * mean) - 1))
      : USUAL_DISPERSION;
  const supported = legitimacySupported({
    unemployment: aggregates.unemployment,
    goal: parameters["state.unemployment-goal"],
    gains: Math.max(0, aggregates.productivityTrend),
    sharing: levers["state.gain-sharing"],
    dispersion,
    transfers: levers["state.transfers-small"],
    failures: tally.bankFailures ?? 0,
  });
  const speed = 1 - exp(-parameters["legitimacy.speed"]);
  const before = memory.legitimacy ?? 0.5;
  memory.legitimacy = before + speed * (supported - before);
  memory.bankFailures = tally.bankFailures ?? 0;
}
