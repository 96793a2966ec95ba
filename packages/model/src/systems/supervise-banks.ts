import { drawKey, exp, hashUniform, streamOf } from "@kigyo/engine";
import { flowRow, S } from "../accounts/ledger.ts";
import { BANK_KIND } from "../state/banks.ts";
import type { Economy } from "../state/economy.ts";
import { addTally } from "../state/tally.ts";
import { absorbBank } from "./absorb-bank.ts";
import { sellBankAbroad } from "./sell-bank.ts";
import { admittedShare, takeStanding, trustAfter, trustRestored } from "./bank-standing.ts";

const INJECTIONS = flowRow("public capital injections");
const CONVOY_STREAM = streamOf("convoy");

/** Chance that a sound bank can be pressed to absorb a weak one: none left where its own capital would fall to the floor. */
export function rescueChance(convoy: number, ratioAfter: number, floor: number): number {
  if (ratioAfter <= floor) return 0;
  return convoy * Math.min(1, (ratioAfter - floor) / (0.5 * floor + 0.002));
}

/**
 * Chance per quarter that nobody renews a bank's funding: only where trust is gone and its losses, all
 * counted, exceed its capital; the more so the more of its loans rest on overnight money.
 */
export function runChance(
  honestCapital: number,
  trust: number,
  borrowedShare: number,
  rate: number,
): number {
  if (honestCapital >= 0) return 0;
  return rate * (1 - trust) * (0.3 + 0.7 * Math.min(1, 20 * Math.max(0, borrowedShare)));
}

/**
 * Part of the belief in the convoy that is left after a quarter: it rests on what sound banks could give up for
 * weak ones, and wears off as far as the losses that all expect exceed this.
 * @param hidden losses expected at all banks, thousand yen
 * @param capacity capital above the floor and public money at hand, thousand yen
 * @param loans of all banks, thousand yen
 * @param doubt per quarter and unit of loans that nobody could cover, `bank.doubt`
 */
export function beliefKept(hidden: number, capacity: number, loans: number, doubt: number): number {
  return loans > 0 ? exp((-doubt * Math.max(0, hidden - capacity)) / loans) : 1;
}

/**
 * Banks without capital are absorbed by the strongest that the convoy can press, filled up with public
 * money where there is any, or closed: their clients go to the strongest bank and the public bears
 * the hole. While the convoy holds and is believed, losses not yet admitted do not count. Losses beyond what
 * rescuers could bear and each failure cost trust, and with it goes the forbearance that kept others open: that
 * is how failures bunch.
 */
export function superviseBanks(economy: Economy, quarter: number): void {
  const { banks, levers, memory, parameters } = economy;
  const b = banks.col;
  takeStanding(economy);
  const floor = Math.max(0.015, 0.5 * levers["finance.capital-requirement"]);
  const key = drawKey(economy.seed, CONVOY_STREAM, quarter);
  let stress = 0;
  let weight = 0;
  let hidden = 0;
  let capacity = 0;
  for (let bank = 0; bank < banks.count; bank++) {
    if (banks.alive[bank] === 0 || b.kind[bank] >= BANK_KIND.government) continue;
    weight += b.loans[bank];
    hidden += b.expectedLoss[bank];
    capacity += Math.max(0, b.standing[bank] - floor * b.loans[bank]);
  }
  let budget = Math.max(
    0,
    levers["finance.public-recapitalisation"] * economy.aggregates.gdpYear * 4 -
      (memory.injected ?? 0),
  );
  const backing = budget / Math.max(1, hidden);
  let trust = memory.trust ?? 1;
  if (quarter >= 0)
    trust *= beliefKept(hidden, capacity + budget, weight, parameters["bank.doubt"]);
  for (let bank = 0; bank < banks.count; bank++) {
    if (banks.alive[bank] === 0 || b.kind[bank] >= BANK_KIND.government) continue;
    const convoy = levers["finance.convoy-strength"] * trust;
    const admitted = admittedShare(convoy, 1);
    const loans = Math.max(1, b.loans[bank]);
    const seen = b.standing[bank] - admitted * b.expectedLoss[bank];
    stress += b.loans[bank] * (seen / loans < 2 * floor ? 1 : 0);
    if (quarter < 0) {
      // The war's losses are settled at public cost before the run opens: no bank is closed for them.
      if (seen / loans < floor) inject(economy, bank, Math.ceil(floor * loans - seen));
      continue;
    }
    const run =
      hashUniform(key, b.key[bank] ^ 2) <
      runChance(
        b.standing[bank] - b.expectedLoss[bank],
        trust,
        -b.lentOut[bank] / loans,
        parameters["bank.run-rate"],
      );
    if (seen > 0 && !run) {
      budget = topUp(economy, bank, seen / loans, floor, budget);
      payBack(economy, bank, seen / loans, floor);
      continue;
    }
    const rescuer = strongest(economy, bank, admitted);
    if (rescuer < 0) continue;
    const after =
      (b.standing[rescuer] - admitted * b.expectedLoss[rescuer] + seen) /
      Math.max(1, b.loans[rescuer] + b.loans[bank]);
    if (hashUniform(key, b.key[bank]) < rescueChance(convoy, after, floor)) {
      absorbBank(economy, bank, rescuer);
      addTally(economy, "rescues", 1);
    } else if (b.capital[bank] < 0 || run || hashUniform(key, b.key[bank] ^ 1) > convoy) {
      trust = trustAfter(trust, b.loans[bank] / Math.max(1, weight), parameters["bank.contagion"]);
      inject(economy, bank, Math.max(0, -b.capital[bank]));
      if (!sellBankAbroad(economy, bank, floor, quarter)) absorbBank(economy, bank, rescuer);
      addTally(economy, "bankFailures", 1);
    }
  }
  supportPublicBanks(economy);
  memory.trust = trustRestored(trust, parameters["bank.trust-return"], backing);
  memory.bankStress = weight > 0 ? stress / weight : 0;
}

