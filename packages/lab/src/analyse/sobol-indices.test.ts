import { expect, test } from "vitest";
import { saltelliPoints } from "../experiments/design/saltelli.ts";
import { sobolIndices } from "./sobol-indices.ts";

/** Indices of a function of the unit cube. */
function indicesOf(f: (x: readonly number[]) => number, factors: number, count: number) {
  const { a, b, mixed } = saltelliPoints(count, factors, 7);
  return sobolIndices({ a: a.map(f), b: b.map(f), mixed: mixed.map((rows) => rows.map(f)) });
}

const ishigami = (x: readonly number[]): number => {
  const [p, q, r] = x.map((value) => -Math.PI + 2 * Math.PI * value);
  return Math.sin(p) + 7 * Math.sin(q) ** 2 + 0.1 * r ** 4 * Math.sin(p);
};

test("Ishigami's function: known first-order and total indices", () => {
  // a = 7, b = 0.1: V = a²/8 + bπ⁴/5 + b²π⁸/18 + 1/2.
  const pi4 = Math.PI ** 4;
  const variance = 49 / 8 + (0.1 * pi4) / 5 + (0.01 * pi4 ** 2) / 18 + 0.5;
  const first = [(0.5 * (1 + (0.1 * pi4) / 5) ** 2) / variance, 49 / 8 / variance, 0];
  const total = [
    1 - 49 / 8 / variance,
    49 / 8 / variance,
    (0.01 * pi4 ** 2 * (1 / 18 - 1 / 50)) / variance,
  ];
  const found = indicesOf(ishigami, 3, 4096);
  expect(found.variance / variance).toBeCloseTo(1, 1);
  found.factors.forEach((factor, i) => {
    expect(Math.abs(factor.first.value - first[i])).toBeLessThan(0.02);
    expect(Math.abs(factor.total.value - total[i])).toBeLessThan(0.02);
    for (const [estimate, truth] of [
      [factor.first, first[i]],
      [factor.total, total[i]],
    ] as const) {
      expect(estimate.low).toBeLessThanOrEqual(truth + 1e-9);
      expect(estimate.high).toBeGreaterThanOrEqual(truth - 1e-9);
    }
  });
});

test("Sobol's g function: known indices in eight dimensions", () => {
  const a = [0, 1, 4.5, 9, 99, 99, 99, 99];
  const g = (x: readonly number[]): number =>
    x.reduce((product, value, i) => (product * (Math.abs(4 * value - 2) + a[i])) / (1 + a[i]), 1);
  const partial = a.map((value) => 1 / (3 * (1 + value) ** 2));
  const variance = partial.reduce((product, v) => product * (1 + v), 1) - 1;
  const found = indicesOf(g, 8, 4096);
  found.factors.forEach(({ first, total }, i) => {
    expect(Math.abs(first.value - partial[i] / variance)).toBeLessThan(0.02);
    const rest = partial.reduce((product, v, j) => (j === i ? product : product * (1 + v)), 1);
    expect(Math.abs(total.value - (partial[i] * rest) / variance)).toBeLessThan(0.02);
  });
});

test("a sum has no interactions: first and total agree and add up to one", () => {
  const { factors } = indicesOf((x) => 3 * x[0] + 2 * x[1] + x[2] + 1000, 3, 1024);
  const expected = [9 / 14, 4 / 14, 1 / 14];
  factors.forEach(({ first, total }, i) => {
    expect(first.value).toBeCloseTo(expected[i], 1);
    expect(total.value).toBeCloseTo(expected[i], 1);
  });
});

test("rows with a missing outcome are left out; what does not vary has no shares", () => {
  const rows = [1, 2, 3, 4, 5, 6];
  const holed = sobolIndices({
    a: [...rows, Number.NaN],
    b: [6, 5, 4, 3, 2, 1, 0],
    mixed: [[6, 5, 4, 3, 2, 1, 0]],
  });
  expect(holed.rows).toBe(6);
  expect(holed.factors[0].total.value).toBeGreaterThan(0);
  const still = sobolIndices({ a: [2, 2, 2], b: [2, 2, 2], mixed: [[2, 2, 2]] });
  expect(still.factors[0].first.value).toBe(0);
  expect(still.variance).toBe(0);
});
