/** Sectors, instruments and flows of the accounts, in English. */
import { FLOWS, INSTRUMENTS, SECTORS } from "@kigyo/model/accounts/ledger";

/** Any name that a row or a column of the accounts has. */
export type AccountName =
  | (typeof SECTORS)[number]
  | (typeof INSTRUMENTS)[number]
  | (typeof FLOWS)[number];

/** A name such as "foreignClaims" as two words. */
function spaced(name: AccountName): string {
  return name.replace(/[A-Z]/g, (letter) => ` ${letter.toLowerCase()}`);
}

export const accountNames = {
  accountNames: Object.fromEntries(
    [...SECTORS, ...INSTRUMENTS, ...FLOWS].map((name) => [name, spaced(name)]),
  ) as Readonly<Record<AccountName, string>>,
};
