import { expect, test } from "vitest";
import { TOY_COUNTRY } from "../../../../examples/toy-country/country.ts";
import { buildToyEconomy, runClosed } from "../state/toy.ts";
import { buyersCapital, loseForeignCapital, sellBankAbroad } from "./sell-bank.ts";

const CITY = 0;

function openCountry(control: number): ReturnType<typeof buildToyEconomy> {
  const economy = buildToyEconomy({
    ...TOY_COUNTRY,
    levers: { ...TOY_COUNTRY.levers, "ownership.foreign-control": control },
  });
  economy.outside.appetite = 1;
  return economy;
}

test("the buyer brings what is missing to twice the floor", () => {
  expect(buyersCapital(0.03, 100000, 1000)).toBe(2000);
  expect(buyersCapital(0.03, 100000, 5000)).toBe(0);
});

test("a failed bank passes to foreigners: their money is its capital and their claim", () => {
  const economy = openCountry(1);
  const b = economy.banks.col;
  const [loans, capital] = [b.loans[CITY], b.capital[CITY]];
  b.standing[CITY] = 0;
  runClosed(economy, () => expect(sellBankAbroad(economy, CITY, 0.015, 0)).toBe(true));
  const sum = Math.ceil(0.03 * loans);
  expect([b.capital[CITY] - capital, b.foreignCapital[CITY]]).toEqual([sum, sum]);
  expect(economy.tally.inwardInvestment).toBe(sum);
  runClosed(economy, () => loseForeignCapital(economy, CITY));
  expect(b.foreignCapital[CITY]).toBe(0);
});

test("where foreigners are not let in no bank is sold", () => {
  const economy = openCountry(0);
  runClosed(economy, () => expect(sellBankAbroad(economy, CITY, 0.015, 0)).toBe(false));
});
