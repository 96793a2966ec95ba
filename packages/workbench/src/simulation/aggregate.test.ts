import { expect, test } from "vitest";
import {
  allEqual,
  bandOf,
  countAt,
  differenceBand,
  firstYearApart,
  quantile,
  signTest,
  type Pair,
} from "./aggregate.ts";

/** A run of one series over the given years. */
function run(values: readonly number[], fingerprint = "x") {
  return { firstYear: 2000, years: values.length, values: Float64Array.from(values), fingerprint };
}

function pairs(count: number, base: readonly number[], gap: readonly number[]): Pair[] {
  return Array.from({ length: count }, (_, member) => ({
    member,
    base: run(base.map((value) => value + member)),
    scenario: run(
      base.map((value, year) => value + member + gap[year]),
      "y",
    ),
  }));
}

test("quantiles interpolate and leave out what is not a number", () => {
  expect(quantile([4, 1, 3, 2], 0.5)).toBe(2.5);
  expect(quantile([1, Number.NaN, 3], 0.5)).toBe(2);
  expect(quantile([], 0.5)).toBeNaN();
});

test("the sign test agrees with tossing coins", () => {
  expect(signTest(0, 0)).toBe(1);
  expect(signTest(5, 5)).toBe(1);
  expect(signTest(10, 0)).toBeCloseTo(2 / 1024, 12);
  expect(signTest(9, 1)).toBeCloseTo((2 * 11) / 1024, 12);
  expect(signTest(15, 5)).toBeCloseTo(0.04139, 4);
});

test("pairs are compared with each other, not with the crowd", () => {
  const some = pairs(10, [5, 5, 5], [0, 0.5, -0.5]);
  expect(countAt(some, 0, 2000)).toMatchObject({
    members: 10,
    higher: 0,
    lower: 0,
    equal: 10,
    chance: 1,
  });
  expect(countAt(some, 0, 2001)).toMatchObject({ higher: 10, difference: { median: 0.5 } });
  expect(countAt(some, 0, 2002)).toMatchObject({ lower: 10, higher: 0 });
  expect(differenceBand(some, 0).median).toEqual([0, 0.5, -0.5]);
  expect(
    bandOf(
      some.map((pair) => pair.base),
      0,
    ).median,
  ).toEqual([9.5, 9.5, 9.5]);
});

test("a difference begins with the first of three years told apart", () => {
  expect(firstYearApart(pairs(10, [1, 1, 1, 1, 1], [0, 1, 1, 1, 1]), 0)).toBe(2001);
  expect(firstYearApart(pairs(10, [1, 1, 1, 1, 1], [0, 1, 1, 0, 1]), 0)).toBeNull();
  expect(firstYearApart(pairs(4, [1, 1, 1], [1, 1, 1]), 0)).toBeNull();
});

test("equal fingerprints mean that nothing changed", () => {
  const same = { member: 0, base: run([1], "f"), scenario: run([1], "f") };
  expect(allEqual([same])).toBe(true);
  expect(allEqual([])).toBe(false);
  expect(allEqual(pairs(1, [1], [1]))).toBe(false);
});
