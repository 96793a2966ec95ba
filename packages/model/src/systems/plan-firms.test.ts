import { expect, test } from "vitest";
import fc from "fast-check";
import { TOY_COUNTRY } from "../../../../examples/toy-country/country.ts";
import { buildToyEconomy, type ToyCountry } from "../state/toy.ts";
import { inertia } from "./inertia.ts";
import { companyLaboratories, overhang, planFirms, researchIntensity } from "./plan-firms.ts";

const [STEEL, , BUILDERS, CHIP, NET] = [0, 1, 2, 3, 4];

test("a firm in balance keeps its staff and replaces what wears off", () => {
  const economy = buildToyEconomy(TOY_COUNTRY);
  planFirms(economy);
  const f = economy.firms.col;
  // Builders expect 40,000, have the stock for it, and 200 heads make 200 each.
  expect(f.wanted[BUILDERS]).toBeCloseTo(200);
  expect(f.risk[BUILDERS]).toBeCloseTo(0);
  // Capital 160,000 is four quarters of what they expect: only the fiftieth that wears off.
  expect(f.invest[BUILDERS]).toBeCloseTo(3200);
});

test("a firm in balance also builds for the part of lasting growth that plans count on", () => {
  const economy = buildToyEconomy(TOY_COUNTRY);
  economy.aggregates.lastingGrowth = 0.01;
  planFirms(economy);
  // Half of one per cent of 160,000 beside the 3,200 that wear off.
  expect(economy.firms.col.invest[BUILDERS]).toBeCloseTo(4000);
});

test("fewer orders put part of the staff at risk, at most three in ten at once", () => {
  const economy = buildToyEconomy(TOY_COUNTRY);
  const f = economy.firms.col;
  f.expected[BUILDERS] = 36000;
  f.expected[NET] = 1000;
  planFirms(economy);
  // 36,000 + 0.15 x (9,000 - 10,000) = 35,850 of 200 a head.
  expect(f.wanted[BUILDERS]).toBeCloseTo(179.25);
  expect(f.risk[BUILDERS]).toBeCloseTo(1 - 179.25 / 200);
  expect(f.risk[NET]).toBeCloseTo(0.3);
});

test("a venture with money in the bank hires ahead of sales", () => {
  const economy = buildToyEconomy(TOY_COUNTRY);
  planFirms(economy);
  // Chip has 6,000, more than four quarters of wages: 10 x 1.12 + 1.
  expect(economy.firms.col.wanted[CHIP]).toBeCloseTo(12.2);
});

test("cheap money makes firms invest more where they want more capital", () => {
  const planned = (policyRate: number): number => {
    const country: ToyCountry = { ...TOY_COUNTRY, outside: { ...TOY_COUNTRY.outside, policyRate } };
    const economy = buildToyEconomy(country);
    economy.firms.col.expected[STEEL] = 250000;
    planFirms(economy);
    return economy.firms.col.invest[STEEL];
  };
  expect(planned(0.02)).toBeGreaterThan(planned(0.06));
});

test("research relief for small firms makes the small search more and leaves the large alone", () => {
  const searched = (relief: number): [number, number] => {
    const economy = buildToyEconomy({
      ...TOY_COUNTRY,
      levers: { ...TOY_COUNTRY.levers, "knowledge.small-firm-deduction": relief },
    });
    planFirms(economy);
    return [economy.firms.col.research[NET], economy.firms.col.research[STEEL]];
  };
  const [smallWithout, largeWithout] = searched(0);
  const [smallWith, largeWith] = searched(0.12);
  // Response 2 to a relief of 0.12.
  expect(smallWith / smallWithout).toBeCloseTo(1.24, 1);
  expect(largeWith).toBe(largeWithout);
});

