import { expect, test } from "vitest";
import fc from "fast-check";
import { TOY_COUNTRY } from "../../../../examples/toy-country/country.ts";
import { bonusFactor } from "./pay-bonus.ts";
import type { Economy } from "../state/economy.ts";
import { CONTRACT } from "../state/people.ts";
import { buildToyEconomy, identityWithDraws } from "../state/toy.ts";
import {
  type FoundingClimate,
  foundingAge,
  leavingCost,
  quitHazard,
  separateWorkers,
} from "./separate-workers.ts";
import { fragment } from "./fragment.ts";
import { sizePremium } from "./pass-people.ts";
import { slotOf } from "./seeker-ring.ts";

const [STEEL, SHOPS] = [0, 1];
const [SMELTERS, ENGINEERS, , ASSISTANTS, , , , SEEKERS] = [0, 1, 2, 3, 4, 5, 6, 7];
const calm: FoundingClimate = {
  ordinary: 0,
  venture: 0,
  push: 1,
  deterrence: 0,
  byTraits: new Float64Array(256).fill(1),
  academic: 1,
  incubated: 0,
  taught: 0,
};
/** Nothing happens to a person on this draw but what is certain. */
const stays = identityWithDraws(TOY_COUNTRY.seed, [
  { stream: "leave", step: 0, from: 0.95, below: 1 },
]);

function quietEconomy(): Economy {
  const economy = buildToyEconomy(TOY_COUNTRY);
  economy.levers["labour.pay-flexibility"] = 0;
  for (let slot = 0; slot < 8; slot++) economy.people.col.key[slot] = stays;
  return economy;
}

test("staff and wages are those of the people who work there", () => {
  const economy = quietEconomy();
  separateWorkers(economy, 0, calm);
  const f = economy.firms.col;
  expect(Array.from(f.heads.subarray(0, 5))).toEqual([1000, 300, 200, 10, 50]);
  // Steel pays 1.35 for its size; seniority 0.1 for ten years: smelters 20 years, 1.2; engineers 5 years, 1.05, and 1.25 for a degree.
  expect(f.wages[STEEL]).toBeCloseTo(500 * 100 * 1.35 * 1.2 + 500 * 100 * 1.35 * 1.05 * 1.25, 3);
  // Shops pay 0.88; owner 10 years, assistants 2.
  expect(f.wages[SHOPS]).toBeCloseTo(100 * 100 * 0.88 * 1.1 + 200 * 100 * 0.88 * 1.02, 3);
  expect([economy.tally.force, economy.tally.employed, economy.tally.unemployed]).toEqual([
    1660, 1560, 100,
  ]);
});

test("mean tenure is of employees alone", () => {
  const economy = quietEconomy();
  separateWorkers(economy, 0, calm);
  // 500 x 20 + 500 x 5 + 200 x 2 + 200 x 8 + 50 x 3 = 14,650 over 1,450; owners do not count.
  expect(economy.tally.tenure).toBeCloseTo(14650);
  expect(economy.tally.employees).toBe(1450);
});

test("the old leave for good, and the firm has as many fewer", () => {
  const economy = quietEconomy();
  economy.people.col.birth[ENGINEERS] = -4 * 85;
  separateWorkers(economy, 0, calm);
  expect(economy.people.alive[ENGINEERS]).toBe(0);
  expect(economy.firms.col.heads[STEEL]).toBe(500);
});

test("lay-offs fall on the unprotected: the same draw spares regular staff where jobs are protected", () => {
  for (const [protection, laid] of [
    [1, false],
    [0, true],
  ] as const) {
    const economy = quietEconomy();
    economy.levers["labour.regular-protection"] = protection;
    economy.people.col.key[SMELTERS] = identityWithDraws(TOY_COUNTRY.seed, [
      { stream: "leave", step: 0, from: 0.2, below: 0.25 },
    ]);
    // Steel would shed 60 per cent of its heads.
    economy.firms.col.risk[STEEL] = 0.6;
    separateWorkers(economy, 0, calm);
    // Regular: 0.6 x 0.05 at full protection, 0.6 x 0.55 at none.
    expect(economy.people.col.contract[SMELTERS] === CONTRACT.unemployed).toBe(laid);
    expect(economy.firms.col.heads[STEEL]).toBe(laid ? 500 : 1000);
    expect(economy.seekers.experienced[2].entries()).toHaveLength(laid ? 1 : 0);
    expect(economy.tally.laidOff).toBe(laid ? 500 : 0);
  }
});

