import { expect, test } from "vitest";
import { TOY_COUNTRY } from "../../../../examples/toy-country/country.ts";
import { AccountingError } from "../errors.ts";
import { fixtureRun } from "../fixtures/fixture-run.ts";
import type { Economy } from "../state/economy.ts";
import { buildToyEconomy, runClosed } from "../state/toy.ts";
import { FLOWS, flowRow, I, INSTRUMENTS, S, SECTORS } from "./ledger.ts";
import { measureBalanceSheet } from "./measure.ts";

test("every residual of every quarter of a run is zero, each under its own name", () => {
  const { accounts, quarters } = fixtureRun({ to: 1951, accounts: true });
  expect(accounts.length).toBe(quarters);
  for (const { quarter, residuals, flows, balance } of accounts) {
    const wrong = residuals.filter(({ value }) => value !== 0);
    expect(wrong, `quarter ${quarter}`).toEqual([]);
    const names = new Set(residuals.map(({ where }) => where));
    // Each flow and instrument over all sectors; each instrument that is no money in each sector; each sector's money.
    expect(names.size).toBe(
      FLOWS.length +
        INSTRUMENTS.length +
        (INSTRUMENTS.length - 3) * SECTORS.length +
        SECTORS.length,
    );
    for (const cells of [...flows.cells, ...balance.cells])
      expect(cells.every(Number.isInteger)).toBe(true);
  }
  // A matrix of nothing but zeros would close as well. (What firms pay to firms cancels out within their column.)
  const moved = FLOWS.filter((_, row) =>
    accounts.some(({ flows }) => flows.cells[row].some((cell) => cell !== 0)),
  );
  expect(moved).toEqual(
    expect.arrayContaining([
      "wages",
      "consumption",
      "new loans",
      "bond issues",
      "dividends",
      "liquidation",
    ]),
  );
});

const economy = buildToyEconomy(TOY_COUNTRY);

test("the toy country opens with books that are in order", () => {
  const cells = measureBalanceSheet(economy);
  for (const [row, name] of INSTRUMENTS.entries()) {
    const sum = SECTORS.reduce((all, _, sector) => all + cells[row * SECTORS.length + sector], 0);
    expect(sum, `${name}`).toBe(0);
  }
});

/** Faults that move money or claims on one side only, with the place that the error must name. */
const faults: readonly (readonly [string, (e: Economy) => void, string])[] = [
  ["households find money", (e) => (e.accounts.households.deposits += 5), "money of households"],
  ["a firm loses money", (e) => (e.firms.col.cash[0] -= 5), "money of firms"],
  ["the state spends to nobody", (e) => (e.accounts.state.account -= 5), "money of state"],
  ["a firm forgets a loan", (e) => (e.firms.col.loans[0] -= 5), `"loans" of`],
  [
    "a loan that nobody wrote down",
    (e) => {
      e.banks.col.loans[0] += 5;
      e.firms.col.loans[0] += 5;
    },
    `"loans" of banks`,
  ],
  ["shares from nowhere", (e) => (e.firms.col.sharesWorld[0] += 5), `"shares" of world`],
  ["a bond without a debtor", (e) => (e.banks.col.bonds[0] += 5), `"bonds" over all sectors`],
  ["a bank's capital without a payer", (e) => (e.banks.col.capital[0] += 5), "money of banks"],
  [
    "a payment with a payer alone",
    (e) => (e.ledger.flows[flowRow("wages") * SECTORS.length + S.firms] -= 5),
    `flow "wages" over all sectors`,
  ],
  [
    "a claim on foreigners without a debtor",
    (e) => (e.accounts.centralBank.foreignClaims += 5),
    `"foreignClaims" over all sectors`,
  ],
  [
    "units in a fund that has not been paid",
    (e) => e.ledger.transact(I.units, S.state, S.funds, 5),
    `"units" of state`,
  ],
];

test.each(faults)("%s: the books name the place", (_, fault, place) => {
  const spoilt = buildToyEconomy(TOY_COUNTRY);
  let error: unknown;
  try {
    runClosed(spoilt, () => fault(spoilt));
  } catch (caught) {
    error = caught;
  }
  expect(error).toBeInstanceOf(AccountingError);
  expect((error as AccountingError).message).toContain(place);
  expect((error as AccountingError).message).toContain("1948Q1");
  expect(Math.abs((error as AccountingError).residual)).toBe(5);
});

test("a run stops in the quarter in which money moved on one side", () => {
  const stopped = (): unknown =>
    fixtureRun({
      to: 1949,
      inspect: (running, quarter) => {
        if (quarter === -38) running.accounts.households.deposits += 1;
      },
    });
  expect(stopped).toThrow(AccountingError);
  expect(stopped).toThrow(/1938Q4/);
});
