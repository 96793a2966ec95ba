import { expect, test } from "vitest";
import { TOY_COUNTRY } from "../../../../examples/toy-country/country.ts";
import { buildToyEconomy, runClosed } from "../state/toy.ts";
import { forgiveDebt, forgivenShare } from "./forgive-debt.ts";
import type { SharedLosses } from "./share-losses.ts";

const noLosses = (): SharedLosses => ({ lost: 0, expected: 0, troubled: 0 });
const STEEL = 0;

test("a bank forgives where no convoy lets it wait and its capital bears the loss", () => {
  expect(forgivenShare(0.5, 0.8, 0.05)).toBeCloseTo(0.02);
  expect(forgivenShare(0, 0, 0.05)).toBe(0);
  expect(forgivenShare(1, 1, 0.05)).toBe(0);
});

test("what a firm is forgiven, its bank loses, in whole thousand yen and with the accounts closed", () => {
  const economy = buildToyEconomy(TOY_COUNTRY);
  const { firms, banks } = economy;
  const bank = firms.col.mainBank[STEEL];
  const [owed, lent, capital] = [
    firms.col.loans[STEEL],
    banks.col.loans[bank],
    banks.col.capital[bank],
  ];
  const pool = noLosses();
  let forgiven = 0;
  runClosed(economy, () => {
    forgiven = forgiveDebt(economy, STEEL, 1000.9, pool);
  });
  expect(forgiven).toBe(1000);
  expect(firms.col.loans[STEEL]).toBe(owed - 1000);
  expect(banks.col.loans[bank]).toBe(lent - 1000);
  expect(capital - banks.col.capital[bank] + pool.lost).toBe(1000);
});

test("nobody is forgiven more than the main bank lends", () => {
  const economy = buildToyEconomy(TOY_COUNTRY);
  const owed = economy.firms.col.loans[STEEL];
  runClosed(economy, () => {
    expect(forgiveDebt(economy, STEEL, 10 * owed, noLosses())).toBe(owed);
  });
  expect(economy.firms.col.loans[STEEL]).toBe(0);
});
