import { expect, test } from "vitest";
import { TOY_COUNTRY } from "../../../../examples/toy-country/country.ts";
import { BANK_KIND } from "../state/banks.ts";
import { buildToyEconomy } from "../state/toy.ts";
import { spreadClients, spreadInterest } from "./spread-clients.ts";

test("what firms of records of many owe is spread over banks of a kind by size; single firms stay with theirs", () => {
  const economy = buildToyEconomy(TOY_COUNTRY);
  const { firms, banks } = economy;
  const f = firms.col;
  const b = banks.col;
  for (let bank = 0; bank < 2; bank++) {
    b.kind[bank] = BANK_KIND.city;
    b.size[bank] = bank === 0 ? 0.3 : 0.1;
  }
  for (let slot = 0; slot < firms.count; slot++) {
    f.mainBank[slot] = 1;
    f.weight[slot] = slot === 0 ? 1 : 100;
    f.loans[slot] = slot === 0 ? 70 : slot === 1 ? 800 : 0;
    f.loansOther[slot] = 0;
    f.cash[slot] = slot === 1 ? 401 : 0;
  }
  spreadClients(economy);
  // Three quarters of 800 and of 401 by size; the single firm's 70 stay with the second bank.
  expect([b.loans[0], b.loans[1]]).toEqual([600, 270]);
  expect([b.clientDeposits[0], b.clientDeposits[1]]).toEqual([301, 100]);
});

test("their interest goes to all private banks by what they lend, in whole thousands of yen", () => {
  const economy = buildToyEconomy(TOY_COUNTRY);
  const { banks } = economy;
  const b = banks.col;
  b.result.fill(0);
  for (let bank = 0; bank < banks.count; bank++) b.loans[bank] = 100 * (bank + 1);
  const before = b.capital.slice(0, banks.count);
  spreadInterest(economy, 1001);
  let paid = 0;
  for (let bank = 0; bank < banks.count; bank++) {
    expect(b.capital[bank] - before[bank]).toBe(b.result[bank]);
    expect(b.kind[bank] < BANK_KIND.government || b.result[bank] === 0).toBe(true);
    paid += b.result[bank];
  }
  expect(paid).toBe(1001);
});
