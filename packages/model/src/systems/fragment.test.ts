import { expect, test } from "vitest";
import fc from "fast-check";
import { goesOn } from "./fragment.ts";

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
