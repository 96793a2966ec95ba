import { expect, test } from "vitest";
import { TOY_COUNTRY } from "../../../../examples/toy-country/country.ts";
import type { Economy } from "../state/economy.ts";
import { TRAIT } from "../state/people.ts";
import { buildToyEconomy } from "../state/toy.ts";
import { graduates, renewPeople, stayingShare } from "./renew-people.ts";

function run(economy: Economy, quarters: number): Economy {
  for (let quarter = 0; quarter < quarters; quarter++) {
    economy.quarter = quarter;
    renewPeople(economy, quarter);
  }
  return economy;
}

test("ten entrants a quarter make one record of a hundred in ten quarters", () => {
  const economy = run(buildToyEconomy(TOY_COUNTRY), 20);
  expect(economy.people.live).toBe(8 + 2);
  expect(economy.people.col.weight[8]).toBe(100);
  // Nineteen years old, out of work, without work behind them.
  expect(economy.people.col.birth[8]).toBeLessThan(0);
  expect(economy.people.col.traits[8] & TRAIT.workedBefore).toBe(0);
});

test("the same people are born whatever happens to others", () => {
  const one = run(buildToyEconomy(TOY_COUNTRY), 40);
  const shrunk = buildToyEconomy(TOY_COUNTRY);
  shrunk.people.remove(0);
  shrunk.aggregates.laborForce = 10;
  run(shrunk, 40);
  const born = ({ people }: Economy, from: number): number[] =>
    Array.from({ length: people.count }, (_, slot) => slot)
      .filter((slot) => people.alive[slot] === 1 && people.col.birth[slot] > from)
      .map((slot) => people.col.key[slot])
      .toSorted((a, b) => a - b);
  expect(born(shrunk, -20 * 4)).toEqual(born(one, -20 * 4));
  expect(born(one, -20 * 4).length).toBeGreaterThan(2);
});

test("visas admit foreign founders and specialists in proportion to the labour force", () => {
  const economy = buildToyEconomy({
    ...TOY_COUNTRY,
    entrants: 0,
    levers: {
      "labour.founder-visas": 400,
      "labour.foreign-students": 0,
      "labour.it-visas": 0,
    },
  });
  // 400 a year per million: of ten million workers 4,000 a year, 1,000 a quarter.
  economy.aggregates.laborForce = 1e7;
  run(economy, 1);
  let foreign = 0;
  const p = economy.people.col;
  for (let slot = 8; slot < economy.people.count; slot++)
    if (p.traits[slot] & TRAIT.foreign) foreign += p.weight[slot];
  expect(foreign).toBeGreaterThanOrEqual(1000);
  expect(foreign).toBeLessThanOrEqual(1010);
});

test("foreign graduates and specialists stay as far as language and the market for posts let them", () => {
  expect(stayingShare(1, 1)).toBe(0);
  expect(stayingShare(0.5, 0)).toBeCloseTo(0.15);
  expect(stayingShare(0.5, 1)).toBeCloseTo(0.5);
  const stayed = (barrier: number): number => {
    const economy = buildToyEconomy({
      ...TOY_COUNTRY,
      entrants: 0,
      levers: {
        "labour.founder-visas": 0,
        "labour.foreign-students": 160,
        "labour.it-visas": 400,
        "labour.language-barrier": barrier,
        "labour.midcareer-openness": 1,
      },
    });
    economy.aggregates.laborForce = 1e7;
    run(economy, 1);
    return economy.tally.foreignGraduates + economy.tally.foreignSpecialists;
  };
  // 160,000 students leave over 16 quarters, 1,000 specialists come: half of 11,000, in records of a hundred.
  expect(Math.abs(stayed(0.5) - 5500)).toBeLessThanOrEqual(200);
  expect(stayed(1)).toBe(0);
});

test("graduates become more as entrants bring more of them than there are", () => {
  // A hundredth of the labour force is new: 0.05 + 0.01 x (0.15 - 0.05).
  expect(graduates(0.05, 0.01, 0.15)).toBeCloseTo(0.051);
  expect(graduates(0.05, 0.01, 0.05)).toBe(0.05);
});
