import { expect, test } from "vitest";
import { TOY_COUNTRY } from "../../../../examples/toy-country/country.ts";
import type { Economy } from "../state/economy.ts";
import { buildToyEconomy } from "../state/toy.ts";
import { foundingClimate } from "./choose-occupation.ts";
import { adoptionStep, insecurityOf, moveNorms, normTarget, stigmaOf } from "./move-norms.ts";

const weights = { failures: 0.1, models: 0.1, peers: 0.08 };

test("esteem drifts to what is said, failures that ruin, successes and peers make of it", () => {
  // 0.5 + 0.1 x 0.6 x 0.9 - 0.1 x 0.5 - 0.08 x 0.25 = 0.484.
  expect(normTarget(0.5, 0.6, 0.9, 0.5, 0.25, weights)).toBeCloseTo(0.484);
  expect(normTarget(0.5, 0.6, 0, 0, 0, weights)).toBeCloseTo(0.5);
  expect(normTarget(0.02, 0, 0, 1, 1, weights)).toBe(0);
  expect(normTarget(1, 1, 1, 0, 0, weights)).toBe(1);
});

test("a campaign is taken in a fortieth a quarter: norms follow over years", () => {
  const economy = buildToyEconomy(TOY_COUNTRY);
  economy.memory.stigma = 0.9;
  economy.levers["entry.stigma"] = 0.5;
  economy.aggregates.roleModels = 0;
  moveNorms(economy);
  expect(economy.memory.stigma).toBeCloseTo(0.89);
  for (let quarter = 1; quarter < 28; quarter++) moveNorms(economy);
  // 0.5 + 0.4 x 0.975^28 = 0.697: about half of the way after seven years.
  expect(economy.memory.stigma).toBeCloseTo(0.697, 3);
});

test("without a past the norm is what is said", () => {
  expect(stigmaOf(buildToyEconomy(TOY_COUNTRY))).toBe(0.5);
});

test("a practice spreads slowly by itself, sooner with a pioneer, fast from its users, and never against the law", () => {
  // 0.0075 x (0.1 + 0.7) = 0.006 with a pioneer; 0.00075 without.
  expect(adoptionStep(0, 0.0075, 0.095, 0.7, 1)).toBeCloseTo(0.006);
  expect(adoptionStep(0, 0.0075, 0.095, 0, 1)).toBeCloseTo(0.00075);
  expect(adoptionStep(0.5, 0.0075, 0.095, 0, 1)).toBeCloseTo(0.5 * (0.00075 + 0.0475));
  expect(adoptionStep(1, 0.0075, 0.095, 1, 1)).toBe(0);
  expect(adoptionStep(0.5, 0.0075, 0.095, 1, 0)).toBe(0);
});

test("insecurity is unemployment above the usual, up to three times that", () => {
  expect([0.01, 0.02, 0.04, 0.07, 0.2].map((u) => insecurityOf(u, 0.02))).toEqual([
    0, 0, 0.5, 1, 1,
  ]);
});

test("in the chapter's reading insecurity frees people to found, in the paper's it does not", () => {
  const under = (reading: number): Economy => {
    const economy = buildToyEconomy({
      ...TOY_COUNTRY,
      parameters: { ...TOY_COUNTRY.parameters, "founding.insecurity": reading },
    });
    economy.memory.insecurity = 0.5;
    return economy;
  };
  const [paper, chapter] = [foundingClimate(under(0)), foundingClimate(under(1))];
  // Stigma 0.5: leaving a post weighs 1.2 + 2 x 0.5 = 2.2; half of it goes with half insecurity.
  expect(paper.deterrence).toBeCloseTo(2.2);
  expect(chapter.deterrence).toBeCloseTo(1.1);
  expect(chapter.push - paper.push).toBeCloseTo(1);
});
