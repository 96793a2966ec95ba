import { expect, test } from "vitest";
import { TOY_COUNTRY } from "../../../../examples/toy-country/country.ts";
import { TRAIT } from "../state/people.ts";
import { buildToyEconomy } from "../state/toy.ts";
import {
  canPledge,
  hasMeans,
  pledgeAsked,
  readinessByTraits,
  wealthRank,
} from "./found-with-means.ts";

test("lenders ask for a pledge; second-chance loans ask less of those who failed", () => {
  expect(pledgeAsked(0.9, 0.3, false, 0.5)).toBeCloseTo(0.27);
  expect(pledgeAsked(0.9, 0.3, true, 0.5)).toBeCloseTo(0.135);
  expect(pledgeAsked(0, 0.3, false, 0)).toBe(0);
});

test("wealth is exponential: all but the poorest 1 - exp(-pledge) can pledge", () => {
  // A pledge of 0.2231 of mean wealth shuts a fifth out.
  expect(canPledge(0.19, 0.2231, false, 0.9)).toBe(false);
  expect(canPledge(0.21, 0.2231, false, 0.9)).toBe(true);
  // Who failed kept half: 0.4462, a good third is out.
  expect(canPledge(0.35, 0.2231, true, 0.5)).toBe(false);
  expect(canPledge(0.37, 0.2231, true, 0.5)).toBe(true);
  expect(canPledge(0, 0, false, 1)).toBe(true);
});

test("unsecured loans let the poor found; ventures pledge nothing", () => {
  const economy = buildToyEconomy(TOY_COUNTRY);
  const poor = Array.from({ length: 999 }, (_, key) => key).find((key) => wealthRank(key) < 0.01);
  economy.people.col.key[0] = poor as number;
  economy.levers["finance.founder-collateral"] = 1;
  expect(hasMeans(economy, 0, false)).toBe(false);
  expect(hasMeans(economy, 0, true)).toBe(true);
  economy.levers["finance.founder-collateral"] = 0;
  expect(hasMeans(economy, 0, false)).toBe(true);
});

test("readiness by traits: women as far as the way is open, the failed by stigma, start-up staff more", () => {
  const economy = buildToyEconomy(TOY_COUNTRY);
  economy.levers["entry.inclusion"] = 0.25;
  const ready = readinessByTraits(economy, 0.75);
  expect(ready[0]).toBe(1);
  // 0.6 + 0.4 x 0.25 = 0.7.
  expect(ready[TRAIT.woman]).toBeCloseTo(0.7);
  expect(ready[TRAIT.woman | TRAIT.failedFounder]).toBeCloseTo(0.525);
  expect(ready[TRAIT.startUpExperience]).toBeCloseTo(1.5);
});
