import { expect, test } from "vitest";
import { TOY_COUNTRY } from "../../../../examples/toy-country/country.ts";
import { buildToyEconomy } from "../state/toy.ts";
import { fundScience, researchYield, transferKnowledge, transferLevel } from "./fund-science.ts";

test("the pool moves a little of the way to what spending and its yield support", () => {
  const economy = buildToyEconomy(TOY_COUNTRY);
  fundScience(economy);
  // Usual spending at co-ordination 0.3 and rivalry 0.3: (0.4 + 0.27) x 0.85 = 0.5695; 3 per cent of the way from 1.
  expect(economy.aggregates.sciencePool).toBeCloseTo(1 + 0.03 * (0.5695 - 1), 6);
});

test("the yield of public research rises with co-ordination, falls with rivalry, and stays positive", () => {
  expect(researchYield(1, 0)).toBeGreaterThan(researchYield(0, 0));
  expect(researchYield(0.5, 1)).toBeLessThan(researchYield(0.5, 0));
  expect(researchYield(0, 1)).toBeGreaterThan(0);
});

test("ownership, freedom and clusters each add to the transfer; licensing replaces part of the gifts", () => {
  expect(transferLevel(0, 0, 0, 0.3)).toBeCloseTo(0.3);
  for (const more of [
    transferLevel(1, 0, 0, 0.3),
    transferLevel(0, 1, 0, 0.3),
    transferLevel(0, 0, 1, 0.3),
  ]) {
    expect(more).toBeGreaterThan(0.3);
  }
  expect(transferLevel(1, 0, 0, 0.4) - transferLevel(0, 0, 0, 0.4)).toBeLessThan(
    transferLevel(1, 0, 0, 0) - transferLevel(0, 0, 0, 0),
  );
  const economy = buildToyEconomy(TOY_COUNTRY);
  transferKnowledge(economy);
  // 0.3 + 0.25 x 0.1 + 0.3 x 0.05.
  expect(economy.aggregates.scienceTransfer).toBeCloseTo(0.34);
});
