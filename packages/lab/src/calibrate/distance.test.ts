import type { FitTarget } from "@kigyo/evidence/targets";
import fc from "fast-check";
import { expect, test } from "vitest";
import { isInBand, meanDistance, rowDistance, rowsHeldOut, rowsSearchedOn } from "./distance.ts";

const band = [2, 4] as const;

test("the distance is from the middle of the band, in half widths, between one half and three", () => {
  expect(rowDistance({ band }, 3)).toBe(0.5);
  expect(rowDistance({ band }, 4)).toBe(1);
  expect(rowDistance({ band }, 1)).toBe(2);
  expect(rowDistance({ band }, 100)).toBe(3);
  expect(rowDistance({ band }, null)).toBe(3);
  expect(rowDistance({ band }, Number.NaN)).toBe(3);
  fc.assert(
    fc.property(fc.double(), (value) => {
      const distance = rowDistance({ band }, value);
      expect(distance >= 0.5 && distance <= 3).toBe(true);
    }),
  );
});

test("the mean is over rows, and the ends of a band count as met", () => {
  expect(meanDistance([{ band }, { band }, { band }], [3, 1, null])).toBeCloseTo(5.5 / 3);
  expect([2, 4, 1.9, null].map((value) => isInBand({ band }, value))).toEqual([
    true,
    true,
    false,
    false,
  ]);
});

test("targets and anchors with a band are searched on, rows held out never are", () => {
  const row = (id: string, label: string, own: readonly [number, number] | null): FitTarget =>
    ({ id, label, band: own }) as unknown as FitTarget;
  const rows = [
    row("a", "target", [0, 1]),
    row("b", "anchor", [0, 1]),
    row("c", "held out", [0, 1]),
    row("d", "no data", null),
    row("e", "target", [1, 1]),
  ];
  expect(rowsSearchedOn(rows).map(({ id }) => id)).toEqual(["a", "b"]);
  expect(rowsHeldOut(rows).map(({ id }) => id)).toEqual(["c"]);
});
