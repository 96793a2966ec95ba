import { expect, test } from "vitest";
import fc from "fast-check";
import { TOY_COUNTRY } from "../../../../examples/toy-country/country.ts";
import type { Economy } from "../state/economy.ts";
import { buildToyEconomy, runClosed, type ToyCountry } from "../state/toy.ts";
import { rescueChance, superviseBanks } from "./supervise-banks.ts";

const [CITY, VALLEY] = [0, 1];

/** The toy country with the two banks' capital and some levers set. */
function economyWith(city: number, valley: number, levers: Record<string, number>): Economy {
  const banks = TOY_COUNTRY.banks.map((bank, i) => ({ ...bank, capital: [city, valley][i] }));
  const country: ToyCountry = {
    ...TOY_COUNTRY,
    banks,
    levers: { ...TOY_COUNTRY.levers, ...levers },
  };
  return buildToyEconomy(country);
}

test("the convoy has a sound bank absorb a broken one, clients and all", () => {
  const economy = economyWith(20000, -1000, { "finance.convoy-strength": 1 });
  runClosed(economy, () => superviseBanks(economy, 0));
  // Together 19,000 of capital to 154,000 + 50,000 of loans: 9.3 per cent, far above the floor of 1.5. Chance 1.
  expect(economy.banks.live).toBe(1);
  expect(economy.banks.col.capital[CITY]).toBe(19000);
  expect(economy.banks.col.loans[CITY]).toBe(204000);
  expect(Array.from(economy.firms.col.mainBank.subarray(0, 5))).toEqual([0, 0, 0, 0, 0]);
  expect(economy.tally.rescues).toBe(1);
  expect(economy.tally.bankFailures ?? 0).toBe(0);
});

test("without a convoy it fails and the public bears the hole", () => {
  const economy = economyWith(20000, -1000, { "finance.convoy-strength": 0 });
  runClosed(economy, () => superviseBanks(economy, 0));
  expect(economy.tally.bankFailures).toBe(1);
  expect(economy.banks.col.capital[CITY]).toBe(20000);
  expect(economy.accounts.state.account).toBe(-1000);
});

test("a convoy whose strongest member is weak itself cannot rescue, but looks away while capital is left", () => {
  const economy = economyWith(2000, 100, { "finance.convoy-strength": 1 });
  economy.banks.col.expectedLoss[VALLEY] = 1000;
  runClosed(economy, () => superviseBanks(economy, 0));
  // Seen: 100 - 0.15 x 1,000 = -50. Together 2,100 to 204,000 = 1.03 per cent, under the floor: no rescue.
  expect(economy.banks.live).toBe(2);
  expect((economy.tally.rescues ?? 0) + (economy.tally.bankFailures ?? 0)).toBe(0);
});

test("public capital fills a weak bank up to twice the floor, within its budget", () => {
  const economy = economyWith(20000, 500, { "finance.public-recapitalisation": 0.2 });
  runClosed(economy, () => superviseBanks(economy, 0));
  // 500 to 50,000 is 1 per cent; floor 1.5; filled up to 3 per cent: 1,000.
  expect(economy.banks.col.capital[VALLEY]).toBe(1500);
  expect(economy.accounts.state.account).toBe(-1000);
  expect(economy.tally.injected).toBe(1000);
  const poor = economyWith(20000, 500, { "finance.public-recapitalisation": 0.0005 });
  runClosed(poor, () => superviseBanks(poor, 0));
  // The budget is 0.05 per cent of 1,200,000 a year.
  expect(poor.tally.injected).toBe(600);
});

test("no rescue at or under the floor; above it the chance grows to the convoy's strength", () => {
  expect(rescueChance(1, 0.015, 0.015)).toBe(0);
  expect(rescueChance(0, 1, 0.015)).toBe(0);
  expect(rescueChance(0.8, 1, 0.015)).toBeCloseTo(0.8);
  fc.assert(
    fc.property(
      fc.double({ min: 0, max: 1, noNaN: true }),
      fc.double({ min: -0.1, max: 0.2, noNaN: true }),
      (convoy, ratio) => {
        const chance = rescueChance(convoy, ratio, 0.015);
        expect(chance).toBeGreaterThanOrEqual(0);
        expect(chance).toBeLessThanOrEqual(convoy);
        expect(rescueChance(convoy, ratio + 0.01, 0.015)).toBeGreaterThanOrEqual(chance);
      },
    ),
  );
});
