import { expect, test } from "vitest";
import { TOY_COUNTRY } from "../../../../examples/toy-country/country.ts";
import { buildToyEconomy, runClosed } from "../state/toy.ts";
import { growthPremium, growthShown, valueVentures } from "./value-ventures.ts";

const CHIP = 3;

test("a venture's stake moves a tenth of the way to a multiple of sales", () => {
  const economy = buildToyEconomy(TOY_COUNTRY);
  runClosed(economy, () => valueVentures(economy, 0));
  // Two years' sales, 2 x 4 x 1,500 = 12,000, against 6,000: a tenth of twofold, 10 per cent.
  expect(economy.firms.col.sharesHouseholds[CHIP]).toBe(6600);
  expect(economy.firms.col.usualSales[CHIP]).toBe(1500);
});

test("sales that lead their memory show growth, and a price looks years ahead to it", () => {
  // A fifth above the memory of two years: 4 x 0.125 x 0.2 = 10 per cent a year; five years of it e^0.5.
  expect(growthShown(1200, 1000)).toBeCloseTo(0.1);
  expect(growthShown(1200, 0)).toBe(0);
  expect(growthPremium(0.1, 5)).toBeCloseTo(Math.exp(0.5));
  expect(growthPremium(-0.1, 5)).toBe(1);
  expect(growthPremium(9, 5)).toBeCloseTo(Math.exp(3));
});

test("a growing venture is worth more than one of the same sales that stands still", () => {
  const worth = (usual: number): number => {
    const economy = buildToyEconomy(TOY_COUNTRY);
    economy.aggregates.expectedInflation = 0;
    economy.firms.col.usualSales[CHIP] = usual;
    runClosed(economy, () => valueVentures(economy, 0));
    return economy.firms.col.sharesHouseholds[CHIP];
  };
  expect(worth(1000)).toBeGreaterThan(worth(1500));
});
