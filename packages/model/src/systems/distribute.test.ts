import { expect, test } from "vitest";
import { TOY_COUNTRY } from "../../../../examples/toy-country/country.ts";
import type { Economy } from "../state/economy.ts";
import { buildToyEconomy, closeToyBooks, runClosed } from "../state/toy.ts";
import { distributeFund } from "./distribute.ts";

/** A fund with 1,000 in cash: 500 are claims of households, 300 of Steel, 200 of City. */
function fundedEconomy(): Economy {
  const economy = buildToyEconomy(TOY_COUNTRY);
  const fund = economy.funds.add();
  const u = economy.funds.col;
  u.cash[fund] = 1000;
  u.unitsHouseholds[fund] = 500;
  u.unitsFirms[fund] = 300;
  u.unitsBanks[fund] = 200;
  economy.firms.col.units[0] = 300;
  economy.banks.col.units[0] = 200;
  closeToyBooks(economy);
  return economy;
}

test("what an exit brings goes to the holders in proportion, and their claims fall by it", () => {
  const economy = fundedEconomy();
  const deposits = economy.accounts.households.deposits;
  runClosed(economy, () => distributeFund(economy, 0, 500));
  expect(economy.funds.col.cash[0]).toBe(500);
  expect(economy.accounts.households.deposits - deposits).toBe(250);
  expect(economy.firms.col.cash[0] - 100000).toBe(150);
  expect(economy.firms.col.units[0]).toBe(150);
  expect(economy.banks.col.units[0]).toBe(100);
  expect(economy.funds.col.unitsHouseholds[0]).toBe(250);
});

test("no more than the fund's cash is paid", () => {
  const economy = fundedEconomy();
  runClosed(economy, () => distributeFund(economy, 0, 5000));
  expect(economy.funds.col.cash[0]).toBe(0);
  expect(economy.firms.col.cash[0] - 100000).toBe(300);
});

test("a fund's gain is its holders' gain, a bank's of its capital too", () => {
  const economy = fundedEconomy();
  economy.funds.col.portfolio[0] = 0;
  economy.firms.col.fund[3] = 0;
  runClosed(economy, () => {
    // Its stake in Chip is valued at 1,000.
    economy.funds.col.portfolio[0] = 1000;
    economy.firms.col.sharesFunds[3] = 1000;
    economy.ledger.revalue(5, 4, 1, 1000);
  });
  expect(economy.funds.col.unitsHouseholds[0]).toBe(1000);
  expect(economy.firms.col.units[0]).toBe(600);
  expect(economy.banks.col.units[0]).toBe(400);
  expect(economy.banks.col.capital[0]).toBe(20000 + 200);
});
