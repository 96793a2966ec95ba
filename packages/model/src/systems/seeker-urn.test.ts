import fc from "fast-check";
import { expect, test } from "vitest";
import { drawPlace, openUrn, slotOf, takeOut } from "./seeker-urn.ts";

test("records are drawn in proportion to their persons", () => {
  const weight = Int32Array.of(900, 50, 50);
  const counts = [0, 0, 0];
  const trials = 4000;
  for (let key = 0; key < trials; key++) {
    const urn = openUrn([0, ~1, 2], weight);
    counts[slotOf(urn.entries[drawPlace(urn, weight, key)])]++;
  }
  // Nine tenths and a twentieth each, with standard errors of 0.005 and 0.0035.
  expect(counts[0] / trials).toBeCloseTo(0.9, 1);
  expect(Math.abs(counts[1] / trials - 0.05)).toBeLessThan(0.014);
  expect(Math.abs(counts[2] / trials - 0.05)).toBeLessThan(0.014);
});

test("an urn gives out every person once, whatever the order and the sizes of what is taken", () => {
  fc.assert(
    fc.property(
      fc.array(fc.integer({ min: 1, max: 500 }), { minLength: 1, maxLength: 40 }),
      fc.integer({ min: 1, max: 300 }),
      fc.integer(),
      (weights, piece, key) => {
        const weight = Int32Array.from(weights);
        const urn = openUrn(
          weights.map((_, slot) => (slot % 2 === 0 ? slot : ~slot)),
          weight,
        );
        const all = urn.persons;
        let taken = 0;
        for (let n = 0; urn.persons > 0; n++) {
          const place = drawPlace(urn, weight, key + n);
          const slot = slotOf(urn.entries[place]);
          const part = Math.min(piece, weight[slot]);
          takeOut(urn, place, part, part === weight[slot]);
          weight[slot] -= part;
          taken += part;
        }
        expect(taken).toBe(all);
        expect(weight.every((left) => left === 0)).toBe(true);
      },
    ),
  );
});
