import { expect, test } from "vitest";
import fc from "fast-check";
import { TOY_COUNTRY } from "../../../../examples/toy-country/country.ts";
import { flowRow, S } from "../accounts/ledger.ts";
import { BANK_KIND } from "../state/banks.ts";
import { buildToyEconomy, runClosed, type ToyCountry } from "../state/toy.ts";
import {
  allowedRoom,
  type Applicant,
  capitalRoom,
  creditScore,
  extendCredit,
  grantShare,
} from "./extend-credit.ts";

const [STEEL, SHOPS, BUILDERS] = [0, 1, 2];
const [CITY, VALLEY, PUBLIC] = [0, 1, 2];

/** Valley has lost its capital; a public lender stands beside it. */
const withPublicLender: ToyCountry = {
  ...TOY_COUNTRY,
  banks: [
    TOY_COUNTRY.banks[CITY],
    { ...TOY_COUNTRY.banks[VALLEY], capital: 0 },
    { name: "Public", kind: BANK_KIND.government, region: 2, size: 0, capital: 1000 },
  ],
};

test("a known borrower with land gets most of what it asks for, and the loan is a deposit", () => {
  const economy = buildToyEconomy(TOY_COUNTRY);
  const f = economy.firms.col;
  f.borrow[STEEL] = 10000;
  runClosed(economy, () => extendCredit(economy, 0));
  // Known for 30 years: known = 1. Owed after the loan 160,000, yearly sales 800,000: leverage 0.2, below 0.7.
  // Collateral (100,000 + 0.4 x 800,000) / 160,000 = 2.625; log(1 + 2.625) = 1.2879.
  // Score 1.2 + 0.5 x 2.4 + 1.1 x (1.2879 - 0.7) = 3.0467; share 1 / (1 + e^-3.0467) = 0.9546.
  // City has 20,000 of capital to 154,000 of loans: room 1.
  expect(f.loans[STEEL] - 150000).toBeGreaterThanOrEqual(9544);
  expect(f.loans[STEEL] - 150000).toBeLessThanOrEqual(9549);
  const loan = f.loans[STEEL] - 150000;
  expect(f.cash[STEEL]).toBe(100000 + loan);
  expect(economy.banks.col.loans[CITY]).toBe(154000 + loan - 80); // Net repays 2 per cent of 4,000.
  expect(economy.tally.newLoans).toBe(loan);
});

test("a bank without capital refuses; guarantee and public lender give part, and the rest is not invested", () => {
  const economy = buildToyEconomy(withPublicLender);
  const f = economy.firms.col;
  economy.levers["finance.government-lending"] = 0.1;
  f.borrow[SHOPS] = 1000;
  f.invest[SHOPS] = 1000;
  runClosed(economy, () => extendCredit(economy, 0));
  // Room 0, so the bank itself grants nothing; a guarantee of 0.4 moves it to 0.35 x 0.4 = 14 per cent: 140.
  // Of the 860 refused the public lender gives a tenth: 86. Short of 774 at a price level of 1.
  expect(f.loans[SHOPS] - 20000).toBe(140);
  expect(f.loansOther[SHOPS]).toBe(86);
  expect(f.otherBank[SHOPS]).toBe(PUBLIC);
  expect(f.cash[SHOPS]).toBe(30000 + 226);
  expect(f.invest[SHOPS]).toBe(226);
});

test("who asks for nothing pays an instalment, more with cash to spare", () => {
  const economy = buildToyEconomy(TOY_COUNTRY);
  const f = economy.firms.col;
  f.cash[STEEL] = 200000;
  economy.banks.col.clientDeposits[CITY] += 100000;
  economy.accounts.centralBank.bonds += 100000;
  economy.accounts.state.debt += 100000;
  runClosed(economy, () => extendCredit(economy, 0));
  // Builders: no cash above 0.8 x 40,000; instalment 2 per cent of 30,000.
  expect(f.loans[BUILDERS]).toBe(30000 - 600);
  // Steel: half of 200,000 - 0.8 x 200,000 is more than 2 per cent of 150,000.
  expect(f.loans[STEEL]).toBe(150000 - 20000);
  // Shops 2 per cent of 20,000; Net half of 8,000 - 8,000 is nothing, so 80.
  const repaid = 600 + 20000 + 400 + 80;
  expect(economy.ledger.flows[flowRow("loan repayments") * 8 + S.banks]).toBe(repaid);
});

