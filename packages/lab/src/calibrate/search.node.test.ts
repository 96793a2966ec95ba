import { philoxUniform } from "@kigyo/engine";
import { expect, test } from "vitest";
import type { Trial } from "./design.ts";
import { meanDistance } from "./distance.ts";
import type { BandedRow } from "./distance.ts";
import { reach } from "./free-parameters.ts";
import type { FreeParameter } from "./free-parameters.ts";
import { search } from "./search.ts";
import type { RunRows, SearchSetting } from "./search.ts";

function parameter(id: string, low: number, central: number, high: number): FreeParameter {
  const stated = { low, central, high };
  const named = { id, title: { en: id, ja: id }, unit: "per unit", file: "records.yaml" };
  return { ...named, stated, width: high - low, ...reach(stated, "per unit") };
}

function row(id: string, band: readonly [number, number], label = "target"): BandedRow {
  return { id, band, label, window: [2000, 2001], transform: "mean" } as unknown as BandedRow;
}

const FREE = [parameter("a", 1, 2, 3), parameter("b", 0.2, 0.3, 0.6), parameter("idle", 5, 6, 7)];
const ROWS = [row("first", [2.2, 2.8]), row("second", [0.4, 0.5]), row("beyond", [100, 101])];
const HELD_OUT = row("held", [0, 1], "held out");
const SETTING: SearchSetting = {
  waves: 3,
  runs: 24,
  scale: 4000,
  seed: 1,
  members: [0, 1, 2],
  test: [7, 8],
  radius: 0.5,
};

/** A model whose rows are known linear functions: a at 2.5 and b at 0.4 meet the first two in the middle. */
function answer({ centre: [a, b], member }: Trial): RunRows {
  const chance = 0.02 * (philoxUniform(9, 1, member, 0) - 0.5);
  return { first: a + chance, second: b + 0.1 * (a - 2) + chance / 10, beyond: 0, held: 10 * a };
}

const runAll = (trials: readonly Trial[]): Promise<RunRows[]> =>
  Promise.resolve(trials.map(answer));

test("the search finds where the rows meet and leaves what moves nothing where it is", async () => {
  const found = await search(FREE, ROWS, ROWS, SETTING, runAll);
  // Within a quarter of the band around its middle there is next to nothing left to gain.
  expect(Math.abs(found.end[0] - 2.5)).toBeLessThan(0.15);
  expect(Math.abs(found.end[1] + 0.1 * (found.end[0] - 2) - 0.45)).toBeLessThan(0.025);
  expect(found.end[2]).toBe(6);
  const distance = (values: typeof found.before): number =>
    meanDistance(
      ROWS,
      ROWS.map(({ id }) => values.get(id)?.median ?? null),
    );
  expect(distance(found.before)).toBeGreaterThan(2);
  // One row that nothing moves stays at three, the others come as near as a distance can.
  expect(distance(found.after)).toBeCloseTo((0.5 + 0.5 + 3) / 3, 6);
});

test("no run leaves the bounds, no step the trust region, and test members are kept for the end", async () => {
  const trials: Trial[] = [];
  const found = await search(FREE, ROWS, ROWS, { ...SETTING, radius: 0.1 }, (asked) => {
    trials.push(...asked);
    return runAll(asked);
  });
  for (const { centre } of trials) {
    centre.forEach((value, i) => {
      const [low, high] = FREE[i].bounds;
      expect(value >= low && value <= high).toBe(true);
    });
  }
  for (const { centre, next } of found.waves) {
    next.forEach((value, i) =>
      expect(Math.abs(value - centre[i])).toBeLessThanOrEqual(0.1 * FREE[i].width * (1 + 1e-9)),
    );
  }
  const searched = trials.slice(0, 72).map(({ member }) => member);
  expect(new Set(searched)).toEqual(new Set([0, 1, 2]));
  expect(trials.slice(72).map(({ member }) => member)).toEqual([7, 8, 7, 8]);
});

test("rows held out do not change what is found", async () => {
  const without = await search(FREE, ROWS, ROWS, SETTING, runAll);
  for (const shift of [0, 5, Number.NaN]) {
    const held = await search(FREE, ROWS, [...ROWS, HELD_OUT], SETTING, (trials) =>
      Promise.resolve(trials.map((trial) => ({ ...answer(trial), held: shift * trial.centre[1] }))),
    );
    expect(held.end).toEqual(without.end);
    expect(held.waves).toEqual(without.waves);
    expect(held.emulators.has("held")).toBe(false);
  }
});

test("a row that few runs have a value of decides nothing", async () => {
  // Two runs of the whole search: an emulator takes three.
  let left = 2;
  const found = await search(FREE, ROWS, ROWS, SETTING, (trials) =>
    Promise.resolve(trials.map((trial) => ({ ...answer(trial), second: left-- > 0 ? 1 : null }))),
  );
  expect([...found.emulators.keys()]).toEqual(["first", "beyond"]);
  expect(found.after.get("second")).toBeNull();
});
