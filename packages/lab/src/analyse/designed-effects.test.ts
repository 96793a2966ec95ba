import { expect, test } from "vitest";
import { fractionalFactorial, fullFactorial } from "../experiments/design/factorial.ts";
import { factorialEffects } from "./factorial-effects.ts";
import { interactionOf } from "./interaction.ts";
import { isClear, pairedEffect } from "./paired-effect.ts";
import { truthTable } from "./truth-table.ts";
import type { Combination } from "./truth-table.ts";
import { varianceReduction } from "./variance-reduction.ts";

test("an effect over members", () => {
  const effect = pairedEffect([1, 2, 3, Number.NaN]);
  expect(effect).toMatchObject({ value: 2, members: 3, sameSign: 3 });
  expect(effect.high - 2).toBeCloseTo(4.303 / Math.sqrt(3), 3);
  expect(isClear(effect)).toBe(false);
  expect(isClear(pairedEffect([5]))).toBe(false);
  expect(isClear(pairedEffect([2, 2.1, 1.9]))).toBe(true);
});

test("complements, substitutes and plain sums are told apart, also for harmful pairs", () => {
  const cells = (both: number[]) => ({
    none: [0, 1, 2],
    first: [1, 2, 3],
    second: [2, 3, 4],
    both,
  });
  expect(interactionOf(cells([6, 7, 8.1])).kind).toBe("complements");
  expect(interactionOf(cells([2, 3, 4.1])).kind).toBe("substitutes");
  expect(interactionOf(cells([3, 4, 5])).kind).toBe("additive");
  const worse = interactionOf({
    none: [0, 0],
    first: [-1, -1],
    second: [-1, -1],
    both: [-4, -4.01],
  });
  expect(worse.kind).toBe("complements");
  expect(worse.interaction.value).toBeCloseTo(-2.005, 10);
});

test("contrasts find the coefficients of a two-level response, in a fraction as well", () => {
  const response = ([a, b, c]: readonly number[], member: number): number =>
    10 + member + 4 * a - 2 * b + 3 * (a === c ? 1 : 0);
  const designs = [fullFactorial(5), fractionalFactorial(5, 4).rows];
  for (const rows of designs) {
    const effects = factorialEffects(
      rows,
      rows.map((row) => [0, 1].map((member) => response(row, member))),
    );
    const of = (...factors: number[]): number | undefined =>
      effects.find((effect) => effect.factors.join() === factors.join())?.value;
    expect(of(0)).toBeCloseTo(4, 10);
    expect(of(1)).toBeCloseTo(-2, 10);
    expect(of(3)).toBeCloseTo(0, 10);
    expect(of(0, 2)).toBeCloseTo(3, 10);
    expect(of(0, 1)).toBeCloseTo(0, 10);
  }
});

test("pairing is worth the ratio of variances", () => {
  // Deviations: a and b 1 each, difference 0.1: (1 + 1.21) / 0.01 with exact numbers below.
  expect(varianceReduction([1, 2, 3], [1, 2.1, 3.2])).toBeCloseTo((1 + 1.21) / 0.01, 6);
  expect(varianceReduction([1, 2, 3], [2, 3, 4])).toBe(Infinity);
  expect(varianceReduction([1, 1], [1, 1])).toBeNaN();
  expect(varianceReduction([1], [2])).toBeNaN();
});

/** A full table over conditions in which the outcome follows a rule. */
function tableOf(conditions: number, reached: (row: readonly number[]) => number): Combination[] {
  return fullFactorial(conditions).map((row) => ({
    conditions: row,
    reached: reached(row),
    members: 10,
  }));
}

test("sufficient packages and necessary conditions of A·B + A·not C", () => {
  const table = truthTable(tableOf(3, ([a, b, c]) => (a && (b || !c) ? 10 : 0)));
  expect(table.sufficient.map(({ conditions }) => conditions)).toEqual([
    [1, null, 0],
    [1, 1, null],
  ]);
  expect(table.sufficient.every(({ consistency }) => consistency === 1)).toBe(true);
  expect(
    table.necessary
      .filter(({ necessary }) => necessary)
      .map(({ condition, present }) => [condition, present]),
  ).toEqual([[0, true]]);
  expect(table.contradictions).toBe(0);
});

test("a combination whose members disagree is a contradiction, never part of a package", () => {
  const table = truthTable(tableOf(2, ([a, b]) => (a && b ? 10 : a ? 5 : 0)));
  expect(table.rows.map(({ verdict }) => verdict)).toEqual([
    "not reached",
    "not reached",
    "contradiction",
    "reached",
  ]);
  expect(table.contradictions).toBe(1);
  expect(table.sufficient.map(({ conditions }) => conditions)).toEqual([[1, 1]]);
  expect(table.sufficient[0].coverage).toBeCloseTo(10 / 15, 10);
});

test("an outcome always reached needs nothing; one never reached has no packages", () => {
  expect(truthTable(tableOf(2, () => 10)).sufficient).toEqual([
    { conditions: [null, null], consistency: 1, coverage: 1 },
  ]);
  const never = truthTable(tableOf(2, () => 0));
  expect(never.sufficient).toEqual([]);
  expect(never.necessary).toEqual([]);
});

test("combinations that were not run are never assumed", () => {
  const half = tableOf(2, ([a]) => (a ? 10 : 0)).filter(({ conditions }) => conditions[1] === 1);
  expect(truthTable(half).sufficient.map(({ conditions }) => conditions)).toEqual([[1, 1]]);
});
