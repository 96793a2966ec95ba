import { expect, test } from "vitest";
import { expectedDistance, expectedSize } from "./expected-distance.ts";

/** Mean over a fine grid of quantile places: slow, and without any formula for the answer. */
function byIntegration(of: (position: number) => number, mean: number, deviation: number): number {
  const step = 1e-3;
  let total = 0;
  for (let z = -8; z < 8; z += step) {
    const middle = z + step / 2;
    total +=
      (step * Math.exp((-middle * middle) / 2) * of(mean + deviation * middle)) / 2.50662827463;
  }
  return total;
}

const distance = (position: number): number => Math.min(3, Math.max(0.5, Math.abs(position)));

test.each([
  [0, 0.1],
  [0.4, 0.5],
  [-1.7, 0.8],
  [3.2, 1],
  [-6, 2],
])("position %d with deviation %d", (mean, deviation) => {
  const found = expectedDistance(mean, deviation);
  expect(found.value).toBeCloseTo(byIntegration(distance, mean, deviation), 4);
  expect(expectedSize(mean, deviation).value).toBeCloseTo(
    byIntegration(Math.abs, mean, deviation),
    4,
  );
  for (const of of [expectedDistance, expectedSize]) {
    const by = 1e-3;
    const up = of(mean + by, deviation).value - of(mean - by, deviation).value;
    const wider = of(mean, deviation + by).value - of(mean, deviation - by).value;
    expect(of(mean, deviation).byMean).toBeCloseTo(up / (2 * by), 3);
    expect(of(mean, deviation).byDeviation).toBeCloseTo(wider / (2 * by), 3);
  }
});

test("without doubt it is the distance itself", () => {
  for (const position of [-4, -2, -0.2, 0, 0.7, 2.9, 5]) {
    expect(expectedDistance(position, 1e-9).value).toBeCloseTo(distance(position), 6);
  }
});
