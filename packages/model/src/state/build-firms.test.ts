import { expect, test } from "vitest";
import { startingHeads } from "./build-firms.ts";

const SMALL = { meanHeads: 8, spread: 0.9, below: 100 };
const draws = Array.from({ length: 20000 }, (_, i) => (i + 0.5) / 20000);

test("small firms stay below the middling ones, so that no record of many firms holds a tenth of the country", () => {
  const heads = draws.map((draw) => startingHeads(SMALL, draw));
  expect(Math.max(...heads)).toBeLessThanOrEqual(100);
  expect(Math.min(...heads)).toBe(1);
});

test("their mean is the one that the number of firms was reckoned with, within a tenth", () => {
  const mean = draws.reduce((sum, draw) => sum + startingHeads(SMALL, draw), 0) / draws.length;
  expect(mean).toBeGreaterThan(7.2);
  expect(mean).toBeLessThan(8.8);
});

test("a class without a class above it has no largest firm", () => {
  expect(
    startingHeads({ meanHeads: 9000, spread: 0.8, below: Infinity }, 0.999999),
  ).toBeGreaterThan(100_000);
});
