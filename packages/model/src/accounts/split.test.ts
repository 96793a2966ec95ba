import { expect, test } from "vitest";
import fc from "fast-check";
import { splitWhole } from "./split.ts";

const weights = fc.array(fc.double({ min: 0, max: 1e6, noNaN: true }), {
  minLength: 1,
  maxLength: 40,
});
const total = fc.integer({ min: -1e12, max: 1e12 });

test("the parts are whole, sum to the total exactly and stand within a unit of their due", () => {
  fc.assert(
    fc.property(total, weights, (whole, shares) => {
      const parts = new Float64Array(shares.length);
      splitWhole(whole, shares, parts);
      const sum = shares.reduce((a, b) => a + b, 0);
      expect(parts.reduce((a, b) => a + b, 0)).toBe(whole);
      for (const [i, part] of parts.entries()) {
        expect(Number.isInteger(part)).toBe(true);
        // A little more than one for the rounding of large products.
        if (sum > 0) expect(Math.abs(part - (whole * shares[i]) / sum)).toBeLessThan(1.001);
      }
    }),
  );
});

test("who has no weight gets nothing, wherever it stands", () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 1e9 }), weights, fc.nat(39), (whole, shares, at) => {
      fc.pre(shares.some((share) => share > 0));
      const withNothing = shares.toSpliced(at % (shares.length + 1), 0, 0);
      const parts = new Float64Array(withNothing.length);
      splitWhole(whole, withNothing, parts);
      expect(parts[at % (shares.length + 1)] + 0).toBe(0);
    }),
  );
});

test("without any weight the first gets everything; a count leaves the rest alone", () => {
  const parts = new Float64Array([9, 9, 9]);
  splitWhole(5, [0, 0], parts, 2);
  expect(Array.from(parts)).toEqual([5, 0, 9]);
  splitWhole(10, [1, 1, 8], parts, 2);
  expect(Array.from(parts)).toEqual([5, 5, 9]);
});
