import { expect, test } from "vitest";
import { TOY_COUNTRY } from "../../../../examples/toy-country/country.ts";
import { buildToyEconomy } from "../state/toy.ts";
import { lossWeight, shareLosses } from "./share-losses.ts";

test("the boldest bank carries more than its part of the losses, the most cautious less", () => {
  expect(lossWeight(100, 1, 0.5)).toBeCloseTo(150);
  expect(lossWeight(100, 0, 0.5)).toBeCloseTo(50);
  expect(lossWeight(100, 0.9, 0)).toBe(100);
});

test("every yen lost is lost by somebody", () => {
  const economy = buildToyEconomy(TOY_COUNTRY);
  const b = economy.banks.col;
  const before = b.capital[0] + b.capital[1];
  shareLosses(economy, { lost: 101, expected: 33, troubled: 77 });
  expect(b.capital[0] + b.capital[1]).toBe(before - 101);
  expect(b.expectedLoss[0] + b.expectedLoss[1]).toBe(33);
  expect(b.troubled[0] + b.troubled[1]).toBe(77);
});
