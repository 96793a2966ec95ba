import { expect, test } from "vitest";
import { sobolPoints } from "./sobol-sequence.ts";

test("points agree with an independent implementation of the same direction numbers", () => {
  // scipy.stats.qmc.Sobol(d=128, scramble=False, bits=32).
  const points = sobolPoints(1024, 128);
  expect(points.slice(0, 5).map((row) => row.slice(0, 7))).toEqual([
    [0, 0, 0, 0, 0, 0, 0],
    [0.5, 0.5, 0.5, 0.5, 0.5, 0.5, 0.5],
    [0.75, 0.25, 0.25, 0.25, 0.75, 0.75, 0.25],
    [0.25, 0.75, 0.75, 0.75, 0.25, 0.25, 0.75],
    [0.375, 0.375, 0.625, 0.875, 0.375, 0.125, 0.375],
  ]);
  const [first, last] = [points[777], points[1023]];
  expect([0, 1, 5, 40, 99, 127].map((d) => first[d])).toEqual([
    0.6923828125, 0.9365234375, 0.3564453125, 0.7216796875, 0.5107421875, 0.1181640625,
  ]);
  expect([2, 64, 126].map((d) => last[d])).toEqual([0.6123046875, 0.0986328125, 0.5751953125]);
});

test("every axis is filled evenly, shifted or not", () => {
  for (const points of [sobolPoints(256, 20), sobolPoints(256, 20, 9)]) {
    for (let d = 0; d < 20; d++) {
      const cells = new Set(points.map((row) => Math.floor(row[d] * 256)));
      expect(cells.size).toBe(256);
    }
  }
});

test("a shift depends on the seed and stays inside the cube", () => {
  const one = sobolPoints(64, 4, 1);
  expect(sobolPoints(64, 4, 1)).toEqual(one);
  expect(sobolPoints(64, 4, 2)).not.toEqual(one);
  expect(one.flat().every((x) => x > 0 && x < 1)).toBe(true);
});

test("a mean over points converges faster than chance would", () => {
  // The mean of the product of 2x over the cube is 1.
  const mean = (points: number[][]): number =>
    points.reduce((sum, row) => sum + row.reduce((product, x) => product * 2 * x, 1), 0) /
    points.length;
  expect(Math.abs(mean(sobolPoints(4096, 5, 3)) - 1)).toBeLessThan(0.01);
});

test("more dimensions than there are numbers for are refused", () => {
  expect(() => sobolPoints(1, 129)).toThrow(RangeError);
});
