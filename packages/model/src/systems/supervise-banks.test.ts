import { expect, test } from "vitest";
import fc from "fast-check";
import { TOY_COUNTRY } from "../../../../examples/toy-country/country.ts";
import type { Economy } from "../state/economy.ts";
import { buildToyEconomy, runClosed, type ToyCountry } from "../state/toy.ts";
import { beliefKept, rescueChance, runChance, superviseBanks } from "./supervise-banks.ts";

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

test("a run needs losses beyond capital and lost trust, and is fastest on overnight money", () => {
  expect(runChance(10, 0, 1, 0.5)).toBe(0);
  expect(runChance(-10, 1, 1, 0.5)).toBe(0);
  // 0.5 x (1 - 0.6) x (0.3 + 0.7 x 20 x 0.01) = 0.088.
  expect(runChance(-10, 0.6, 0.01, 0.5)).toBeCloseTo(0.088);
  expect(runChance(-10, 0, 0.05, 0.5)).toBeCloseTo(0.5);
});

test("one failure costs the trust on which another bank's forbearance rests", () => {
  const economy = economyWith(20000, -1000, { "finance.convoy-strength": 0 });
  const share = economy.banks.col.loans[VALLEY] / (154000 + economy.banks.col.loans[VALLEY]);
  runClosed(economy, () => superviseBanks(economy, 0));
  // Valley holds 50,000 of 204,000 of loans: e^(-10 x 0.245) = 0.086 is left, then 4 per cent of the rest comes back.
  const left = Math.exp(-10 * share);
  expect(economy.memory.trust).toBeCloseTo(left + 0.04 * (1 - left), 6);
});

test("before the run opens a broken bank is filled at public cost and stays", () => {
  const economy = economyWith(20000, -1000, { "finance.convoy-strength": 0 });
  runClosed(economy, () => superviseBanks(economy, -4));
  expect(economy.banks.live).toBe(2);
  // 1.5 per cent of 50,000 is 750: 1,750 in all.
  expect(economy.banks.col.capital[VALLEY]).toBe(750);
});

test("a bank with capital to spare pays a tenth of its public capital back", () => {
  const economy = economyWith(20000, 10000, {});
  economy.banks.col.publicCapital[VALLEY] = 2000;
  runClosed(economy, () => superviseBanks(economy, 0));
  expect(economy.banks.col.publicCapital[VALLEY]).toBe(1800);
  expect(economy.banks.col.capital[VALLEY]).toBe(9800);
  expect(economy.accounts.state.account).toBe(200);
});

test("belief in rescues stands while sound banks could bear all losses, and wears off with what they could not", () => {
  expect(beliefKept(40, 50, 1000, 2)).toBe(1);
  // Fifty of a thousand that nobody could cover, twice: e to the minus a tenth.
  expect(beliefKept(100, 50, 1000, 2)).toBeCloseTo(0.9048, 4);
  expect(beliefKept(100, 50, 1000, 0)).toBe(1);
  expect(beliefKept(0, 0, 0, 2)).toBe(1);
});
