import { hashUniform } from "@kigyo/engine";
import { expect, test } from "vitest";
import { benjaminiHochberg } from "./false-discovery.ts";
import { judgeClaim, judgePart, verdictOf } from "./verdict.ts";
import type { Sign } from "./verdict.ts";

/** Members of a made-up effect: the sum of twelve uniform draws less six is near a standard normal. */
function members(effect: number, noise: number, key: number, count = 8): number[] {
  return Array.from({ length: count }, (_, i) => {
    let sum = -6;
    for (let n = 0; n < 12; n++) sum += hashUniform(key, i * 12 + n);
    return effect + noise * sum;
  });
}

const verdict = (values: readonly number[], sign: Sign, margin = 0): string => {
  const found = judgeClaim([judgePart(values, sign, margin)]);
  return verdictOf(found, found.p);
};

test("known effects are found, on either side", () => {
  expect(verdict(members(3, 1, 1), "+")).toBe("supported");
  expect(verdict(members(3, 1, 1), "-")).toBe("contradicted");
  expect(verdict(members(-3, 1, 2), "-")).toBe("supported");
  expect(verdict(members(0.1, 1, 3), "+")).toBe("undecided");
});

test("an effect smaller than what counts speaks against an expected one", () => {
  expect(verdict(members(0.01, 0.1, 4), "+", 1)).toBe("contradicted");
  // A lever that moves nothing at all: eight members exactly at nought.
  expect(verdict(new Array<number>(8).fill(0), "+", 1)).toBe("contradicted");
  expect(verdict(new Array<number>(8).fill(0), "+")).toBe("undecided");
});

test("no effect is shown by equivalence, never by a large p", () => {
  expect(verdict(members(0, 0.1, 5), "0", 0.5)).toBe("supported");
  expect(verdict(members(0, 2, 5), "0", 0.5)).toBe("undecided");
  expect(verdict(members(2, 0.2, 6), "0", 0.5)).toBe("contradicted");
});

test("without an effect hardly more than one claim in twenty is decided", () => {
  let decided = 0;
  let p = 0;
  const tries = 2000;
  for (let key = 0; key < tries; key++) {
    const found = judgeClaim([judgePart(members(0, 1, 1000 + key), "+", 0)]);
    if (verdictOf(found, found.p) !== "undecided") decided++;
    p += found.p / tries;
  }
  expect(decided / tries).toBeGreaterThan(0.03);
  expect(decided / tries).toBeLessThan(0.07);
  // p is uniform where nothing is there: its mean is one half.
  expect(p).toBeGreaterThan(0.47);
  expect(p).toBeLessThan(0.53);
});

test("over a family without effects hardly any claim is decided at all", () => {
  let families = 0;
  for (let family = 0; family < 200; family++) {
    const ps = Array.from(
      { length: 50 },
      (_, i) => judgeClaim([judgePart(members(0, 1, 50_000 + family * 50 + i), "+", 0)]).p,
    );
    if (benjaminiHochberg(ps).some((q) => q <= 0.05)) families++;
  }
  expect(families / 200).toBeLessThan(0.1);
});

test("a claim of several parts holds only when all hold", () => {
  const strong = judgePart(members(3, 1, 1), "+", 0);
  const weak = judgePart(members(0.1, 1, 3), "+", 0);
  const wrong = judgePart(members(-3, 1, 7), "+", 0);
  expect(judgeClaim([strong, weak]).pFor).toBe(weak.pFor);
  expect(judgeClaim([strong, wrong])).toMatchObject({
    leans: "against",
    pAgainst: 2 * wrong.pAgainst,
  });
});

test("few members, missing values and values without variation decide little", () => {
  expect(judgePart([5, 6], "+", 0)).toMatchObject({ pFor: 1, pAgainst: 1 });
  expect(judgePart([5, 6, Number.NaN, 5], "+", 0)).toMatchObject({ pFor: 1, members: 3 });
  expect(judgePart([2, 2, 2, 2], "+", 0).pFor).toBe(0.0625);
});

test("the t test agrees with a published one: Student's sleep data, one-sided", () => {
  const extra = [1.2, 2.4, 1.3, 1.3, 0, 1, 1.8, 0.8, 4.6, 1.4];
  expect(judgePart(extra, "+", 0).pFor).toBeCloseTo(0.002833 / 2, 5);
  expect(judgePart(extra, "+", 0)).toMatchObject({ effect: 1.58, asExpected: 9 });
});

test("Benjamini and Hochberg's own example: 4 of 15 are discoveries at 0.05", () => {
  const published = [
    0.0001, 0.0004, 0.0019, 0.0095, 0.0201, 0.0278, 0.0298, 0.0344, 0.0459, 0.324, 0.4262, 0.5719,
    0.6528, 0.759, 1,
  ];
  const adjusted = benjaminiHochberg(published);
  expect(adjusted.filter((q) => q <= 0.05)).toHaveLength(4);
  expect(adjusted[3]).toBeCloseTo((0.0095 * 15) / 4, 12);
  expect(adjusted[14]).toBe(1);
  // The order of the input does not matter.
  expect(benjaminiHochberg([...published].reverse())).toEqual([...adjusted].reverse());
});
