import { expect, test } from "vitest";
import { followTrend, type Trend } from "./trend-output.ts";

/** The trend after so many quarters of a series. */
function after(quarters: number, value: (quarter: number) => number, from: Trend): Trend {
  let trend = from;
  for (let quarter = 0; quarter < quarters; quarter++) trend = followTrend(trend, value(quarter));
  return trend;
}

test("steady growth that is known already is followed without error", () => {
  const growth = 0.02;
  const trend = after(40, (quarter) => 100 * Math.exp(growth * (quarter + 1)), {
    level: 100,
    slope: growth,
  });
  expect(trend.slope).toBeCloseTo(growth, 12);
  expect(trend.level).toBeCloseTo(100 * Math.exp(growth * 40), 6);
});

test("growth that begins is learnt in the end, level and slope", () => {
  const trend = after(200, (quarter) => 100 * Math.exp(0.015 * (quarter + 1)), {
    level: 100,
    slope: 0,
  });
  expect(trend.slope).toBeCloseTo(0.015, 4);
  expect(Math.log(trend.level / (100 * Math.exp(3)))).toBeCloseTo(0, 2);
});

test("one quarter's slump moves the trend by a fifth of it, and its growth by a hundredth", () => {
  const trend = followTrend({ level: 100, slope: 0 }, 90);
  expect(Math.log(trend.level / 100)).toBeCloseTo(0.2 * Math.log(0.9), 10);
  expect(trend.slope).toBeCloseTo(0.01 * Math.log(0.9), 10);
});

test("after a lasting step the trend comes to rest on it without swinging to and fro", () => {
  let trend: Trend = { level: 100, slope: 0 };
  let turns = 0;
  let before = 0;
  for (let quarter = 0; quarter < 120; quarter++) {
    const next = followTrend(trend, 110);
    const move = next.level - trend.level;
    if (Math.abs(move) > 1e-6 && before * move < 0) turns++;
    if (Math.abs(move) > 1e-6) before = move;
    trend = next;
  }
  expect(turns).toBeLessThanOrEqual(1);
  expect(trend.level).toBeCloseTo(110, 2);
});
