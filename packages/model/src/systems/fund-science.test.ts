import { expect, test } from "vitest";
import { TOY_COUNTRY } from "../../../../examples/toy-country/country.ts";
import { buildToyEconomy } from "../state/toy.ts";
import { effectiveAutonomy, fieldTilt, fundScience, researchYield } from "./fund-science.ts";

test("the pool moves a little of the way to what spending and its yield support", () => {
  const economy = buildToyEconomy(TOY_COUNTRY);
  fundScience(economy);
  // Usual spending; co-ordination and rivalry 0.3, leakage 0.2, autonomy 0.05 x 0.8 = 0.04 and with it a competitive
  // share of 0.058: (0.4 + 0.27) x 0.85 x 0.95 x (0.98 + 0.0232) = 0.54276; 3 per cent of the way from 1.
  expect(economy.aggregates.sciencePool).toBeCloseTo(1 + 0.03 * (0.54276 - 1), 5);
});

test("the yield of public research rises with co-ordination, falls with rivalry and leakage, and stays positive", () => {
  expect(researchYield(1, 0)).toBeGreaterThan(researchYield(0, 0));
  expect(researchYield(0.5, 1)).toBeLessThan(researchYield(0.5, 0));
  expect(researchYield(0, 1)).toBeGreaterThan(0);
  expect(researchYield(0.5, 0.5, 0.05, 1)).toBeLessThan(researchYield(0.5, 0.5, 0.05, 0));
  expect(researchYield(0.5, 0.5, 0.4)).toBeGreaterThan(researchYield(0.5, 0.5, 0.05));
  expect(effectiveAutonomy(0.5, 0.4)).toBeCloseTo(0.3);
});

test("priorities give to their fields what they take from the others", () => {
  expect(fieldTilt(5, 0.35)).toBe(1);
  expect(fieldTilt(0, 0.35)).toBe(1);
  // 47 per cent on fields that had 35: 1.343; 53 on those that had 65: 0.815.
  expect(fieldTilt(5, 0.47)).toBeCloseTo(1.343, 3);
  expect(fieldTilt(0, 0.47)).toBeCloseTo(0.815, 3);
});
