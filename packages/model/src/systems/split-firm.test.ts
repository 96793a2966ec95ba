import { expect, test } from "vitest";
import fc from "fast-check";
import { TOY_COUNTRY, withFirms } from "../../../../examples/toy-country/country.ts";
import { FIRM_COLUMNS } from "../state/firms.ts";
import { buildToyEconomy, runClosed } from "../state/toy.ts";
import { foundingClimate } from "./choose-occupation.ts";
import { separateWorkers } from "./separate-workers.ts";
import { splitFirm } from "./split-firm.ts";

const [STEEL, SHOPS] = [0, 1];
const NEW = 5;

test("one shop of a hundred takes a hundredth of everything", () => {
  const economy = buildToyEconomy(TOY_COUNTRY);
  runClosed(economy, () => expect(splitFirm(economy, SHOPS, 1, 77)).toBe(NEW));
  const f = economy.firms.col;
  expect([f.key[NEW], f.weight[NEW], f.weight[SHOPS]]).toEqual([77, 1, 99]);
  expect([f.heads[NEW], f.heads[SHOPS]]).toEqual([3, 297]);
  expect([f.cash[NEW], f.loans[NEW], f.sharesHouseholds[NEW], f.sales[NEW]]).toEqual([
    300, 200, 600, 600,
  ]);
  expect(f.capital[NEW]).toBeCloseTo(2400);
  expect(f.productivity[NEW]).toBe(200);
  expect([f.sector[NEW], f.region[NEW], f.mainBank[NEW], f.birth[NEW]]).toEqual([10, 5, 1, -40]);
});

test("whatever the amounts, whole yen stay whole and nothing is lost", () => {
  const amount = fc.integer({ min: 0, max: 1e9 });
  fc.assert(
    fc.property(
      fc.integer({ min: -1e9, max: 1e9 }),
      amount,
      amount,
      fc.integer({ min: 1, max: 99 }),
      (cash, loans, shares, weight) => {
        const economy = buildToyEconomy(
          withFirms({ Shops: { cash, loans, sharesHouseholds: shares } }),
        );
        const part = splitFirm(economy, SHOPS, weight, 77);
        const f = economy.firms.col;
        for (const [name, whole] of [
          ["cash", cash],
          ["loans", loans],
          ["sharesHouseholds", shares],
        ] as const) {
          expect(f[name][SHOPS] + f[name][part]).toBe(whole);
          expect(Number.isInteger(f[name][part])).toBe(true);
        }
        expect(f.weight[SHOPS] + f.weight[part]).toBe(100);
      },
    ),
    { numRuns: 50 },
  );
});

/** Units of columns that are totals of a record, beside the heads of one firm a year ago. */
const TOTALS: readonly string[] = [
  "firms",
  "persons",
  "links",
  "land units",
  "count, fading over five years",
  "share of sector sales",
  "thousand yen",
  "thousand yen per quarter",
  "thousand yen of 2015",
  "thousand yen of 2015 per quarter",
];
const totals = Object.entries(FIRM_COLUMNS)
  .filter(([name, { unit }]) => TOTALS.includes(unit) && name !== "headsYearAgo")
  .map(([name]) => name as keyof typeof FIRM_COLUMNS);

test("every total of a record is shared, none is lost or made", () => {
  expect(totals).toEqual(expect.arrayContaining(["ties", "usualSales", "cash", "jobsAbroad"]));
  fc.assert(
    fc.property(
      fc.integer({ min: 1, max: 99 }),
      fc.array(fc.integer({ min: 0, max: 1e6 }), {
        minLength: totals.length,
        maxLength: totals.length,
      }),
      (weight, amounts) => {
        const economy = buildToyEconomy(TOY_COUNTRY);
        const f = economy.firms.col;
        totals.forEach((name, i) => {
          if (name !== "weight") f[name][SHOPS] = amounts[i];
        });
        const before = totals.map((name) => f[name][SHOPS]);
        const part = splitFirm(economy, SHOPS, weight, 77);
        const after = totals.map((name) => [name, f[name][SHOPS] + f[name][part]]);
        expect(after).toEqual(totals.map((name, i) => [name, expect.closeTo(before[i], 6)]));
        expect(Number.isInteger(f.ties[part])).toBe(true);
        expect(f.ties[part] * 100).toBeLessThanOrEqual(before[totals.indexOf("ties")] * weight);
      },
    ),
    { numRuns: 50 },
  );
});

test("a part whose shares a company holds keeps that company, one that holds its own holds its own", () => {
  for (const [partner, of] of [
    [STEEL, STEEL],
    [SHOPS, NEW],
    [-1, -1],
  ]) {
    const economy = buildToyEconomy(TOY_COUNTRY);
    economy.firms.col.partner[SHOPS] = partner;
    splitFirm(economy, SHOPS, 10, 77);
    expect([economy.firms.col.partner[SHOPS], economy.firms.col.partner[NEW]]).toEqual([
      partner,
      of,
    ]);
  }
});

test("the staff follow at the next look at people, and head counts agree with them", () => {
  const economy = buildToyEconomy(TOY_COUNTRY);
  splitFirm(economy, SHOPS, 10, 77);
  const climate = { ...foundingClimate(economy), ordinary: 0, venture: 0 };
  separateWorkers(economy, 0, climate);
  const { people, firms } = economy;
  const staff = [0, 0, 0, 0, 0, 0];
  for (let slot = 0; slot < people.count; slot++) {
    if (people.alive[slot] === 1 && people.col.employer[slot] >= 0)
      staff[people.col.employer[slot]] += people.col.weight[slot];
  }
  expect(Array.from(firms.col.heads.subarray(0, 6))).toEqual(staff);
  expect(staff[NEW]).toBe(30);
});

test("who moves with a part has an identity of his own, wherever the part lies in memory", () => {
  const movers = (firms: number): number[] => {
    const base = { ...TOY_COUNTRY, firms: [...TOY_COUNTRY.firms] };
    for (let i = 5; i < firms; i++)
      base.firms.push({ ...TOY_COUNTRY.firms[4], name: `bystander ${i}`, key: 900 + i });
    const economy = buildToyEconomy(base);
    const part = splitFirm(economy, SHOPS, 10, 77);
    separateWorkers(economy, 0, { ...foundingClimate(economy), ordinary: 0, venture: 0 });
    const { people } = economy;
    return Array.from({ length: people.count }, (_, slot) => slot)
      .filter((slot) => people.col.employer[slot] === part)
      .map((slot) => people.col.key[slot]);
  };
  expect(movers(5).length).toBe(1);
  expect(movers(6)).toEqual(movers(5));
});

test("a single firm does not split, nor one that is splitting already", () => {
  const economy = buildToyEconomy(TOY_COUNTRY);
  expect(splitFirm(economy, STEEL, 1, 77)).toBe(-1);
  expect(splitFirm(economy, SHOPS, 1, 77)).toBe(NEW);
  expect(splitFirm(economy, SHOPS, 1, 78)).toBe(-1);
});
