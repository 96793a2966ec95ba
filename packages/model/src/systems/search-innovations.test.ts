import { expect, test } from "vitest";
import fc from "fast-check";
import { TOY_COUNTRY, withFirms } from "../../../../examples/toy-country/country.ts";
import { buildToyEconomy, identityWithDraws, runClosed } from "../state/toy.ts";
import { searchInnovations } from "./search-innovations.ts";
import {
  absorbing,
  catchUp,
  embodiment,
  newGenerationAbility,
  opportunityLeft,
  radicalChance,
  radicalSuccesses,
  succeeds,
  successChance,
} from "./search-rules.ts";

const [STEEL, CHIP] = [0, 3];
const { seed } = TOY_COUNTRY;
/** Ranges of draws that fail and that succeed. Radical success is counted up from the draw, so that a high one is lucky. */
const RANGES: Readonly<Record<string, readonly [number, number, number, number]>> = {
  incremental: [0.5, 1, 0, 0.002],
  radical: [0, 0.5, 0.998, 1],
  licensing: [0.5, 1, 0, 0.002],
  imitation: [0.5, 1, 0, 0.002],
};
/** An identity for which nothing succeeds but one kind of search, with an advance of middling size. */
function luckIn(lucky: string): number {
  const table = Object.entries(RANGES).map(([stream, [from, below, luckyFrom, luckyBelow]]) =>
    stream === lucky
      ? { stream, step: 0, from: luckyFrom, below: luckyBelow }
      : { stream, step: 0, from, below },
  );
  return identityWithDraws(seed, [...table, { stream: "step", step: 0, from: 0.49, below: 0.51 }]);
}

test("search is paid to researchers, and nobody spends what they have not got", () => {
  const economy = buildToyEconomy(withFirms({ Chip: { cash: 300 } }));
  const f = economy.firms.col;
  f.research[CHIP] = 500;
  f.research[STEEL] = 2000;
  const deposits = economy.accounts.households.deposits;
  runClosed(economy, () => searchInnovations(economy, 0));
  expect(f.research[CHIP]).toBe(300);
  expect(f.cash[CHIP]).toBe(0);
  expect(economy.tally.businessResearch).toBe(2300);
  expect(economy.accounts.households.deposits - deposits).toBe(2300);
});

test("a radical success lifts technology, product and, in a venture, its market", () => {
  const economy = buildToyEconomy(withFirms({ Chip: { key: luckIn("radical") } }));
  const f = economy.firms.col;
  f.research[CHIP] = 500;
  f.radicalEffort[CHIP] = 1;
  const left = opportunityLeft(400 * 0.9, 150);
  runClosed(economy, () => searchInnovations(economy, 0));
  // Step 0.1 x (0.5 + about 0.5): quality and, as far as opportunities reach, productivity a tenth up.
  expect(f.quality[CHIP] / 1.2).toBeGreaterThan(1.0985);
  expect(f.quality[CHIP] / 1.2).toBeLessThan(1.1015);
  expect((f.productivity[CHIP] / 150 - 1) / left).toBeCloseTo(0.1, 2);
  expect(f.share[CHIP]).toBeCloseTo(1.5);
  expect([f.pioneer[CHIP], f.innovations[CHIP]]).toEqual([1, 1]);
  expect([economy.tally.radical, economy.tally.radicalNew, economy.tally.radicalYoung]).toEqual([
    1, 1, 1,
  ]);
});

test("an incremental success is smaller and adds to the firm's own knowledge", () => {
  const economy = buildToyEconomy(withFirms({ Steel: { key: luckIn("incremental") } }));
  const f = economy.firms.col;
  f.research[STEEL] = 10000;
  const left = opportunityLeft(400 * 0.9, 200);
  runClosed(economy, () => searchInnovations(economy, 0));
  expect((f.productivity[STEEL] / 200 - 1) / left).toBeCloseTo(0.01, 3);
  // 0.2 + 0.05, then half a per cent fades.
  expect(f.knowledge[STEEL]).toBeCloseTo(0.25 * 0.995, 6);
  expect(economy.tally.radical ?? 0).toBe(0);
});

test("a licence raises productivity by a tenth of its shortfall from what the frontier has to offer", () => {
  const economy = buildToyEconomy(withFirms({ Steel: { key: luckIn("licensing") } }));
  economy.memory.graduates = 0.1;
  // As much new capital as usual: technology comes with it.
  economy.firms.col.invest[STEEL] = 20000;
  runClosed(economy, () => searchInnovations(economy, 0));
  // 200 x (1 + 0.1 x (1 - 200 / 360)).
  expect(economy.firms.col.productivity[STEEL]).toBeCloseTo(200 * (1 + 0.1 * (160 / 360)), 6);
});

