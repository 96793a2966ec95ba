import { expect, test } from "vitest";
import fc from "fast-check";
import { FIRST_YEAR, parseDate, quarterIndex, quarterLabel, yearOf } from "./calendar.ts";

test("quarters are counted from the first of 1948, backwards into the warm-up as well", () => {
  expect([quarterIndex(1948), quarterIndex(1948, 4), quarterIndex(2023, 4)]).toEqual([0, 3, 303]);
  expect([quarterLabel(0), quarterLabel(303), quarterLabel(-1)]).toEqual([
    "1948Q1",
    "2023Q4",
    "1947Q4",
  ]);
});

test("labels and years read back", () => {
  fc.assert(
    fc.property(fc.integer({ min: -40, max: 351 }), (quarter) => {
      expect(parseDate(quarterLabel(quarter))).toBe(quarter);
      expect(yearOf(quarter)).toBe(FIRST_YEAR + Math.floor(quarter / 4));
    }),
  );
});

test("dates in years, months, days and quarters", () => {
  expect(["1997", "1997-11", "1997-11-30", "1997Q4"].map(parseDate)).toEqual([196, 199, 199, 199]);
  for (const text of [
    "",
    "97",
    "1997-13",
    "1997-00",
    "1997-1",
    "1997Q5",
    "1997-11-32",
    "November 1997",
  ])
    expect(parseDate(text)).toBeUndefined();
});
