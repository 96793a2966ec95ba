import { storedLedger } from "@kigyo/lab/claims/stored";
import type { Ledger, LedgerEntry } from "@kigyo/lab/claims/ledger";
import type { Verdict } from "@kigyo/lab/claims/verdict";

export type { Ledger, LedgerEntry, Verdict };

/**
 * The stored ledger of claims: for each sentence of the sources what the model says of it, how
 * surely, and the sources on both sides. A verdict is about the model, not about Japan.
 * @returns undefined where no ledger was stored yet (`npm run test:long -- claims` makes one)
 */
export function claims(): Ledger | undefined {
  return storedLedger();
}
