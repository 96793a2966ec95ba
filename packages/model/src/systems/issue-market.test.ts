import fc from "fast-check";
import { expect, test } from "vitest";
import { TOY_COUNTRY } from "../../../../examples/toy-country/country.ts";
import { buildToyEconomy } from "../state/toy.ts";
import { feelIssueMarket, issueClimate, priceAppeal } from "./issue-market.ts";

test("the issue market is as usual at the price remembered, and rises and falls with it within bounds", () => {
  expect(issueClimate(1, 3)).toBe(1);
  expect(issueClimate(0.8, 3)).toBeCloseTo(0.512, 6);
  expect(issueClimate(0.5, 3)).toBeCloseTo(0.125, 6);
  const ratio = fc.double({ min: 0, max: 100, noNaN: true });
  fc.assert(
    fc.property(ratio, (price) => {
      const climate = issueClimate(price, 3);
      expect(climate).toBeGreaterThan(0);
      expect(climate).toBeLessThanOrEqual(3);
      expect(issueClimate(price + 0.1, 3)).toBeGreaterThanOrEqual(climate);
    }),
  );
});

test("owners sell where the market pays more than the books, and not under water", () => {
  expect([0.1, 0.25, 1, 1.25, 9].map((value) => priceAppeal(value, 1))).toEqual([0, 0, 0.75, 1, 1]);
  expect(priceAppeal(5, 0)).toBe(0);
  expect(priceAppeal(5, -1)).toBe(0);
});

test("after a crash the market is cold until the low price has become the usual one", () => {
  const economy = buildToyEconomy(TOY_COUNTRY);
  expect(feelIssueMarket(economy)).toBe(1);
  economy.aggregates.sharePrice *= 0.5;
  const climates = Array.from({ length: 40 }, () => feelIssueMarket(economy));
  expect(climates[0]).toBeCloseTo(0.125, 6);
  for (let i = 1; i < climates.length; i++) expect(climates[i]).toBeGreaterThan(climates[i - 1]);
  expect(climates[39]).toBeGreaterThan(0.8);
});
