import fc from "fast-check";
import { expect, test } from "vitest";
import { withFirms } from "../../../../examples/toy-country/country.ts";
import type { Economy } from "../state/economy.ts";
import { buildToyEconomy, runClosed, type ToyFirm } from "../state/toy.ts";
import { discountOf, leaveBoards, leavingChances, shortcomings } from "./leave-boards.ts";

const [STEEL, NET] = [0, 4];
const RATES = { grace: 8, takeover: 0.02, buyout: 0.1 };

test("an exchange minds liabilities beyond assets, five years of covered bills and too few free shares", () => {
  expect(shortcomings(1, 19, 0.05)).toBe(0);
  expect(shortcomings(-1, 0, 1)).toBe(1);
  expect(shortcomings(-1, 20, 0.04)).toBe(3);
});

test("cheapness is what the market lacks to the book", () => {
  expect([discountOf(40, 100), discountOf(200, 100), discountOf(40, -5)]).toEqual([0.6, 0, 0]);
});

test("law, a stake and cheapness make a firm leave in other hands; shortcomings get it struck off", () => {
  expect(leavingChances({ failings: 1, stake: 0, discount: 0 }, 0, RATES)).toEqual({
    struck: 0.125,
    taken: 0,
    managers: 0,
  });
  // 0.005 x 0.5 x (1 + 4 x 0.25) x (1 + 0.6) and 0.025 x 0.5 x 0.6.
  const chances = leavingChances({ failings: 0, stake: 0.25, discount: 0.6 }, 0.5, RATES);
  expect(chances.taken).toBeCloseTo(0.008);
  expect(chances.managers).toBeCloseTo(0.0075);
  const unit = fc.double({ min: 0, max: 0.9, noNaN: true });
  fc.assert(
    fc.property(unit, unit, unit, (stake, discount, law) => {
      const least = leavingChances({ failings: 0, stake, discount }, law, RATES);
      const freer = leavingChances({ failings: 0, stake, discount }, law + 0.1, RATES);
      expect(least.taken).toBeGreaterThanOrEqual(0);
      expect(freer.taken).toBeGreaterThan(least.taken);
      expect(freer.managers).toBeGreaterThanOrEqual(least.managers);
    }),
  );
});

/** Steel, held in part by Net, with rates at which what can happen does. */
function listed(steel: Partial<ToyFirm>, parameters: Record<string, number>): Economy {
  const economy = buildToyEconomy(
    withFirms({
      Steel: { partner: NET, sharesFirms: 40000, ...steel },
      Net: { cash: 400000, listing: 2 },
    }),
  );
  economy.levers["ownership.reorganisation-law"] = 1;
  Object.assign(economy, {
    parameters: {
      ...economy.parameters,
      "delisting.takeover-rate": 0,
      "delisting.buyout-rate": 0,
      ...parameters,
    },
  });
  return economy;
}

test("a listed partner with the cash takes the whole, and the firm is off its board", () => {
  const economy = listed({}, { "delisting.takeover-rate": 4 });
  economy.firms.col.fund[NET] = 0; // Net is a public fund's to keep: it is not taken itself.
  runClosed(economy, () => leaveBoards(economy, 0));
  const f = economy.firms.col;
  expect([f.listing[STEEL], f.parent[STEEL], f.stage[STEEL]]).toEqual([0, NET, 0]);
  expect(f.sharesFirms[STEEL]).toBe(240000);
  expect(economy.tally.delistings).toBe(1);
});

test("a firm under water is struck off and its holders keep their shares", () => {
  const economy = listed({ loans: 2000000 }, { "delisting.grace": 1 });
  runClosed(economy, () => leaveBoards(economy, 0));
  const f = economy.firms.col;
  expect([f.listing[STEEL], f.parent[STEEL], f.sharesWorld[STEEL]]).toEqual([0, -1, 10000]);
  expect(f.founderBirth[STEEL]).toBe(-200);
});

test("a public fund's rescue shields, and before history nobody leaves", () => {
  for (const [quarter, fund] of [
    [0, 0],
    [-1, -1],
  ]) {
    const economy = listed({ loans: 2000000, fund }, { "delisting.grace": 1 });
    runClosed(economy, () => leaveBoards(economy, quarter));
    expect(economy.firms.col.listing[STEEL]).toBe(1);
  }
});
