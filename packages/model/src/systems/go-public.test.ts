import { expect, test } from "vitest";
import { TOY_COUNTRY, withFirms } from "../../../../examples/toy-country/country.ts";
import type { Economy } from "../state/economy.ts";
import { buildToyEconomy, closeToyBooks, runClosed } from "../state/toy.ts";
import { bookValue, goPublic, marketTerms, marketValue, requiredYield } from "./go-public.ts";

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
  economy.levers["equity.startup-boards"] = 3;
  Object.assign(economy, { parameters: { ...economy.parameters, "listing.start-up-rate": 1 } });
  return economy;
}

test("a venture floats: the public buys new shares and the fund's, and the fund pays out", () => {
  const economy = readyEconomy();
  const deposits = economy.accounts.households.deposits;
  runClosed(economy, () => goPublic(economy, 0));
  const f = economy.firms.col;
  // Its backers value it at 6,000 + 5,000, more than 0.4 x (4,000 of capital + 6,000 of cash). A fifth, 2,200, is
  // issued; foreigners take 16.25 per cent of it (0.65 x 0.5 x 0.625 x 0.8), 358. Households pay 1,842 and the fund's 5,000.
  expect(f.cash[CHIP]).toBe(8200);
  expect([f.sharesHouseholds[CHIP], f.sharesFunds[CHIP], f.sharesWorld[CHIP]]).toEqual([
    6000 + 1842 + 5000,
    0,
    358,
  ]);
  expect(deposits - economy.accounts.households.deposits).toBe(6842);
  expect([economy.funds.col.cash[0], economy.funds.col.portfolio[0]]).toEqual([0, 0]);
  expect(f.listing[CHIP]).toBeGreaterThanOrEqual(4);
  expect(f.fund[CHIP]).toBe(-1);
  expect(economy.tally.ventureFlotations).toBe(1);
  expect(economy.tally.youngEquity).toBe(2200);
});

test("neither subsidiaries nor shops of three heads float", () => {
  const economy = readyEconomy();
  economy.firms.col.parent[CHIP] = 0;
  runClosed(economy, () => goPublic(economy, 0));
  expect(economy.firms.col.listing[CHIP]).toBe(0);
  expect(economy.firms.col.listing[SHOPS]).toBe(0);
});

test("in a market that pays a quarter of the books or less for those listed no venture floats", () => {
  const economy = readyEconomy();
  Object.assign(economy.memory, { listedValue: 25, listedBook: 100 });
  runClosed(economy, () => goPublic(economy, 0));
  expect(economy.firms.col.listing[CHIP]).toBe(0);
});

test("value is earnings over the required return where that is more than the book", () => {
  const economy = buildToyEconomy(TOY_COUNTRY);
  // Net: 4 x 800 x (1 - 0.4) = 1,920 a year over 0.5 x 4 per cent + 6 per cent.
  expect(marketValue(economy, NET, bookValue(economy, NET), marketTerms(economy))).toBeCloseTo(
    24000,
  );
});

test("growth that is believed to last makes shares dear, its loss makes them cheap", () => {
  // 0.5 x 0.02 + 0.06 - 0.5 x 0.04 = 0.05: twenty times earnings; without growth 0.07: fourteen times.
  expect(requiredYield(0.01, 0.04, 0.06, 0.5)).toBeCloseTo(0.05);
  expect(requiredYield(0.01, 0, 0.06, 0.5)).toBeCloseTo(0.07);
  // Tight money asks for more: 0.5 x 0.05 + 0.06.
  expect(requiredYield(0.05, 0, 0.06, 0.5)).toBeCloseTo(0.085);
  expect(requiredYield(0, 0.2, 0.03, 0.5)).toBe(0.025);
});
