import { expect, test } from "vitest";
import { aliasesOf, fractionalFactorial, fullFactorial, rowsForResolution } from "./factorial.ts";
import { latinHypercube } from "./latin-hypercube.ts";
import { MORRIS_STEP, morrisPaths } from "./morris-paths.ts";
import { MOST_FACTORS, saltelliPoints } from "./saltelli.ts";

test("a Latin hypercube uses every slice of every factor once", () => {
  const points = latinHypercube(30, 7, 4);
  for (let d = 0; d < 7; d++) {
    const slices = points.map((row) => Math.floor(row[d] * 30)).sort((a, b) => a - b);
    expect(slices).toEqual(Array.from({ length: 30 }, (_, i) => i));
  }
  // Columns are ordered apart: no two are the same order.
  const orders = Array.from({ length: 7 }, (_, d) =>
    points.map((row) => Math.floor(row[d] * 30)).join(),
  );
  expect(new Set(orders).size).toBe(7);
});

test("each step of a Morris path moves one factor by one step, inside the grid, each factor once", () => {
  const paths = morrisPaths(20, 9, 2);
  for (const { points, moved } of paths) {
    expect([...moved].sort((a, b) => a - b)).toEqual([0, 1, 2, 3, 4, 5, 6, 7, 8]);
    moved.forEach((factor, i) => {
      const differ = points[i].flatMap((value, d) => (value === points[i + 1][d] ? [] : [d]));
      expect(differ).toEqual([factor]);
      expect(Math.abs(points[i + 1][factor] - points[i][factor])).toBeCloseTo(MORRIS_STEP, 12);
    });
    for (const value of points.flat())
      expect(Math.abs(value * 3 - Math.round(value * 3))).toBeLessThan(1e-12);
    expect(Math.min(...points.flat())).toBeGreaterThanOrEqual(0);
    expect(Math.max(...points.flat())).toBeLessThan(1 + 1e-12);
  }
  // Both directions occur.
  const ups = paths.filter(({ points, moved }) => points[1][moved[0]] > points[0][moved[0]]).length;
  expect(ups).toBeGreaterThan(2);
  expect(ups).toBeLessThan(18);
});

test("a mixture takes exactly one factor from the second table", () => {
  const { a, b, mixed } = saltelliPoints(16, 5, 1);
  mixed.forEach((rows, factor) =>
    rows.forEach((row, i) =>
      row.forEach((value, d) => expect(value).toBe(d === factor ? b[i][d] : a[i][d])),
    ),
  );
  expect(a.flat().some((value, i) => value === b.flat()[i])).toBe(false);
  expect(MOST_FACTORS).toBe(64);
});

test("a full design holds every combination once", () => {
  const rows = fullFactorial(4);
  expect(new Set(rows.map((row) => row.join(""))).size).toBe(16);
});

/** Known highest resolutions of two-level fractions (Box, Hunter and Hunter, table 12.15). */
test.each([
  [3, 2, 3],
  [4, 3, 4],
  [5, 4, 5],
  [5, 3, 3],
  [6, 5, 6],
  [6, 4, 4],
  [7, 4, 4],
  [7, 3, 3],
  [8, 4, 4],
  [8, 6, 5],
  [9, 5, 4],
])("%i factors in 2^%i rows have resolution %i", (factors, runs2, resolution) => {
  const { rows, resolution: found, words } = fractionalFactorial(factors, runs2);
  expect(found).toBe(resolution);
  expect(rows).toHaveLength(2 ** runs2);
  expect(new Set(rows.map((row) => row.join(""))).size).toBe(2 ** runs2);
  for (let i = 0; i < factors; i++) {
    // Balanced, and orthogonal to every other column.
    expect(rows.filter((row) => row[i] === 1)).toHaveLength(2 ** (runs2 - 1));
    for (let j = i + 1; j < factors; j++) {
      expect(rows.filter((row) => row[i] === row[j])).toHaveLength(2 ** (runs2 - 1));
    }
  }
  // Every word is a product that is constant over the rows.
  for (const word of words) {
    const products = rows.map((row) => word.reduce((p, i) => p * (row[i] === 1 ? 1 : -1), 1));
    expect(new Set(products).size).toBe(1);
  }
});

test("what a fraction confuses is named", () => {
  // Three factors in four rows: C = AB, so A is confused with BC.
  const fraction = fractionalFactorial(3, 2);
  expect(aliasesOf([0], fraction, 3)).toEqual([[1, 2]]);
  expect(aliasesOf([0], fractionalFactorial(5, 4), 5)).toEqual([]);
  expect(rowsForResolution(5, 5)).toBe(4);
  expect(rowsForResolution(7, 4)).toBe(4);
  expect(rowsForResolution(4, 5)).toBe(4);
});
