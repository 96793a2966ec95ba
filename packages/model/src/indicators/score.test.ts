import { expect, test } from "vitest";
import { quarterIndex } from "../calendar.ts";
import type { RunResult } from "../run.ts";
import { OBSERVABLES } from "./observables.ts";
import {
  type DimensionScore,
  SCORED_OBSERVABLES,
  scoreRegime,
  superiority,
  windowMean,
} from "./score.ts";

const QUARTERS = quarterIndex(1960);
const [FIRST, SECOND] = SCORED_OBSERVABLES.innovation;
const WINDOW = [1950, 1955] as const;

/** A run in which every observable stands still at a value, some at their own. */
function still(value: number, own: Readonly<Record<string, number>> = {}): RunResult {
  const values = new Float64Array(OBSERVABLES.length * QUARTERS);
  OBSERVABLES.forEach(({ id }, position) =>
    values.fill(own[id] ?? value, position * QUARTERS, (position + 1) * QUARTERS),
  );
  return {
    ids: OBSERVABLES.map(({ id }) => id),
    quarters: QUARTERS,
    values,
    fingerprint: "",
    accounts: [],
  };
}

function dimension(name: string, scores: readonly DimensionScore[]): DimensionScore {
  return scores.find((score) => score.dimension === name) as DimensionScore;
}

const MARK2 = [still(10), still(12)];
const MARK1 = [still(50), still(54)];

test("the ideal types score 1 and 5 on their own line", () => {
  for (const { scores, mean } of scoreRegime([still(11)], MARK2, MARK1, WINDOW).filter(
    (s) => s.dimension !== "social-purpose",
  )) {
    expect(scores).toEqual([1]);
    expect(mean).toBe(1);
  }
  for (const { mean } of scoreRegime([still(52)], MARK2, MARK1, WINDOW).filter(
    (s) => s.dimension !== "social-purpose",
  ))
    expect(mean).toBe(5);
  // An ensemble scored against itself has a mean of exactly 1.
  expect(dimension("finance", scoreRegime(MARK2, MARK2, MARK1, WINDOW)).mean).toBe(1);
});

test("an economy halfway scores 3, whichever pole is the higher", () => {
  expect(
    dimension("employment", scoreRegime([still(31.5)], MARK2, MARK1, WINDOW)).mean,
  ).toBeCloseTo(3, 10);
  expect(
    dimension("employment", scoreRegime([still(31.5)], MARK1, MARK2, WINDOW)).mean,
  ).toBeCloseTo(3, 10);
});

test("scores beyond the poles are not clipped but marked", () => {
  const beyond = dimension("firm-size", scoreRegime([still(93)], MARK2, MARK1, WINDOW));
  expect(beyond.mean).toBeCloseTo(9, 10);
  expect(beyond.outside).toBe(true);
  expect(dimension("firm-size", scoreRegime([still(-30)], MARK2, MARK1, WINDOW)).mean).toBeCloseTo(
    -3,
    10,
  );
  expect(dimension("firm-size", scoreRegime([still(20)], MARK2, MARK1, WINDOW)).outside).toBe(
    false,
  );
});

test("an observable whose poles overlap is dropped with its reason, and the others carry the mean", () => {
  const low = [still(10, { [FIRST]: 30 }), still(12, { [FIRST]: 20 })];
  const high = [still(50, { [FIRST]: 25 }), still(54, { [FIRST]: 60 })];
  const score = dimension("innovation", scoreRegime([still(31.5)], low, high, WINDOW));
  const placed = score.observables.find(({ id }) => id === FIRST);
  expect(placed?.dropped).toMatch(/overlap/);
  expect(score.observables.find(({ id }) => id === SECOND)?.dropped).toBeNull();
  expect(score.mean).toBeCloseTo(3, 10);
});

test("whether poles overlap does not hang on the number of members", () => {
  const spread = (from: number, members: number, strays: number): RunResult[] =>
    Array.from({ length: members }, (_, i) =>
      still(i < strays ? (from === 10 ? 70 : 5) : from + (10 * i) / members),
    );
  const isDropped = (mark2: readonly RunResult[], mark1: readonly RunResult[]): boolean =>
    dimension("finance", scoreRegime([still(30)], mark2, mark1, WINDOW)).scores.length === 0;
  // One member in forty on the wrong side leaves the types apart, eight do not.
  expect(isDropped(spread(10, 40, 1), spread(50, 40, 0))).toBe(false);
  expect(isDropped(spread(10, 40, 8), spread(50, 40, 0))).toBe(true);
  // Of two members each, every pair counts.
  expect(isDropped(spread(10, 2, 0), spread(50, 2, 0))).toBe(false);
  expect(isDropped(spread(10, 2, 1), spread(50, 2, 0))).toBe(true);
});