test("people whose firm has closed look for work", () => {
  const economy = quietEconomy();
  economy.firms.alive[SHOPS] = 0;
  separateWorkers(economy, 0, calm);
  expect(economy.people.col.employer[ASSISTANTS]).toBe(-1);
  expect([...economy.seekers.experienced[5].entries()]).toContain(ASSISTANTS);
  expect(economy.tally.unemployed).toBe(400);
});

test("a climate for founding makes founders, most readily of those out of work", () => {
  const economy = quietEconomy();
  separateWorkers(economy, 0, { ...calm, ordinary: 1, push: 10 });
  expect(economy.founders.map(({ person }) => person)).toContain(SEEKERS);
  expect(economy.founders.every(({ venture }) => !venture)).toBe(true);
  // Who owns a firm already founds none.
  expect(economy.founders.map(({ person }) => person)).not.toContain(2);
});

test("nobody is lost or made: every person is employed, seeking, or a founder", () => {
  const economy = buildToyEconomy(TOY_COUNTRY);
  economy.firms.col.risk.fill(0.5);
  separateWorkers(economy, 0, { ...calm, ordinary: 0.2, venture: 0.2 });
  const { people, firms, tally } = economy;
  let alive = 0;
  for (let slot = 0; slot < people.count; slot++)
    if (people.alive[slot] === 1) alive += people.col.weight[slot];
  const heads = firms.col.heads.subarray(0, 5).reduce((sum, value) => sum + value, 0);
  const seeking = [...economy.seekers.graduates, ...economy.seekers.experienced].flatMap((list) => [
    ...list.entries(),
  ]);
  const seekingWeight = seeking.reduce((sum, entry) => sum + people.col.weight[slotOf(entry)], 0);
  const unemployedFounders = economy.founders.filter(
    ({ person }) => people.col.employer[person] < 0,
  );
  const foundingWeight = unemployedFounders.reduce(
    (sum, { person }) => sum + people.col.weight[person],
    0,
  );
  expect(heads + seekingWeight + foundingWeight).toBe(alive);
  expect(tally.force).toBe(1660);
});

test("a fragment shares its record's history, and the weights add up", () => {
  const economy = buildToyEconomy(TOY_COUNTRY);
  const part = fragment(economy, SMELTERS, 120, 3, 9);
  const p = economy.people.col;
  expect([p.weight[part], p.weight[SMELTERS]]).toEqual([120, 380]);
  for (const name of [
    "birth",
    "employer",
    "hired",
    "contract",
    "education",
    "traits",
    "will",
    "region",
  ] as const) {
    expect(p[name][part]).toBe(p[name][SMELTERS]);
  }
  const other = fragment(buildToyEconomy(TOY_COUNTRY), SMELTERS, 120, 3, 10);
  expect(other).toBe(part);
  expect(p.key[part]).not.toBe(p.key[SMELTERS]);
});

const unit = fc.double({ min: 0, max: 1, noNaN: true });

test("leaving costs more with tenure, seniority pay and pensions that stay behind", () => {
  fc.assert(
    fc.property(
      fc.double({ min: 0, max: 30, noNaN: true }),
      unit,
      unit,
      (tenure, portability, seniority) => {
        const cost = leavingCost(tenure, portability, seniority);
        expect(cost).toBeGreaterThanOrEqual(0);
        expect(leavingCost(tenure + 1, portability, seniority)).toBeGreaterThanOrEqual(cost);
        expect(leavingCost(tenure, portability, seniority + 0.1)).toBeGreaterThanOrEqual(cost);
        expect(leavingCost(tenure, Math.min(1, portability + 0.1), seniority)).toBeLessThanOrEqual(
          cost,
        );
      },
    ),
  );
  expect(leavingCost(0, 0, 1)).toBe(0);
  expect(leavingCost(20, 1, 0)).toBe(0);
  expect(leavingCost(20, 0, 0.3)).toBe(leavingCost(40, 0, 0.3));
});

