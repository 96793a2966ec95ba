import fc from "fast-check";
import { expect, test } from "vitest";
import { TOY_COUNTRY } from "../../../../examples/toy-country/country.ts";
import { buildToyEconomy } from "../state/toy.ts";
import {
  foreignDemand,
  foreignersPart,
  foreignLeaning,
  foreignTrade,
  marketAccess,
  moodFromAbroad,
} from "./foreign-demand.ts";

const unit = fc.double({ min: 0, max: 1, noNaN: true });

test("what costs leave to foreigners grows with openness and disclosure, from nothing to all", () => {
  expect(marketAccess(0, 1, 0.02)).toBe(0);
  // 0.03 / (0.03 + 0.02 x 0.5).
  expect(marketAccess(0.03, 0.5, 0.02)).toBeCloseTo(0.75);
  expect(marketAccess(0.03, 1, 0.02)).toBe(1);
  fc.assert(
    fc.property(unit, unit, unit, (openness, disclosure, barrier) => {
      const access = marketAccess(openness, disclosure, 0.001 + barrier);
      expect(access).toBeGreaterThanOrEqual(0);
      expect(access).toBeLessThanOrEqual(1);
      expect(marketAccess(openness + 0.1, disclosure, 0.001 + barrier)).toBeGreaterThanOrEqual(
        access,
      );
    }),
  );
});

test("foreigners lean towards large firms and those that earn", () => {
  // 1 / 1.25, and half of it in a loss.
  expect(foreignLeaning(1, true)).toBeCloseTo(0.8);
  expect(foreignLeaning(1, false)).toBeCloseTo(0.4);
  expect(foreignLeaning(10, true)).toBeGreaterThan(foreignLeaning(0.1, true));
});

test("foreigners wish for their part of a firm by its size among the listed; before any is priced each is the mean one", () => {
  // A fifth of 1 / 1.25, of 2 / 2.25 and, in a loss, of half of that.
  expect(foreignDemand({ most: 0.2, meanValue: 50 }, 50, true)).toBeCloseTo(0.16);
  expect(foreignDemand({ most: 0.2, meanValue: 50 }, 100, true)).toBeCloseTo(0.4 / 2.25);
  expect(foreignDemand({ most: 0.2, meanValue: 50 }, 100, false)).toBeCloseTo(0.2 / 2.25);
  expect(foreignDemand({ most: 0.2, meanValue: undefined }, 100, true)).toBeCloseTo(0.16);
});

test("foreigners close part of a gap, take blocks up to it, and never buy more than there is or sell what they want", () => {
  expect(foreignTrade(1000, 100, 300, 0, 0.1)).toBe(20);
  expect(foreignTrade(1000, 100, 300, 150, 0.1)).toBe(150);
  expect(foreignTrade(1000, 100, 300, 500, 0.1)).toBe(200);
  expect(foreignTrade(50, 100, 300, 500, 0.1)).toBe(50);
  expect(foreignTrade(1000, 300, 100, 500, 0.1)).toBe(-20);
});

test("foreigners make more of the market than they hold, from nothing to all, and bring the world's mood by as much", () => {
  expect(foreignersPart(0, 4)).toBe(0);
  expect(foreignersPart(1, 4)).toBe(1);
  // 4 x 0.2 of 4 x 0.2 + 0.8.
  expect(foreignersPart(0.2, 4)).toBeCloseTo(0.5);
  const economy = buildToyEconomy(TOY_COUNTRY);
  economy.outside.riskPremium = 0.02;
  economy.memory.foreignFloat = 0.2;
  expect(moodFromAbroad(economy)).toBeCloseTo(0.01);
  economy.memory.foreignFloat = 0;
  expect(moodFromAbroad(economy)).toBe(0);
});
