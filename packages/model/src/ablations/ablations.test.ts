import { expect, test } from "vitest";
import { FIXTURE_INPUTS, fixtureRun, scenarioWith } from "../fixtures/fixture-run.ts";
import { observablePosition } from "../indicators/observables.ts";
import { LEVERS } from "../levers/index.ts";
import { PARAMETERS } from "../parameters.ts";
import { resolveScenario } from "../resolve.ts";
import { schedule } from "../schedule.ts";
import { ABLATIONS } from "./index.ts";

const GROUPS = { A: 9, B: 7, C: 6, D: 7, E: 7, F: 9, G: 5, H: 6 };
const entries = Object.entries(ABLATIONS);

test("every one of the 56 systems can be switched off", () => {
  const codes = Object.entries(GROUPS).flatMap(([group, size]) =>
    Array.from({ length: size }, (_, i) => `${group}${i + 1}`),
  );
  expect(Object.keys(ABLATIONS).sort()).toEqual(codes.sort());
});

test.each(entries)("%s names levers within bounds, parameters, systems and a series", (_, off) => {
  const systems = schedule({ levers: [], quarters: 0, values: new Float64Array() });
  const levers = new Map(LEVERS.map((lever) => [lever.id, lever]));
  for (const [id, value] of Object.entries(off.levers ?? {})) {
    expect(levers.get(id)?.min).toBeLessThanOrEqual(value);
    expect(levers.get(id)?.max).toBeGreaterThanOrEqual(value);
  }
  for (const name of Object.keys(off.parameters ?? {}))
    expect(PARAMETERS as readonly string[]).toContain(name);
  for (const name of off.skips ?? []) expect(systems.map((one) => one.name)).toContain(name);
  expect(observablePosition(off.observable)).toBeDefined();
  expect(off.window[0]).toBeLessThanOrEqual(off.window[1]);
});

test("all skipped and held at once, the accounts still close, and nothing differs before the first date", () => {
  const changes = entries.map(([system]) => ({ system, off: true, from: "1949" }) as const);
  const off = fixtureRun({ changes, to: 1950 });
  const on = fixtureRun({ to: 1950 });
  const opening = (series: Float64Array): number[] => [...series.subarray(0, 4)];
  expect(off.fingerprint).not.toBe(on.fingerprint);
  const at = (observablePosition("unemployment.rate") as number) * on.quarters;
  expect(opening(off.values.subarray(at))).toEqual(opening(on.values.subarray(at)));
});

test("an unknown system and an unknown parameter are named with what is near", () => {
  const resolve = (change: object) => (): unknown =>
    resolveScenario(FIXTURE_INPUTS, scenarioWith([change as never]), {});
  expect(resolve({ system: "A10", off: true })).toThrow(/no system "A10"/);
  expect(resolve({ parameter: "firm.inertai", value: 1 })).toThrow(/no parameter "firm.inertai"/);
  expect(resolve({ parameter: "firm.inertia", value: Number.NaN })).toThrow(/must be a number/);
  expect(resolve({ system: "A6", off: true, from: "1960", to: "1950" })).toThrow(/released/);
});
