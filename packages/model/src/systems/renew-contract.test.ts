import { expect, test } from "vitest";
import { TOY_COUNTRY } from "../../../../examples/toy-country/country.ts";
import { buildToyEconomy } from "../state/toy.ts";
import {
  cooperation,
  keptOn,
  legitimacySupported,
  moderation,
  renewContract,
  sharedPremium,
  type Standing,
} from "./renew-contract.ts";

const calm: Standing = {
  unemployment: 0.03,
  goal: 0.03,
  gains: 0,
  sharing: 0.5,
  dispersion: 0.25,
  transfers: 0,
  failures: 0,
};

test("jobs, shared gains and transfers carry legitimacy; unequal pay and failures cost it", () => {
  expect(legitimacySupported(calm)).toBe(0.5);
  expect(legitimacySupported({ ...calm, unemployment: 0.05 })).toBeCloseTo(0.34);
  // Gains of one per cent a quarter, 80 per cent of them shared: 12 x 0.008.
  expect(legitimacySupported({ ...calm, gains: 0.01, sharing: 0.8 })).toBeCloseTo(0.596);
  expect(legitimacySupported({ ...calm, transfers: 0.005 })).toBeCloseTo(0.6);
  expect(legitimacySupported({ ...calm, dispersion: 0.5 })).toBeCloseTo(0.4);
  expect(legitimacySupported({ ...calm, failures: 3 })).toBeCloseTo(0.41);
  expect(legitimacySupported({ ...calm, unemployment: 0.2 })).toBe(0);
});

test("sharing moderates wages, narrows the premium of large firms and keeps staff on; half is the usual", () => {
  for (const rule of [moderation(0.5), keptOn(0.5), cooperation(0.5)]) expect(rule).toBeCloseTo(1);
  expect(sharedPremium(1.35, 0.5)).toBeCloseTo(1.35);
  expect(moderation(0.8)).toBeCloseTo(0.85);
  expect(sharedPremium(1.35, 1)).toBeCloseTo(1 + 0.35 * 0.85);
  expect(keptOn(1)).toBeCloseTo(0.85);
});

test("support moves a little of the way to what the quarter justifies, and banks' failures are remembered", () => {
  const economy = buildToyEconomy(TOY_COUNTRY);
  // Unemployment 3 per cent against a goal in the list, pay of two records: 90 and 110.
  const goal = TOY_COUNTRY.parameters["state.unemployment-goal"];
  Object.assign(economy.tally, { employed: 2, pay: 200, paySquare: 20200, bankFailures: 2 });
  renewContract(economy);
  const supported = 0.5 + 8 * (goal - 0.03) + 20 * 0.002 - 0.4 * (0.1 - 0.25) - 0.06;
  expect(economy.memory.legitimacy).toBeCloseTo(0.5 + 0.048771 * (supported - 0.5), 6);
  expect(economy.memory.bankFailures).toBe(2);
});
