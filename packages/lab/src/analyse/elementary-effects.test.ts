import { expect, test } from "vitest";
import { morrisPaths } from "../experiments/design/morris-paths.ts";
import { elementaryEffects } from "./elementary-effects.ts";

function effectsOf(f: (x: readonly number[]) => number, factors: number, count: number) {
  const paths = morrisPaths(count, factors, 3).map((path) => ({
    ...path,
    values: path.points.map(f),
  }));
  return elementaryEffects(paths, factors);
}

test("effects of a plane are its slopes, without spread", () => {
  const [a, b, idle] = effectsOf((x) => 5 * x[0] - 2 * x[1], 3, 10);
  expect(a.mean).toBeCloseTo(5, 10);
  expect(b.mean).toBeCloseTo(-2, 10);
  expect(b.size.value).toBeCloseTo(2, 10);
  expect(a.spread).toBeCloseTo(0, 10);
  expect(idle).toMatchObject({ mean: 0, spread: 0, size: { value: 0, low: 0, high: 0 } });
});

test("what bends or interacts shows in the spread, not in the mean", () => {
  // Effects of x and y are ±: their means cancel, their sizes do not.
  const [x, y, z] = effectsOf((at) => 4 * (at[0] - 0.5) * (at[1] - 0.5) + at[2], 3, 60);
  expect(Math.abs(x.mean)).toBeLessThan(0.5);
  expect(x.size.value).toBeGreaterThan(0.9);
  expect(x.spread).toBeGreaterThan(1);
  expect(y.spread).toBeGreaterThan(1);
  expect(z.spread).toBeCloseTo(0, 10);
});

test("the ranking of Sobol's g function is found", () => {
  const weights = [0, 1, 4.5, 9, 99];
  const g = (x: readonly number[]): number =>
    x.reduce(
      (product, value, i) => (product * (Math.abs(4 * value - 2) + weights[i])) / (1 + weights[i]),
      1,
    );
  const sizes = effectsOf(g, 5, 100).map(({ size }) => size.value);
  expect([...sizes].sort((a, b) => b - a)).toEqual(sizes);
});

test("a step without an outcome is left out", () => {
  const [path] = morrisPaths(1, 2, 1);
  const effects = elementaryEffects([{ ...path, values: [1, Number.NaN, 2] }], 2);
  expect(effects.map(({ paths }) => paths)).toEqual([0, 0]);
});
