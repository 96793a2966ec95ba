import { expect, test } from "vitest";
import fc from "fast-check";
import { TOY_COUNTRY } from "../../../../examples/toy-country/country.ts";
import type { Economy } from "../state/economy.ts";
import { CONTRACT, TRAIT } from "../state/people.ts";
import { buildToyEconomy } from "../state/toy.ts";
import { grain } from "../state/weights.ts";
import { mergeFragments } from "./merge-fragments.ts";

/** The last quarter of a year, in which fragments are merged. */
const MERGING = 3;
/** A record of one firm. */
const FIRM = 2;

interface Piece {
  readonly weight: number;
  readonly firm: number;
  readonly contract: number;
  readonly education: number;
  readonly age: number;
  readonly tenure: number;
}

/** The toy country staffed anew. */
function staffed(pieces: readonly Piece[], seed = 1): Economy {
  const economy: Economy = { ...buildToyEconomy(TOY_COUNTRY), seed };
  const { people, firms } = economy;
  for (let slot = 0; slot < people.count; slot++) if (people.alive[slot] === 1) people.remove(slot);
  firms.col.heads.fill(0);
  firms.col.weight[FIRM] = 1;
  people.ensureRoom(pieces.length);
  pieces.forEach((piece, i) => {
    const slot = people.add();
    const p = people.col;
    p.key[slot] = Math.imul(i + 1, 0x9e3779b1);
    p.weight[slot] = piece.weight;
    p.employer[slot] = piece.firm;
    p.contract[slot] = piece.firm < 0 ? CONTRACT.unemployed : piece.contract;
    p.education[slot] = piece.education;
    p.birth[slot] = MERGING - piece.age;
    p.hired[slot] = MERGING - piece.tenure;
    p.traits[slot] = TRAIT.workedBefore;
    if (piece.firm >= 0) firms.col.heads[piece.firm] += piece.weight;
  });
  return economy;
}

/** Persons and records by employer and contract, and the lightest weight that may not be joined any further. */
function tallies({
  people,
  firms,
  scale,
}: Economy): Map<string, { persons: number; light: number; least: number }> {
  const p = people.col;
  const found = new Map<string, { persons: number; light: number; least: number }>();
  for (let slot = 0; slot < people.count; slot++) {
    if (people.alive[slot] === 0) continue;
    const firm = p.employer[slot];
    const place = firm < 0 ? `region ${p.region[slot]}` : `firm ${firm}`;
    const most = firm < 0 ? scale : grain(firms.col.heads[firm], firms.col.weight[firm], scale);
    const name = `${place}, contract ${p.contract[slot]}`;
    const tally = found.get(name) ?? { persons: 0, light: 0, least: 0 };
    tally.persons += p.weight[slot];
    if (p.weight[slot] < most) tally.light++;
    if (p.weight[slot] < most) tally.least += p.weight[slot] / most;
    found.set(name, tally);
  }
  return found;
}

const pieces = fc.array(
  fc.record({
    weight: fc.integer({ min: 1, max: 120 }),
    firm: fc.integer({ min: -1, max: TOY_COUNTRY.firms.length - 1 }),
    contract: fc.constantFrom(CONTRACT.regular, CONTRACT.nonRegular, CONTRACT.selfEmployed),
    education: fc.integer({ min: 0, max: 2 }),
    age: fc.integer({ min: 72, max: 280 }),
    tenure: fc.integer({ min: 0, max: 160 }),
  }),
  { minLength: 1, maxLength: 120 },
);

test("merging keeps persons by employer and contract, and leaves no more light records than the grain asks", () => {
  fc.assert(
    fc.property(pieces, (staff) => {
      const economy = staffed(staff);
      const before = tallies(economy);
      const records = economy.people.live;
      mergeFragments(economy, MERGING);
      const after = tallies(economy);
      expect(economy.people.live).toBeLessThanOrEqual(records);
      expect([...after.keys()].toSorted()).toEqual([...before.keys()].toSorted());
      for (const [name, { persons, light, least }] of after) {
        expect(persons).toBe(before.get(name)?.persons);
        if (name.endsWith(`${CONTRACT.selfEmployed}`)) expect(light).toBe(before.get(name)?.light);
        else expect(light).toBeLessThanOrEqual(Math.ceil(least - 1e-9));
      }
    }),
  );
});

