import { expect, test } from "vitest";
import type { FinishedRun } from "../ensemble/worker.ts";
import { differencesOf } from "./difference.ts";

const IDS = ["labour.vacancy-rate", "tenure.mean", "unemployment.rate"];

/** Runs of two members over two years; each series swings by one around a level given by series and member. */
function runs(levels: readonly (readonly number[])[]): ReadonlyMap<number, FinishedRun> {
  const quarters = 8;
  return new Map(
    levels.map((byIds, member) => {
      const values = new Float64Array(IDS.length * quarters);
      byIds.forEach((level, i) => {
        for (let q = 0; q < quarters; q++) values[i * quarters + q] = level + (q < 4 ? 1 : -1);
      });
      return [member, { quarters, values } as unknown as FinishedRun];
    }),
  );
}

test("differences that all members agree on come before a larger one that they do not", () => {
  const ensemble = {
    ids: IDS,
    runs: new Map([
      [
        "a",
        runs([
          [10, 10, 10],
          [10, 10, 10],
          [10, 10, 10],
        ]),
      ],
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
  const found = differencesOf(ensemble, "a", "b", [1948, 1949]);
  expect(found.map(({ id }) => id)).toEqual([
    "unemployment.rate",
    "labour.vacancy-rate",
    "tenure.mean",
  ]);
  expect(found.map(({ low, high }) => low > 0 || high < 0)).toEqual([true, true, false]);
  expect(found[2].size).toBeGreaterThan(found[0].size);
});
