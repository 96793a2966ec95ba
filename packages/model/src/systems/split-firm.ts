import type { Economy } from "../state/economy.ts";

/** True for a firm from which a part goes its own way this quarter. */
export function isSplitting(splits: Economy["splits"], slot: number): boolean {
  return splits.some((split) => split.parent === slot);
}

type FirmColumns = Economy["firms"]["col"];

/** Columns beside heads that a part takes its share of; the rest it inherits. */
function sharedColumns(f: FirmColumns): readonly Float64Array[] {
  return [
    f.capital,
    f.inventory,
    f.land,
    f.share,
    f.expected,
    f.wanted,
    f.innovations,
    f.invest,
    f.jobsAbroad,
    f.usualSales,
  ];
}

/** Columns of whole yen, and of whole links, that a part takes its share of. */
function wholeColumns(f: FirmColumns): readonly (Float64Array | Int32Array)[] {
  return [
    f.cash,
    f.loans,
    f.loansOther,
    f.sharesHouseholds,
    f.sharesBanks,
    f.sharesFirms,
    f.sharesInsurers,
    f.sharesWorld,
    f.units,
    f.sales,
    f.wages,
    f.profit,
    f.research,
    f.borrow,
    f.abroad,
    f.exports,
    f.partsCost,
    f.partsSold,
    f.ties,
  ];
}

/**
 * Splits `weight` firms off a record of many, with their share of everything; whole yen and whole links with
 * universities stay whole. Staff follow when people are next looked at. A fund's stake and links with suppliers,
 * buyers and the incumbent that a venture works with stay with the parent: the part seeks its own from then on.
 * @returns the slot of the part, or -1 where the record is too small, or is splitting already
 */
export function splitFirm(economy: Economy, slot: number, weight: number, key: number): number {
  const { firms } = economy;
  const f = firms.col;
  if (f.weight[slot] <= weight || isSplitting(economy.splits, slot)) return -1;
  firms.ensureRoom(1);
  const part = firms.add();
  firms.copyRow(slot, part);
  const share = weight / f.weight[slot];
  const heads = Math.floor(f.heads[slot] * share);
  f.heads[part] = heads;
  f.heads[slot] -= heads;
  for (const column of sharedColumns(f)) {
    const amount = column[slot] * share;
    column[part] = amount;
    column[slot] -= amount;
  }
  for (const column of wholeColumns(f)) {
    const amount = Math.floor(column[slot] * share);
    column[part] = amount;
    column[slot] -= amount;
  }
  f.key[part] = key;
  f.weight[part] = weight;
  f.weight[slot] -= weight;
  // Firms that hold their own cross-held shares go on doing so.
  if (f.partner[slot] === slot) f.partner[part] = part;
  // Links stay with the parent.
  f.tied[part] = 0;
  f.orders[part] = 0;
  f.outsourced[part] = 0;
  f.partsAbroad[part] = 0;
  f.sharesFunds[part] = 0;
  f.fund[part] = -1;
  economy.splits.push({ parent: slot, child: part, heads });
  return part;
}