test("merging leaves staff in as many records as their grain asks as it is", () => {
  // A hundred persons are kept in twelves, an eighth: 28 of them take three records.
  const weights = [...new Array<number>(6).fill(12), 11, 9, 8];
  const economy = staffed(
    weights.map((weight, i) => ({
      weight,
      firm: FIRM,
      contract: CONTRACT.regular,
      education: 0,
      age: 100 + i,
      tenure: i,
    })),
  );
  mergeFragments(economy, MERGING);
  expect(Array.from(economy.people.col.weight.subarray(0, 9)).toSorted((x, y) => y - x)).toEqual(
    weights,
  );
});

test("in other quarters nothing is merged", () => {
  const piece = {
    weight: 1,
    firm: FIRM,
    contract: CONTRACT.regular,
    education: 0,
    age: 100,
    tenure: 4,
  };
  const economy = staffed(new Array<Piece>(30).fill(piece));
  for (const quarter of [0, 1, 2]) mergeFragments(economy, quarter);
  expect(economy.people.live).toBe(30);
});

test("every life keeps its weight in expectation: mean age, tenure and schooling are right over many seeds", () => {
  const staff = Array.from({ length: 40 }, (_, i) => ({
    weight: 1 + ((i * 7) % 11),
    firm: FIRM,
    contract: CONTRACT.regular,
    education: i % 5 === 0 ? 1 : 0,
    age: 80 + ((i * 37) % 180),
    tenure: (i * 13) % 60,
  }));
  const mean = ({ people }: Economy, of: (slot: number) => number): number => {
    let sum = 0;
    let persons = 0;
    for (let slot = 0; slot < people.count; slot++) {
      sum += of(slot) * people.col.weight[slot];
      persons += people.col.weight[slot];
    }
    return sum / persons;
  };
  const measures = (economy: Economy): number[] => {
    const p = economy.people.col;
    return [
      mean(economy, (slot) => MERGING - p.birth[slot]),
      mean(economy, (slot) => MERGING - p.hired[slot]),
      mean(economy, (slot) => p.education[slot]),
      // The lightest of all: one person.
      mean(economy, (slot) => (p.birth[slot] === MERGING - 80 ? 1 : 0)),
    ];
  };
  const trials = 2000;
  const sums = [0, 0, 0, 0];
  const squares = [0, 0, 0, 0];
  for (let seed = 1; seed <= trials; seed++) {
    const economy = staffed(staff, seed);
    mergeFragments(economy, MERGING);
    measures(economy).forEach((value, k) => {
      sums[k] += value;
      squares[k] += value * value;
    });
  }
  measures(staffed(staff)).forEach((wanted, k) => {
    const found = sums[k] / trials;
    const error = Math.sqrt(Math.max(1e-12, squares[k] / trials - found * found) / trials);
    expect(Math.abs(found - wanted)).toBeLessThan(4 * error);
  });
});

test("those who share a record are of one schooling and age as far as there are any", () => {
  // Four schooled and four unschooled records of six, in a staff of a hundred: two whole records of twelve each.
  const staff = Array.from({ length: 8 }, (_, i) => ({
    weight: 6,
    firm: FIRM,
    contract: CONTRACT.regular,
    education: i % 2,
    age: 100,
    tenure: 8,
  }));
  const rest = Array.from({ length: 2 }, () => ({ ...staff[0], weight: 26 }));
  const economy = staffed([...staff, ...rest]);
  mergeFragments(economy, MERGING);
  const p = economy.people.col;
  let schooled = 0;
  for (let slot = 0; slot < economy.people.count; slot++)
    schooled += p.education[slot] * p.weight[slot];
  expect(schooled).toBe(24);
  expect(economy.people.live).toBe(6);
});
