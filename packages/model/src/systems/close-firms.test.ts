import { expect, test } from "vitest";
import fc from "fast-check";
import { TOY_COUNTRY, withFirms } from "../../../../examples/toy-country/country.ts";
import { I, S } from "../accounts/ledger.ts";
import { buildToyEconomy, identityWithDraws, runClosed } from "../state/toy.ts";
import {
  closeFirms,
  freeClosedSlots,
  livelihoodHazard,
  rollOverChance,
  successionHazard,
} from "./close-firms.ts";
import type { SharedLosses } from "./share-losses.ts";
import { closeFirm } from "./wind-up-firm.ts";

const [STEEL, , BUILDERS, , NET] = [0, 1, 2, 3, 4];
const VALLEY = 1;
/** Where records of more than ten firms would lay their losses. */
/** Draws that leave the other firms alone. */
const spared = identityWithDraws(TOY_COUNTRY.seed, [
  { stream: "succession", step: 0, from: 0.9, below: 1 },
  { stream: "roll over", step: 0, from: 0.9, below: 0.95 },
]);
const calm = {
  Shops: { key: spared },
  Builders: { key: spared + 1e6 },
  Chip: { key: spared },
  Net: { key: spared },
};

const noLosses = (): SharedLosses => ({ lost: 0, expected: 0, troubled: 0 });

test("a sound firm is wound up: land sold at three quarters, the bank repaid, the rest to the owners", () => {
  const economy = buildToyEconomy(TOY_COUNTRY);
  const households = economy.accounts.households.deposits;
  runClosed(economy, () => closeFirm(economy, NET, noLosses()));
  // Land 0.75 x 3,000 = 2,250; cash 8,000 + 2,250 = 10,250; loan 4,000; owners 6,250.
  expect(economy.accounts.households.deposits - households).toBe(6250 - 2250);
  expect(economy.banks.col.capital[0]).toBe(20000);
  expect(economy.ledger.writeOffs[I.shares * 8 + S.households]).toBe(-12000);
  expect(economy.aggregates.freeLand).toBe(3000);
  expect(economy.tally.deaths).toBe(1);
});

test("an insolvent firm's losers are named: bank, state by its guarantee, owners", () => {
  const economy = buildToyEconomy(withFirms({ Builders: { cash: -5000 } }));
  runClosed(economy, () => closeFirm(economy, BUILDERS, noLosses()));
  // Land 0.75 x 30,000 = 22,500, less the 5,000 overdrawn = 17,500 against 30,000: 12,500 lost.
  // The state makes good 40 per cent of it, 5,000.
  expect(economy.tally.writtenOff).toBe(12500);
  expect(economy.accounts.state.account).toBe(-5000);
  expect(economy.banks.col.capital[VALLEY]).toBe(8000 - 12500 + 5000);
  expect(economy.ledger.writeOffs[I.shares * 8 + S.households]).toBe(-40000);
  expect(economy.tally.deaths).toBe(10);
});

test("an overdrawn account that land does not cover is the main bank's loss as well", () => {
  const economy = buildToyEconomy(withFirms({ Builders: { cash: -5000, land: 0 } }));
  economy.levers["finance.public-guarantee"] = 0;
  runClosed(economy, () => closeFirm(economy, BUILDERS, noLosses()));
  expect(economy.tally.writtenOff).toBe(35000);
  expect(economy.banks.col.capital[VALLEY]).toBe(8000 - 35000);
});

test("what a record of many firms leaves unpaid all private banks bear, by what they lend", () => {
  const key = identityWithDraws(TOY_COUNTRY.seed, [
    { stream: "roll over", step: 0, from: 0.986, below: 1 },
  ]);
  const economy = buildToyEconomy(
    withFirms({ ...calm, Shops: { key, cash: -1000, land: 0, loans: 20000 } }),
  );
  economy.levers["finance.public-guarantee"] = 0;
  runClosed(economy, () => closeFirms(economy, 0));
  // 21,000 are lost; City lends 154,000 and Valley, of its 50,000 + 1,000, the 30,000 to Builders.
  expect(economy.tally.writtenOff).toBe(21000);
  const [city, valley] = [
    20000 - economy.banks.col.capital[0],
    8000 - economy.banks.col.capital[VALLEY],
  ];
  expect(city + valley).toBe(21000);
  expect(city).toBe(Math.round((21000 * 154) / 184));
});

test("a guarantee goes to those who bear the loss", () => {
  const key = identityWithDraws(TOY_COUNTRY.seed, [
    { stream: "roll over", step: 0, from: 0.986, below: 1 },
  ]);
  const economy = buildToyEconomy(
    withFirms({ ...calm, Shops: { key, cash: -1000, land: 0, loans: 20000 } }),
  );
  economy.levers["finance.public-guarantee"] = 0.9;
  runClosed(economy, () => closeFirms(economy, 0));
  // Nobody gains by a loss that is made good in part.
  expect(economy.banks.col.capital[0]).toBeLessThanOrEqual(20000);
  expect(economy.banks.col.capital[VALLEY]).toBeLessThanOrEqual(8000);
});

