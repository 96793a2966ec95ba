import { expect, test } from "vitest";
import { costOf, partnerPressure, unwindingSpeed } from "./stable-holders.ts";

test("unwinding is slow without disclosure or stress, faster with either", () => {
  expect(unwindingSpeed(0, 0)).toBeGreaterThan(0);
  expect(unwindingSpeed(1, 0)).toBeGreaterThan(unwindingSpeed(0.5, 0));
  expect(unwindingSpeed(0, 1)).toBeGreaterThan(unwindingSpeed(0, 0.5));
  expect(unwindingSpeed(1, 1)).toBeLessThan(1);
});

test("a company lets a partner's shares go for its accounts, its losses and its owners' sake, at most all", () => {
  expect(partnerPressure(0, false, 0)).toBe(0);
  expect(partnerPressure(1, false, 0)).toBe(0.5);
  expect(partnerPressure(0, true, 0.2)).toBeCloseTo(0.7);
  expect(partnerPressure(1, true, 0.4)).toBe(1);
});

test("a sale takes its part of what a holding cost, a purchase adds its price", () => {
  expect(costOf(50, 100, 400)).toBe(50);
  // A quarter of the holding is sold: a quarter of its cost goes.
  expect(costOf(-100, 100, 400)).toBe(-25);
  expect(costOf(-400, 100, 400)).toBe(-100);
});
