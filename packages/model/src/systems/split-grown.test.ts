import { expect, test } from "vitest";
import { TOY_COUNTRY } from "../../../../examples/toy-country/country.ts";
import { buildToyEconomy, runClosed } from "../state/toy.ts";
import { splitGrown } from "./split-grown.ts";

const STEEL = 0;
const NET = 4;
const NEW = 5;

/** Steel as a record of five firms with so many heads in all; the toy's scale is 100. */
function five(heads: number): ReturnType<typeof buildToyEconomy> {
  const economy = buildToyEconomy(TOY_COUNTRY);
  const f = economy.firms.col;
  f.weight[STEEL] = 5;
  f.heads[STEEL] = heads;
  f.listing[STEEL] = 2;
  return economy;
}

test("five firms with the staff of more than sixteen records part, two and three", () => {
  const economy = five(2000);
  const { cash, loans } = economy.firms.col;
  const before = [cash[STEEL], loans[STEEL]];
  runClosed(economy, () => splitGrown(economy, 4));
  const f = economy.firms.col;
  expect(economy.firms.alive[NEW]).toBe(1);
  expect([f.weight[STEEL], f.weight[NEW]]).toEqual([3, 2]);
  expect([f.heads[STEEL], f.heads[NEW]]).toEqual([1200, 800]);
  expect(f.listing[NEW]).toBe(2);
  expect(f.key[NEW]).not.toBe(f.key[STEEL]);
  expect([f.cash[STEEL] + f.cash[NEW], f.loans[STEEL] + f.loans[NEW]]).toEqual(before);
});

test("smaller ones, single giants and firms that a fund holds stay as they are", () => {
  for (const change of [{ heads: 1600 }, { heads: 9000, weight: 1 }, { heads: 9000, fund: 0 }] as {
    heads: number;
    weight?: number;
    fund?: number;
  }[]) {
    const economy = five(change.heads);
    const f = economy.firms.col;
    if (change.weight !== undefined) f.weight[STEEL] = change.weight;
    if (change.fund !== undefined) f.fund[STEEL] = change.fund;
    const { count } = economy.firms;
    splitGrown(economy, 4);
    expect(economy.firms.count).toBe(count);
  }
});

test("ventures and subsidiaries part as well; middling firms that weigh as little do not", () => {
  for (const [change, parts] of [
    [{ stage: 1 }, 1],
    [{ parent: NET }, 1],
    [{}, 0],
  ] as [{ stage?: number; parent?: number }, number][]) {
    const economy = five(2000);
    const f = economy.firms.col;
    f.listing[STEEL] = 0;
    f.stage[STEEL] = change.stage ?? 0;
    f.parent[STEEL] = change.parent ?? -1;
    const { count } = economy.firms;
    splitGrown(economy, 4);
    expect(economy.firms.count - count).toBe(parts);
  }
});
