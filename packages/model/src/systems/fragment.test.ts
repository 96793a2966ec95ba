import { expect, test } from "vitest";
import fc from "fast-check";
import { TOY_COUNTRY } from "../../../../examples/toy-country/country.ts";
import { buildToyEconomy } from "../state/toy.ts";
import { goesOn, joinTwo } from "./fragment.ts";

test("each of two records keeps its weight in expectation", () => {
  const weight = fc.integer({ min: 1, max: 1000 });
  fc.assert(
    fc.property(weight, weight, weight, (a, b, more) => {
      const full = Math.max(a, b) + more - 1;
      const rest = Math.max(0, a + b - full);
      // The share of draws, evenly spread, with which the first goes on.
      const draws = 4000;
      let first = 0;
      for (let i = 0; i < draws; i++) if (goesOn(a, b, full, (i + 0.5) / draws)) first++;
      const larger = a + b - rest;
      const expected = (first * larger + (draws - first) * rest) / draws;
      expect(Math.abs(expected - a)).toBeLessThanOrEqual((larger - rest) / draws);
    }),
    { numRuns: 60 },
  );
});

test("two records joined are one as full as may be, and what does not fit stays with the other", () => {
  for (const [first, second, joined] of [
    [3, 4, 7],
    [7, 5, 10],
    [10, 10, 10],
  ])
    for (let key = 0; key < 20; key++) {
      const p = buildToyEconomy(TOY_COUNTRY).people.col;
      p.weight[0] = first;
      p.weight[1] = second;
      const larger = joinTwo(p, 0, 1, 10, key);
      expect([p.weight[larger], p.weight[1 - larger]]).toEqual([joined, first + second - joined]);
    }
});

test("which of two joined records goes on is drawn, so that each keeps its weight in the mean", () => {
  const p = buildToyEconomy(TOY_COUNTRY).people.col;
  let first = 0;
  const draws = 4000;
  for (let key = 0; key < draws; key++) {
    p.weight[0] = 7;
    p.weight[1] = 5;
    joinTwo(p, 0, 1, 10, key);
    first += p.weight[0];
  }
  // A weight of 10 or 2: the mean over 4,000 draws strays by 0.06.
  expect(Math.abs(first / draws - 7)).toBeLessThan(0.25);
});
