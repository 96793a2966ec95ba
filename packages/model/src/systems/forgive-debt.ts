import { I, S } from "../accounts/ledger.ts";
import type { Economy } from "../state/economy.ts";
import { addTally } from "../state/tally.ts";
import { hasManyBanks } from "../state/weights.ts";
import type { SharedLosses } from "./share-losses.ts";

/**
 * Part of a hopeless borrower's overhang that its bank forgives in a quarter: where losses have to be shown
 * nothing is gained by carrying them, and they are let go as far as capital bears it. While a convoy is believed
 * to stand behind all banks, or capital is short, debts are carried instead (Peek and Rosengren 2005).
 * @param convoy strength of the convoy as far as it is believed, 0 to 1
 * @param room of the bank's capital over what is asked, 0 to 1
 * @param rate per quarter without convoy and with ample capital, `bank.forgiveness-rate`
 */
export function forgivenShare(convoy: number, room: number, rate: number): number {
  return rate * (1 - convoy) * room;
}

/**
 * A firm's main bank forgives it whole thousand yen of debt, at most what it lends; a record of many firms has
 * many banks, which bear the loss together.
 * @returns what was forgiven
 */
export function forgiveDebt(
  economy: Economy,
  slot: number,
  amount: number,
  pool: SharedLosses,
): number {
  const { firms, banks, ledger } = economy;
  const f = firms.col;
  const b = banks.col;
  const bank = f.mainBank[slot];
  const forgiven = Math.min(f.loans[slot], Math.floor(amount));
  if (!(forgiven > 0)) return 0;
  f.loans[slot] -= forgiven;
  b.loans[bank] -= forgiven;
  if (hasManyBanks(f.weight[slot], economy.scale)) pool.lost += forgiven;
  else b.capital[bank] -= forgiven;
  ledger.writeOff(I.loans, S.banks, S.firms, forgiven);
  addTally(economy, "writtenOff", forgiven);
  return forgiven;
}
