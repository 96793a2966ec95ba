import { expect, test } from "vitest";
import { TOY_COUNTRY } from "../../../../examples/toy-country/country.ts";
import { buildToyEconomy, runClosed } from "../state/toy.ts";
import { lendBetweenBanks, reservesOf } from "./lend-between-banks.ts";

const [CITY, VALLEY] = [0, 1];

test("who has lent more than it took in pays the policy rate to who has deposits to spare", () => {
  const economy = buildToyEconomy(TOY_COUNTRY);
  economy.outside.policyRate = 0.04;
  const b = economy.banks.col;
  // Deposits move until City lacks 10,000.
  const moved = reservesOf(economy, CITY) + 10000;
  b.householdDeposits[CITY] -= moved;
  b.householdDeposits[VALLEY] += moved;
  const before = [b.capital[CITY], b.capital[VALLEY]];
  runClosed(economy, () => lendBetweenBanks(economy));
  // 10,000 at 4 per cent a year: 100 a quarter, all to Valley.
  expect(b.lentOut[CITY]).toBe(-10000);
  expect(b.lentOut[VALLEY]).toBe(10000);
  expect(b.capital[CITY]).toBe(before[0] - 100);
  expect(b.capital[VALLEY]).toBe(before[1] + 100);
});

test("nobody pays where nobody is short", () => {
  const economy = buildToyEconomy(TOY_COUNTRY);
  const b = economy.banks.col;
  const short = -Math.min(reservesOf(economy, CITY), reservesOf(economy, VALLEY));
  if (short > 0) for (const bank of [CITY, VALLEY]) b.householdDeposits[bank] += short;
  const before = Array.from(b.capital.subarray(0, 2));
  lendBetweenBanks(economy);
  expect(Array.from(b.capital.subarray(0, 2))).toEqual(before);
});
