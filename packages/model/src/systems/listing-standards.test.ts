import { expect, test } from "vitest";
import { TOY_COUNTRY } from "../../../../examples/toy-country/country.ts";
import {
  boardFor,
  leastHeads,
  listingChances,
  type ListingRules,
  listingTerms,
} from "./listing-standards.ts";

/** The toy asks for ten years and 200 heads, five and 50, two and 30 (18 and 10.8 where two and three boards compete). */
const RULES: ListingRules = {
  access: 1,
  counter: 1,
  boards: 3,
  ...listingTerms(TOY_COUNTRY.parameters),
};
const firm = (
  age: number,
  heads: number,
  profitable: boolean,
  growing = true,
  venture = false,
): Parameters<typeof listingChances>[0] => ({ age, heads, profitable, growing, venture });

test("old boards ask age, size and profit, the over-the-counter market less of each", () => {
  expect(listingChances(firm(50, 5000, true), { ...RULES, counter: 0 })).toEqual({
    old: 0.0006,
    counter: 0,
    startUp: 0,
  });
  expect(listingChances(firm(6, 60, true), { ...RULES, counter: 0.5 }).counter).toBeCloseTo(
    0.00075,
  );
  for (const [age, heads, profitable] of [
    [4, 5000, true],
    [50, 40, true],
    [50, 5000, false],
  ] as const) {
    const chances = listingChances(firm(age, heads, profitable), RULES);
    expect([chances.old, chances.counter, chances.startUp]).toEqual([0, 0, 0]);
  }
});

test("start-up boards want growth alone, and smaller firms the more boards compete", () => {
  const chance = (heads: number, boards: number, access = 1): number =>
    listingChances(firm(3, heads, false, true, true), { ...RULES, access, counter: 0, boards })
      .startUp;
  expect(chance(5000, 0)).toBe(0);
  expect([chance(20, 1), chance(20, 2), chance(12, 2), chance(12, 3)]).toEqual([0, 0.05, 0, 0.05]);
  expect(chance(30, 1, 0.5)).toBeCloseTo(0.025);
  expect(listingChances(firm(3, 30, false, false, true), RULES).startUp).toBe(0);
  expect(listingChances(firm(3, 30, false, true, false), RULES).startUp).toBe(0);
  expect(listingChances(firm(1, 30, false, true, true), RULES).startUp).toBe(0);
});

test("open start-up boards share their listings evenly; the rest go where their chance lies", () => {
  const startUp = { old: 0, counter: 0, startUp: 0.05 };
  expect([0.1, 0.4, 0.9].map((u) => boardFor(startUp, u, 3))).toEqual([4, 5, 6]);
  expect([0.1, 0.4, 0.9].map((u) => boardFor(startUp, u, 1))).toEqual([4, 4, 4]);
  expect([0.1, 0.4, 0.9].map((u) => boardFor(startUp, u, 5))).toEqual([4, 5, 6]);
  expect(boardFor({ old: 1, counter: 1, startUp: 0 }, 0.2, 0)).toBe(3);
  expect(boardFor({ old: 1, counter: 1, startUp: 0 }, 0.7, 0)).toBe(2);
});

test("nobody below the least that an open board asks for need be looked at", () => {
  expect(leastHeads(RULES)).toBeCloseTo(10.8);
  expect(leastHeads({ ...RULES, access: 0 })).toBe(50);
  expect(leastHeads({ ...RULES, boards: 0 })).toBe(50);
  expect(leastHeads({ ...RULES, access: 0, counter: 0 })).toBe(200);
});
