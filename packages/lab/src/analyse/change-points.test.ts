import { philoxUniform } from "@kigyo/engine";
import { expect, test } from "vitest";
import { changePoints } from "./change-points.ts";

/** Nearly normal noise with a first-order memory, about zero. */
function noise(count: number, memory: number, round: number): number[] {
  let value = 0;
  return Array.from({ length: count + 30 }, (_, i) => {
    let sum = -6;
    for (let k = 0; k < 12; k++) sum += philoxUniform(round, 77, i, k);
    return (value = memory * value + sum);
  }).slice(30);
}

test("a shift of the level is found, dated and sized", () => {
  const series = noise(76, 0, 1).map((value, i) => value + (i >= 43 ? 4 : 0));
  const { breaks, tests } = changePoints(series);
  expect(breaks).toHaveLength(1);
  expect(Math.abs(breaks[0].at - 43)).toBeLessThanOrEqual(1);
  expect(breaks[0].low).toBeLessThanOrEqual(43);
  expect(breaks[0].high).toBeGreaterThanOrEqual(43);
  expect(breaks[0].after - breaks[0].before).toBeCloseTo(4, 0);
  expect(tests[0].p).toBeLessThan(0.01);
  expect(tests[1].p).toBeGreaterThan(0.05);
});

test("two breaks in opposite directions, which hide each other from a single test of the mean", () => {
  const series = noise(90, 0.2, 5).map((value, i) => value + (i >= 30 && i < 60 ? 5 : 0));
  const { breaks } = changePoints(series);
  expect(breaks.map(({ at }) => at)).toHaveLength(2);
  expect(Math.abs(breaks[0].at - 30)).toBeLessThanOrEqual(2);
  expect(Math.abs(breaks[1].at - 60)).toBeLessThanOrEqual(2);
});

test("a turn of the trend is a break of the trend; a steady trend is none", () => {
  const turned = noise(76, 0, 3).map((value, i) => value + (i < 40 ? i : 40 - 0.5 * (i - 40)));
  const { breaks } = changePoints(turned, { form: "trend" });
  expect(breaks).toHaveLength(1);
  expect(Math.abs(breaks[0].at - 40)).toBeLessThanOrEqual(4);
  const steady = noise(76, 0, 4).map((value, i) => value + 0.5 * i);
  expect(changePoints(steady, { form: "trend" }).breaks).toEqual([]);
});

test.each([
  [0, 11],
  [0.6, 13],
])("noise with memory %f is seldom taken for a break", (memory, most) => {
  // At the 5 per cent level, of 60; short series with memory come to about twice that.
  let found = 0;
  for (let round = 100; round < 160; round++) {
    found += changePoints(noise(60, memory, round), { most: 1, resamples: 99 }).breaks.length;
  }
  expect(found).toBeLessThan(most);
});

test("a short, gappy or constant series has no break", () => {
  expect(changePoints([1, 2, 3]).breaks).toEqual([]);
  expect(changePoints([...noise(40, 0, 1), Number.NaN]).breaks).toEqual([]);
  expect(changePoints(new Array<number>(60).fill(3)).breaks).toEqual([]);
});

test("the same series gives the same answer", () => {
  const series = noise(50, 0.4, 8).map((value, i) => value + (i > 20 ? 2 : 0));
  expect(changePoints(series)).toEqual(changePoints(series));
});
