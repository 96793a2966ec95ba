import { expect, test } from "vitest";
import { TOY_COUNTRY } from "../../../../examples/toy-country/country.ts";
import { total } from "../state/census.cases.ts";
import type { Economy } from "../state/economy.ts";
import { TRAIT } from "../state/people.ts";
import { buildToyEconomy, identityWithDraws, type ToyPerson } from "../state/toy.ts";
import { matchJobs, nonRegularChance, reentryBarrier, startUpAppeal } from "./match-jobs.ts";

const [STEEL, , BUILDERS, CHIP] = [0, 1, 2, 3];
const SEEKERS = 7;

test("a firm takes as many seekers of its region as it has posts, and the others go on looking", () => {
  const economy = buildToyEconomy(TOY_COUNTRY);
  economy.seekers.experienced[5].push(SEEKERS);
  // 200 at work, 266 wanted. Staff of 266 is kept in pieces of 33, an eighth: two pieces of the record of 100.
  economy.firms.col.wanted[BUILDERS] = 266;
  const before = total(economy.people);
  matchJobs(economy, 0);
  expect(economy.firms.col.heads[BUILDERS]).toBe(266);
  expect(economy.tally.hires).toBe(66);
  expect(economy.people.col.weight[SEEKERS]).toBe(34);
  expect(economy.people.col.employer[SEEKERS]).toBe(-1);
  expect(total(economy.people)).toBe(before);
  expect(economy.tally.vacant).toBe(0);
});

test("the last posts are filled as they are where they make up a quarter of a record", () => {
  const economy = buildToyEconomy(TOY_COUNTRY);
  economy.seekers.experienced[5].push(SEEKERS);
  // Staff of 256 in pieces of 32: one of them and three quarters of another.
  economy.firms.col.wanted[BUILDERS] = 256;
  matchJobs(economy, 0);
  expect(economy.firms.col.heads[BUILDERS]).toBe(256);
});

test("posts that nobody takes stay vacant", () => {
  const economy = buildToyEconomy(TOY_COUNTRY);
  economy.firms.col.wanted[BUILDERS] = 250;
  matchJobs(economy, 0);
  expect(economy.firms.col.heads[BUILDERS]).toBe(200);
  expect(economy.tally.vacant).toBe(50);
});

test("posts smaller than a record are filled now and then, on average in full", () => {
  let hired = 0;
  const trials = 400;
  for (let i = 0; i < trials; i++) {
    const economy = buildToyEconomy(TOY_COUNTRY);
    economy.seekers.experienced[5].push(SEEKERS);
    economy.firms.col.key[BUILDERS] = 1000 + i;
    economy.firms.col.wanted[BUILDERS] = 205;
    matchJobs(economy, 0);
    hired += economy.tally.hires ?? 0;
  }
  // 5 posts a time, a person of each of the ten firms at least: half of the trials hire ten, with a standard error of 0.05.
  expect(hired / trials / 5).toBeGreaterThan(0.7);
  expect(hired / trials / 5).toBeLessThan(1.3);
});

/** Steel wants a hundred more; a graduate record and an experienced one of its region look for work. */
function steelHires(openness: number, key: number): Economy {
  const graduate: ToyPerson = {
    ...TOY_COUNTRY.people[SEEKERS],
    name: "graduates",
    age: 19,
    region: 2,
  };
  const economy = buildToyEconomy({ ...TOY_COUNTRY, people: [...TOY_COUNTRY.people, graduate] });
  economy.people.col.traits[8] = 0;
  economy.seekers.graduates[2].push(8);
  economy.seekers.experienced[2].push(SEEKERS);
  economy.levers["labour.midcareer-openness"] = openness;
  economy.firms.col.wanted[STEEL] = 1100;
  economy.firms.col.key[STEEL] = key;
  matchJobs(economy, 0);
  return economy;
}

test("a large firm closed to mid-career hiring takes the graduates, whatever the draw", () => {
  for (let key = 1; key <= 20; key++) {
    const economy = steelHires(0, key);
    expect(economy.tally.largeHires).toBe(100);
    expect(economy.tally.midCareerHires ?? 0).toBe(0);
    expect(economy.people.col.traits[8] & TRAIT.workedBefore).toBeTruthy();
  }
});

test("an open one takes the experienced as well", () => {
  let experienced = 0;
  for (let key = 1; key <= 40; key++) experienced += steelHires(1, key).tally.midCareerHires ?? 0;
  expect(experienced / 4000).toBeGreaterThan(0.2);
  expect(experienced / 4000).toBeLessThan(0.8);
});

test("whom a firm's first post goes to is drawn anew each quarter", () => {
  // Twenty equal seekers; the same firm asks for one of them in twelve quarters.
  const chosen = new Set<number>();
  for (let quarter = 0; quarter < 12; quarter++) {
    const alike = Array.from({ length: 20 }, (_, i) => ({
      ...TOY_COUNTRY.people[SEEKERS],
      name: `seeker ${i}`,
      weight: 25,
    }));
    const economy = buildToyEconomy({ ...TOY_COUNTRY, people: [...TOY_COUNTRY.people, ...alike] });
    alike.forEach((_, i) => economy.seekers.experienced[5].push(8 + i));
    economy.firms.col.wanted[BUILDERS] = 225;
    matchJobs(economy, quarter);
    for (let i = 0; i < 20; i++) if (economy.people.col.employer[8 + i] === BUILDERS) chosen.add(i);
  }
  expect(chosen.size).toBeGreaterThan(4);
});