/** A bank well above the floor returns a tenth of its public capital a quarter. */
function payBack(economy: Economy, bank: number, ratio: number, floor: number): void {
  const { banks, accounts, ledger } = economy;
  const b = banks.col;
  if (b.publicCapital[bank] <= 0 || ratio <= 4 * floor) return;
  const sum = Math.min(b.publicCapital[bank], Math.ceil(0.1 * b.publicCapital[bank]));
  b.publicCapital[bank] -= sum;
  b.capital[bank] -= sum;
  b.standing[bank] -= sum;
  accounts.state.account += sum;
  ledger.pay(INJECTIONS, S.banks, S.state, sum);
}

/** Public capital for banks that are weak but alive, while the budget lasts. Returns what is left of it. */
function topUp(
  economy: Economy,
  bank: number,
  ratio: number,
  floor: number,
  budget: number,
): number {
  if (budget <= 0 || ratio > 1.5 * floor) return budget;
  const sum = Math.min(
    Math.round(budget),
    Math.round((2 * floor - ratio) * economy.banks.col.loans[bank]),
  );
  if (sum <= 0) return budget;
  inject(economy, bank, sum);
  economy.banks.col.publicCapital[bank] += sum;
  return budget - sum;
}

function inject(economy: Economy, bank: number, sum: number): void {
  const { banks, accounts, ledger, memory } = economy;
  if (sum === 0) return;
  banks.col.capital[bank] += sum;
  banks.col.standing[bank] += sum;
  accounts.state.account -= sum;
  ledger.pay(INJECTIONS, S.state, S.banks, sum);
  addTally(economy, "injected", sum);
  memory.injected = (memory.injected ?? 0) + sum;
}

/** Losses of government lenders are borne by the state at once. */
function supportPublicBanks(economy: Economy): void {
  const { banks } = economy;
  const b = banks.col;
  for (let bank = 0; bank < banks.count; bank++) {
    if (banks.alive[bank] === 0 || b.kind[bank] < BANK_KIND.government) continue;
    if (b.capital[bank] < 0) inject(economy, bank, -b.capital[bank]);
  }
}

/** The private bank with most capital left after the losses it admits. */
function strongest({ banks }: Economy, except: number, admitted: number): number {
  const b = banks.col;
  let best = -1;
  let most = 0;
  for (let bank = 0; bank < banks.count; bank++) {
    if (bank === except || banks.alive[bank] === 0 || b.kind[bank] >= BANK_KIND.government)
      continue;
    const left = b.standing[bank] - admitted * b.expectedLoss[bank];
    if (left > most) {
      most = left;
      best = bank;
    }
  }
  return best;
}
