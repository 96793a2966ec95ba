import { expect, test } from "vitest";
import { TOY_COUNTRY } from "../../../../examples/toy-country/country.ts";
import { BANK_KIND } from "../state/banks.ts";
import { buildToyEconomy, runClosed } from "../state/toy.ts";
import { absorbBank } from "./absorb-bank.ts";
import { mergeBanks, mergerChance, ownShortage } from "./merge-banks.ts";

const [CITY, VALLEY] = [0, 1];
const [STEEL, SHOPS] = [0, 1];

function twoGroups(permission: number): ReturnType<typeof buildToyEconomy> {
  const economy = buildToyEconomy({
    ...TOY_COUNTRY,
    levers: { ...TOY_COUNTRY.levers, "finance.merger-permission": permission },
    parameters: { ...TOY_COUNTRY.parameters, "bank.merger-rate": 1 },
  });
  const b = economy.banks.col;
  b.kind[CITY] = BANK_KIND.city;
  b.kind[VALLEY] = BANK_KIND.city;
  b.keiretsu[CITY] = 1;
  b.keiretsu[VALLEY] = 2;
  economy.firms.col.keiretsu[STEEL] = 1;
  economy.firms.col.keiretsu[SHOPS] = 2;
  b.standing[CITY] = b.capital[CITY];
  b.standing[VALLEY] = b.capital[VALLEY];
  return economy;
}

test("a bank seeks a partner by what it lacks, as far as it may", () => {
  expect(mergerChance(0.5, 0.4, 0.15)).toBeCloseTo(0.03);
  expect(mergerChance(0, 1, 1)).toBe(0);
  expect(mergerChance(1, 0, 1)).toBe(0);
});

test("a bank knows what it lacks: gains on paper do not count, losses to come do", () => {
  // (60 - 20 - 20) / 1,000 is 2 per cent of the 4 it aims at.
  expect(ownShortage(60, 20, 20, 1000, 0.04)).toBeCloseTo(0.5);
  expect(ownShortage(60, -10, 0, 1000, 0.04)).toBe(0);
});

test("two groups become one when their banks merge; clients, loans and capital go along", () => {
  const economy = twoGroups(1);
  const b = economy.banks.col;
  b.expectedLoss[VALLEY] = b.capital[VALLEY];
  const capital = b.capital[CITY] + b.capital[VALLEY];
  const loans = b.loans[CITY] + b.loans[VALLEY];
  runClosed(economy, () => mergeBanks(economy, 0));
  expect(economy.banks.live).toBe(1);
  expect(b.capital[CITY]).toBe(capital);
  expect(b.loans[CITY]).toBe(loans);
  expect(economy.firms.col.keiretsu[SHOPS]).toBe(1);
  expect(economy.firms.col.mainBank[SHOPS]).toBe(CITY);
  expect(economy.tally.bankMergers).toBe(1);
});

test("without freedom to merge, or without a shortage, both go on", () => {
  const bound = twoGroups(0);
  bound.banks.col.expectedLoss[VALLEY] = bound.banks.col.capital[VALLEY];
  mergeBanks(bound, 0);
  expect(bound.banks.live).toBe(2);
  const sound = twoGroups(1);
  mergeBanks(sound, 0);
  expect(sound.banks.live).toBe(2);
});

test("a bank without a group takes over that of the bank it absorbs", () => {
  const economy = twoGroups(1);
  economy.banks.col.keiretsu[CITY] = 0;
  absorbBank(economy, VALLEY, CITY);
  expect(economy.banks.col.keiretsu[CITY]).toBe(2);
  expect(economy.firms.col.keiretsu[SHOPS]).toBe(2);
});
