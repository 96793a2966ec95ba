import type { Economy } from "../state/economy.ts";
import { FIRM_COLUMNS } from "../state/firms.ts";

/** Columns that a part takes its share of; the rest it inherits. */
const SHARED = [
  "capital",
  "inventory",
  "land",
  "share",
  "expected",
  "heads",
  "wanted",
  "innovations",
  "invest",
  "jobsAbroad",
] as const;
const MONEY = [
  "cash",
  "loans",
  "loansOther",
  "sharesHouseholds",
  "sharesBanks",
  "sharesFirms",
  "sharesInsurers",
  "sharesWorld",
  "units",
  "sales",
  "wages",
  "profit",
  "research",
  "borrow",
  "abroad",
  "exports",
  "partsCost",
  "partsSold",
] as const;

/**
 * Splits `weight` firms off a record of many, with their share of everything; whole yen stay whole.
 * Staff follow when people are next looked at. A fund's stake stays with the parent.
 * @returns the slot of the part, or -1 where the record is too small, or is splitting already
 */
export function splitFirm(economy: Economy, slot: number, weight: number, key: number): number {
  const { firms } = economy;
  const f = firms.col;
  if (f.weight[slot] <= weight || economy.splits.some((split) => split.parent === slot)) return -1;
  firms.ensureRoom(1);
  const part = firms.add();
  for (const name of Object.keys(FIRM_COLUMNS) as (keyof typeof FIRM_COLUMNS)[])
    f[name][part] = f[name][slot];
  const share = weight / f.weight[slot];
  const heads = Math.floor(f.heads[slot] * share);
  for (const name of SHARED) {
    const amount = name === "heads" ? heads : f[name][slot] * share;
    f[name][part] = amount;
    f[name][slot] -= amount;
  }
  for (const name of MONEY) {
    const amount = Math.floor(f[name][slot] * share);
    f[name][part] = amount;
    f[name][slot] -= amount;
  }
  f.key[part] = key;
  f.weight[part] = weight;
  f.weight[slot] -= weight;
  // Links stay with the parent.
  f.orders[part] = 0;
  f.outsourced[part] = 0;
  f.partsAbroad[part] = 0;
  f.sharesFunds[part] = 0;
  f.fund[part] = -1;
  economy.splits.push({ parent: slot, child: part, heads });
  return part;
}
