import { runSchedule } from "@kigyo/engine";
import { expect, test } from "vitest";
import { TOY_COUNTRY } from "../../../../examples/toy-country/country.ts";
import { assertClosed } from "../accounts/close.ts";
import { measureBalanceSheet } from "../accounts/measure.ts";
import { closeQuarter } from "../indicators/measure.ts";
import { LEVERS } from "../levers/index.ts";
import type { LeverPaths } from "../levers/path.ts";
import { schedule } from "../schedule.ts";
import { countingPersons, total } from "./census.cases.ts";
import type { Economy } from "./economy.ts";
import { buildToyEconomy, type ToyCountry } from "./toy.ts";

/** The toy country's levers, the same in every quarter. */
function stillPaths({ levers }: Economy, quarters: number): LeverPaths {
  const values = new Float64Array(LEVERS.length * quarters);
  LEVERS.forEach(({ id }, position) =>
    values.fill(levers[id], position * quarters, (position + 1) * quarters),
  );
  return { levers: LEVERS.map(({ id }) => id), quarters, values };
}

interface Census {
  readonly born: number;
  readonly retired: number;
  readonly founded: number;
  readonly closed: number;
}

/** Runs a joint schedule, looking after each system whether persons, firms or books went wrong. */
function joint(country: ToyCountry, quarters: number): { economy: Economy; census: Census[] } {
  const economy = buildToyEconomy(country);
  const census: Census[] = [];
  let born = 0;
  let retired = 0;
  const systems = schedule(stillPaths(economy, country.quarters));
  const watched = countingPersons(systems, economy, (system, quarter, before, now) => {
    if (system === "renewPeople") born = now - before;
    else if (system === "separateWorkers") retired = before - now;
    else expect(now, `persons after ${system} in quarter ${quarter}`).toBe(before);
  });
  let opening = measureBalanceSheet(economy);
  let firms = total(economy.firms);
  runSchedule(watched, economy, 0, quarters, {
    onQuarter: (quarter) => {
      const closing = measureBalanceSheet(economy);
      assertClosed(quarter, opening, closing, economy.ledger);
      opening = closing;
      const { births: founded = 0, deaths: closed = 0 } = economy.tally;
      expect(total(economy.firms), `firms in quarter ${quarter}`).toBe(firms + founded - closed);
      firms = total(economy.firms);
      closeQuarter(economy);
      census.push({ born, retired, founded, closed });
    },
  });
  return { economy, census };
}

test("a joint run closes its books in every quarter and loses neither persons nor firms", () => {
  const { economy, census } = joint(TOY_COUNTRY, 12);
  const sum = (name: keyof Census): number => census.reduce((all, row) => all + row[name], 0);
  expect(census.every(({ born, retired }) => born >= 0 && retired >= 0)).toBe(true);
  expect(total(economy.people)).toBe(1660 + sum("born") - sum("retired"));
  // Ten a quarter in records of a hundred.
  expect(sum("born")).toBe(100);
  expect(total(economy.firms)).toBe(113 + sum("founded") - sum("closed"));
});

test("it does so in livelier countries: many founders, easy listing and buying, weak banks, quick splits", () => {
  const lively: ToyCountry = {
    ...TOY_COUNTRY,
    levers: {
      "equity.board-access": 1,
      "equity.partnership-law": 1,
      "equity.corporate-venture": 0.05,
      "knowledge.open-innovation": 1,
      "entry.subsidiary-preference": 0.5,
      "equity.public-fund-money": 0.003,
      "finance.government-lending": 0.3,
    },
    parameters: {
      ...TOY_COUNTRY.parameters,
      "founding.rate": 0.3,
      "founding.venture-rate": 0.05,
      "listing.start-up-rate": 1,
      "acquisition.rate": 1,
      "exit.base": 0.02,
    },
  };
  const { census } = joint(lively, 16);
  expect(census.some(({ founded }) => founded > 0)).toBe(true);
  expect(census.some(({ closed }) => closed > 0)).toBe(true);
});

test("every number of the toy country stays a number", () => {
  const { economy } = joint(TOY_COUNTRY, 4);
  for (const [name, value] of Object.entries(economy.aggregates))
    expect(Number.isFinite(value), `${name}`).toBe(true);
  for (const [name, column] of Object.entries(economy.firms.col)) {
    for (let slot = 0; slot < economy.firms.count; slot++) {
      if (economy.firms.alive[slot] === 1)
        expect(Number.isFinite(column[slot]), `${name} of firm ${slot}`).toBe(true);
    }
  }
});

test("the same country runs the same way twice", () => {
  const one = joint(TOY_COUNTRY, 8).economy;
  const two = joint(TOY_COUNTRY, 8).economy;
  expect(Array.from(two.firms.col.cash)).toEqual(Array.from(one.firms.col.cash));
  expect(Array.from(two.people.col.key)).toEqual(Array.from(one.people.col.key));
});

test("a name that is not in the list is told", () => {
  const people = [{ ...TOY_COUNTRY.people[0], worksAt: "Still" }];
  expect(() => buildToyEconomy({ ...TOY_COUNTRY, people })).toThrow(/Still/);
});
