import { expect, test } from "vitest";
import { TOY_COUNTRY } from "../../../../examples/toy-country/country.ts";
import { buildToyEconomy } from "../state/toy.ts";
import { agreeContracts, agreedRate, averageRate, standingRate } from "./contract-rate.ts";

test("an eighth of all contracts agreed anew moves the average an eighth of the way", () => {
  expect(averageRate(0.08, 0.04, 0.125)).toBeCloseTo(0.075);
  expect(averageRate(0.08, 0.04, 0)).toBe(0.08);
  expect(averageRate(0.08, 0.04, 1)).toBeCloseTo(0.04);
});

test("after a jump of the policy rate half of what passes through has arrived in the half-life of contracts", () => {
  const economy = buildToyEconomy(TOY_COUNTRY);
  Object.assign(economy.parameters, { "credit.pass-through": 0.6, "credit.repricing": 0.1 });
  economy.outside = { ...economy.outside, policyRate: 0.02 };
  agreeContracts(economy);
  expect(standingRate(economy)).toBeCloseTo(0.012);
  economy.outside = { ...economy.outside, policyRate: 0.12 };
  expect(agreedRate(economy)).toBeCloseTo(0.072);
  // 0.9^n = 0.5 at n = 6.58.
  for (let n = 0; n < 6; n++) agreeContracts(economy);
  expect(standingRate(economy)).toBeLessThan(0.042);
  agreeContracts(economy);
  expect(standingRate(economy)).toBeGreaterThan(0.042);
});
