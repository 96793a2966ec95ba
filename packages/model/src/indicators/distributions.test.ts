import { hashUniform, log } from "@kigyo/engine";
import { expect, test } from "vitest";
import { fixtureRun } from "../fixtures/fixture-run.ts";
import { correlation, hillExponent, tailShape } from "./distributions.ts";
import { observablePosition } from "./observables.ts";

const N = 20_000;
const ones = new Float64Array(N).fill(1);

test("Hill's estimate finds the exponent of a Pareto distribution, whole records or many", () => {
  let excess = 0;
  for (let i = 0; i < N; i++) excess += -log(1 - hashUniform(1, i)) / 1.06;
  expect(hillExponent(N, excess)).toBeCloseTo(1.06, 1);
  expect(hillExponent(7 * N, 7 * excess)).toBeCloseTo(hillExponent(N, excess), 12);
  expect(hillExponent(0, 0)).toBe(0);
});

test("a Laplace distribution is told from a normal one by its tails", () => {
  const laplace = new Float64Array(N);
  const normal = new Float64Array(N);
  for (let i = 0; i < N; i++) {
    const u = hashUniform(2, i) - 0.5;
    laplace[i] = -Math.sign(u) * log(1 - 2 * Math.abs(u));
    for (let n = 0; n < 12; n++) normal[i] += hashUniform(3 + n, i) - 0.5;
  }
  expect(tailShape(laplace, ones, N)).toBeCloseTo(Math.SQRT1_2, 1);
  expect(tailShape(normal, ones, N)).toBeCloseTo(0.798, 1);
  expect(tailShape(laplace, ones, N)).toBeLessThan(tailShape(normal, ones, N) - 0.05);
});

test("correlation of a weighted sample equals that of the repeated one", () => {
  // Points (1,2), (2,1) and twice (3,4): means 9/4 and 11/4.
  const sums = { weight: 4, x: 9, y: 11, xx: 23, yy: 37, xy: 28 };
  expect(correlation(sums)).toBeCloseTo(
    (28 - 99 / 4) / Math.sqrt((23 - 81 / 4) * (37 - 121 / 4)),
    12,
  );
  expect(correlation({ weight: 3, x: 3, y: 6, xx: 3, yy: 14, xy: 6 })).toBe(0);
});

test("a run records its distributions: a tail of sizes, productivity that lasts, growth of some shape", () => {
  const run = fixtureRun({ to: 1950 });
  const last = (id: string): number =>
    run.values[((observablePosition(id) as number) + 1) * run.quarters - 1];
  expect(last("size.tail-exponent")).toBeGreaterThan(0.3);
  expect(last("size.tail-exponent")).toBeLessThan(3);
  expect(last("productivity.persistence")).toBeGreaterThan(0.5);
  // Which shape is a finding, not a requirement; a two-point distribution has 1.
  expect(last("growth.tail-shape")).toBeGreaterThan(0);
  expect(last("growth.tail-shape")).toBeLessThan(1);
});
