import fc from "fast-check";
import { beforeAll, expect, test } from "vitest";
import { fixtureRun } from "../fixtures/fixture-run.ts";
import { BANK_KIND } from "./banks.ts";
import { mainBankFor } from "./build-banks.ts";
import type { Economy } from "./economy.ts";

let economy: Economy;

beforeAll(() => {
  fixtureRun({ to: 1949, inspect: (state) => (economy = state) });
});

/** Firms of the economy that belong to no group, listed or not. */
function firmsOutsideGroups(listed: boolean): number[] {
  const { firms } = economy;
  const slots: number[] = [];
  for (let slot = 0; slot < firms.count; slot++)
    if (
      firms.alive[slot] === 1 &&
      firms.col.keiretsu[slot] === 0 &&
      firms.col.listing[slot] > 0 === listed
    )
      slots.push(slot);
  return slots;
}

test("each kind of private bank lends in proportion to what it takes in: none lives on overnight money", () => {
  const { banks } = economy;
  const b = banks.col;
  const kinds = [BANK_KIND.city, BANK_KIND.regional, BANK_KIND.cooperative];
  const ratios = kinds.map((kind) => {
    let loans = 0;
    let deposits = 0;
    for (let bank = 0; bank < banks.count; bank++) {
      if (banks.alive[bank] === 0 || b.kind[bank] !== kind) continue;
      loans += b.loans[bank];
      deposits += b.householdDeposits[bank] + b.clientDeposits[bank];
    }
    return loans / deposits;
  });
  expect(Math.max(...ratios)).toBeLessThan(1);
  expect(Math.max(...ratios) / Math.min(...ratios)).toBeLessThan(1.6);
});

test("a listed firm turns to a city bank, a firm of a group to its group's", () => {
  const { firms, banks } = economy;
  for (const slot of firmsOutsideGroups(true).slice(0, 20))
    expect(banks.col.kind[mainBankFor(economy, slot, 0.7)]).toBe(BANK_KIND.city);
  for (let slot = 0; slot < firms.count; slot++) {
    const group = firms.col.keiretsu[slot];
    if (firms.alive[slot] === 1 && group > 0)
      expect(banks.col.keiretsu[mainBankFor(economy, slot, 0.7)]).toBe(group);
  }
});

test("any other firm finds a bank near it, of each kind as often as the kind is large", () => {
  const { firms, banks } = economy;
  const b = banks.col;
  const slots = firmsOutsideGroups(false);
  fc.assert(
    fc.property(
      fc.constantFrom(...slots),
      fc.double({ min: 0, max: 1, maxExcluded: true, noNaN: true }),
      (slot, uniform) => {
        const bank = mainBankFor(economy, slot, uniform);
        expect(banks.alive[bank]).toBe(1);
        if (b.kind[bank] !== BANK_KIND.city) expect(b.region[bank]).toBe(firms.col.region[slot]);
      },
    ),
  );
  const found = new Map<number, number>();
  for (let i = 0; i < 2000; i++) {
    const kind = b.kind[mainBankFor(economy, slots[0], (i + 0.5) / 2000)];
    found.set(kind, (found.get(kind) ?? 0) + 1);
  }
  // Of what the three kinds hold, 0.42 + 0.3 + 0.1, half is the city banks'.
  expect((found.get(BANK_KIND.city) ?? 0) / 2000).toBeCloseTo(0.42 / 0.82, 2);
  expect((found.get(BANK_KIND.regional) ?? 0) / 2000).toBeCloseTo(0.3 / 0.82, 2);
});
