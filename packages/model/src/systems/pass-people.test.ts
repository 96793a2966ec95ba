import { hashUniform } from "@kigyo/engine";
import { expect, test } from "vitest";
import { TOY_COUNTRY } from "../../../../examples/toy-country/country.ts";
import type { Economy } from "../state/economy.ts";
import { CONTRACT } from "../state/people.ts";
import { buildToyEconomy } from "../state/toy.ts";
import { type FoundingClimate, separateWorkers } from "./separate-workers.ts";
import { sizePremium } from "./pass-people.ts";

const climate: FoundingClimate = {
  ordinary: 0.01,
  venture: 0.002,
  push: 2,
  deterrence: 1.5,
  byTraits: new Float64Array(256).fill(0.5),
  academic: 4,
  incubated: 0.01,
  taught: 0.5,
};

/** A toy country crowded with people of every age, tenure, contract and schooling. */
function crowded(): Economy {
  const economy = buildToyEconomy(TOY_COUNTRY);
  const { people, firms } = economy;
  people.ensureRoom(4000);
  const p = people.col;
  for (let i = 0; i < 3500; i++) {
    const u = (n: number): number => hashUniform(n, i);
    const slot = people.add();
    p.key[slot] = Math.floor(u(1) * 4294967296);
    p.weight[slot] = 1 + Math.floor(u(2) * 40);
    p.birth[slot] = -Math.floor(76 + u(3) * 240);
    p.employer[slot] = Math.floor(u(4) * 6) - 1;
    p.hired[slot] = -Math.floor(u(5) * 200);
    p.contract[slot] = p.employer[slot] < 0 ? CONTRACT.unemployed : Math.floor(u(6) * 3);
    p.education[slot] = Math.floor(u(7) * 3);
    p.traits[slot] = Math.floor(u(8) * 32);
    p.will[slot] = 3 * u(9);
    p.region[slot] = Math.floor(u(10) * 9);
  }
  for (let slot = 0; slot < 5; slot++) firms.col.risk[slot] = 0.1 * slot;
  firms.alive[4] = 0;
  return economy;
}

/** Who looks for work, by list. */
function seekersIn({ seekers }: Economy): number[][] {
  return [...seekers.graduates, ...seekers.experienced].map((list) => [...list.entries()]);
}

test("thinning changes nothing: asking everyone's exact chances gives the same outcome, bit for bit", () => {
  const thinned = crowded();
  const asked = crowded();
  separateWorkers(thinned, 0, climate);
  separateWorkers(asked, 0, climate, true);
  expect(thinned.people.snapshot()).toEqual(asked.people.snapshot());
  expect(thinned.firms.snapshot()).toEqual(asked.firms.snapshot());
  expect([thinned.founders, seekersIn(thinned), thinned.tally]).toEqual([
    asked.founders,
    seekersIn(asked),
    asked.tally,
  ]);
  expect(seekersIn(thinned).flat().length).toBeGreaterThan(100);
  expect(thinned.founders.length).toBeGreaterThan(10);
});

test("heads, wages and totals are the plain sums over people", () => {
  const economy = crowded();
  economy.levers["labour.pay-flexibility"] = 0;
  const { people, firms, aggregates, tally } = economy;
  const seniority = economy.levers["labour.seniority-pay"];
  const p = people.col;
  const wages = new Float64Array(5);
  const sums = { force: 0, employed: 0, employees: 0, nonRegular: 0, tenure: 0 };
  for (let slot = 0; slot < people.count; slot++) {
    const heads = p.weight[slot];
    sums.force += heads;
    const firm = p.employer[slot];
    if (firm < 0 || firms.alive[firm] === 0) continue;
    const tenure = -p.hired[slot] / 4;
    const each =
      aggregates.wage *
      sizePremium(firms.col.wanted[firm] / firms.col.weight[firm]) *
      (1 + seniority * Math.min(3, 0.1 * tenure)) *
      (p.education[slot] > 0 ? 1.25 : 1) *
      (p.contract[slot] === CONTRACT.nonRegular ? 0.7 : 1);
    wages[firm] += each * heads;
    sums.employed += heads;
    if (p.contract[slot] === CONTRACT.selfEmployed) continue;
    sums.employees += heads;
    sums.tenure += tenure * heads;
    if (p.contract[slot] === CONTRACT.nonRegular) sums.nonRegular += heads;
  }
  separateWorkers(economy, 0, climate);
  for (let firm = 0; firm < 4; firm++)
    expect(firms.col.wages[firm] / wages[firm]).toBeCloseTo(1, 12);
  expect(tally).toMatchObject(sums);
});