test("scores of two windows rest on the same observables where both are asked for", () => {
  const overlapping = (value: number, share: number): RunResult => {
    const run = still(value);
    const at = OBSERVABLES.findIndex(({ id }) => id === FIRST) * QUARTERS;
    run.values.fill(share, at, at + quarterIndex(1956));
    return run;
  };
  const low = [overlapping(10, 30), overlapping(12, 20)];
  const high = [overlapping(50, 25), overlapping(54, 60)];
  const [early, late] = [WINDOW, [1957, 1958]] as const;
  const counted = (window: typeof early | typeof late, both: boolean): string[] =>
    dimension(
      "innovation",
      scoreRegime([still(31.5)], low, high, window, both ? [early, late] : undefined),
    )
      .observables.filter(({ dropped }) => dropped === null)
      .map(({ id }) => id);
  expect(counted(late, false)).toContain(FIRST);
  expect(counted(early, false)).not.toContain(FIRST);
  expect(counted(late, true)).toEqual(counted(early, true));
  expect(counted(late, true)).not.toContain(FIRST);
  expect(counted(late, true)).toContain(SECOND);
});

test("superiority is the share of pairs, ties half, and its own mirror", () => {
  expect(superiority([2, 3], [1, 2])).toBe(3.5 / 4);
  expect(superiority([1, 2], [2, 3])).toBe(0.5 / 4);
  expect(superiority([1], [1])).toBe(0.5);
});

test("where all poles overlap there is no score", () => {
  const score = dimension("finance", scoreRegime([still(30)], MARK2, MARK2, WINDOW));
  expect(score.scores).toEqual([]);
  expect(score.mean).toBeNaN();
  expect(score.outside).toBe(false);
  expect(score.observables.every(({ dropped }) => dropped !== null)).toBe(true);
});

test("without ideal-type runs nothing is placed", () => {
  const score = dimension("finance", scoreRegime([still(30)], [], [], WINDOW));
  expect(score.scores).toEqual([]);
});

test("social purpose is placed by convention from 0 to 100 per cent, whatever the ideal types do", () => {
  const id = SCORED_OBSERVABLES["social-purpose"][0];
  for (const [share, expected] of [
    [0, 1],
    [50, 3],
    [100, 5],
  ] as const) {
    const score = dimension(
      "social-purpose",
      scoreRegime([still(7, { [id]: share })], MARK2, MARK1, WINDOW),
    );
    expect(score.mean).toBeCloseTo(expected, 10);
  }
});

test("members keep their order, and the band runs from the fifth to the ninety-fifth percentile", () => {
  const members = Array.from({ length: 21 }, (_, i) => still(11 + i));
  const { scores, low, high, mean } = dimension(
    "finance",
    scoreRegime(members, MARK2, MARK1, WINDOW),
  );
  expect(scores).toEqual(scores.toSorted((a, b) => a - b));
  expect(low).toBeCloseTo(scores[1], 10);
  expect(high).toBeCloseTo(scores[19], 10);
  expect(mean).toBeCloseTo(scores[10], 10);
});

test("only the window counts, both its years included", () => {
  const run = still(1);
  const series = run.values.subarray(0, QUARTERS);
  series.fill(100, quarterIndex(1956));
  series.fill(100, 0, quarterIndex(1950));
  expect(windowMean(run, OBSERVABLES[0].id, WINDOW)).toBe(1);
  series[quarterIndex(1955, 4)] = 25;
  expect(windowMean(run, OBSERVABLES[0].id, WINDOW)).toBe(2);
  expect(() => windowMean(run, "no.such", WINDOW)).toThrow(RangeError);
});

test("every dimension has observables, and none is published or coded", () => {
  for (const ids of Object.values(SCORED_OBSERVABLES)) expect(ids.length).toBeGreaterThan(0);
  expect(Object.values(SCORED_OBSERVABLES).flat().join(" ")).not.toMatch(/publish|coded|score/);
});
