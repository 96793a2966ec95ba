import { expect, test } from "vitest";
import { deviation, halfWidth, quantile, quantilesOf, studentQuantile } from "./quantiles.ts";

test("quantiles interpolate and leave out what is no number", () => {
  expect(quantile([3, 1, 2], 0.5)).toBe(2);
  expect(quantile([1, 2, 3, 4], 0.5)).toBe(2.5);
  expect(quantile([1, Number.NaN, 3], 0)).toBe(1);
  expect(quantile([], 0.5)).toBeNaN();
  expect(quantilesOf([0, 10]).low).toBeCloseTo(1);
});

test("the interval of a mean", () => {
  // Four values 1, 2, 3, 4: deviation 1.29099, t(3) = 3.182, so 3.182 * 1.29099 / 2.
  expect(deviation([1, 2, 3, 4])).toBeCloseTo(1.29099, 4);
  expect(halfWidth([1, 2, 3, 4])).toBeCloseTo(2.05397, 4);
  expect(halfWidth([5])).toBe(0);
  // Reference: t(40) = 2.0211, t(100) = 1.9840.
  expect(studentQuantile(40)).toBeCloseTo(2.0211, 2);
  expect(studentQuantile(100)).toBeCloseTo(1.984, 3);
});