test("a venture fills only the share of its posts that appeal to people", () => {
  const key = identityWithDraws(TOY_COUNTRY.seed, [
    { stream: "match", step: 0, from: 0, below: 0.01 },
  ]);
  const economy = buildToyEconomy(TOY_COUNTRY);
  economy.seekers.experienced[2].push(SEEKERS);
  economy.firms.col.key[CHIP] = key;
  // 30 wanted beside 10: 20 posts, of which 35 per cent appeal without stock options: 7, in pieces of 3, the last of which is what is left.
  economy.firms.col.wanted[CHIP] = 30;
  matchJobs(economy, 0);
  expect(economy.tally.hires).toBe(7);
});

test("the appeal of start-ups rises with equity pay and jobless youth, within 0 and 1", () => {
  expect(startUpAppeal(0, 0, 0)).toBeCloseTo(0.35);
  expect(startUpAppeal(0, 0, 0.04)).toBeCloseTo(0.35);
  expect(startUpAppeal(1, 0, 0)).toBeGreaterThan(startUpAppeal(0.5, 0, 0));
  expect(startUpAppeal(0.5, 1, 0)).toBeGreaterThan(startUpAppeal(0.5, 0, 0));
  expect(startUpAppeal(0, 1, 0)).toBe(startUpAppeal(0, 0, 0));
  expect(startUpAppeal(0, 0, 0.1)).toBeGreaterThan(startUpAppeal(0, 0, 0.05));
  expect(startUpAppeal(1, 0, 1)).toBe(1);
});

test("those who lost a job come back on non-regular contracts the more, the more closed large firms are", () => {
  // 1 + 2 x (1 - 0.4) = 2.2 times 0.1 x 0.7: 0.154; fully open 0.07.
  expect(nonRegularChance(0.1, false, false, reentryBarrier(2, 0.4), 0)).toBeCloseTo(0.154);
  expect(nonRegularChance(0.1, false, false, reentryBarrier(2, 1), 0)).toBeCloseTo(0.07);
  // Start-ups take outsiders in besides: half of the options that they may be paid in.
  expect(nonRegularChance(0.1, false, false, 1, 0.4)).toBeCloseTo(0.27);
  expect(nonRegularChance(0.6, true, true, 3, 0)).toBe(1);
});

test("whom a firm hires is drawn by persons, not by records", () => {
  // Ninety seekers are one record, ten another: a piece of twenty-eight posts is filled from the large one in nine cases of ten.
  const later: ToyPerson = { ...TOY_COUNTRY.people[SEEKERS], name: "lost later", weight: 10 };
  // Another quarter each time, as in one and the same not everybody stands where a draw may find him.
  let hiredLater = 0;
  const trials = 400;
  for (let i = 0; i < trials; i++) {
    const economy = buildToyEconomy({ ...TOY_COUNTRY, people: [...TOY_COUNTRY.people, later] });
    economy.people.col.weight[SEEKERS] = 90;
    economy.seekers.experienced[5].push(SEEKERS);
    economy.seekers.experienced[5].push(8);
    economy.firms.col.key[BUILDERS] = 1000 + i;
    economy.firms.col.wanted[BUILDERS] = 225;
    matchJobs(economy, i);
    if (economy.people.col.employer[8] === BUILDERS) hiredLater += 1;
  }
  // A tenth, with a standard error of 0.015.
  expect(hiredLater / trials).toBeGreaterThan(0.05);
  expect(hiredLater / trials).toBeLessThan(0.16);
});

test("last posts go to graduates and to the experienced as others do", () => {
  // Fifty graduates and fifty who have worked before; the vacancy is smaller than what is hired at least.
  const fresh: ToyPerson = { ...TOY_COUNTRY.people[SEEKERS], name: "graduates", weight: 50 };
  let graduates = 0;
  let hires = 0;
  for (let i = 0; i < 400; i++) {
    const economy = buildToyEconomy({ ...TOY_COUNTRY, people: [...TOY_COUNTRY.people, fresh] });
    const { people, firms, seekers } = economy;
    people.col.weight[SEEKERS] = 50;
    seekers.experienced[5].push(SEEKERS);
    seekers.graduates[5].push(8);
    firms.col.key[BUILDERS] = 1000 + i;
    firms.col.wanted[BUILDERS] = firms.col.heads[BUILDERS] + 3.5;
    matchJobs(economy, i);
    if (economy.tally.hires === 0) continue;
    hires += 1;
    if (people.col.weight[8] < 50) graduates += 1;
  }
  expect(hires).toBeGreaterThan(80);
  expect(hires).toBeLessThan(300);
  expect(graduates / hires).toBeGreaterThan(0.35);
  expect(graduates / hires).toBeLessThan(0.65);
});

test("last posts reach the whole ring of seekers: who is asked has nothing to do with whether a post is filled", () => {
  // Two posts and a half, where no fewer than ten are filled at a time: a quarter of 600 firms hire, all from one ring.
  const crowd = Array.from({ length: 64 }, (_, i) => ({
    ...TOY_COUNTRY.people[SEEKERS],
    name: `seeker ${i}`,
    weight: 25,
  }));
  const asked = new Set<number>();
  let hires = 0;
  for (let i = 0; i < 600; i++) {
    const economy = buildToyEconomy({ ...TOY_COUNTRY, people: [...TOY_COUNTRY.people, ...crowd] });
    const { people, firms, seekers, tally } = economy;
    crowd.forEach((_, n) => seekers.experienced[5].push(8 + n));
    firms.col.key[BUILDERS] = 1000 + i;
    firms.col.wanted[BUILDERS] = firms.col.heads[BUILDERS] + 2.5;
    matchJobs(economy, 0);
    if (tally.hires === 0) continue;
    hires += 1;
    crowd.forEach((_, n) => {
      if (people.col.weight[8 + n] < 25) asked.add(n);
    });
  }
  expect(hires).toBeGreaterThan(110);
  expect(hires).toBeLessThan(190);
  expect(asked.size).toBeGreaterThan(35);
});
