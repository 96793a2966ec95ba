import { expect, test } from "vitest";
import { holm, pairedTest, studentTail, welchTest } from "./student.ts";

test("tails of Student's t agree with tables", () => {
  // Two-sided 5 % and 1 % points.
  expect(studentTail(2.045, 29)).toBeCloseTo(0.05, 3);
  expect(studentTail(2.756, 29)).toBeCloseTo(0.01, 3);
  expect(studentTail(12.706, 1)).toBeCloseTo(0.05, 4);
  expect(studentTail(0, 10)).toBeCloseTo(1, 10);
  expect(studentTail(100, 29)).toBeLessThan(1e-30);
});

test("a paired test", () => {
  // Differences 1, 2, 3: mean 2, error 1 / sqrt(3), t = 3.464, p(2) = 0.0742.
  const { t, p } = pairedTest([1, 2, 3]);
  expect(t).toBeCloseTo(3.4641, 4);
  expect(p).toBeCloseTo(0.0742, 4);
  expect(pairedTest([0, 0])).toEqual({ difference: 0, t: 0, p: 1 });
  expect(pairedTest([1, 1]).p).toBe(0);
});

test("a test of two samples of different variance", () => {
  // Means 2 and 4, squared errors 1/3 and 4/3: t = 1.5492 with 2.941 degrees of freedom; p by numerical integration.
  const { difference, t, p } = welchTest([1, 2, 3], [2, 4, 6]);
  expect(difference).toBe(2);
  expect(t).toBeCloseTo(1.5492, 4);
  expect(p).toBeCloseTo(0.2209, 4);
  expect(welchTest([3, 3], [3, 3]).p).toBe(1);
});

test("Holm's adjustment keeps the order and never exceeds one", () => {
  expect(holm([0.01, 0.04, 0.03]).map((p) => Number(p.toFixed(6)))).toEqual([0.03, 0.06, 0.06]);
  expect(holm([0.9, 0.8])).toEqual([1, 1]);
});
