import { expect, test } from "vitest";
import { STEEL, workshops } from "../fixtures/toy-links.ts";
import { runClosed } from "../state/toy.ts";
import {
  ableAbroad,
  absorbed,
  affiliateCut,
  investAbroad,
  sellAffiliates,
  wantedAbroad,
} from "./invest-abroad.ts";

test("capacity moves as prices at home rise above those abroad, and not before", () => {
  expect(wantedAbroad(0.5, 0.3, 0.5, 1)).toBeCloseTo(0.15 * Math.LN2);
  expect(wantedAbroad(0.5, 0.3, 1.2, 1)).toBe(0);
  expect([ableAbroad(5000), ableAbroad(400), ableAbroad(50), ableAbroad(5)]).toEqual([
    1, 0.7, 0.2, 0,
  ]);
});

test("affiliates of small parents cut deeper in a slump: 20 per cent against 6.2 in a shortfall of 4", () => {
  expect(affiliateCut(0.04, 5, absorbed(10, 0.69))).toBeCloseTo(0.2);
  expect(affiliateCut(0.04, 5, absorbed(1000, 0.69))).toBeCloseTo(0.062);
  expect(affiliateCut(-0.04, 5, 0)).toBe(0);
});

test("a steelmaker builds plants abroad and draws income from them; every yen is a claim on the world", () => {
  const economy = workshops({
    levers: { "links.offshoring-freedom": 1 },
    parameters: { "start.price-level": 0.5 },
  });
  const f = economy.firms.col;
  runClosed(economy, () => investAbroad(economy, 0));
  // Prices abroad are half of those at home: 0.3 x ln 2 = 0.2079 of its capacity, 210,050 beside 800,000 at
  // home. It builds 4 per cent of that, 8,401, and earns 1.5 per cent on it.
  expect(f.abroad[STEEL]).toBe(8401);
  expect(f.cash[STEEL]).toBe(100000 - 8401 + 126);
  expect(economy.tally.outwardInvestment).toBe(8401);
  // Half the capital per job of home, 0.5 x 4 x 200.
  const perJob = 0.5 * economy.parameters["capital.ratio"] * 200;
  expect(f.jobsAbroad[STEEL]).toBeCloseTo(8401 / perJob);
});

test("shorter hours take less capital for each job, abroad as at home", () => {
  const staffAt = (hours: number): number => {
    const economy = workshops({
      levers: { "links.offshoring-freedom": 1 },
      parameters: { "start.price-level": 0.5 },
    });
    economy.outside.hours = hours;
    runClosed(economy, () => investAbroad(economy, 0));
    return economy.firms.col.jobsAbroad[STEEL];
  };
  // The same plant; at four fifths of the hours a job makes four fifths and needs that part of the capital.
  expect(staffAt(0.8)).toBeCloseTo(staffAt(1) / 0.8);
});

test("plants are sold again when the advantage has gone", () => {
  const economy = workshops({
    levers: { "links.offshoring-freedom": 1 },
    steel: { abroad: 10000 },
  });
  economy.outside.price = 2;
  runClosed(economy, () => investAbroad(economy, 0));
  // A quarter of the pace of building: 1 per cent of 10,000.
  expect(economy.firms.col.abroad[STEEL]).toBe(9900);
});

test("a firm that ends gets three quarters of what its plants cost; the rest is written off", () => {
  const economy = workshops({ steel: { abroad: 1001 } });
  runClosed(economy, () => sellAffiliates(economy, STEEL));
  const f = economy.firms.col;
  expect([f.cash[STEEL], f.abroad[STEEL]]).toEqual([100750, 0]);
});
