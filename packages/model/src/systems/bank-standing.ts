import { exp } from "@kigyo/engine";
import { BANK_KIND } from "../state/banks.ts";
import type { Economy } from "../state/economy.ts";

/**
 * Capital as the rules count it, thousand yen. At historic cost part of the unrealised gains on shares
 * counts and unrealised losses stay out of sight; at market value both count in full. The part is that of
 * the 1988 Basel accord for supplementary capital.
 */
export function countedCapital(
  capital: number,
  shares: number,
  cost: number,
  gainsCounted: number,
  marketAccounting: number,
): number {
  const gain = shares - cost;
  const seen =
    gain > 0
      ? gain * (gainsCounted + (1 - gainsCounted) * marketAccounting)
      : gain * marketAccounting;
  return capital - gain + seen;
}

/** Part of the losses a bank expects that it has to admit: little while the convoy holds and is believed. */
export function admittedShare(convoy: number, trust: number): number {
  return 1 - 0.85 * convoy * trust;
}

/** Ratio of capital to loans that a bank aims at: a quarter more than the rule asks, and never under 3 per cent. */
export function capitalAim(requirement: number): number {
  return Math.max(0.03, 1.25 * requirement);
}

/** What a bank lacks to the ratio it aims at, share of that ratio. */
export function capitalShortage(ratio: number, aim: number): number {
  return aim > 0 ? Math.min(1, Math.max(0, 1 - ratio / aim)) : 0;
}

/**
 * Pressure on a bank to sell client shares: it lacks capital, its holdings swing with the market for all
 * to see, or public capital came with the condition to sell.
 */
export function sellingPressure(
  shortage: number,
  sharesOverCapital: number,
  marketAccounting: number,
  conditions: number,
): number {
  return Math.min(
    1,
    shortage +
      0.5 * marketAccounting * Math.min(1, Math.max(0, sharesOverCapital)) +
      0.5 * conditions,
  );
}

/** Trust in banks and their supervisor after failures of this share of all loans, 0 to 1. */
export function trustAfter(trust: number, failedShare: number, contagion: number): number {
  return trust * exp(-contagion * failedShare);
}

/**
 * Trust a quarter later: it comes back slowly by itself, and quickly once the public money at hand covers
 * what the banks are thought to hide.
 */
export function trustRestored(trust: number, speed: number, backing: number): number {
  return trust + (1 - trust) * Math.min(1, speed + 0.3 * Math.min(1, Math.max(0, backing)));
}

/**
 * Gain that a bank short of counted capital makes count by selling shares and buying them back: as much as
 * fills what is missing, while there is any. `uncounted` is the part of a paper gain that does not count.
 */
export function gainsRealised(missing: number, gain: number, uncounted: number): number {
  if (missing <= 0 || gain <= 0 || uncounted <= 0) return 0;
  return Math.min(gain, missing / uncounted);
}

/** Takes stock of every bank: capital as counted, what it lacks, and how hard it is pressed to sell shares. */
export function takeStanding(economy: Economy): void {
  const { banks, levers, parameters, memory } = economy;
  const b = banks.col;
  const accounting = levers["ownership.market-accounting"];
  const requirement = levers["finance.capital-requirement"];
  const aim = capitalAim(requirement);
  const admitted = admittedShare(levers["finance.convoy-strength"], memory.trust ?? 1);
  const conditions = levers["finance.recapitalisation-conditions"];
  for (let bank = 0; bank < banks.count; bank++) {
    if (banks.alive[bank] === 0) continue;
    b.standing[bank] = countedCapital(
      b.capital[bank],
      b.shares[bank],
      b.shareCost[bank],
      parameters["bank.gains-counted"],
      accounting,
    );
    if (b.kind[bank] >= BANK_KIND.government) continue;
    // Gains on paper are the cushion of hard times: used up, they are gone.
    const uncounted = (1 - parameters["bank.gains-counted"]) * (1 - accounting);
    const realised = gainsRealised(
      aim * b.loans[bank] - b.standing[bank] + admitted * b.expectedLoss[bank],
      b.shares[bank] - b.shareCost[bank],
      uncounted,
    );
    b.shareCost[bank] += realised;
    b.standing[bank] += realised * uncounted;
    const seen = b.standing[bank] - admitted * b.expectedLoss[bank];
    b.shortage[bank] = b.loans[bank] > 0 ? capitalShortage(seen / b.loans[bank], aim) : 0;
    b.pressure[bank] = sellingPressure(
      b.shortage[bank],
      b.capital[bank] > 0 ? b.shares[bank] / b.capital[bank] : 1,
      accounting,
      b.publicCapital[bank] > 0 ? conditions : 0,
    );
  }
}
