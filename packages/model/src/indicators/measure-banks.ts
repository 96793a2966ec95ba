import { columnSum } from "../accounts/measure.ts";
import { BANK_KIND } from "../state/banks.ts";
import type { Economy } from "../state/economy.ts";

/** City banks alive: the heads of banking groups. */
export function cityBanks({ banks }: Economy): number {
  let count = 0;
  for (let bank = 0; bank < banks.count; bank++)
    if (banks.alive[bank] === 1 && banks.col.kind[bank] === BANK_KIND.city) count++;
  return count;
}

/** Money of postal savings, insurers and pension funds, and where in firms it went, thousand yen. */
export interface Pools {
  /** Deposits of postal savings and claims of the insured. */
  readonly all: number;
  /** Lent to firms of the groups. */
  readonly incumbents: number;
  /** That, public loans to small firms, and units in venture funds. */
  readonly placed: number;
}

/** The savings pools and their destination. */
export function pools({ banks, funds, accounts }: Economy): Pools {
  const b = banks.col;
  let deposits = 0;
  let incumbents = 0;
  let small = 0;
  for (let bank = 0; bank < banks.count; bank++) {
    if (banks.alive[bank] === 0) continue;
    if (b.kind[bank] === BANK_KIND.postal) {
      deposits += b.householdDeposits[bank];
      incumbents += b.loans[bank];
    } else if (b.kind[bank] === BANK_KIND.government) small += b.loans[bank];
  }
  const units = columnSum(funds.alive, funds.col.unitsInsurers, funds.count);
  return {
    all: deposits + accounts.insurers.pensionsOwed,
    incumbents,
    placed: incumbents + small + units,
  };
}
