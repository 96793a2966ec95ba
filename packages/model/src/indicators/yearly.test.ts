import { expect, test } from "vitest";
import type { RunResult } from "../run.ts";
import { OBSERVABLES } from "./observables.ts";
import { yearly } from "./yearly.ts";

/** Ten quarters counting up: two whole years and half a year. */
const values = new Float64Array(OBSERVABLES.length * 10).map((_, i) => i % 10);
const run: RunResult = {
  ids: OBSERVABLES.map(({ id }) => id),
  quarters: 10,
  values,
  fingerprint: "",
  accounts: [],
};

test.each([
  ["sum", [6, 22]],
  ["mean", [1.5, 5.5]],
  ["last", [3, 7]],
] as const)("a series whose year is the %s of its quarters", (rule, expected) => {
  const observable = OBSERVABLES.find(({ annual }) => annual === rule);
  expect(yearly(run, observable?.id ?? "")).toEqual({ years: [1948, 1949], values: expected });
});

test("an id that is no observable is refused", () => {
  expect(() => yearly(run, "gdp.reel")).toThrow(/gdp\.reel/);
});

test("ids are unique, and titles stand in both languages", () => {
  expect(new Set(OBSERVABLES.map(({ id }) => id)).size).toBe(OBSERVABLES.length);
  for (const { title } of OBSERVABLES) expect(title.en.length * title.ja.length).toBeGreaterThan(0);
});