test("a large firm aims at the radical as policy has it, less its inertia; a venture mostly at it", () => {
  const aim = (levers: Record<string, number>): Float64Array => {
    const economy = buildToyEconomy({
      ...TOY_COUNTRY,
      levers: { ...TOY_COUNTRY.levers, ...levers },
    });
    planFirms(economy);
    return economy.firms.col.radicalEffort;
  };
  expect(aim({ "knowledge.radical-aim": 0.4 })[STEEL]).toBeGreaterThan(
    aim({ "knowledge.radical-aim": 0.1 })[STEEL],
  );
  expect(aim({ "knowledge.inertia-relief": 1 })[STEEL]).toBeGreaterThan(
    aim({ "knowledge.inertia-relief": 0 })[STEEL],
  );
  expect(aim({})[CHIP]).toBeGreaterThan(0.5);
});

test("what profit and spare cash do not pay for is asked of the bank", () => {
  const economy = buildToyEconomy(TOY_COUNTRY);
  planFirms(economy);
  const f = economy.firms.col;
  const spending = f.invest[BUILDERS] + f.research[BUILDERS];
  // 20,000 in the till less a quarter of sales leaves 10,000; half of the 3,000 of profit goes to it too.
  expect(f.borrow[BUILDERS]).toBe(Math.max(0, Math.round(spending - 10000 - 1500)));
  f.cash[BUILDERS] = 0;
  planFirms(economy);
  expect(f.borrow[BUILDERS]).toBe(Math.round(spending - 1500));
});

test("inertia grows with size and past success, reform relaxes it, and small firms have none", () => {
  expect(inertia(299, 1, 0, 1)).toBe(0);
  const unit = fc.double({ min: 0, max: 0.5, noNaN: true });
  fc.assert(
    fc.property(
      fc.double({ min: 400, max: 50000, noNaN: true }),
      unit,
      unit,
      (heads, success, relief) => {
        const held = inertia(heads, success, relief, 0.8);
        expect(held).toBeGreaterThanOrEqual(0);
        expect(held).toBeLessThanOrEqual(0.95);
        expect(inertia(heads * 1.5, success, relief, 0.8)).toBeGreaterThanOrEqual(held);
        expect(inertia(heads, success + 0.1, relief, 0.8)).toBeGreaterThanOrEqual(held);
        expect(inertia(heads, success, relief + 0.1, 0.8)).toBeLessThan(held);
      },
    ),
  );
  expect(inertia(50000, 1, 1, 0.8)).toBe(0);
});

test("research takes more of sales near the frontier, in large firms, where opportunity is rich", () => {
  expect(researchIntensity(0.03, 1, 1000, 1)).toBeGreaterThan(
    researchIntensity(0.03, 0.5, 1000, 1),
  );
  expect(researchIntensity(0.03, 1, 1000, 1.5)).toBeGreaterThan(
    researchIntensity(0.03, 1, 1000, 1),
  );
  const sizes = [10, 50, 300, 1000].map((heads) => researchIntensity(0.03, 1, heads, 1));
  expect(sizes).toEqual(sizes.toSorted((a, b) => a - b));
});

test("a firm that owes more than it owns pays debts before it invests", () => {
  // It owns three quarters of what it owes: half of the missing quarter.
  expect(overhang(100, 75, 0.5)).toBeCloseTo(0.125);
  expect(overhang(100, 120, 0.5)).toBe(0);
  expect(overhang(100, -20, 0.5)).toBeCloseTo(0.5);
  expect(overhang(0, 0, 0.5)).toBe(0);
});

test("research that universities lack money for moves into company laboratories", () => {
  expect(companyLaboratories(0.5)).toBe(1);
  expect(companyLaboratories(0.3)).toBeCloseTo(1.04);
});

test("a venture grown beyond three hundred people plans its search like any company of its size", () => {
  const effort = (heads: number): number => {
    const economy = buildToyEconomy(TOY_COUNTRY);
    economy.firms.col.heads[3] = heads;
    planFirms(economy);
    return economy.firms.col.radicalEffort[3];
  };
  expect(effort(299)).toBeCloseTo(0.7);
  expect(effort(300)).toBeLessThan(0.2);
});
