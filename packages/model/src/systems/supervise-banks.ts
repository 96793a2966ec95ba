import { drawKey, hashUniform, streamOf } from "@kigyo/engine";
import { flowRow, S } from "../accounts/ledger.ts";
import { BANK_KIND } from "../state/banks.ts";
import type { Economy } from "../state/economy.ts";
import { addTally } from "../state/tally.ts";

const INJECTIONS = flowRow("public capital injections");
const CONVOY_STREAM = streamOf("convoy");

/** Chance that a sound bank can be pressed to absorb a weak one: none left where its own capital would fall to the floor. */
export function rescueChance(convoy: number, ratioAfter: number, floor: number): number {
  if (ratioAfter <= floor) return 0;
  return convoy * Math.min(1, (ratioAfter - floor) / (0.5 * floor + 0.002));
}

/**
 * Banks without capital are absorbed by the strongest that the convoy can press, filled up with public
 * money where there is any, or closed: their clients go to the strongest bank and the public bears
 * the hole. While the convoy holds, losses not yet admitted do not count.
 */
export function superviseBanks(economy: Economy, quarter: number): void {
  const { banks, levers, memory } = economy;
  const b = banks.col;
  const convoy = levers["finance.convoy-strength"];
  const floor = Math.max(0.015, 0.5 * levers["finance.capital-requirement"]);
  const key = drawKey(economy.seed, CONVOY_STREAM, quarter);
  let stress = 0;
  let weight = 0;
  let budget = Math.max(
    0,
    levers["finance.public-recapitalisation"] * economy.aggregates.gdpYear * 4 -
      (memory.injected ?? 0),
  );
  for (let bank = 0; bank < banks.count; bank++) {
    if (banks.alive[bank] === 0 || b.kind[bank] >= BANK_KIND.government) continue;
    const loans = Math.max(1, b.loans[bank]);
    const seen = b.capital[bank] - (1 - 0.85 * convoy) * b.expectedLoss[bank];
    stress += b.loans[bank] * (seen / loans < 2 * floor ? 1 : 0);
    weight += b.loans[bank];
    if (seen > 0) {
      budget = topUp(economy, bank, seen / loans, floor, budget);
      continue;
    }
    const rescuer = strongest(economy, bank);
    if (rescuer < 0) continue;
    const after =
      (b.capital[rescuer] + b.capital[bank]) / Math.max(1, b.loans[rescuer] + b.loans[bank]);
    if (hashUniform(key, b.key[bank]) < rescueChance(convoy, after, floor)) {
      absorb(economy, bank, rescuer);
      addTally(economy, "rescues", 1);
    } else if (b.capital[bank] < 0 || hashUniform(key, b.key[bank] ^ 1) > convoy) {
      inject(economy, bank, Math.max(0, -b.capital[bank]));
      absorb(economy, bank, rescuer);
      addTally(economy, "bankFailures", 1);
    }
  }
  supportPublicBanks(economy);
  memory.bankStress = weight > 0 ? stress / weight : 0;
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
  return budget - sum;
}

function inject(economy: Economy, bank: number, sum: number): void {
  const { banks, accounts, ledger, memory } = economy;
  if (sum === 0) return;
  banks.col.capital[bank] += sum;
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

function strongest({ banks }: Economy, except: number): number {
  const b = banks.col;
  let best = -1;
  let most = 0;
  for (let bank = 0; bank < banks.count; bank++) {
    if (bank === except || banks.alive[bank] === 0 || b.kind[bank] >= BANK_KIND.government)
      continue;
    if (b.capital[bank] > most) {
      most = b.capital[bank];
      best = bank;
    }
  }
  return best;
}

/** Everything of one bank, clients included, passes to another. */
function absorb(economy: Economy, bank: number, into: number): void {
  const { banks, firms } = economy;
  const b = banks.col;
  for (const name of [
    "size",
    "loans",
    "bonds",
    "shares",
    "units",
    "clientDeposits",
    "householdDeposits",
    "capital",
    "expectedLoss",
    "troubled",
    "result",
  ] as const) {
    b[name][into] += b[name][bank];
    b[name][bank] = 0;
  }
  const f = firms.col;
  for (let slot = 0; slot < firms.count; slot++) {
    if (firms.alive[slot] === 0) continue;
    if (f.mainBank[slot] === bank) f.mainBank[slot] = into;
    if (f.otherBank[slot] === bank) f.otherBank[slot] = into;
  }
  banks.remove(bank);
}
