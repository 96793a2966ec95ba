import { OBSERVABLES, observablePosition } from "@kigyo/model/indicators/observables";
import { expect, test } from "vitest";
import type { FinishedRun } from "../ensemble/worker.ts";
import { differencesOf } from "./difference.ts";

const QUARTERS = 8;
const MOVED = ["labour.vacancy-rate", "tenure.mean", "unemployment.rate"];

/** Runs over two years, one for each list of levels; the moved series swing by one around theirs, all others stay at 0. */
function runs(levels: readonly (readonly number[])[]): ReadonlyMap<number, FinishedRun> {
  return new Map(
    levels.map((ofMember, member) => {
      const values = new Float64Array(OBSERVABLES.length * QUARTERS);
      ofMember.forEach((level, i) => {
        const from = (observablePosition(MOVED[i]) as number) * QUARTERS;
        for (let q = 0; q < QUARTERS; q++) values[from + q] = level + (q < 4 ? 1 : -1);
      });
      return [member, { fingerprint: "", quarters: QUARTERS, values }];
    }),
  );
}

test("differences that all members agree on come before a larger one that they do not", () => {
  const same = [10, 10, 10];
  const ensemble = {
    ids: OBSERVABLES.map(({ id }) => id),
    runs: new Map([
      ["a", runs([same, same, same])],
      [
        "b",
        runs([
          [10.5, 60, 12],
          [10.5, 10, 12.1],
          [10.4, 11, 11.9],
        ]),
      ],
    ]),
  };
  const found = differencesOf(ensemble, "a", "b", [1948, 1949]).slice(0, 3);
  expect(found.map(({ id }) => id)).toEqual([
    "unemployment.rate",
    "labour.vacancy-rate",
    "tenure.mean",
  ]);
  expect(found.map(({ low, high }) => low > 0 || high < 0)).toEqual([true, true, false]);
  expect(found[2].size).toBeGreaterThan(found[0].size);
});
