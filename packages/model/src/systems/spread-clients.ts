import { splitWhole } from "../accounts/split.ts";
import { BANK_KIND } from "../state/banks.ts";
import type { Economy } from "../state/economy.ts";
import { hasManyBanks } from "../state/weights.ts";

/** Kinds of banks that are anyone's main bank. */
const PRIVATE_KINDS = BANK_KIND.government;

/**
 * Puts firms' loans and deposits on the books of the banks that hold them. A record of many firms has
 * many banks: what its firms owe and own is spread over all banks of its main bank's kind by their size,
 * so that no bank's fate hangs on the lumps in which ordinary firms are recorded. Reserves settle the
 * difference. Large firms and ventures stay with their own bank.
 */
export function spreadClients(economy: Economy): void {
  const { firms, banks, scale } = economy;
  const { alive } = firms;
  const { weight, mainBank, otherBank, loans, loansOther, cash } = firms.col;
  const b = banks.col;
  const pooledLoans = new Float64Array(PRIVATE_KINDS);
  const pooledCash = new Float64Array(PRIVATE_KINDS);
  b.loans.fill(0, 0, banks.count);
  b.clientDeposits.fill(0, 0, banks.count);
  for (let slot = 0; slot < firms.count; slot++) {
    if (alive[slot] === 0) continue;
    const bank = mainBank[slot];
    const kind = b.kind[bank];
    if (hasManyBanks(weight[slot], scale) && kind < PRIVATE_KINDS) {
      pooledLoans[kind] += loans[slot];
      pooledCash[kind] += cash[slot];
    } else {
      b.loans[bank] += loans[slot];
      b.clientDeposits[bank] += cash[slot];
    }
    if (loansOther[slot] !== 0) b.loans[otherBank[slot]] += loansOther[slot];
  }
  const sizes = new Float64Array(banks.count);
  const parts = new Float64Array(banks.count);
  for (let kind = 0; kind < PRIVATE_KINDS; kind++) {
    for (let bank = 0; bank < banks.count; bank++)
      sizes[bank] = banks.alive[bank] === 1 && b.kind[bank] === kind ? b.size[bank] : 0;
    splitWhole(pooledLoans[kind], sizes, parts, banks.count);
    addTo(b.loans, parts, banks.count);
    splitWhole(pooledCash[kind], sizes, parts, banks.count);
    addTo(b.clientDeposits, parts, banks.count);
  }
}

/** Pays interest from records of many firms to all private banks by what they lend. */
export function spreadInterest({ banks }: Economy, interest: number): void {
  const b = banks.col;
  const weights = new Float64Array(banks.count);
  const parts = new Float64Array(banks.count);
  for (let bank = 0; bank < banks.count; bank++) {
    if (banks.alive[bank] === 1 && b.kind[bank] < PRIVATE_KINDS)
      weights[bank] = Math.max(1, b.loans[bank]);
  }
  splitWhole(interest, weights, parts, banks.count);
  addTo(b.capital, parts, banks.count);
  addTo(b.result, parts, banks.count);
}

function addTo(column: Float64Array, parts: Float64Array, count: number): void {
  for (let i = 0; i < count; i++) column[i] += parts[i];
}
