import { expect, test } from "vitest";
import { TOY_COUNTRY, withFirms } from "../../../../examples/toy-country/country.ts";
import { flowRow, S } from "../accounts/ledger.ts";
import { buildToyEconomy, runClosed } from "../state/toy.ts";
import { bondYield, depositRate, loanRate, payIncomes } from "./pay-incomes.ts";

// The quarter's sales are in Steel's till already.
const country = withFirms({ Steel: { cash: 300000 } }, TOY_COUNTRY);

test("wages, tax and contributions add up to the bill", () => {
  const economy = buildToyEconomy(country);
  runClosed(economy, () => payIncomes(economy));
  // 135,000 + 26,400 + 20,000 + 1,000 + 5,100 = 187,500; a tenth is tax, a twentieth for pensions.
  const at = (flow: Parameters<typeof flowRow>[0], sector: number): number =>
    economy.ledger.flows[flowRow(flow) * 8 + sector];
  expect(at("wages", S.firms)).toBe(-187500);
  expect(at("income tax", S.state)).toBe(18750);
  expect(at("pension contributions", S.insurers)).toBe(9375);
});

test("a listed firm pays interest, tax and a dividend to each class of holders", () => {
  const economy = buildToyEconomy(country);
  runClosed(economy, () => payIncomes(economy));
  // Interest (4 + 2 per cent) / 4 of 150,000 = 2,250. Profit 200,000 - 135,000 - 2,250 - 2 per cent of
  // 800,000 = 46,750; tax at 40 per cent 18,700. Payout 0.25 + 0.25 x (1 - 0.2) = 45 per cent of 28,050 = 12,622.
  expect(economy.firms.col.cash[0]).toBe(300000 - 135000 - 2250 - 18700 - 12622);
  // Holders 150,000 (households), 30,000 (bank), 10,000 (insurers), 10,000 (foreigners).
  const dividends = (sector: number): number =>
    economy.ledger.flows[flowRow("dividends") * 8 + sector];
  expect(dividends(S.banks)).toBe(1893);
  expect(dividends(S.insurers)).toBe(631);
  expect(dividends(S.world)).toBe(631);
});

test("a bank earns its margin, pays depositors, costs, tax and part of the capital it does not need", () => {
  const economy = buildToyEconomy(country);
  runClosed(economy, () => payIncomes(economy));
  // Interest from Steel 2,250 and Net 60; Shops are a hundred firms, whose 300 both banks share by loans of 154,000
  // and 50,000: 226; dividends 1,893: 4,429. Deposits 0.7 x 420,000 = 294,000 of households
  // and 314,000 of firms; loans and bonds 174,000 earn: (4 - 1) / 4 per cent x 174 / 608 x 294,000 = 631.
  // Coupon 3.8 / 4 per cent of 20,000 = 190. Costs 1 / 4 per cent of 154,000 + 0.2 x 294,000 = 532.
  // Profit 4,429 - 631 + 190 - 532 = 3,456, tax 1,382: capital 20,000 + 2,074 = 22,074.
  // It wants (0.05 + 0.4 x 0.02) x 154,000 + 0.01 x 294,000 = 11,872 and pays out a quarter of the rest, 2,551.
  expect(economy.banks.col.capital[0]).toBe(22074 - 2551);
});

test("a firm in the red pays wages and interest, no tax and no dividend", () => {
  const economy = buildToyEconomy(withFirms({ Net: { sales: 4000 } }));
  runClosed(economy, () => payIncomes(economy));
  // 8,000 - 5,100 - 1.5 per cent of 4,000.
  expect(economy.firms.col.cash[4]).toBe(8000 - 5100 - 60);
});

test("pension benefits are a share of what is owed", () => {
  const economy = buildToyEconomy(country);
  runClosed(economy, () => payIncomes(economy));
  // Owed 20,000 of deposits + 10,000 of shares; 2 per cent.
  expect(economy.ledger.flows[flowRow("pension benefits") * 8 + S.households]).toBe(600);
});

test("rates: a margin over the policy rate, more for the troubled; depositors get no more than what earns", () => {
  expect(loanRate(0.05, 0.02, false)).toBeCloseTo(0.07);
  expect(loanRate(0.05, 0.02, true)).toBeGreaterThan(loanRate(0.05, 0.02, false));
  expect(depositRate(0.03, 50, 100)).toBeCloseTo(0.015);
  expect(depositRate(0.03, 500, 100)).toBe(0.03);
  expect(depositRate(0.03, -50, 100)).toBe(0);
  const economy = buildToyEconomy(TOY_COUNTRY);
  economy.outside.policyRate = 0;
  expect(bondYield(economy)).toBeGreaterThanOrEqual(0.005);
});
