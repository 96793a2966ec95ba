import { expect, test } from "vitest";
import fc from "fast-check";
import { quarterIndex } from "../calendar.ts";
import {
  ENTRY_AGE,
  entrantsFor,
  LAST_AGE,
  regionOf,
  REGION_SHARES,
  retirementHazard,
  startingAges,
} from "./demography.ts";
import { normalOf } from "./normal.ts";
import { outsideSeries, outsideWorld, pathValue, REQUIRED_PATHS } from "./outside.ts";
import {
  grain,
  hasManyBanks,
  listedWeight,
  middlingWeight,
  outgrown,
  rareWeight,
} from "./weights.ts";
import { willToFound } from "./will.ts";
import type { CompiledInputs, Shock } from "../inputs.ts";
import type { Member } from "../member.ts";

test("staff is kept in at least eight pieces or one person of each firm, none heavier than the scale", () => {
  fc.assert(
    fc.property(
      fc.integer({ min: 1, max: 100000 }),
      fc.integer({ min: 1, max: 4000 }),
      fc.integer({ min: 1, max: 4000 }),
      (persons, firms, scale) => {
        const weight = grain(persons, firms, scale);
        expect(weight).toBeGreaterThanOrEqual(Math.min(firms, scale));
        expect(weight).toBeLessThanOrEqual(scale);
        if (weight > Math.min(firms, scale)) expect(weight * 8).toBeLessThanOrEqual(persons);
      },
    ),
  );
  expect(grain(1e6, 1, 1000)).toBe(1000);
});

test("a firm of five is five people at every scale", () => {
  for (const scale of [10, 250, 1000, 4000]) expect(grain(5 * scale, scale, scale)).toBe(scale);
});

test("what is rare keeps its grain at every scale", () => {
  expect([1, 5, 10, 1000, 4000].map(rareWeight)).toEqual([1, 5, 10, 10, 10]);
  expect([1, 250, 1000].map(middlingWeight)).toEqual([1, 25, 100]);
  expect([1, 10, 11].map((weight) => hasManyBanks(weight, 1000))).toEqual([false, false, true]);
});

test("a giant stands for itself, and the staff of smaller listed firms makes eight pieces of the scale at most", () => {
  expect(listedWeight(9000, 1000)).toBe(1);
  expect([300, 1500, 3000, 8000].map((heads) => listedWeight(heads, 1000))).toEqual([10, 5, 2, 1]);
  fc.assert(
    fc.property(
      fc.integer({ min: 1, max: 300000 }),
      fc.integer({ min: 1, max: 4000 }),
      (heads, scale) => {
        const weight = listedWeight(heads, scale);
        expect(weight).toBeGreaterThanOrEqual(1);
        expect(weight).toBeLessThanOrEqual(rareWeight(scale));
        if (weight > 1) expect(weight * heads).toBeLessThanOrEqual(8 * scale);
        // Only growth makes a record outgrow the weight it was given.
        expect(outgrown(weight * heads, weight, scale)).toBe(false);
      },
    ),
  );
  expect(outgrown(17000, 5, 1000)).toBe(true);
  expect(outgrown(17000, 1, 1000)).toBe(false);
});

test("nobody works beyond the last age, and the old retire sooner than the young", () => {
  expect(retirementHazard(LAST_AGE, 62)).toBe(1);
  const hazards = [30, 58, 63, 70].map((years) => retirementHazard(years * 4, 62));
  expect(hazards).toEqual(hazards.toSorted((a, b) => a - b));
  expect(retirementHazard(63 * 4, 70)).toBeLessThan(retirementHazard(63 * 4, 60));
});

test("the first work force is of working age and whole", () => {
  const ages = startingAges(62);
  expect(ages.reduce((a, b) => a + b, 0)).toBeCloseTo(1, 12);
  expect(ages.subarray(0, ENTRY_AGE).every((share) => share === 0)).toBe(true);
});

test("entrants keep the labour force on its path, and some enter even where it shrinks", () => {
  const steady = entrantsFor(new Float64Array(200).fill(1e6), new Float64Array(200).fill(62));
  for (const entrants of steady) {
    expect(entrants).toBeGreaterThan(2000);
    expect(entrants).toBeLessThan(20000);
  }
  const growing = entrantsFor(
    new Float64Array(200).map((_, q) => 1e6 * (1 + q / 400)),
    new Float64Array(200).fill(62),
  );
  expect(growing[100]).toBeGreaterThan(steady[100]);
  const falling = entrantsFor(
    new Float64Array(200).map((_, q) => 1e6 * (1 - q / 210)),
    new Float64Array(200).fill(62),
  );
  expect(Math.min(...falling)).toBeGreaterThan(0);
});