test("shareholding banks, insurers and foreigners lose with a listed firm", () => {
  const economy = buildToyEconomy(TOY_COUNTRY);
  runClosed(economy, () => closeFirm(economy, STEEL, noLosses()));
  const lost = (sector: number): number => -economy.ledger.writeOffs[I.shares * 8 + sector];
  expect([S.households, S.banks, S.insurers, S.world].map(lost)).toEqual([
    150000, 30000, 10000, 10000,
  ]);
  // Loans 150,000 against cash 100,000 + 75,000 of land: repaid in full.
  expect(economy.banks.col.capital[0]).toBe(20000 - 30000);
});

test("the bank covers a shortfall on a low draw and lets the firm go on a high one", () => {
  for (const [from, below, covered] of [
    [0, 0.1, true],
    [0.986, 1, false],
  ] as const) {
    const key = identityWithDraws(TOY_COUNTRY.seed, [
      { stream: "roll over", step: 0, from, below },
      { stream: "roll over", step: 0, from: 0.9, below: 1, mask: 0x55 },
      { stream: "succession", step: 0, from: 0.9, below: 1 },
    ]);
    const economy = buildToyEconomy(withFirms({ ...calm, Builders: { cash: -1000, key } }));
    runClosed(economy, () => closeFirms(economy, 0));
    // Relation of 15 years, lever 0.5: the chance is at least 0.15 + 0.55 x 0.5 and never above 0.985.
    expect(economy.firms.alive[BUILDERS]).toBe(covered ? 1 : 0);
    expect(economy.tally.insolvencies ?? 0).toBe(covered ? 0 : 10);
    if (covered) {
      expect(economy.firms.col.loans[BUILDERS]).toBe(31000);
      expect(economy.firms.col.cash[BUILDERS]).toBe(0);
      expect(economy.firms.col.rolled[BUILDERS]).toBe(1);
      expect(economy.banks.col.troubled[VALLEY]).toBe(31000);
    }
  }
});

test("a borrower that pays is no bad loan, though its bank expects losses where it earns nothing and owns too little", () => {
  const economy = buildToyEconomy(
    withFirms({ ...calm, Builders: { key: spared, cash: 1000, profit: -10, land: 0, capital: 0 } }),
  );
  runClosed(economy, () => closeFirms(economy, 0));
  expect(economy.firms.alive[BUILDERS]).toBe(1);
  expect(economy.banks.col.troubled[VALLEY]).toBe(0);
  expect(economy.banks.col.expectedLoss[VALLEY]).toBe(0.5 * 30000);
});

test("a borrower that was carried for three quarters needs three of profit to be in good standing again", () => {
  const economy = buildToyEconomy(
    withFirms({ ...calm, Builders: { key: spared, cash: 1000, profit: 10, rolled: 3 } }),
  );
  const troubled = [0, 1, 2, 3].map((quarter) => {
    closeFirms(economy, quarter);
    return economy.banks.col.troubled[VALLEY] > 0;
  });
  expect(troubled).toEqual([true, true, false, false]);
});

test("an owner whom the bank carries may give up where failing is cheap; a listed firm, a subsidiary and a large one do not", () => {
  // A draw of "giving up" below 0.04 x (1 - 0) x (1 - 0.6 x 0.5) = 0.028, and none of the others.
  const key = identityWithDraws(TOY_COUNTRY.seed, [
    { stream: "roll over", step: 0, from: 0, below: 0.028, mask: 0x55 },
    { stream: "succession", step: 0, from: 0.9, below: 1 },
  ]);
  const weak = { key, rolled: 1, cash: 1000, profit: -10 };
  for (const [change, alive] of [
    [{ weight: 1 }, 0],
    [{ weight: 10 }, 0],
    [{ weight: 10, listing: 2 }, 1],
    [{ weight: 10, parent: STEEL }, 1],
    [{ weight: 10, heads: 3001 }, 1],
  ] as [{ weight: number; listing?: number; parent?: number; heads?: number }, number][]) {
    const { heads, ...columns } = change;
    const economy = buildToyEconomy(withFirms({ ...calm, Builders: { ...weak, ...columns } }));
    if (heads !== undefined) economy.firms.col.heads[BUILDERS] = heads;
    economy.levers["entry.failure-cost"] = 0;
    economy.levers["finance.relationship-lending"] = 0.5;
    runClosed(economy, () => closeFirms(economy, 0));
    expect(economy.firms.alive[BUILDERS]).toBe(alive);
  }
});

