import { expect, test } from "vitest";
import { collateral, debtOverhang } from "./expected-loss.ts";

test("land and capital goods fetch little when they have to be sold", () => {
  // 0.7 x (1,000 + 0.25 x 2,000).
  expect(collateral(1000, 2000)).toBeCloseTo(1050);
});

test("debt hangs over what collateral and the profits of ten years would repay", () => {
  // 1,000 owed, 300 secured, 10 a quarter for ten years: 300 is missing.
  expect(debtOverhang(1000, 300, 10, 10)).toBeCloseTo(300);
  expect(debtOverhang(1000, 300, 10, 20)).toBe(0);
  expect(debtOverhang(1000, 1200, -50, 10)).toBe(0);
});

test("losses repay nothing and add nothing to what is owed", () => {
  expect(debtOverhang(1000, 300, -50, 10)).toBeCloseTo(700);
  expect(debtOverhang(1000, 300, 0, 10)).toBeCloseTo(700);
});
