import type { Economy } from "../state/economy.ts";

/**
 * Rate before any margin at which loans and deposits stand on average, share per year: what is agreed anew
 * follows the policy rate in part, the rest stands at what it was agreed at.
 * @param before last quarter's
 * @param agreed rate of what is agreed this quarter
 * @param repriced part of all contracts agreed anew in a quarter, `credit.repricing`
 */
export function averageRate(before: number, agreed: number, repriced: number): number {
  return before + repriced * (agreed - before);
}

/**
 * Rate before any margin of a loan or deposit agreed now, share per year. Under regulated deposits and rates
 * quoted for long, `credit.pass-through` is how much of the policy rate reaches it.
 */
export function agreedRate({ outside, parameters }: Economy): number {
  return parameters["credit.pass-through"] * outside.policyRate;
}

/** Average rate of the contracts that stand, share per year, before any margin. */
export function standingRate(economy: Economy): number {
  return economy.memory.contractRate ?? agreedRate(economy);
}

/** Part of all contracts is agreed anew. */
export function agreeContracts(economy: Economy): void {
  economy.memory.contractRate = averageRate(
    standingRate(economy),
    agreedRate(economy),
    economy.parameters["credit.repricing"],
  );
}