test("nobody's parent or partner is a closed firm, and its slot is free once people have been looked at", () => {
  const economy = buildToyEconomy(
    withFirms({ ...calm, Net: { parent: BUILDERS, partner: BUILDERS, key: spared } }),
  );
  const key = identityWithDraws(TOY_COUNTRY.seed, [
    { stream: "roll over", step: 0, from: 0.986, below: 1 },
  ]);
  economy.firms.col.key[BUILDERS] = key;
  economy.firms.col.cash[BUILDERS] = -1;
  economy.banks.col.clientDeposits[VALLEY] -= 20001;
  economy.accounts.centralBank.bonds -= 20001;
  economy.accounts.state.debt -= 20001;
  const live = economy.firms.live;
  runClosed(economy, () => closeFirms(economy, 0));
  expect(economy.firms.col.parent[NET]).toBe(-1);
  expect(economy.firms.col.partner[NET]).not.toBe(BUILDERS);
  freeClosedSlots(economy);
  expect(economy.firms.live).toBe(live - 1);
  expect(economy.firms.add()).toBe(BUILDERS);
});

test("units in funds that a closed company held stay somebody's", () => {
  const economy = buildToyEconomy(TOY_COUNTRY);
  const fund = economy.funds.add();
  economy.funds.col.cash[fund] = 500;
  economy.funds.col.unitsFirms[fund] = 500;
  economy.firms.col.units[STEEL] = 500;
  economy.banks.col.householdDeposits[0] += 500;
  economy.accounts.centralBank.bonds += 500;
  economy.accounts.state.debt += 500;
  // Steel is the only listed company: no other can take them over.
  expect(() => runClosed(economy, () => closeFirm(economy, STEEL, noLosses()))).not.toThrow();
});

test("a bank rolls over the more, the better it knows the borrower, the more the loss would hurt it, the stronger the convoy", () => {
  const unit = fc.double({ min: 0, max: 0.9, noNaN: true });
  fc.assert(
    fc.property(
      unit,
      unit,
      unit,
      unit,
      fc.nat(20),
      unit,
      (relationship, known, loss, backed, quarters, convoy) => {
        const chance = rollOverChance(relationship, known, loss, backed, quarters, convoy, 0);
        expect(chance).toBeGreaterThanOrEqual(0);
        expect(chance).toBeLessThan(1);
        expect(
          rollOverChance(relationship, known + 0.1, loss, backed, quarters, convoy, 0),
        ).toBeGreaterThanOrEqual(chance);
        expect(
          rollOverChance(relationship, known, loss + 0.1, backed, quarters, convoy, 0),
        ).toBeGreaterThanOrEqual(chance);
        expect(
          rollOverChance(relationship, known, loss, backed + 0.1, quarters, convoy, 0),
        ).toBeGreaterThanOrEqual(chance);
        expect(
          rollOverChance(relationship, known, loss, backed, quarters, convoy + 0.1, 0),
        ).toBeGreaterThanOrEqual(chance);
        expect(
          rollOverChance(relationship, known, loss, backed, quarters + 1, convoy, 0),
        ).toBeLessThanOrEqual(chance);
      },
    ),
  );
});

test("forbearance has a limit: none is left at twice the debt from which it fades", () => {
  // 0.15 + 0.55 x 0.5 x 1 + 0.9 x 0 + 0.35 x 1 = 0.775 where the debt is within the limit.
  expect(rollOverChance(0.5, 1, 0, 1, 0, 0, -0.5)).toBeCloseTo(0.775);
  expect(rollOverChance(0.5, 1, 0, 1, 0, 0, 0.4)).toBeCloseTo(0.775 * 0.6);
  expect(rollOverChance(0.5, 1, 0, 1, 0, 0, 1)).toBe(0);
});

test("owners give up from sixty on, later the more, less where profits or heirs keep them", () => {
  expect(successionHazard(59.9, false, 0)).toBe(0);
  expect(successionHazard(75, false, 1)).toBe(0);
  const hazards = [60, 66, 72, 90].map((age) => successionHazard(age, false, 0.5));
  expect(hazards).toEqual(hazards.toSorted((a, b) => a - b));
  expect(successionHazard(70, true, 0.5)).toBeLessThan(successionHazard(70, false, 0.5));
});

test("owners give up a firm that pays no wage, the more the poorer it leaves them, less where transfers help", () => {
  expect(livelihoodHazard(21, -5, 0.01, 0.02, 1)).toBe(0);
  expect(livelihoodHazard(5, 0.5, 0.01, 0.02, 1)).toBeCloseTo(0.01);
  // Short of one wage and a half, of which transfers leave half: 0.01 + 0.02 x 1.5 x 0.5.
  expect(livelihoodHazard(5, -1.5, 0.01, 0.02, 0.5)).toBeCloseTo(0.025);
  // Nobody is poorer than by two wages; who works less than one post is gone soon.
  expect(livelihoodHazard(5, -9, 0.01, 0.02, 1)).toBeCloseTo(0.05);
  expect(livelihoodHazard(0.5, 0, 0.01, 0.02, 1)).toBeCloseTo(0.21);
});
