import { expect, test } from "vitest";
import { TOY_COUNTRY, withFirms } from "../../../../examples/toy-country/country.ts";
import type { Economy } from "../state/economy.ts";
import { buildToyEconomy, closeToyBooks, runClosed } from "../state/toy.ts";
import { goPublic, listingHazard, marketValue, requiredYield } from "./go-public.ts";

const [SHOPS, CHIP, NET] = [1, 3, 4];

/** Chip is three years old, has 20 heads, a fund with a stake of 5,000, and every firm that may list does. */
function readyEconomy(): Economy {
  const economy = buildToyEconomy(
    withFirms({ Chip: { birth: -12, stage: 3, sharesFunds: 5000, fund: 0 } }),
  );
  economy.funds.add();
  economy.funds.col.portfolio[0] = 5000;
  economy.funds.col.unitsWorld[0] = 5000;
  economy.accounts.world.foreignDebt += 5000;
  economy.accounts.centralBank.foreignClaims += 5000;
  closeToyBooks(economy);
  economy.firms.col.heads[CHIP] = 20;
  economy.levers["equity.board-access"] = 1;
  Object.assign(economy, { parameters: { ...economy.parameters, "listing.rate": 20 } });
  return economy;
}

test("a venture floats: the public buys new shares and the fund's, and the fund pays out", () => {
  const economy = readyEconomy();
  const deposits = economy.accounts.households.deposits;
  runClosed(economy, () => goPublic(economy, 0));
  const f = economy.firms.col;
  // Worth 0.4 x (4,000 of capital + 6,000 of cash) = 4,000, more than 5 per cent of sales or its loss. A fifth, 800, is
  // issued; foreigners take 0.03 x 0.5 = 1.5 per cent of it, 12. Households pay 788 and the fund's 5,000.
  expect(f.cash[CHIP]).toBe(6800);
  expect([f.sharesHouseholds[CHIP], f.sharesFunds[CHIP], f.sharesWorld[CHIP]]).toEqual([
    6000 + 788 + 5000,
    0,
    12,
  ]);
  expect(deposits - economy.accounts.households.deposits).toBe(5788);
  expect([economy.funds.col.cash[0], economy.funds.col.portfolio[0]]).toEqual([0, 0]);
  expect([f.listing[CHIP], f.fund[CHIP]]).toEqual([4, -1]);
  expect(economy.tally.ventureFlotations).toBe(1);
  expect(economy.tally.youngEquity).toBe(800);
});

test("neither subsidiaries nor shops of three heads float", () => {
  const economy = readyEconomy();
  economy.firms.col.parent[CHIP] = 0;
  runClosed(economy, () => goPublic(economy, 0));
  expect(economy.firms.col.listing[CHIP]).toBe(0);
  expect(economy.firms.col.listing[SHOPS]).toBe(0);
});

test("value is earnings over the required return where that is more than the book", () => {
  const economy = buildToyEconomy(TOY_COUNTRY);
  // Net: 4 x 800 x (1 - 0.4) = 1,920 a year over 0.5 x 4 per cent + 6 per cent.
  expect(marketValue(economy, NET)).toBeCloseTo(24000);
});

test("old boards ask age, size and profit; start-up boards waive them as far as access goes", () => {
  expect(listingHazard(50, 5000, true, false, 0, false)).toBeGreaterThan(0);
  for (const [age, heads, profitable] of [
    [5, 5000, true],
    [50, 50, true],
    [50, 5000, false],
  ] as const) {
    expect(listingHazard(age, heads, profitable, true, 1, false)).toBe(0);
  }
  expect(listingHazard(3, 20, false, true, 0, true)).toBe(0);
  expect(listingHazard(3, 20, false, true, 1, true)).toBeGreaterThan(
    listingHazard(3, 20, false, true, 0.5, true),
  );
  expect(listingHazard(3, 20, false, true, 1, false)).toBe(0);
  expect(listingHazard(1, 20, false, true, 1, true)).toBe(0);
});

test("growth that is believed to last makes shares dear, its loss makes them cheap", () => {
  // 0.5 x 0.02 + 0.06 - 0.5 x 0.04 = 0.05: twenty times earnings; without growth 0.07: fourteen times.
  expect(requiredYield(0.01, 0.04, 0.06, 0.5)).toBeCloseTo(0.05);
  expect(requiredYield(0.01, 0, 0.06, 0.5)).toBeCloseTo(0.07);
  // Tight money asks for more: 0.5 x 0.05 + 0.06.
  expect(requiredYield(0.05, 0, 0.06, 0.5)).toBeCloseTo(0.085);
  expect(requiredYield(0, 0.2, 0.03, 0.5)).toBe(0.025);
});
