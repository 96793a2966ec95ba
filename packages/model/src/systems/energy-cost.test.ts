import fc from "fast-check";
import { expect, test } from "vitest";
import { TOY_COUNTRY } from "../../../../examples/toy-country/country.ts";
import type { Economy } from "../state/economy.ts";
import { buildToyEconomy } from "../state/toy.ts";
import { energyCost, materialIntensity, plantUse, renewPlantUse } from "./energy-cost.ts";

/** The toy country, four tenths of a per cent saved by one per cent more output per head. */
function savingEconomy(): Economy {
  const economy = buildToyEconomy(TOY_COUNTRY);
  Object.assign(economy, {
    parameters: { ...economy.parameters, "energy.share": 0.05, "energy.saving": 0.4 },
  });
  economy.outside.energy = 1;
  economy.outside.price = 1;
  economy.memory.startPrice = economy.aggregates.priceLevel;
  economy.memory.startProductivity = economy.aggregates.lastProductivity;
  return economy;
}

test("a country that makes sixteen times as much per head uses a third of the materials for each unit", () => {
  expect(materialIntensity(1, 0.4)).toBe(1);
  // Sixteen to the power of -0.4.
  expect(materialIntensity(16, 0.4)).toBeCloseTo(0.33, 2);
  expect(materialIntensity(16, 0)).toBe(1);
});

test("what plant is built for moves towards the use that suits prices as plant is renewed, never beyond", () => {
  // All plant renewed at a fourfold price: four to the power of -0.4.
  expect(plantUse(1, 4, 1)).toBeCloseTo(0.574, 3);
  expect(plantUse(1, 4, 0)).toBe(1);
  fc.assert(
    fc.property(
      fc.double({ min: 0.2, max: 5, noNaN: true }),
      fc.double({ min: 0.1, max: 10, noNaN: true }),
      fc.double({ min: 0, max: 1, noNaN: true }),
      (before, relative, renewed) => {
        const suited = plantUse(before, relative, 1);
        const after = plantUse(before, relative, renewed);
        expect(after).toBeGreaterThanOrEqual(Math.min(before, suited) - 1e-12);
        expect(after).toBeLessThanOrEqual(Math.max(before, suited) + 1e-12);
      },
    ),
  );
});

test("materials cost their share of the price at the start, and less as productivity grows", () => {
  const economy = savingEconomy();
  const { aggregates } = economy;
  const start = energyCost(economy);
  expect(start).toBeCloseTo(0.05 * aggregates.priceLevel);
  aggregates.lastProductivity *= 16;
  expect(energyCost(economy) / start).toBeCloseTo(0.33, 2);
});

test("a price that doubles is paid in full at once and saved from as plant is renewed", () => {
  const economy = savingEconomy();
  Object.assign(economy, {
    parameters: { ...economy.parameters, "capital.depreciation": 0.02 },
  });
  economy.aggregates.trendGrowth = 0;
  renewPlantUse(economy, 0);
  const start = energyCost(economy);
  economy.outside.energy = 2;
  expect(energyCost(economy) / start).toBeCloseTo(2);
  for (let quarter = 1; quarter <= 40; quarter++) renewPlantUse(economy, quarter);
  const tenYears = energyCost(economy) / start;
  for (let quarter = 41; quarter <= 400; quarter++) renewPlantUse(economy, quarter);
  // In the end twice the price costs half as much again, two to the power of 0.6.
  expect(energyCost(economy) / start).toBeCloseTo(1.516, 3);
  // Of plant that wears out by a fiftieth a quarter 0.98 to the power of 40 is older than ten years.
  expect((tenYears - 1.516) / (2 - 1.516)).toBeCloseTo(0.446, 2);
});
