import { expect, test } from "vitest";
import fc from "fast-check";
import { TOY_COUNTRY, withFirms } from "../../../../examples/toy-country/country.ts";
import { buildToyEconomy, runClosed, type ToyCountry } from "../state/toy.ts";
import { consumption, demandReached, exportVolume, importLevel } from "./place-orders.ts";
import { laplace } from "./move-shares.ts";
import { produceAndSell } from "./produce-and-sell.ts";

const NET = 4;
const NEWCOMER = 5;
const INFORMATION = 11;

// Households spend 0.9 x 210,000 + 0.01 x (400,000 + 0.6 x 30,000) = 193,180, a twentieth of it on information: 9,659.
// The state buys a fifth of its 30,000 there: 6,000. Demand 15,659.
const DEMAND = 15659;

test("goods that are short are rationed, and what is sold is what buyers pay", () => {
  const economy = buildToyEconomy(TOY_COUNTRY);
  runClosed(economy, () => produceAndSell(economy, 0));
  const f = economy.firms.col;
  expect(economy.demand[INFORMATION]).toBeCloseTo(DEMAND, 6);
  // Net makes 50 x 200 = 10,000 and has 2,500 in stock: it sells all 12,500 at a price of 1.
  expect(f.sales[NET]).toBe(12500);
  expect(f.inventory[NET]).toBe(0);
  // Imported energy: 2 per cent of the 10,000 made.
  expect(f.cash[NET]).toBe(8000 + 12500 - 200);
  // A fiftieth of its capital wears off.
  expect(f.capital[NET]).toBeCloseTo(39200);
  // Orders of 15,659 against expected sales of 10,000: 0.7 x 10,000 + 0.3 x 15,659.
  expect(f.expected[NET]).toBeCloseTo(11697.7, 6);
});

test("what one firm lacks another with goods to spare delivers", () => {
  // Net makes and stores little; a newcomer with the same share of the market has plenty.
  const base = withFirms({ Net: { expected: 4000, inventory: 1000 } });
  const net = TOY_COUNTRY.firms[NET];
  const country: ToyCountry = {
    ...base,
    firms: [...base.firms, { ...net, name: "Newcomer", key: 6 }],
    people: [...base.people, { ...base.people[6], name: "coders", worksAt: "Newcomer" }],
  };
  const economy = buildToyEconomy(country);
  runClosed(economy, () => produceAndSell(economy, 0));
  const f = economy.firms.col;
  // Half of the demand each, 7,829.5. Net has 4,000 + 1,000; the missing 2,829.5 come from the newcomer's 12,500.
  expect(f.sales[NET]).toBe(5000);
  expect(f.sales[NEWCOMER]).toBe(10659);
  expect(f.sales[NET] + f.sales[NEWCOMER]).toBe(DEMAND);
  expect(f.inventory[NEWCOMER]).toBeCloseTo((12500 - 10659) * 0.99, 6);
});

test("a firm with orders in excess of its stock raises its price towards cost and mark-up with a surcharge", () => {
  const economy = buildToyEconomy(TOY_COUNTRY);
  runClosed(economy, () => produceAndSell(economy, 0));
  const f = economy.firms.col;
  // Pay 5,100 / 50 = 102 a head. Capital 2 per cent short of normal makes 1 - 0.25 x 0.02 - 0.5 x 0.25 x 0.75 x 0.0004
  // of 200 = 198.9925 a head. Cost 102 / 198.9925 + 0.02 of energy = 0.532582; mark-up 1.4; empty shelves add 6 per
  // cent: 0.790352; 30 per cent of the way there from 1.
  expect(f.price[NET]).toBeCloseTo(1 + 0.3 * (0.790352 - 1), 5);
});

test("of two alike but for quality, the better gains share", () => {
  const net = TOY_COUNTRY.firms[NET];
  // Same identity, so the same luck.
  const country: ToyCountry = {
    ...TOY_COUNTRY,
    firms: [...TOY_COUNTRY.firms, { ...net, name: "Better", key: 5, quality: 1.2 }],
  };
  const economy = buildToyEconomy({
    ...country,
    people: [...country.people, { ...country.people[6], worksAt: "Better" }],
  });
  runClosed(economy, () => produceAndSell(economy, 0));
  expect(economy.firms.col.share[NEWCOMER]).toBeGreaterThan(economy.firms.col.share[NET]);
});

test("consumption adds a share of income and a little of wealth", () => {
  expect(consumption(1000, 5000, 0.9, 0.01)).toBe(950);
});

test("exports grow with demand, price advantage and technology, and are 1 at the start", () => {
  expect(exportVolume(1, 1, 1, 0.7, 0.5)).toBe(1);
  const amount = fc.double({ min: 0.2, max: 5, noNaN: true });
  fc.assert(
    fc.property(
      amount,
      amount,
      amount,
      fc.double({ min: 1.01, max: 2, noNaN: true }),
      (demand, price, technology, more) => {
        const base = exportVolume(demand, price, technology, 0.7, 0.5);
        expect(exportVolume(demand * more, price, technology, 0.7, 0.5)).toBeCloseTo(
          base * more,
          8,
        );
        expect(exportVolume(demand, price * more, technology, 0.7, 0.5)).toBeGreaterThan(base);
        expect(exportVolume(demand, price, technology * more, 0.7, 0.5)).toBeGreaterThan(base);
      },
    ),
  );
});

test("demand shocks are symmetric, of mean absolute value one, and cut at five", () => {
  const n = 20000;
  let size = 0;
  let sum = 0;
  for (let i = 0; i < n; i++) {
    const shock = laplace((i + 0.5) / n);
    size += Math.abs(shock);
    sum += shock;
    expect(Math.abs(shock)).toBeLessThanOrEqual(5);
  }
  expect(sum / n).toBeCloseTo(0, 6);
  // The cut takes e^-5 off the mean.
  expect(size / n).toBeCloseTo(1 - Math.exp(-5), 3);
  expect([laplace(0), laplace(0.5), laplace(1)].map(Math.abs)).toEqual([5, 0, 5]);
});

test("demand abroad goes to those whose capacity keeps up", () => {
  expect(demandReached(2, 2, 2, 0.8)).toBe(2);
  // Rivals have grown fourfold, the country has not: 2 x (1 / 4)^0.5.
  expect(demandReached(2, 1, 4, 0.5)).toBeCloseTo(1);
  // In a crisis of demand capacity stands.
  expect(demandReached(1, 2, 2, 0.8)).toBe(1);
});

test("as markets open, a country that grows as its rivals do sells and buys more abroad alike", () => {
  // Output has doubled everywhere and trade has quadrupled: markets are twice as open.
  const sold = demandReached(4, 2, 4 / 2, 1) / 2;
  expect(sold).toBeCloseTo(2);
  expect(importLevel(1, 2, 1.2, 1)).toBeCloseTo(sold);
  expect(importLevel(1, 1, 1.2, 1)).toBe(1);
  // Foreign goods at twice the price, 2^-0.5, and at ten times: the least share is four tenths.
  expect(importLevel(2, 1, 0.5, 1)).toBeCloseTo(Math.SQRT1_2);
  expect(importLevel(10, 1, 1, 1)).toBe(0.4);
});
