import { flowRow, S } from "../accounts/ledger.ts";
import { splitWhole } from "../accounts/split.ts";
import type { Economy } from "../state/economy.ts";

const INTEREST = flowRow("interest on loans");

/** Reserves of a bank, thousand yen: what remains of its balance sheet. Negative: it has lent more than it took in. */
export function reservesOf({ banks }: Economy, bank: number): number {
  const b = banks.col;
  return (
    b.clientDeposits[bank] +
    b.householdDeposits[bank] +
    b.capital[bank] -
    b.loans[bank] -
    b.bonds[bank] -
    b.shares[bank] -
    b.units[bank]
  );
}

/**
 * Banks that have lent more than they took in borrow overnight, at the policy rate, from those with
 * deposits to spare; lenders share what is asked by what they have. Interest stays among banks.
 */
export function lendBetweenBanks(economy: Economy): void {
  const { banks, outside, ledger } = economy;
  const b = banks.col;
  const spare = new Float64Array(banks.count);
  let asked = 0;
  let offered = 0;
  for (let bank = 0; bank < banks.count; bank++) {
    b.lentOut[bank] = 0;
    if (banks.alive[bank] === 0) continue;
    const reserves = reservesOf(economy, bank);
    if (reserves < 0) {
      b.lentOut[bank] = reserves;
      asked -= reserves;
    } else {
      spare[bank] = reserves;
      offered += reserves;
    }
  }
  if (asked === 0 || offered === 0) return;
  const met = Math.min(1, offered / asked);
  const rate = outside.policyRate / 4;
  let interest = 0;
  for (let bank = 0; bank < banks.count; bank++) {
    if (b.lentOut[bank] >= 0) continue;
    b.lentOut[bank] = Math.round(b.lentOut[bank] * met);
    const cost = Math.round(-b.lentOut[bank] * rate);
    b.capital[bank] -= cost;
    b.result[bank] -= cost;
    interest += cost;
  }
  const received = new Float64Array(banks.count);
  splitWhole(interest, spare, received);
  const used = Math.min(1, asked / offered);
  for (let bank = 0; bank < banks.count; bank++) {
    if (spare[bank] === 0) continue;
    b.lentOut[bank] = Math.round(spare[bank] * used);
    b.capital[bank] += received[bank];
    b.result[bank] += received[bank];
  }
  ledger.pay(INTEREST, S.banks, S.banks, interest);
}
