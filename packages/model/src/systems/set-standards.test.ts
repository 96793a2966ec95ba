import { expect, test } from "vitest";
import { SHOPS, STEEL, workshops } from "../fixtures/toy-links.ts";
import { allianceHazard, homeTuning, setStandards } from "./set-standards.ts";

test("technology is tuned to home standards by advanced makers that sell at home, less with allies abroad", () => {
  expect(homeTuning(0.5, 0.8, 1.2, 0.25)).toBeCloseTo(0.3);
  expect(homeTuning(0.5, 0.8, 0.5, 0)).toBeCloseTo(0.2);
});

test("alliances come to those near the frontier", () => {
  expect(allianceHazard(0.08, 0.5, 0.5)).toBeCloseTo(0.0025);
  expect(allianceHazard(0.08, 0.5, 1.5)).toBeCloseTo(0.01);
});

test("the steelmaker finds a partner abroad; the workshops turn to the home market", () => {
  const economy = workshops({
    levers: { "links.home-standards": 0.5, "links.cross-border-alliances": 1 },
    parameters: { "alliances.rate": 4, "search.fit": 0.5 },
  });
  const f = economy.firms.col;
  f.exports[SHOPS] = 15000;
  setStandards(economy, 0);
  // Both stand at the frontier of half of 400.
  expect([f.allied[STEEL], f.homeTuned[STEEL]]).toEqual([1, 0]);
  // A quarter is sold abroad: 0.04 of the way to 0.5 x 0.75.
  expect(f.homeTuned[SHOPS]).toBeCloseTo(0.015);
  expect(economy.tally.alliances).toBe(1);
});
