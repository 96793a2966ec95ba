import { expect, test } from "vitest";
import { withFirms } from "../../../../examples/toy-country/country.ts";
import type { Economy } from "../state/economy.ts";
import { buildToyEconomy, runClosed, type ToyFirm } from "../state/toy.ts";
import { buyOut, MANAGERS } from "./buy-out.ts";

const [STEEL, NET] = [0, 4];

/** Steel is worth 240,000, 40,000 of it held by Net; Net has so much cash. */
function market(cash: number, steel: Partial<ToyFirm> = {}): Economy {
  return buildToyEconomy(
    withFirms({ Steel: { partner: NET, sharesFirms: 40000, ...steel }, Net: { cash } }),
  );
}

/** Households, banks, firms, insurers, world. */
function holders({ firms }: Economy): number[] {
  const f = firms.col;
  return [
    f.sharesHouseholds[STEEL],
    f.sharesBanks[STEEL],
    f.sharesFirms[STEEL],
    f.sharesInsurers[STEEL],
    f.sharesWorld[STEEL],
  ];
}

test("a parent pays all other holders at market value and owns the whole", () => {
  const economy = market(300000);
  const { accounts, firms, banks } = economy;
  const before = { ...accounts.households };
  runClosed(economy, () => expect(buyOut(economy, STEEL, NET)).toBe(true));
  expect(holders(economy)).toEqual([0, 0, 240000, 0, 0]);
  // 150,000 to households, 30,000 to the bank, 10,000 each to insurers and abroad.
  expect(firms.col.cash[NET]).toBe(300000 - 200000);
  expect(accounts.households.deposits - before.deposits).toBe(150000);
  expect(accounts.world.foreignDebt).toBe(-10000);
  expect([banks.col.shares[0], banks.col.shareCost[0]]).toEqual([0, 0]);
  expect([firms.col.parent[STEEL], firms.col.partner[STEEL]]).toEqual([NET, NET]);
});

test("a stranger pays the partner too", () => {
  const economy = market(300000, { partner: STEEL });
  const cash = economy.firms.col.cash[STEEL];
  runClosed(economy, () => buyOut(economy, STEEL, NET));
  expect(economy.firms.col.cash[NET]).toBe(300000 - 240000);
  expect(economy.firms.col.cash[STEEL] - cash).toBe(40000);
  expect(holders(economy)).toEqual([0, 0, 240000, 0, 0]);
});

test("managers buy with households' money, and nobody else holds a share", () => {
  const economy = market(0);
  const before = economy.accounts.households.deposits;
  runClosed(economy, () => expect(buyOut(economy, STEEL, MANAGERS)).toBe(true));
  expect(holders(economy)).toEqual([240000, 0, 0, 0, 0]);
  expect(economy.accounts.households.deposits - before).toBe(-90000);
  expect(economy.firms.col.cash[NET]).toBe(40000);
  expect([economy.firms.col.parent[STEEL], economy.firms.col.partner[STEEL]]).toEqual([-1, -1]);
});

test("a company without the cash buys nothing", () => {
  const economy = market(239999);
  const before = holders(economy);
  runClosed(economy, () => expect(buyOut(economy, STEEL, NET)).toBe(false));
  expect(holders(economy)).toEqual(before);
});