const share = fc.double({ min: 0, max: 1, noNaN: true });
const applicants: fc.Arbitrary<Applicant> = fc.record({
  leverage: fc.double({ min: 0, max: 3, noNaN: true }),
  collateral: fc.double({ min: 0, max: 10, noNaN: true }),
  relation: fc.double({ min: 0, max: 30, noNaN: true }),
  keiretsu: fc.boolean(),
  losing: fc.boolean(),
});

test("banks grant more on collateral, profit, acquaintance and group ties, less on leverage; always a share", () => {
  fc.assert(
    fc.property(applicants, share, share, (applicant, relationship, preference) => {
      const granted = (change: Partial<Applicant>): number =>
        grantShare(creditScore({ ...applicant, ...change }, relationship, preference));
      const usual = granted({});
      expect(usual).toBeGreaterThan(0);
      expect(usual).toBeLessThan(1);
      expect(granted({ collateral: applicant.collateral + 1 })).toBeGreaterThan(usual);
      expect(granted({ leverage: applicant.leverage + 1 })).toBeLessThan(usual);
      expect(granted({ relation: applicant.relation + 1 })).toBeGreaterThanOrEqual(usual);
      expect(granted({ keiretsu: true })).toBeGreaterThanOrEqual(granted({ keiretsu: false }));
      expect(granted({ losing: true })).toBeLessThan(granted({ losing: false }));
    }),
  );
});

test("relationship lending favours the known at the cost of newcomers", () => {
  const asked = (relation: number, relationship: number): number =>
    creditScore(
      { leverage: 0.5, collateral: 1, relation, keiretsu: false, losing: false },
      relationship,
      0,
    );
  expect(asked(20, 1)).toBeGreaterThan(asked(20, 0));
  expect(asked(0, 1)).toBeLessThan(asked(0, 0));
  expect(asked(20, 0)).toBe(asked(0, 0));
});

test("room to lend falls from 1 well above the requirement to 0 at half of it", () => {
  expect(capitalRoom(0, 0, 0.08)).toBe(1);
  expect(capitalRoom(4, 100, 0.08)).toBe(0);
  expect(capitalRoom(-4, 100, 0.08)).toBe(0);
  expect(capitalRoom(12, 100, 0.08)).toBe(1);
  fc.assert(
    fc.property(
      fc.double({ min: -20, max: 20, noNaN: true }),
      fc.double({ min: 0, max: 0.12, noNaN: true }),
      (capital, requirement) => {
        const room = capitalRoom(capital, 100, requirement);
        expect(room).toBeGreaterThanOrEqual(0);
        expect(room).toBeLessThanOrEqual(1);
        expect(capitalRoom(capital + 1, 100, requirement)).toBeGreaterThanOrEqual(room);
        expect(capitalRoom(capital, 100, requirement + 0.01)).toBeLessThanOrEqual(room);
      },
    ),
  );
});

test("a bank short of capital serves its group first and the small last", () => {
  // Room a half: the group gets 0.5 + 0.8 x 0.25 = 0.7, the small 0.3, others the average.
  expect(allowedRoom(0.5, 0.8, 1)).toBeCloseTo(0.7);
  expect(allowedRoom(0.5, 0.8, -1)).toBeCloseTo(0.3);
  expect(allowedRoom(0.5, 0.8, 0)).toBe(0.5);
  for (const tie of [-1, 0, 1]) {
    expect(allowedRoom(0, 1, tie)).toBe(0);
    expect(allowedRoom(1, 1, tie)).toBe(1);
  }
});

test("the savings pool lends long to a group's large firm before its main bank does, while it has money", () => {
  const economy = buildToyEconomy({
    ...TOY_COUNTRY,
    banks: [
      ...TOY_COUNTRY.banks,
      { name: "Post", kind: BANK_KIND.postal, region: 2, size: 0.1, capital: 1000 },
    ],
    levers: { ...TOY_COUNTRY.levers, "finance.pool-credit": 0.2 },
  });
  const f = economy.firms.col;
  const post = 2;
  f.keiretsu[STEEL] = 1;
  f.weight[STEEL] = 1;
  f.heads[STEEL] = 1000;
  f.borrow[STEEL] = 10000;
  runClosed(economy, () => extendCredit(economy, 0));
  expect(f.loansOther[STEEL]).toBe(2000);
  expect(f.otherBank[STEEL]).toBe(post);
  expect(economy.banks.col.loans[post]).toBe(2000);
  expect(economy.tally.poolLoans).toBe(2000);
});
