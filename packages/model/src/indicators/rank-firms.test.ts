import { expect, test } from "vitest";
import { rankInnovators, TopTotals } from "./rank-firms.ts";

test("the largest n are summed by units, the last record in part", () => {
  const top = new TopTotals(5);
  for (const [value, weight] of [
    [10, 2],
    [1, 100],
    [7, 1],
    [3, 4],
  ] as const)
    top.add(value, weight);
  // 10 + 10 + 7 + 3 + 3.
  expect(top.total()).toBe(33);
});

test("a record of many firms counts by its firms: a few with two successes, more with one, most with none", () => {
  const top = new TopTotals(20);
  rankInnovators(top, 10, 100);
  // Poisson of mean 0.1 over 100 firms: 9.05 have one, 0.45 two, 0.015 three; all ten successes are theirs.
  expect(top.total()).toBeCloseTo(10, 1);
  const first = new TopTotals(1);
  rankInnovators(first, 10, 100);
  expect(first.total()).toBeGreaterThan(1.4);
  expect(first.total()).toBeLessThan(1.6);
});

test("how firms are gathered in records hardly moves the ranking", () => {
  const share = (weight: number): number => {
    const top = new TopTotals(20);
    for (let i = 0; i < 1000 / weight; i++) rankInnovators(top, 0.2 * weight, weight);
    return top.total();
  };
  expect(share(100) / share(25)).toBeCloseTo(1, 2);
});
