import { expect, test } from "vitest";
import { TOY_COUNTRY } from "../../../../examples/toy-country/country.ts";
import { buildToyEconomy } from "../state/toy.ts";
import {
  admittedShare,
  capitalShortage,
  countedCapital,
  gainsRealised,
  sellingPressure,
  takeStanding,
  trustAfter,
  trustRestored,
} from "./bank-standing.ts";

test("at cost part of a gain on shares counts and a loss stays out of sight; at market value both count", () => {
  // Capital 100 with shares bought for 40, now worth 60: a gain of 20, of which 45 per cent counts.
  expect(countedCapital(100, 60, 40, 0.45, 0)).toBeCloseTo(100 - 20 + 9);
  expect(countedCapital(100, 60, 40, 0.45, 1)).toBeCloseTo(100);
  // Now worth 25: a loss of 15 already taken off the 100, which cost accounting does not show.
  expect(countedCapital(100, 25, 40, 0.45, 0)).toBeCloseTo(115);
  expect(countedCapital(100, 25, 40, 0.45, 1)).toBeCloseTo(100);
});

test("a full convoy that is believed lets 85 per cent of losses go unadmitted; lost trust brings them out", () => {
  expect(admittedShare(1, 1)).toBeCloseTo(0.15);
  expect(admittedShare(1, 0.5)).toBeCloseTo(0.575);
  expect(admittedShare(1, 0)).toBe(1);
  expect(admittedShare(0, 1)).toBe(1);
});

test("pressure to sell adds up what is lacking, swings for all to see, and conditions", () => {
  expect(capitalShortage(0.03, 0.04)).toBeCloseTo(0.25);
  expect(capitalShortage(0.05, 0.04)).toBe(0);
  // 0.25 + 0.5 x 1 x 0.6 + 0.5 x 0.4 = 0.75.
  expect(sellingPressure(0.25, 0.6, 1, 0.4)).toBeCloseTo(0.75);
  expect(sellingPressure(0, 0.6, 1, 0)).toBeCloseTo(0.3);
  expect(sellingPressure(1, 1, 1, 1)).toBe(1);
});

test("gains on paper fill what is missing until they are used up", () => {
  // 11 missing, of which each yen of gain brings 0.55: 20.
  expect(gainsRealised(11, 100, 0.55)).toBeCloseTo(20);
  expect(gainsRealised(110, 100, 0.55)).toBe(100);
  expect(gainsRealised(-5, 100, 0.55)).toBe(0);
  expect(gainsRealised(5, -100, 0.55)).toBe(0);
  // At market value every gain counts already.
  expect(gainsRealised(5, 100, 0)).toBe(0);
});

test("a failure costs trust by the loans concerned; public money that covers hidden losses restores it", () => {
  // e^(-10 x 0.05) = 0.6065.
  expect(trustAfter(1, 0.05, 10)).toBeCloseTo(0.6065, 4);
  expect(trustRestored(0.6, 0.04, 0)).toBeCloseTo(0.616);
  // 0.04 + 0.3 x 1 of what is missing.
  expect(trustRestored(0.6, 0.04, 5)).toBeCloseTo(0.6 + 0.4 * 0.34);
});

test("a bank's standing leaves out the gain that does not count", () => {
  const economy = buildToyEconomy(TOY_COUNTRY);
  const b = economy.banks.col;
  // City holds 30,000 of Steel, bought for 30,000: its 20,000 of capital count in full.
  takeStanding(economy);
  expect(b.standing[0]).toBe(20000);
  expect(b.pressure[0]).toBe(0);
  b.shareCost[0] = 20000;
  takeStanding(economy);
  expect(b.standing[0]).toBeCloseTo(20000 - 10000 + 4500);
});
