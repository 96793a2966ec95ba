import { expect, test } from "vitest";
import { TOY_COUNTRY } from "../../../../examples/toy-country/country.ts";
import { buildToyEconomy } from "../state/toy.ts";
import { governFirms, restraint, returnWeightAimed } from "./govern-firms.ts";

const STEEL = 0;

test("outsiders are heard as far as no stable holder shields the firm and accounts show what it earns", () => {
  // Voice (1 - 0.4) x (0.1 + 0.5 x 0.5) = 0.21; 0.6 x 0.21 + 0.5 x 0.3 + 0.3 x 0 = 0.276.
  expect(returnWeightAimed(0.1, 0.5, 0.4, 0.5, 0.3, 0)).toBeCloseTo(0.276);
  expect(returnWeightAimed(0.1, 0.5, 1, 0.5, 0, 0)).toBe(0);
  expect(returnWeightAimed(0, 0, 0, 0, 0, 1)).toBeCloseTo(0.3);
});

test("a firm below its return goal gives up investment by the weight it gives to returns", () => {
  // Half of the goal, weight a half, strength 0.3: 0.075.
  expect(restraint(0.04, 0.08, 0.5, 0.3)).toBeCloseTo(0.075);
  expect(restraint(0.1, 0.08, 1, 0.3)).toBe(0);
  expect(restraint(0, 0.08, 0, 0.3)).toBe(0);
});

test("aims follow owners by three per cent of the way a quarter", () => {
  const economy = buildToyEconomy({
    ...TOY_COUNTRY,
    levers: { ...TOY_COUNTRY.levers, "ownership.return-pressure": 0.8, "ownership.disclosure": 0 },
  });
  const f = economy.firms.col;
  f.listing[STEEL] = 1;
  governFirms(economy);
  // Of 200,000 banks hold 30,000 and foreigners 10,000: voice 0.85 x 0.05; aim 0.6 x 0.0425 + 0.4 = 0.4255.
  expect(f.returnWeight[STEEL]).toBeCloseTo(0.03 * 0.4255, 5);
  expect(economy.tally.returnWeightBase).toBe(200000);
});
