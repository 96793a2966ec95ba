import { expect, test } from "vitest";
import { OBSERVABLES } from "@kigyo/model/indicators/observables";
import { placeBetween, SCORED_SERIES, scoresOf } from "./scenario-score.ts";
import type { Study } from "./study.ts";

test("the poles score 1 and 5, and nothing is clipped", () => {
  const poles = { poleII: 12, poleI: 4 };
  expect(placeBetween(12, poles)).toBe(1);
  expect(placeBetween(4, poles)).toBe(5);
  expect(placeBetween(2, poles)).toBe(6);
});

test("scored series are yearly means, so that years and quarters give the same mean", () => {
  expect(SCORED_SERIES.filter(({ annual }) => annual !== "mean")).toEqual([]);
});

test("a scenario is scored on the series that tell the ideal types apart", () => {
  const series = OBSERVABLES.findIndex(({ id }) => id === "tenure.mean");
  const run = {
    firstYear: 1948,
    years: 76,
    fingerprint: "",
    values: new Float64Array(OBSERVABLES.length * 76),
  };
  run.values.fill(8, series * 76, (series + 1) * 76);
  const observables = [
    { id: "tenure.mean", mean: 0, poleII: 12, poleI: 4, dropped: false, reason: null },
    {
      id: "labour.job-to-job-rate",
      mean: 0,
      poleII: 1,
      poleI: 1,
      dropped: true,
      reason: "overlap",
    },
  ];
  const study = {
    scores: [
      { dimension: "employment", simulated: { antecedent: null, startup: null, observables } },
    ],
  } as unknown as Study;
  const scores = scoresOf([run], study);
  expect(scores[1]).toEqual({ mean: 3, low: 3, high: 3 });
  expect(scores[0]).toBeNull();
});
