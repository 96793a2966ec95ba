import { expect, test } from "vitest";
import { bunching, correlationOf, crossingYear, peakYear } from "./statistics.ts";

const years = [2000, 2001, 2002, 2003, 2004, 2005, 2006, 2007];

test("correlation of levels and of changes differ where a trend hides the cycle", () => {
  const a = [1, 3, 2, 5, 4, 7, 6, 9];
  const b = a.map((_, i) => 3 * i + (i % 2 === 0 ? 1 : -1));
  expect(correlationOf(years, a, a, [2000, 2007], "none")).toBeCloseTo(1, 12);
  expect(correlationOf(years, a, b, [2000, 2007], "none")).toBeGreaterThan(0.7);
  expect(correlationOf(years, a, b, [2001, 2007], "both")).toBeLessThan(-0.9);
  expect(
    correlationOf(
      years,
      a,
      a.map(() => 4),
      [2000, 2007],
      "none",
    ),
  ).toBeNaN();
});

test("own changes against another's level: unemployment that falls by half of the growth above two", () => {
  const growth = [2, 6, 1, 0, 4, 3, 2, 5];
  let level = 5;
  const unemployment = growth.map((g) => (level -= 0.5 * (g - 2)));
  expect(correlationOf(years, unemployment, growth, [2000, 2007], "own")).toBeCloseTo(-1, 12);
  expect(correlationOf(years, unemployment, growth, [2000, 2007], "both")).toBeGreaterThan(-0.95);
});

test("a crossing counts when it lasts to the end of the window", () => {
  const falling = [9, 8, 7, 6, 1, 1, 1, 1];
  const flat = years.map(() => 5);
  // Five-year means of the gap: from 2005 on (8+7+6+1+1)/5 = 4.6 is below 5.
  expect(crossingYear(years, falling, flat, [2000, 2007])).toBe(2005);
  expect(crossingYear(years, flat, falling, [2000, 2007])).toBeNaN();
});

test("the peak is looked for inside the window", () => {
  expect(peakYear(years, [9, 1, 5, 7, 2, 3, 3, 4], [2001, 2007])).toBe(2003);
});

test("events that bunch have a variance above their mean", () => {
  expect(bunching(years, [0, 0, 0, 8, 0, 0, 0, 0], [2000, 2007])).toBeCloseTo(8, 12);
  expect(bunching(years, [1, 1, 1, 1, 1, 1, 1, 1], [2000, 2007])).toBe(0);
  expect(bunching(years, [0, 0, 0, 0, 0, 0, 0, 0], [2000, 2007])).toBeNaN();
});
