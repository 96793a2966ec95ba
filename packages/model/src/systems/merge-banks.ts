import { drawKey, hashUniform, streamOf } from "@kigyo/engine";
import { BANK_KIND } from "../state/banks.ts";
import type { Economy } from "../state/economy.ts";
import { addTally } from "../state/tally.ts";
import { absorbBank } from "./absorb-bank.ts";
import { capitalAim, capitalShortage } from "./bank-standing.ts";

const MERGER_STREAM = streamOf("bank mergers");

/** Chance per quarter that a city bank seeks a partner: what it lacks in capital, as far as the rules let groups merge. */
export function mergerChance(shortage: number, permission: number, rate: number): number {
  return Math.min(1, Math.max(0, rate * permission * shortage));
}

/**
 * What a bank knows to be lacking, share of the ratio it aims at: paid-in and earned capital alone, less
 * every loss it expects, admitted or not.
 */
export function ownShortage(
  capital: number,
  gain: number,
  expectedLoss: number,
  loans: number,
  aim: number,
): number {
  return loans > 0 ? capitalShortage((capital - Math.max(0, gain) - expectedLoss) / loans, aim) : 0;
}

/**
 * City banks short of capital merge across groups with the city bank nearest in size, where the two
 * together are sound; the larger goes on. The groups' firms become one group.
 */
export function mergeBanks(economy: Economy, quarter: number): void {
  const { banks, levers, parameters } = economy;
  const permission = levers["finance.merger-permission"];
  if (permission <= 0 || quarter < 0) return;
  const b = banks.col;
  const aim = capitalAim(levers["finance.capital-requirement"]);
  const key = drawKey(economy.seed, MERGER_STREAM, quarter);
  for (let bank = 0; bank < banks.count; bank++) {
    if (banks.alive[bank] === 0 || b.kind[bank] !== BANK_KIND.city) continue;
    const lacking = ownShortage(
      b.capital[bank],
      b.shares[bank] - b.shareCost[bank],
      b.expectedLoss[bank],
      b.loans[bank],
      aim,
    );
    const chance = mergerChance(lacking, permission, parameters["bank.merger-rate"]);
    if (chance === 0 || hashUniform(key, b.key[bank]) >= chance) continue;
    const partner = nearestInSize(economy, bank);
    if (partner < 0 || b.standing[bank] + b.standing[partner] <= 0) continue;
    const larger = b.loans[partner] >= b.loans[bank] ? partner : bank;
    absorbBank(economy, larger === bank ? partner : bank, larger);
    addTally(economy, "bankMergers", 1);
  }
}

function nearestInSize({ banks }: Economy, bank: number): number {
  const b = banks.col;
  let best = -1;
  let least = Infinity;
  for (let other = 0; other < banks.count; other++) {
    if (other === bank || banks.alive[other] === 0 || b.kind[other] !== BANK_KIND.city) continue;
    const apart = Math.abs(b.loans[other] - b.loans[bank]);
    if (apart < least) {
      least = apart;
      best = other;
    }
  }
  return best;
}
