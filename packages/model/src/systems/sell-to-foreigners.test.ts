import { expect, test } from "vitest";
import { STEEL, workshops } from "../fixtures/toy-links.ts";
import { runClosed } from "../state/toy.ts";
import { planFirms } from "./plan-firms.ts";
import {
  controlHazard,
  controllingStake,
  distress,
  sellToForeigners,
} from "./sell-to-foreigners.ts";
import { tradeShares } from "./trade-shares.ts";

const OPEN = { levers: { "ownership.foreign-control": 1 }, parameters: { "control.rate": 8 } };

test("distress meets openness and money", () => {
  expect([distress(1, 0), distress(-1, 0), distress(-1, 3)]).toEqual([0, 0.5, 1]);
  expect(controlHazard(0.08, 0.5, 0.5, 1)).toBeCloseTo(0.005);
  // 37 new shares beside 63 old ones.
  expect(controllingStake(63000, 0.37)).toBe(37000);
});

test("a steelmaker in loss sells control: the money stays with it, and it is a foreigner's", () => {
  const economy = workshops({ ...OPEN, steel: { profit: -1, rolled: 1 } });
  runClosed(economy, () => sellToForeigners(economy, 0));
  const f = economy.firms.col;
  // 200,000 x 0.37 / 0.63.
  expect(f.cash[STEEL]).toBe(100000 + 117460);
  expect([f.sharesWorld[STEEL], f.foreignOwned[STEEL]]).toEqual([10000 + 117460, 1]);
  expect(economy.tally.inwardInvestment).toBe(117460);
});

test("a sound firm is not for sale, nor any where foreigners are not let in", () => {
  for (const economy of [
    workshops(OPEN),
    workshops({ levers: { "ownership.foreign-control": 0 }, steel: { profit: -1, rolled: 1 } }),
  ]) {
    runClosed(economy, () => sellToForeigners(economy, 0));
    expect(economy.firms.col.foreignOwned[STEEL]).toBe(0);
  }
});

test("a foreign owner keeps its block, drops stable holders and reforms faster", () => {
  const held = [0, 1].map((foreignOwned) => {
    const economy = workshops({ steel: { foreignOwned, success: 0.1, sharesWorld: 50000 } });
    runClosed(economy, () => tradeShares(economy, 0));
    planFirms(economy);
    const f = economy.firms.col;
    return {
      banks: f.sharesBanks[STEEL],
      world: f.sharesWorld[STEEL],
      radical: f.radicalEffort[STEEL],
    };
  });
  expect(held[1].world).toBeGreaterThan(held[0].world);
  expect(held[1].banks).toBeLessThan(held[0].banks);
  expect(held[1].radical).toBeGreaterThan(held[0].radical);
});
