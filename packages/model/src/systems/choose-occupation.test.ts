import { expect, test } from "vitest";
import { TOY_COUNTRY } from "../../../../examples/toy-country/country.ts";
import { CONTRACT, TRAIT } from "../state/people.ts";
import { buildToyEconomy, runClosed } from "../state/toy.ts";
import { facultyFounding, foundFirms, foundingClimate } from "./choose-occupation.ts";

const [STEEL] = [0];
const [ENGINEERS, SEEKERS] = [1, 7];
const NEW = 5;

test("people without work open small firms with their own money", () => {
  const economy = buildToyEconomy(TOY_COUNTRY);
  economy.founders.push({ person: SEEKERS, venture: false, academic: false });
  const deposits = economy.accounts.households.deposits;
  runClosed(economy, () => foundFirms(economy, 0));
  const f = economy.firms.col;
  const p = economy.people.col;
  expect(f.weight[NEW]).toBe(100);
  expect(f.birth[NEW]).toBe(0);
  expect(f.region[NEW]).toBe(5);
  expect(f.stage[NEW]).toBe(0);
  expect(f.cash[NEW]).toBeGreaterThan(0);
  expect(f.cash[NEW]).toBe(f.sharesHouseholds[NEW]);
  expect(deposits - economy.accounts.households.deposits).toBe(f.cash[NEW]);
  expect([p.employer[SEEKERS], p.contract[SEEKERS], p.hired[SEEKERS]]).toEqual([
    NEW,
    CONTRACT.selfEmployed,
    0,
  ]);
  expect(f.heads[NEW]).toBe(100);
  expect(economy.tally.births).toBe(100);
  expect(economy.tally.founderAge).toBe(33 * 100);
});

test("a venture takes ten of a record of five hundred, and the employer loses ten", () => {
  const economy = buildToyEconomy(TOY_COUNTRY);
  economy.founders.push({ person: ENGINEERS, venture: true, academic: false });
  runClosed(economy, () => foundFirms(economy, 0));
  const { firms, people } = economy;
  expect(firms.col.weight[NEW]).toBe(10);
  expect(firms.col.stage[NEW]).toBe(1);
  expect(firms.col.heads[STEEL]).toBe(990);
  expect(people.col.weight[ENGINEERS]).toBe(490);
  expect(people.live).toBe(9);
  expect(people.col.weight[8]).toBe(10);
  expect(people.col.traits[8] & TRAIT.startUpExperience).toBeTruthy();
  // Only electronics attracts ventures in the toy country.
  expect(firms.col.sector[NEW]).toBe(4);
  expect(economy.tally.ventureBirths).toBe(10);
});

test("fragments found small firms together, in records of the usual weight but for the last", () => {
  // No pledge is asked, so that all have the means.
  const levers = { ...TOY_COUNTRY.levers, "finance.founder-collateral": 0 };
  const economy = buildToyEconomy({ ...TOY_COUNTRY, levers });
  const { people, firms } = economy;
  const weights = [70, 60, 45, 30, 20, 15];
  people.ensureRoom(weights.length);
  for (const [i, weight] of weights.entries()) {
    const slot = people.add();
    people.copyRow(SEEKERS, slot);
    people.col.key[slot] = 500 + i;
    people.col.weight[slot] = weight;
    economy.founders.push({ person: slot, venture: false, academic: false });
  }
  const records = people.live;
  runClosed(economy, () => foundFirms(economy, 0));
  const founded = Array.from(firms.col.weight.subarray(NEW, firms.count));
  expect(founded).toEqual([100, 100, 40]);
  expect(Array.from(firms.col.heads.subarray(NEW, firms.count))).toEqual(founded);
  expect(people.live).toBe(records - 3);
  expect(economy.tally.births).toBe(240);
});

test("a start's own money does not depend on how many alike a record stands for", () => {
  const perFirm = [10, 100].map((weight) => {
    const people = TOY_COUNTRY.people.map((person, i) =>
      i === SEEKERS ? { ...person, weight } : person,
    );
    // Household wealth far from binding for a single founder: 240 thousand yen a head.
    const economy = buildToyEconomy({ ...TOY_COUNTRY, people });
    economy.founders.push({ person: SEEKERS, venture: false, academic: false });
    runClosed(economy, () => foundFirms(economy, 0));
    return economy.firms.col.cash[NEW] / weight;
  });
  expect(perFirm[1] / perFirm[0]).toBeCloseTo(1, 1);
});

test("someone who retired in the meantime founds nothing", () => {
  const economy = buildToyEconomy(TOY_COUNTRY);
  economy.founders.push({ person: SEEKERS, venture: false, academic: false });
  economy.people.remove(SEEKERS);
  foundFirms(economy, 0);
  expect(economy.firms.live).toBe(5);
});

test("each lever moves the founding climate the way its plain words say", () => {
  const climate = (levers: Record<string, number>): ReturnType<typeof foundingClimate> =>
    foundingClimate(
      buildToyEconomy({ ...TOY_COUNTRY, levers: { ...TOY_COUNTRY.levers, ...levers } }),
    );
  const between = (
    lever: string,
  ): [ReturnType<typeof foundingClimate>, ReturnType<typeof foundingClimate>] => [
    climate({ [lever]: 0 }),
    climate({ [lever]: 1 }),
  ];
  for (const lever of ["entry.stigma", "entry.failure-cost"]) {
    const [low, high] = between(lever);
    expect(high.ordinary).toBeLessThan(low.ordinary);
    expect(high.venture).toBeLessThan(low.venture);
  }
  for (const lever of ["entry.start-up-support", "equity.board-access"]) {
    const open = { "equity.startup-boards": 1 };
    const [low, high] = [climate({ ...open, [lever]: 0 }), climate({ ...open, [lever]: 1 })];
    expect(high.venture).toBeGreaterThan(low.venture);
    expect(high.ordinary).toBeGreaterThanOrEqual(low.ordinary);
  }
  const [esteemed, shamed] = between("entry.stigma");
  expect(shamed.byTraits[TRAIT.failedFounder]).toBeLessThan(esteemed.byTraits[TRAIT.failedFounder]);
  const [bound, unbound] = between("knowledge.university-freedom");
  expect(unbound.academic).toBeGreaterThan(bound.academic);
});

test("owners who earn more than wage earners and growth make founding likelier; a larger threshold makes it rarer", () => {
  const economy = buildToyEconomy(TOY_COUNTRY);
  const usual = foundingClimate(economy).ordinary;
  economy.aggregates.ownerPremium = 1.3;
  expect(foundingClimate(economy).ordinary).toBeGreaterThan(usual);
  economy.aggregates.ownerPremium = 1;
  economy.aggregates.realGrowth = 0.01;
  expect(foundingClimate(economy).ordinary).toBeGreaterThan(usual);
  economy.aggregates.realGrowth = 0;
  economy.aggregates.lastProductivity *= 3;
  expect(foundingClimate(economy).ordinary).toBeLessThan(usual);
});

test("free staff found more where their research has money: each needs the other", () => {
  expect(facultyFounding(0, 0.9)).toBe(1);
  expect(facultyFounding(0.5, 0.5)).toBeCloseTo(4);
  expect(facultyFounding(0.5, 0.2)).toBeCloseTo(1 + 3 * 0.64);
});

test("incubators reach the jobless young with a degree, and nobody without incubators", () => {
  const economy = buildToyEconomy(TOY_COUNTRY);
  expect(foundingClimate(economy).incubated).toBe(0);
  economy.levers["knowledge.incubation"] = 0.5;
  expect(foundingClimate(economy).incubated).toBeGreaterThan(0);
});