test("quitting falls with age and with what it costs, and rises in tight markets", () => {
  const at = (age: number, cost: number, large: boolean, tight: number): number =>
    quitHazard(0.02, age, cost, large, tight);
  expect(at(25, 0, false, 1)).toBeGreaterThan(at(40, 0, false, 1));
  expect(at(40, 0, false, 1)).toBeGreaterThan(at(55, 0, false, 1));
  expect(at(40, 0.5, false, 1)).toBeLessThan(at(40, 0, false, 1));
  expect(at(40, 0, true, 1)).toBeLessThan(at(40, 0, false, 1));
  expect(at(40, 0, false, 1.5)).toBeGreaterThan(at(40, 0, false, 1));
  expect(at(20, 0, false, 1.6)).toBeLessThan(0.2);
});

test("readiness to found peaks in the late thirties; pay rises with size", () => {
  const ages = Array.from({ length: 60 }, (_, i) => 18 + i);
  const readiness = ages.map(foundingAge);
  expect(ages[readiness.indexOf(Math.max(...readiness))]).toBe(38);
  expect(foundingAge(38)).toBe(1);
  expect(foundingAge(70)).toBeLessThan(0.1);
  const premiums = [5, 50, 500, 5000].map(sizePremium);
  expect(premiums).toEqual(premiums.toSorted((a, b) => a - b));
});

test("a jobless young graduate founds a venture where there is an incubator, and looks for work where there is none", () => {
  const founders = (incubated: number, education: number): number => {
    const economy = quietEconomy();
    const p = economy.people.col;
    p.education[SEEKERS] = education;
    p.birth[SEEKERS] = -4 * 24;
    p.key[SEEKERS] = identityWithDraws(TOY_COUNTRY.seed, [
      { stream: "leave", step: 0, from: 0.2, below: 0.25 },
    ]);
    separateWorkers(economy, 0, { ...calm, incubated });
    return economy.founders.filter(({ person, venture }) => person === SEEKERS && venture).length;
  };
  // Ten found a venture of a record of a hundred; at 24 readiness is 0.56: 0.06 x 0.56 x 10 = 0.34.
  expect(founders(0.06, 1)).toBe(1);
  expect(founders(0, 1)).toBe(0);
  expect(founders(0.06, 0)).toBe(0);
});

test("regular pay gives way with profit, within the part that is bonus", () => {
  // A tenth of pay moves: at a profit of 30 on wages of 200, 4 x (0.15 - 0.05) = 0.4 of it is added.
  expect(bonusFactor(30, 200, 0.1)).toBeCloseTo(1.04);
  expect(bonusFactor(10, 200, 0.1)).toBeCloseTo(1);
  expect(bonusFactor(-200, 200, 0.1)).toBeCloseTo(0.9);
  expect(bonusFactor(900, 200, 0.1)).toBeCloseTo(1.1);
  expect(bonusFactor(30, 0, 0.1)).toBe(1);
});

test("what a bonus saves in a loss need not be saved in posts", () => {
  const laidOff = (flexibility: number): number => {
    const economy = buildToyEconomy(TOY_COUNTRY);
    economy.levers["labour.pay-flexibility"] = flexibility;
    economy.levers["labour.regular-protection"] = 0;
    const f = economy.firms.col;
    f.wages[STEEL] = 1000;
    f.profit[STEEL] = -1e6;
    f.risk[STEEL] = 0.4;
    // Both leave where the chance of 0.55 x risk is above the draw: 0.22 without bonus, 0.55 x (0.4 - 0.3) = 0.055 with it.
    const draw = identityWithDraws(TOY_COUNTRY.seed, [
      { stream: "leave", step: 0, from: 0.1, below: 0.2 },
    ]);
    economy.people.col.key[SMELTERS] = draw;
    economy.people.col.key[ENGINEERS] = draw;
    separateWorkers(economy, 0, calm);
    return economy.tally.laidOff;
  };
  expect(laidOff(0)).toBeGreaterThan(0);
  expect(laidOff(0.3)).toBe(0);
});
