import fc from "fast-check";
import { expect, test } from "vitest";
import {
  allCoalitions,
  coalitionsOf,
  sampledOrders,
  shapleyExact,
  shapleySampled,
} from "./shapley.ts";

const sum = (values: readonly number[]): number =>
  values.reduce((total, value) => total + value, 0);

test("the glove game: one left glove is worth four times each of two right ones", () => {
  // Part 0 holds a left glove, 1 and 2 a right one each; a pair is worth 1: shares 2/3, 1/6, 1/6.
  const worth = (mask: number): number[] => [mask & 1 && mask & 6 ? 1 : 0];
  expect(shapleyExact(3, worth).map(({ value }) => value)).toEqual([
    expect.closeTo(2 / 3, 12),
    expect.closeTo(1 / 6, 12),
    expect.closeTo(1 / 6, 12),
  ]);
});

test("shares add up to the whole, an idle part has none, equal parts share equally", () => {
  fc.assert(
    fc.property(
      fc.integer({ min: 2, max: 5 }),
      fc.array(fc.double({ min: -100, max: 100, noNaN: true }), { minLength: 64, maxLength: 64 }),
      fc.integer({ min: 1, max: 9 }),
      (parts, numbers, seed) => {
        const worth = (mask: number): number[] => [numbers[mask], numbers[mask + 32]];
        const whole =
          (numbers[2 ** parts - 1] - numbers[0] + numbers[2 ** parts + 31] - numbers[32]) / 2;
        expect(sum(shapleyExact(parts, worth).map(({ value }) => value))).toBeCloseTo(whole, 8);
        const orders = sampledOrders(parts, 7, seed);
        expect(sum(shapleySampled(parts, orders, worth).map(({ value }) => value))).toBeCloseTo(
          whole,
          8,
        );
      },
    ),
    { numRuns: 60 },
  );
  // Parts 0 and 1 are interchangeable, part 2 does nothing.
  const shares = shapleyExact(3, (mask) => [(mask & 3) === 3 ? 10 : mask & 3 ? 4 : 0]);
  expect(shares.map(({ value }) => value)).toEqual([
    expect.closeTo(5, 12),
    expect.closeTo(5, 12),
    0,
  ]);
});

test("sampled shares lie near the exact ones, within their stated error", () => {
  const worth = (mask: number): number[] => {
    const on = (part: number): number => (mask >>> part) & 1;
    return [3 * on(0) + 2 * on(1) * on(2) - 4 * on(3) * on(0) + on(4) * on(5) * on(6) * 6];
  };
  const exact = shapleyExact(7, worth);
  const sampled = shapleySampled(7, sampledOrders(7, 200, 5), worth);
  sampled.forEach(({ value, samplingError }, i) => {
    expect(Math.abs(value - exact[i].value)).toBeLessThan(4 * samplingError + 1e-9);
    expect(samplingError).toBeLessThan(0.3);
  });
});

test("the interval is over members", () => {
  const [share] = shapleyExact(1, (mask) => (mask === 0 ? [0, 0, 0] : [1, 2, 3]));
  // Mean 2, deviation 1, t(2) = 4.303.
  expect(share.value).toBe(2);
  expect(share.high - share.value).toBeCloseTo(4.303 / Math.sqrt(3), 3);
});

test("orders pass through few coalitions, all coalitions are every mask", () => {
  expect(coalitionsOf([[2, 0, 1]])).toEqual([0, 4, 5, 7]);
  expect(allCoalitions(2)).toEqual([0, 1, 2, 3]);
  const [first, second] = sampledOrders(6, 2, 1);
  expect([...first].reverse()).toEqual(second);
});
