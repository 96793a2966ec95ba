import fc from "fast-check";
import { expect, test } from "vitest";
import { minimiseInBox } from "./optimise.ts";
import type { Slope } from "./optimise.ts";

/** A bowl with its bottom at a place, steeper in later coordinates, that notes where it was asked. */
function bowl(bottom: readonly number[]): {
  of: (place: readonly number[]) => Slope;
  asked: (readonly number[])[];
} {
  const asked: (readonly number[])[] = [];
  return {
    asked,
    of: (place) => {
      asked.push(place);
      const away = place.map((value, i) => value - bottom[i]);
      return {
        value: away.reduce((sum, value, i) => sum + (i + 1) ** 3 * value * value, 0),
        gradient: away.map((value, i) => 2 * (i + 1) ** 3 * value),
      };
    },
  };
}

test("the bottom is found where it lies in the box, and the nearest side where it does not", () => {
  const { of } = bowl([0.2, -0.7, 3, -4]);
  const { place } = minimiseInBox(of, [0, 0, 0, 0], [-1, -1, -1, -1], [1, 1, 1, 1]);
  [0.2, -0.7, 1, -1].forEach((value, i) => expect(place[i]).toBeCloseTo(value, 5));
});

test("a linear function ends in a corner", () => {
  const of = (place: readonly number[]): Slope => ({
    value: place[0] - 2 * place[1],
    gradient: [1, -2],
  });
  expect(minimiseInBox(of, [0, 0], [-0.5, -0.5], [0.25, 2]).place).toEqual([-0.5, 2]);
});

test("every place that is tried lies in the box", () => {
  const side = fc.double({ min: -2, max: 2, noNaN: true });
  fc.assert(
    fc.property(
      fc.array(fc.tuple(side, side, side, side), { minLength: 1, maxLength: 6 }),
      (coordinates) => {
        const low = coordinates.map(([a, b]) => Math.min(a, b));
        const high = coordinates.map(([a, b]) => Math.max(a, b));
        const { of, asked } = bowl(coordinates.map(([, , bottom]) => bottom));
        const start = coordinates.map(([, , , at]) => at);
        const { place, value } = minimiseInBox(of, start, low, high);
        for (const tried of asked) {
          tried.forEach((one, i) => expect(one >= low[i] && one <= high[i]).toBe(true));
        }
        expect(value).toBeCloseTo(
          of(coordinates.map(([, , bottom], i) => Math.min(high[i], Math.max(low[i], bottom))))
            .value,
          5,
        );
        expect(place).toHaveLength(coordinates.length);
      },
    ),
    { numRuns: 50 },
  );
});
