import { expect, test } from "vitest";
import { ABLATIONS } from "./ablations/index.ts";
import { parameterBounds } from "./parameter-bounds.ts";
import { resolveScenario } from "./resolve.ts";
import { FIXTURE_INPUTS, scenarioWith } from "./fixtures/fixture-run.ts";

const bounds = (unit: string, low: number, high: number): object =>
  parameterBounds({ unit, low, central: (low + high) / 2, high });

test("shares and chances lie between 0 and 1, whatever their range", () => {
  for (const unit of [
    "share",
    "share of GDP",
    "share per quarter",
    "chance per year at full freedom",
  ])
    expect(bounds(unit, 0.1, 0.2)).toEqual({ min: 0, max: 1 });
});

test("anything else keeps its sign and is at most ten times the end of its range", () => {
  expect(bounds("share per log point of lost demand", 3, 7)).toEqual({ min: 0, max: 70 });
  expect(bounds("share per rival", 0.02, 0.1)).toEqual({ min: 0, max: 1 });
  expect(bounds("log points per quarter", 0.015, 0.021)).toEqual({ min: 0, max: 0.21 });
  expect(bounds("log points per quarter", -0.007, -0.003)).toEqual({ min: -0.07, max: 0 });
});

test("a parameter beyond its bounds is refused with them, and taken at 0", () => {
  const hold = (value: number) => () =>
    resolveScenario(
      {
        ...FIXTURE_INPUTS,
        parameters: {
          "start.lasting-growth": {
            unit: "log points per quarter",
            low: 0.015,
            central: 0.018,
            high: 0.021,
          },
        },
      },
      scenarioWith([{ parameter: "start.lasting-growth", value }]),
      {},
    );
  expect(hold(9)).toThrow(/"start.lasting-growth" is 9; its bounds are 0 to 0.21/);
  expect(hold(-0.01)).toThrow(/bounds/);
  expect(hold(0)).not.toThrow();
});

test.each(Object.entries(ABLATIONS))(
  "%s holds its parameters within bounds",
  (_, { parameters }) => {
    for (const [name, value] of Object.entries(parameters ?? {})) {
      const prior = FIXTURE_INPUTS.parameters[name];
      if (prior === undefined) continue;
      const { min, max } = parameterBounds(prior);
      expect(value).toBeGreaterThanOrEqual(min);
      expect(value).toBeLessThanOrEqual(max);
    }
  },
);
