import { expect, test } from "vitest";
import { TOY_COUNTRY } from "../../../../examples/toy-country/country.ts";
import { buildToyEconomy } from "../state/toy.ts";
import { decisionTime, inertia } from "./inertia.ts";
import {
  cumulated,
  cumulateSuccess,
  nationalCrisis,
  reformChance,
  reformFirms,
} from "./reform-firms.ts";

const STEEL = 0;

test("a crisis is the country's: banks, work and output together", () => {
  // 0.5 x 0.4 + 0.4 x 0.25 + 0.4 x (0.01 / 0.02) + 0.4 x (0.0025 / 0.005) = 0.7.
  expect(nationalCrisis(0.4, 0.25, 0.01, -0.0025)).toBeCloseTo(0.7);
  expect(nationalCrisis(0, 0, -0.01, 0.01)).toBe(0);
  expect(nationalCrisis(1, 1, 1, -1)).toBe(1);
});

test("success cumulates over twenty years, and losses take none of it away at once", () => {
  expect(cumulated(0, 0.08)).toBeCloseTo(0.001);
  expect(cumulated(0.08, -0.5)).toBeCloseTo(0.079);
});

test("neither a loss nor a crisis makes a firm reform: both together do, and past success holds it back", () => {
  expect(reformChance(0.4, 0.02, 1, 1, 0)).toBe(0);
  expect(reformChance(0.4, -0.05, 0, 1, 0)).toBe(0);
  expect(reformChance(0.4, -0.05, 1, 0, 0)).toBe(0);
  // Half of a full loss in half of a full crisis: 0.4 x 0.5 x 0.5.
  expect(reformChance(0.4, -0.025, 0.5, 1, 0)).toBeCloseTo(0.1);
  expect(reformChance(0.4, -0.025, 0.5, 1, 0.8)).toBeCloseTo(0.06);
});

test("decisions wait longer, the more a firm is caught in its success", () => {
  expect(decisionTime(0, 7)).toBe(1);
  expect(decisionTime(0.5, 7)).toBeCloseTo(4.5);
  expect(inertia(1000, 0.05, 0.5, 0.8)).toBeLessThan(inertia(1000, 0.05, 0, 0.8));
});

function steelInTrouble(levers: Record<string, number>): ReturnType<typeof buildToyEconomy> {
  const economy = buildToyEconomy({
    ...TOY_COUNTRY,
    levers: { ...TOY_COUNTRY.levers, ...levers },
    parameters: { ...TOY_COUNTRY.parameters, "reform.rate": 100 },
  });
  const f = economy.firms.col;
  f.profit[STEEL] = -0.2 * f.sales[STEEL];
  f.past[STEEL] = 0.05;
  economy.memory.trust = 0;
  return economy;
}

test("a giant in loss and crisis reforms; practice follows over three years and staff of its head office with it", () => {
  const economy = steelInTrouble({
    "ownership.reorganisation-law": 1,
    "knowledge.inertia-relief": 0,
  });
  const f = economy.firms.col;
  const before = f.productivity[STEEL];
  const inert = inertia(f.heads[STEEL], f.past[STEEL], 0, TOY_COUNTRY.parameters["firm.inertia"]);
  reformFirms(economy, 0);
  expect(f.reformed[STEEL]).toBe(1);
  expect(f.reform[STEEL]).toBeCloseTo(1 / 12);
  expect(f.productivity[STEEL]).toBeCloseTo(before * (1 + (0.06 * inert) / 12), 4);
  expect(economy.tally.reformsBegun).toBe(1);
  expect(economy.tally.reformedFirms).toBe(1);
});

test("without a law to reorganise under it does not", () => {
  const economy = steelInTrouble({ "ownership.reorganisation-law": 0 });
  reformFirms(economy, 0);
  expect(economy.firms.col.reformed[STEEL]).toBe(0);
});

test("only large firms gather success", () => {
  const economy = buildToyEconomy(TOY_COUNTRY);
  const f = economy.firms.col;
  f.success.fill(0.08, 0, 5);
  cumulateSuccess(economy);
  expect(f.past[STEEL]).toBeCloseTo(0.001);
  expect(f.past[2]).toBe(0);
});
