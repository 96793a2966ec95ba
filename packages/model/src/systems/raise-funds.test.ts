import { expect, test } from "vitest";
import { TOY_COUNTRY } from "../../../../examples/toy-country/country.ts";
import type { Economy } from "../state/economy.ts";
import { FUND_KIND } from "../state/funds.ts";
import { buildToyEconomy, runClosed } from "../state/toy.ts";
import { raiseFunds, ventureAppetite } from "./raise-funds.ts";

function fundOf({ funds }: Economy, kind: number): number {
  for (let fund = 0; fund < funds.count; fund++)
    if (funds.alive[fund] === 1 && funds.col.kind[fund] === kind) return fund;
  return -1;
}

/** A thousand times the output, so that sums are whole. */
function economyAtScale(): Economy {
  const economy = buildToyEconomy(TOY_COUNTRY);
  economy.aggregates.gdp = 3e8;
  return economy;
}

test("banks, the wealthy, companies and foreigners each commit their part", () => {
  const economy = economyAtScale();
  runClosed(economy, () => raiseFunds(economy, 0));
  const u = economy.funds.col;
  // No start-up board is open, the over-the-counter market a tenth: appetite 0.25 + 0.9 x 0.3 x 0.1 = 0.277.
  // Banks 0.0002 x 0.277 x 3e8 = 16,620, by capital 20,000 to 8,000.
  expect(u.cash[fundOf(economy, FUND_KIND.bank)]).toBe(16620);
  expect(economy.banks.col.units[0]).toBe(11871);
  expect(economy.banks.col.units[1]).toBe(4749);
  // The wealthy 0.0002 x 3e8 x 0.277 x 0.1 x 0.4 (the practice has not spread) = 665; foreigners
  // 0.0002 x 3e8 x 0.277 x 0.1 x 0.5 = 831, half to independents.
  const independent = fundOf(economy, FUND_KIND.independent);
  expect([u.unitsHouseholds[independent], u.unitsWorld[independent], u.cash[independent]]).toEqual([
    665, 416, 1081,
  ]);
  expect(u.cash[fundOf(economy, FUND_KIND.foreign)]).toBe(415);
  // Steel 0.05 per cent of 10,000 x (0.5 + 0.5 x 0.277) = 3.2.
  expect(u.cash[fundOf(economy, FUND_KIND.corporate)]).toBe(3);
  expect(economy.firms.col.units[0]).toBe(3);
  expect(fundOf(economy, FUND_KIND.public)).toBe(-1);
  expect(economy.tally.commitments).toBe(16620 + 1081 + 415 + 3);
});

test("public money arrives short by what rivalry between ministries costs", () => {
  const economy = economyAtScale();
  economy.levers["equity.public-fund-money"] = 0.001;
  economy.levers["state.rivalry"] = 0.5;
  runClosed(economy, () => raiseFunds(economy, 0));
  // 300,000 x (1 - 0.4 x 0.5).
  expect(economy.funds.col.unitsState[fundOf(economy, FUND_KIND.public)]).toBe(240000);
  expect(economy.accounts.state.account).toBe(-240000);
});

test("a year's fund takes the year's four quarters; the next year opens another", () => {
  const economy = economyAtScale();
  for (let quarter = 0; quarter < 5; quarter++)
    runClosed(economy, () => raiseFunds(economy, quarter));
  const vintages = Array.from(
    { length: economy.funds.count },
    (_, fund) => economy.funds.col.vintage[fund],
  );
  expect(new Set(vintages)).toEqual(new Set([0, 4]));
  const kinds = vintages.map((vintage, fund) => `${economy.funds.col.kind[fund]} ${vintage}`);
  expect(new Set(kinds).size).toBe(kinds.length);
});

test("banks without room to lend commit nothing", () => {
  const economy = economyAtScale();
  economy.banks.col.room.fill(0.1);
  runClosed(economy, () => raiseFunds(economy, 0));
  expect(fundOf(economy, FUND_KIND.bank)).toBe(-1);
});

test("appetite rises with a way out and with past returns, within 0.1 and 3", () => {
  expect(ventureAppetite(0.9, 0, 0)).toBeGreaterThan(ventureAppetite(0.1, 0, 0));
  expect(ventureAppetite(0.5, 0.2, 0)).toBeGreaterThan(ventureAppetite(0.5, 0, 0));
  expect(ventureAppetite(0, -5, 0)).toBe(0.1);
  expect(ventureAppetite(1, 10, 100)).toBe(3);
});