test("regions are drawn by their shares", () => {
  expect(REGION_SHARES.reduce((a, b) => a + b, 0)).toBeCloseTo(1, 12);
  const counts = new Array<number>(9).fill(0);
  for (let i = 0; i < 10000; i++) counts[regionOf((i + 0.5) / 10000)]++;
  counts.forEach((count, region) =>
    expect(Math.abs(count / 10000 - REGION_SHARES[region])).toBeLessThan(0.001),
  );
});

test("readiness to found is of mean one and skewed to the right", () => {
  const wills = Array.from({ length: 20000 }, (_, identity) => willToFound(identity)).toSorted(
    (a, b) => a - b,
  );
  expect(wills.reduce((a, b) => a + b, 0) / wills.length).toBeCloseTo(1, 1);
  expect(wills[10000]).toBeLessThan(0.8);
  expect(Math.min(...wills)).toBeGreaterThanOrEqual(0);
});

test("normal numbers come close to their quantiles", () => {
  for (const [u, z] of [
    [0.5, 0],
    [0.8413, 1],
    [0.1587, -1],
    [0.9772, 2],
  ] as const)
    expect(Math.abs(normalOf(u) - z)).toBeLessThan(0.25);
  expect(Number.isFinite(normalOf(0)) && Number.isFinite(normalOf(1))).toBe(true);
});

const path = { unit: "", years: [1950, 1960], values: [10, 20], range: 0 };

test("a path is linear between mid-years and flat outside", () => {
  expect(pathValue(path, quarterIndex(1948))).toBe(10);
  expect(pathValue(path, quarterIndex(1990))).toBe(20);
  // Mid-1955 lies between the second and third quarter.
  expect(
    (pathValue(path, quarterIndex(1955, 2)) + pathValue(path, quarterIndex(1955, 3))) / 2,
  ).toBeCloseTo(15, 10);
});

test("shocks hold from their start to before their end, and only on their own path", () => {
  const value = { low: 1, central: 2, high: 4 };
  const inputs = { country: "test", paths: { a: path, b: path } } as unknown as CompiledInputs;
  const shocks = [{ id: "s", path: "a", mode: "multiply" as const, value, from: 2, to: 4 }];
  const member: Member = {
    number: 0,
    seed: 0,
    chanceSeed: 0,
    parameters: {},
    strengths: { s: 1 },
    paths: { b: 1.1 },
  };
  const a = outsideSeries(inputs, "a", shocks, member, 6).subarray(-6);
  expect(Array.from(a)).toEqual([10, 10, 40, 40, 10, 10]);
  expect(outsideSeries(inputs, "b", shocks, member, 6).at(-1)).toBeCloseTo(11, 10);
  expect(() => outsideSeries(inputs, "c", shocks, member, 6)).toThrow(/"c"/);
});

test("rivals grow with output abroad, which trade outgrows by as much as markets open", () => {
  const flat = (value: number): object => ({ unit: "", years: [1950], values: [value], range: 0 });
  const paths = Object.fromEntries(REQUIRED_PATHS.map((name) => [name, flat(1)]));
  paths["world.demand-growth"] = flat(0.06);
  paths["world.trade-opening"] = flat(0.02);
  const inputs = { country: "test", paths } as unknown as CompiledInputs;
  const slumpOf = (path: string): Shock => ({
    id: "slump",
    path,
    mode: "add" as const,
    value: { low: -0.4, central: -0.4, high: -0.4 },
    from: 39,
    to: 40,
  });
  const member: Member = {
    number: 0,
    seed: 0,
    chanceSeed: 0,
    parameters: {},
    strengths: { slump: 0.5 },
    paths: {},
  };
  const [calm, slumped, closed] = [
    [],
    [slumpOf("world.demand-growth")],
    [slumpOf("world.trade-opening")],
  ].map((shocks) => {
    const last = outsideWorld(inputs, shocks, member, 40).at(-1);
    if (last === undefined) throw new Error("no world");
    return last;
  });
  // Ten years of four and of two per cent, and a tenth of demand lost in the last quarter.
  expect([calm.demand, calm.rivals, calm.opening].map(Math.log)).toEqual([
    expect.closeTo(0.6, 10),
    expect.closeTo(0.4, 10),
    expect.closeTo(0.2, 10),
  ]);
  expect(Math.log(slumped.demand / calm.demand)).toBeCloseTo(-0.1, 10);
  expect(slumped.rivals).toBe(calm.rivals);
  expect(Math.log(closed.opening / calm.opening)).toBeCloseTo(-0.1, 10);
  expect(closed.rivals).toBe(calm.rivals);
});
