import { expect, test } from "vitest";
import { latinHypercube } from "../experiments/design/latin-hypercube.ts";
import { standardEffects } from "./standard-effects.ts";

test("straight lines are found with their signs and shares", () => {
  const points = latinHypercube(60, 3, 2);
  const { coefficients, explained } = standardEffects(
    points,
    points.map(([a, b]) => 5 + 3 * a - 4 * b),
  );
  expect(explained).toBeCloseTo(1, 8);
  // Deviations of evenly spread factors are alike: the coefficients are nearly 3/5 and -4/5.
  expect(coefficients[0]).toBeCloseTo(0.6, 1);
  expect(coefficients[1]).toBeCloseTo(-0.8, 1);
  expect(coefficients[2]).toBeCloseTo(0, 8);
});

test("a bent response is not explained by lines; constant factors and too few points are seen", () => {
  const points = latinHypercube(80, 1, 1);
  expect(
    standardEffects(
      points,
      points.map(([x]) => (x - 0.5) ** 2),
    ).explained,
  ).toBeLessThan(0.2);
  expect(
    standardEffects(
      [
        [1, 0],
        [1, 1],
        [1, 2],
        [1, 3],
      ],
      [0, 2, 4, 6],
    ).coefficients,
  ).toEqual([0, expect.closeTo(1, 8)]);
  expect(
    standardEffects(
      [
        [1, 2],
        [2, 1],
      ],
      [1, 2],
    ).explained,
  ).toBeNaN();
});
