import { expect, test } from "vitest";
import { TOY_COUNTRY } from "../../../../examples/toy-country/country.ts";
import type { Economy } from "../state/economy.ts";
import { buildToyEconomy } from "../state/toy.ts";
import { energyCost, materialIntensity } from "./energy-cost.ts";

/** The toy country, four tenths of a per cent saved by one per cent more output per head. */
function savingEconomy(): Economy {
  const economy = buildToyEconomy(TOY_COUNTRY);
  Object.assign(economy, {
    parameters: { ...economy.parameters, "energy.share": 0.05, "energy.saving": 0.4 },
  });
  economy.outside.energy = 1;
  return economy;
}

test("a country that makes sixteen times as much per head uses a third of the materials for each unit", () => {
  expect(materialIntensity(1, 0.4)).toBe(1);
  // Sixteen to the power of -0.4.
  expect(materialIntensity(16, 0.4)).toBeCloseTo(0.33, 2);
  expect(materialIntensity(16, 0)).toBe(1);
});

test("materials cost their share of the price at the start, less as productivity grows, more when they are dear abroad", () => {
  const economy = savingEconomy();
  const { aggregates } = economy;
  economy.memory.startPrice = aggregates.priceLevel;
  economy.memory.startProductivity = aggregates.lastProductivity;
  economy.outside.price = 1;
  const start = energyCost(economy);
  expect(start).toBeCloseTo(0.05 * aggregates.priceLevel);
  aggregates.lastProductivity *= 16;
  expect(energyCost(economy) / start).toBeCloseTo(0.33, 2);
  economy.outside.energy = 2;
  // Dearer materials are used more sparingly: twice the price costs half as much again, two to the power of 0.6.
  expect(energyCost(economy) / start).toBeCloseTo(0.33 * 1.516, 2);
});
