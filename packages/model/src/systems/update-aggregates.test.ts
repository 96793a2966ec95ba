import { expect, test } from "vitest";
import fc from "fast-check";
import { TOY_COUNTRY } from "../../../../examples/toy-country/country.ts";
import { buildToyEconomy } from "../state/toy.ts";
import { lastingGrowth, updateAggregates, wageGrowth } from "./update-aggregates.ts";

test("the price level is what was made at current over what it was at constant prices", () => {
  const economy = buildToyEconomy(TOY_COUNTRY);
  Object.assign(economy.tally, {
    gdp: 306000,
    realGdp: 300000,
    force: 1660,
    unemployed: 83,
    employed: 1500,
  });
  updateAggregates(economy);
  const a = economy.aggregates;
  expect(a.priceLevel).toBeCloseTo(1.02);
  expect(a.unemployment).toBeCloseTo(0.05);
  expect(a.lastProductivity).toBeCloseTo(200);
  // A quarter of the way.
  expect(a.gdpYear).toBeCloseTo(301500);
});

test("expected inflation follows what buyers pay, so that dear materials from abroad reach wages at once", () => {
  const economy = buildToyEconomy(TOY_COUNTRY);
  const made = { force: 1500, unemployed: 45, employed: 1500, realGdp: 300000 };
  Object.assign(economy.tally, made, { grossOutput: 310000, gdp: 300000 });
  updateAggregates(economy);
  expect(economy.aggregates.expectedInflation).toBe(0);
  // Prices rise by 3.1 per cent, all of which goes abroad: what is made at home is worth what it was.
  Object.assign(economy.tally, made, { grossOutput: 319610, gdp: 300000 });
  updateAggregates(economy);
  expect(economy.aggregates.priceLevel).toBeCloseTo(1);
  // A tenth of log 1.031.
  expect(economy.aggregates.expectedInflation).toBeCloseTo(0.1 * Math.log(1.031), 8);
});

test("nothing that happened changes nothing but the wage's answer to the labour market", () => {
  const economy = buildToyEconomy(TOY_COUNTRY);
  Object.assign(economy.tally, {
    gdp: 300000,
    realGdp: 300000,
    force: 1500,
    unemployed: 45,
    employed: 1500,
  });
  updateAggregates(economy);
  const a = economy.aggregates;
  expect([a.priceLevel, a.expectedInflation, a.realGrowth, a.productivityTrend]).toEqual([
    1, 0, 0, 0,
  ]);
  // Unemployment at its usual 3 per cent.
  expect(a.wage).toBeCloseTo(100, 8);
});

test("wages follow prices and productivity, rise in tight markets, and their fall has a floor", () => {
  const small = fc.double({ min: -0.02, max: 0.02, noNaN: true });
  fc.assert(
    fc.property(
      small,
      small,
      fc.double({ min: 0, max: 0.3, noNaN: true }),
      (prices, trend, unemployment) => {
        const growth = wageGrowth(prices, trend, unemployment, 0.03, 0.01, -0.005);
        expect(growth).toBeGreaterThanOrEqual(-0.005);
        expect(
          wageGrowth(prices + 0.01, trend, unemployment, 0.03, 0.01, -0.005),
        ).toBeGreaterThanOrEqual(growth);
        expect(
          wageGrowth(prices, trend + 0.01, unemployment, 0.03, 0.01, -0.005),
        ).toBeGreaterThanOrEqual(growth);
        expect(
          wageGrowth(prices, trend, unemployment + 0.01, 0.03, 0.01, -0.005),
        ).toBeLessThanOrEqual(growth);
      },
    ),
  );
  expect(wageGrowth(0.01, 0.005, 0.03, 0.03, 0.01, -0.005)).toBeCloseTo(0.015);
});

test("growth is taken to be lasting after years, however wild, and nobody plans to shrink", () => {
  const after = (quarters: number, trend: number): number => {
    let lasting = 0.02;
    for (let quarter = 0; quarter < quarters; quarter++)
      lasting = lastingGrowth(lasting, trend, 0.04);
    return lasting;
  };
  expect(after(4, 0)).toBeGreaterThan(0.016);
  expect(after(100, 0)).toBeLessThan(0.001);
  expect(after(100, 0.01)).toBeCloseTo(0.01, 3);
  fc.assert(
    fc.property(fc.double({ min: -1, max: 1, noNaN: true }), (trend) => {
      const lasting = after(400, trend);
      expect(lasting).toBeGreaterThanOrEqual(0);
      expect(lasting).toBeLessThanOrEqual(0.03);
    }),
  );
});

test("growth teaches what to expect from the first quarter of history on", () => {
  const learned = (quarter: number): number => {
    const economy = buildToyEconomy(TOY_COUNTRY);
    economy.quarter = quarter;
    Object.assign(economy.tally, { gdp: 330000, realGdp: 330000, force: 1660, employed: 1500 });
    updateAggregates(economy);
    return economy.aggregates.lastingGrowth;
  };
  expect(learned(-1)).toBe(TOY_COUNTRY.aggregates.lastingGrowth);
  expect(learned(0)).toBeGreaterThan(TOY_COUNTRY.aggregates.lastingGrowth);
});
