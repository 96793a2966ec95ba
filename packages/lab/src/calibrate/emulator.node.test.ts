import { philoxUniform } from "@kigyo/engine";
import { expect, test } from "vitest";
import { doubtAt, fitEmulators, foretell, slopeRatio } from "./emulator.ts";
import type { Emulator } from "./emulator.ts";

const SLOPES = [0.8, -0.5, 0, 0.3, 0];

/** Places of some runs, and what a linear map with some noise answers there. */
function sample(
  runs: number,
  noise: number,
  slopes = SLOPES,
): { places: number[][]; positions: number[] } {
  const places = Array.from({ length: runs }, (_, run) =>
    slopes.map((_slope, i) => philoxUniform(5, 1, run, i) - 0.5),
  );
  const positions = places.map(
    (place, run) =>
      0.7 +
      place.reduce((sum, value, i) => sum + value * slopes[i], 0) +
      noise * (philoxUniform(5, 2, run, 0) - 0.5) * Math.sqrt(12),
  );
  return { places, positions };
}

function fit(runs: number, noise: number): Emulator {
  const { places, positions } = sample(runs, noise);
  return fitEmulators(places, [positions])[0] as Emulator;
}

test("an exact linear map is found", () => {
  const found = fit(200, 0);
  found.slopes.forEach((slope, i) => expect(slope).toBeCloseTo(SLOPES[i], 2));
  expect(foretell(found, [0, 0, 0, 0, 0])).toBeCloseTo(0.7, 2);
  expect(found.explained).toBeGreaterThan(0.999);
});

test("with noise the error of runs left out is the noise, and the slopes come out within their doubt", () => {
  const found = fit(400, 0.2);
  expect(Math.sqrt(found.error)).toBeGreaterThan(0.18);
  expect(Math.sqrt(found.error)).toBeLessThan(0.22);
  SLOPES.forEach((slope, i) => {
    const doubt = Math.abs(found.slopes[i] / slopeRatio(found, i));
    expect(Math.abs(found.slopes[i] - slope)).toBeLessThan(4 * doubt);
  });
  expect(Math.abs(slopeRatio(found, 0))).toBeGreaterThan(10);
  expect(Math.abs(slopeRatio(found, 2))).toBeLessThan(4);
});

test("the error of runs left out is that of fitting without each of them", () => {
  const { places, positions } = sample(12, 0.2);
  const whole = fitEmulators(places, [positions])[0] as Emulator;
  const errors = places.map((place, left) => {
    const others = places.filter((_, run) => run !== left);
    const own = positions.filter((_, run) => run !== left);
    return (positions[left] - ridge(others, own, whole.penalty, place)) ** 2;
  });
  expect(whole.error).toBeCloseTo(errors.reduce((sum, error) => sum + error, 0) / 12, 8);
});

/** Ridge regression by descent on its own definition, to compare with. */
function ridge(places: number[][], outcomes: number[], penalty: number, at: number[]): number {
  const { length } = outcomes;
  const mean = outcomes.reduce((sum, value) => sum + value, 0) / length;
  const middle = at.map((_, i) => places.reduce((sum, place) => sum + place[i], 0) / length);
  const rows = places.map((place) => place.map((value, i) => value - middle[i]));
  const slopes = at.map(() => 0);
  for (let step = 0; step < 5000; step++) {
    const rest = rows.map(
      (row, run) =>
        outcomes[run] - mean - row.reduce((sum, value, i) => sum + value * slopes[i], 0),
    );
    slopes.forEach((slope, i) => {
      const pull = rows.reduce((sum, row, run) => sum + row[i] * rest[run], 0) - penalty * slope;
      slopes[i] += (0.3 / (penalty + length)) * pull;
    });
  }
  return mean + at.reduce((sum, value, i) => sum + (value - middle[i]) * slopes[i], 0);
}

test("more parameters than runs can be fitted, and runs without a value are left out", () => {
  const slopes = Array.from({ length: 30 }, (_, i) => (i === 3 ? 1 : 0));
  const { places, positions } = sample(20, 0.01, slopes);
  const gaps = positions.map((position, run) => (run % 5 === 0 ? null : position));
  const [found, none] = fitEmulators(places, [gaps, positions.map(() => null)]);
  expect(found?.runs).toBe(16);
  expect(found?.slopes.every(Number.isFinite)).toBe(true);
  const others = (found as Emulator).slopes.filter((_, i) => i !== 3).map(Math.abs);
  expect(found?.slopes[3]).toBeGreaterThan(Math.max(...others));
  expect(none).toBeUndefined();
});

test("doubt grows away from the runs, and its gradient is right", () => {
  const found = fit(40, 0.3);
  const near = doubtAt(found, found.middle).variance;
  const place = [0.4, -1, 0.2, 2, 0];
  const far = doubtAt(found, place);
  expect(far.variance).toBeGreaterThan(2 * near);
  far.gradient.forEach((slope, i) => {
    const [up, down] = [1e-4, -1e-4].map(
      (by) =>
        doubtAt(
          found,
          place.map((value, k) => (k === i ? value + by : value)),
        ).variance,
    );
    expect(slope).toBeCloseTo((up - down) / 2e-4, 6);
  });
});
