import type { FitTarget } from "@kigyo/evidence/targets";
import { expect, test } from "vitest";
import { higherCounts } from "./bands.ts";
import { fitRows } from "./fit.ts";

const YEARS = [2000, 2001, 2002];
const SERIES = new Map([
  [
    "entry.rate",
    {
      years: YEARS,
      members: [1, 2, 3],
      values: [
        [1, 2, 3],
        [2, 3, 4],
        [3, 4, 5],
      ],
    },
  ],
  [
    "exit.rate",
    {
      years: YEARS,
      members: [1, 2, 3],
      values: [
        [1, 1, 1],
        [1, 1, 1],
        [1, 1, 1],
      ],
    },
  ],
]);

function target(parts: Partial<FitTarget>): FitTarget {
  return {
    id: "row",
    observable: "entry.rate",
    title: { en: "Entry", ja: "開業" },
    unit: "per cent",
    window: [2000, 2002],
    transform: "mean",
    label: "target",
    observed: 3.2,
    band: [2.7, 3.7],
    sources: ["somewhere"],
    ...parts,
  };
}

test("the median over members is compared with the band", () => {
  // Means of the three members: 2, 3, 4.
  const [row] = fitRows([target({})], SERIES);
  expect(row.simulated).toEqual({ low: 2.2, median: 3, high: 3.8 });
  expect(row).toMatchObject({ inBand: true, source: "somewhere", observed: 3.2 });
  expect(fitRows([target({ band: [3.1, 4] })], SERIES)[0].inBand).toBe(false);
});

test("one series less another, and a row without data", () => {
  expect(fitRows([target({ minus: "exit.rate" })], SERIES)[0].simulated?.median).toBe(2);
  const [bare] = fitRows(
    [target({ label: "no data", observed: null, band: null, sources: [] })],
    SERIES,
  );
  expect(bare).toMatchObject({ observed: null, inBand: null });
  expect(fitRows([target({ observable: "unknown" })], SERIES)[0]).toMatchObject({
    simulated: null,
    inBand: null,
  });
});

test("members in which one lies above the other are counted year by year", () => {
  const [first, second] = [...SERIES.values()];
  expect(higherCounts(first, second)).toEqual([2, 3, 3]);
});
