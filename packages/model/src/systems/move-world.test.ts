import { expect, test } from "vitest";
import { TOY_COUNTRY } from "../../../../examples/toy-country/country.ts";
import { WARM_UP_QUARTERS } from "../calendar.ts";
import { frontierBefore } from "../state/build.ts";
import { buildToyEconomy } from "../state/toy.ts";
import { moveWorld, newGeneration, policyRate } from "./move-world.ts";
import { relativePrice } from "./relative-price.ts";

test("the frontier moves at its pace, and easing lowers the policy rate but not below zero", () => {
  const economy = buildToyEconomy({
    ...TOY_COUNTRY,
    outside: { ...TOY_COUNTRY.outside, frontierGrowth: 0.01 },
  });
  economy.levers["finance.monetary-ease"] = 1;
  moveWorld(economy, 0);
  expect(economy.frontier[0]).toBeCloseTo(400 * Math.exp(0.01), 8);
  expect(economy.outside.policyRate).toBeCloseTo(0.03);
  expect(policyRate(0.005, 2, 0, 0.5)).toBe(0);
  expect(policyRate(0.05, -1, 0, 0.5)).toBeCloseTo(0.06);
  // Two points of inflation too many, answered by half.
  expect(policyRate(0.03, 0, 0.02, 0.5)).toBeCloseTo(0.04);
  expect(policyRate(0.03, 0, -0.02, 0.5)).toBeCloseTo(0.02);
});

test("a new generation of technology grows with the frontier and becomes common knowledge", () => {
  expect(newGeneration(0, 0.002, 0.005)).toBe(0.002);
  expect(newGeneration(0.2, 0, 0.005)).toBeCloseTo(0.199);
});

test("before history technology keeps its distance to the frontier, and prices abroad follow those at home", () => {
  const economy = buildToyEconomy(TOY_COUNTRY);
  const frontier = economy.frontier[3];
  const before = economy.firms.col.productivity.slice(0, economy.firms.count);
  // The warm-up has covered some of the distance to the frontier: it is taken back, the spread of firms stays.
  economy.meanProductivity[3] = 250;
  moveWorld(economy, -1);
  const factor = (TOY_COUNTRY.parameters["start.productivity"] * frontier) / 250;
  expect(economy.frontier[3]).toBe(frontier);
  expect(economy.meanProductivity[3]).toBeCloseTo(
    TOY_COUNTRY.parameters["start.productivity"] * frontier,
  );
  for (let slot = 0; slot < before.length; slot++)
    if (economy.firms.col.sector[slot] === 3)
      expect(economy.firms.col.productivity[slot]).toBeCloseTo(before[slot] * factor);
  economy.aggregates.priceLevel = 2;
  moveWorld(economy, -1);
  expect(relativePrice(economy)).toBe(1);
  economy.aggregates.priceLevel = 4;
  moveWorld(economy, 0);
  // Home prices have doubled since, those abroad have not.
  expect(relativePrice(economy)).toBe(0.5);
});

test("the frontier grows to its start in 1948 as fast as plans expect it to", () => {
  const parameters: Record<string, number> = {
    ...TOY_COUNTRY.parameters,
    "start.lasting-growth": 0.01,
  };
  const economy = buildToyEconomy({ ...TOY_COUNTRY, parameters });
  economy.frontier.fill(frontierBefore(parameters));
  for (let quarter = -WARM_UP_QUARTERS; quarter < 0; quarter++) moveWorld(economy, quarter);
  for (const level of economy.frontier) expect(level).toBeCloseTo(parameters["start.frontier"], 9);
});
