import { expect, test } from "vitest";
import { TOY_COUNTRY } from "../../../../examples/toy-country/country.ts";
import { LEVERS, leverPosition } from "../levers/index.ts";
import { buildToyEconomy } from "../state/toy.ts";
import {
  billDelay,
  closeness,
  importedEffect,
  makePolicy,
  pressure,
  REFORMS,
} from "./make-policy.ts";

const freedom = LEVERS[leverPosition("knowledge.university-freedom") as number];

test("pressure comes from joblessness, lost trust, failures, shrinking output and a model that pulls ahead, and has an end", () => {
  expect(pressure(0, 0.5, 0, 0.01, -0.01)).toBe(0);
  expect(pressure(0.02, 0.5, 0, 0, 0)).toBeCloseTo(0.3);
  expect(pressure(0, 0.25, 0, 0, 0)).toBeCloseTo(0.2);
  expect(pressure(0, 0.5, 2, -0.01, 0)).toBeCloseTo(0.3);
  expect(pressure(0, 0.5, 0, 0, 0.0025)).toBeCloseTo(0.1);
  expect(pressure(1, 0, 9, -1, 1)).toBe(1);
});

test("closeness to the foreign model runs from one pole to the other, whichever is larger", () => {
  expect(closeness(freedom, freedom.mark2 as number)).toBeCloseTo(0);
  expect(closeness(freedom, freedom.mark1 as number)).toBeCloseTo(1);
  expect(closeness({ ...freedom, mark1: 0.2, mark2: 0.8 }, 0.5)).toBeCloseTo(0.5);
  expect(closeness({ ...freedom, mark1: null }, 0.5)).toBe(1);
});

test("support for the old order, works politics and rivalry delay; targets hasten; missing institutions weaken", () => {
  expect(billDelay(7, 0.5, 0, 0, 0)).toBe(7);
  // 7 x (0.5 + 0.9 + 0.3 + 0.3) = 14.
  expect(billDelay(7, 0.9, 0.6, 0.6, 0)).toBe(14);
  expect(billDelay(7, 0.9, 0.6, 0.6, 0.5)).toBe(11);
  expect(importedEffect(0.1, 0.5, 0)).toBeCloseTo(0.05);
  expect(importedEffect(0.1, 0.5, 1)).toBeCloseTo(0.1);
});

test("without pressure councils recommend nothing, and no lever moves", () => {
  const economy = buildToyEconomy(TOY_COUNTRY);
  economy.aggregates.unemployment = 0.01;
  const before = { ...economy.levers };
  for (let quarter = 0; quarter < 40; quarter++) makePolicy(economy, quarter);
  expect(economy.bodies.bills.live).toBe(0);
  expect(economy.levers).toEqual(before);
});

test("in a crisis bills come, take their time and move their lever towards the model for good", () => {
  const economy = buildToyEconomy(TOY_COUNTRY);
  economy.aggregates.unemployment = 0.12;
  economy.levers["state.reform-channel"] = 1;
  const before = { ...economy.levers };
  let first = -1;
  for (let quarter = 0; quarter < 60; quarter++) {
    Object.assign(economy.levers, before);
    makePolicy(economy, quarter);
    if (first < 0 && economy.bodies.bills.live > 0) {
      first = quarter;
      // Proposed, not yet in force.
      for (const { lever } of REFORMS) expect(economy.levers[lever]).toBe(before[lever]);
    }
  }
  expect(first).toBeGreaterThanOrEqual(0);
  const closer = REFORMS.filter(({ lever }) => {
    const spec = LEVERS[leverPosition(lever) as number];
    return closeness(spec, economy.levers[lever]) > closeness(spec, before[lever]) + 0.05;
  });
  expect(closer.length).toBeGreaterThan(3);
});