test("beyond the frontier there is nothing to license", () => {
  const economy = buildToyEconomy(
    withFirms({ Steel: { key: luckIn("licensing"), productivity: 450 } }),
  );
  economy.memory.graduates = 0.1;
  // As much new capital as usual: technology comes with it.
  economy.firms.col.invest[STEEL] = 20000;
  runClosed(economy, () => searchInnovations(economy, 0));
  expect(economy.firms.col.productivity[STEEL]).toBe(450);
});

test("imitation takes a fifth of the distance to what of the domestic best is not protected", () => {
  const economy = buildToyEconomy(withFirms({ Steel: { key: luckIn("imitation") } }));
  economy.bestProductivity[1] = 320;
  runClosed(economy, () => searchInnovations(economy, 0));
  // 320 x (1 - 0.25 x 0.5) = 280; 200 + 0.2 x 80.
  expect(economy.firms.col.productivity[STEEL]).toBeCloseTo(216);
});

test("public science helps a radical success where the sector draws on it", () => {
  const chip = { ...TOY_COUNTRY.firms[CHIP], research: 6000, radicalEffort: 1 };
  const successes = (sciencePool: number): number => {
    let made = 0;
    // As many firms at a time as the table holds.
    for (const first of [1, 101, 201, 301]) {
      const firms = Array.from({ length: 100 }, (_, i) => ({ ...chip, key: first + i }));
      const economy = buildToyEconomy({ ...TOY_COUNTRY, firms, people: [] });
      economy.aggregates.sciencePool = sciencePool;
      searchInnovations(economy, 0);
      made += economy.tally.radical ?? 0;
    }
    return made;
  };
  expect(successes(20)).toBeGreaterThan(1.5 * successes(0));
});

test("the chance of success rises with effort ever more slowly, from 0 and never to 1 and over", () => {
  expect(successChance(0, 0.1)).toBe(0);
  expect(successChance(-1, 0.1)).toBe(0);
  const effort = fc.double({ min: 0.01, max: 1e6, noNaN: true });
  fc.assert(
    fc.property(effort, fc.double({ min: 0.0001, max: 0.5, noNaN: true }), (e, ease) => {
      const chance = successChance(e, ease);
      expect(chance).toBeGreaterThan(0);
      expect(chance).toBeLessThanOrEqual(1);
      expect(successChance(2 * e, ease)).toBeGreaterThanOrEqual(chance);
      expect(successChance(2 * e, ease)).toBeLessThanOrEqual(2 * chance);
      expect(successChance(e, 1.5 * ease)).toBeGreaterThanOrEqual(chance);
    }),
  );
});

test("opportunities thin out beyond the frontier and never run out short of it", () => {
  const level = fc.double({ min: 50, max: 2000, noNaN: true });
  fc.assert(
    fc.property(level, (productivity) => {
      const left = opportunityLeft(400, productivity);
      expect(left).toBeGreaterThan(0);
      expect(left).toBeLessThan(2);
      expect(opportunityLeft(400, productivity * 1.1)).toBeLessThanOrEqual(left);
    }),
  );
  expect(opportunityLeft(400, 400)).toBeCloseTo(1);
  expect(opportunityLeft(400, 800)).toBeLessThan(0.3);
});

test("the ministry's pool makes up part of what firms without laboratories lack", () => {
  expect(absorbing(300, 0)).toBe(1);
  expect(absorbing(30, 0)).toBeCloseTo(0.72);
  expect(absorbing(30, 0.5)).toBeCloseTo(0.86);
  expect(absorbing(3, 0.5)).toBeCloseTo(0.72);
});

test("foreign technology is paid for abroad, in proportion to what it adds", () => {
  const economy = buildToyEconomy(withFirms({ Steel: { key: luckIn("licensing") } }));
  const f = economy.firms.col;
  f.invest[STEEL] = 20000;
  economy.memory.graduates = 0.1;
  const cash = f.cash[STEEL];
  runClosed(economy, () => searchInnovations(economy, 0));
  // A fifth of a tenth of 1 - 1 / 1.8 = 0.4444 of sales of 200,000: 1,777.
  expect(economy.tally.royalties).toBe(1777);
  expect(cash - f.cash[STEEL]).toBe(1777);
});

