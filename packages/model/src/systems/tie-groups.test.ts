import { expect, test } from "vitest";
import { TOY_COUNTRY } from "../../../../examples/toy-country/country.ts";
import { buildToyEconomy, runClosed } from "../state/toy.ts";
import { joiningChance, tieGroups } from "./tie-groups.ts";

const [STEEL, SHOPS, BUILDERS] = [0, 1, 2];
const CITY = 0;

test("a firm joins its bank's group the more, the more it leans on it and the longer it has", () => {
  // Rate 0.06 x 0.8 x 0.5, loans a tenth of yearly sales (half of a full lean), ten years of twenty.
  expect(joiningChance(0.06, 0.8, 0.5, 0.1, 10)).toBeCloseTo(0.006);
  expect(joiningChance(0.06, 0.8, 0.5, 1, 30)).toBeCloseTo(0.024);
  expect(joiningChance(0.06, 0, 0.5, 1, 30)).toBe(0);
  expect(joiningChance(0.06, 0.8, 0, 1, 30)).toBe(0);
});

test("a newcomer to the group and the member drawn for it become each other's partners", () => {
  const economy = buildToyEconomy({
    ...TOY_COUNTRY,
    levers: { ...TOY_COUNTRY.levers, "finance.relationship-lending": 1 },
    parameters: { ...TOY_COUNTRY.parameters, "group.join-rate": 1e6 },
  });
  const f = economy.firms.col;
  economy.banks.col.keiretsu[CITY] = 3;
  f.listing[STEEL] = 1;
  f.listing[BUILDERS] = 1;
  f.keiretsu[STEEL] = 0;
  f.keiretsu[BUILDERS] = 3;
  runClosed(economy, () => tieGroups(economy, 0));
  expect(f.keiretsu[STEEL]).toBe(3);
  expect(f.partner[STEEL]).toBe(BUILDERS);
  expect(f.partner[BUILDERS]).toBe(STEEL);
  expect(economy.tally.tiesMade).toBe(1);
});

test("each member is as likely to become the partner, however many its record stands for", () => {
  let shops = 0;
  for (let key = 1; key <= 400; key++) {
    const economy = buildToyEconomy({
      ...TOY_COUNTRY,
      levers: { ...TOY_COUNTRY.levers, "finance.relationship-lending": 1 },
      parameters: { ...TOY_COUNTRY.parameters, "group.join-rate": 1e6 },
    });
    const f = economy.firms.col;
    economy.banks.col.keiretsu[CITY] = 3;
    f.key[STEEL] = 1000 + key;
    f.keiretsu[STEEL] = 0;
    f.weight[STEEL] = 5;
    f.listing[STEEL] = 1;
    for (const [member, weight] of [
      [SHOPS, 3],
      [BUILDERS, 1],
    ]) {
      f.listing[member] = 1;
      f.keiretsu[member] = 3;
      f.weight[member] = weight;
    }
    tieGroups(economy, 0);
    if (f.partner[STEEL] === SHOPS) shops++;
    expect(economy.tally.tiesMade).toBe(5);
  }
  // Three quarters of 400, give or take four standard deviations.
  expect(Math.abs(shops - 300)).toBeLessThan(35);
});

test("a tie ends when the stake that made it is sold", () => {
  const economy = buildToyEconomy(TOY_COUNTRY);
  const f = economy.firms.col;
  f.listing[STEEL] = 1;
  f.keiretsu[STEEL] = 1;
  f.partner[STEEL] = BUILDERS;
  expect(f.sharesFirms[STEEL]).toBe(0);
  tieGroups(economy, 8);
  expect(f.partner[STEEL]).toBe(-1);
  expect(economy.tally.tiesEnded).toBe(1);
  // It still owes its bank 150,000, more than a fiftieth of its yearly sales: it stays in the group.
  expect(f.keiretsu[STEEL]).toBe(1);
});