test("nothing is taken over where nobody can read it", () => {
  const economy = buildToyEconomy(withFirms({ Steel: { key: luckIn("licensing") } }));
  economy.firms.col.invest[STEEL] = 20000;
  economy.memory.graduates = 0;
  runClosed(economy, () => searchInnovations(economy, 0));
  expect(economy.firms.col.productivity[STEEL]).toBe(200);
});

test("what a take-over adds goes with the shortfall: four fifths at a fifth of the frontier, half at half of it, nothing at it", () => {
  expect(catchUp(5)).toBeCloseTo(0.8);
  expect(catchUp(2)).toBe(0.5);
  expect(catchUp(1)).toBe(0);
  expect(catchUp(0.5)).toBe(0);
});

test("technology comes with new capital goods, at most at twice the usual pace", () => {
  expect(embodiment(100, 4200)).toBeCloseTo(1);
  expect(embodiment(1000, 4200)).toBe(2);
  expect(embodiment(1000, 0)).toBe(0);
});

test("who searches for nothing new and hears of nothing follows the old generation alone", () => {
  expect(newGenerationAbility(0, 0, 1, 2)).toBe(0);
  // Twice a tenth, and half of what comes from outside.
  expect(newGenerationAbility(0.1, 1, 1, 2)).toBeCloseTo(0.2 + 0.5);
  expect(newGenerationAbility(0.1, 1, 0.5, 2)).toBeCloseTo(0.2 + 0.25);
  expect(newGenerationAbility(0.7, 1, 1, 2)).toBe(1);
});

test("what belongs to a new generation is out of reach for a firm that is not able to follow", () => {
  const economy = buildToyEconomy(withFirms({ Steel: { key: luckIn("licensing") } }));
  economy.firms.col.invest[STEEL] = 20000;
  economy.memory.graduates = 0.1;
  // Half of the frontier is new: 180 of 360, less than the firm has.
  economy.memory.newGeneration = Math.log(2);
  economy.levers["knowledge.open-innovation"] = 0;
  economy.aggregates.sciencePool = 0;
  runClosed(economy, () => searchInnovations(economy, 0));
  expect(economy.firms.col.productivity[STEEL]).toBe(200);
});

test("relief comes off the tax of small firms and never exceeds it; large ones get none", () => {
  const economy = buildToyEconomy(withFirms({}));
  const f = economy.firms.col;
  economy.levers["knowledge.small-firm-deduction"] = 0.2;
  const [NET, BUILDERS] = [4, 2];
  f.research[NET] = 1000;
  f.research[BUILDERS] = 1000;
  f.research[STEEL] = 1000;
  f.profit[NET] = 300;
  f.profit[BUILDERS] = 3000;
  const tax = TOY_COUNTRY.parameters["tax.profit"];
  const before = [f.cash[NET], f.cash[BUILDERS], f.cash[STEEL]];
  runClosed(economy, () => searchInnovations(economy, 0));
  // A fifth of 1,000 is 200; Net owes less than that on 300.
  expect(before[0] - f.cash[NET]).toBe(1000 - Math.floor(Math.min(200, 300 * tax)));
  expect(before[1] - f.cash[BUILDERS]).toBe(800);
  expect(before[2] - f.cash[STEEL]).toBeGreaterThanOrEqual(1000);
  expect(economy.accounts.state.account).toBe(-200 - Math.floor(Math.min(200, 300 * tax)));
});

test("what firms buy from universities goes to the state, the rest to their own researchers", () => {
  const economy = buildToyEconomy(withFirms({}));
  economy.firms.col.research[STEEL] = 10000;
  economy.tally.contractShare = 0.01;
  economy.tally.homeFees = 50;
  runClosed(economy, () => searchInnovations(economy, 0));
  expect(economy.tally.universityContracts).toBe(150);
  expect(economy.accounts.state.account).toBe(150);
});

test("sparing the exponential changes no outcome", () => {
  fc.assert(
    fc.property(
      fc.double({ min: 0, max: 1, noNaN: true, maxExcluded: true }),
      fc.double({ min: 0, max: 500, noNaN: true }),
      fc.double({ min: 0, max: 0.5, noNaN: true }),
      fc.integer({ min: 1, max: 1000 }),
      (uniform, effort, ease, firms) => {
        expect(succeeds(uniform, effort, ease)).toBe(uniform < successChance(effort, ease));
        expect(radicalSuccesses(uniform, firms, effort, ease)).toBe(
          Math.floor(radicalChance(effort, ease) * firms + uniform),
        );
      },
    ),
  );
});
