import { expect, test } from "vitest";
import fc from "fast-check";
import { TOY_COUNTRY, withFirms } from "../../../../examples/toy-country/country.ts";
import type { Economy } from "../state/economy.ts";
import { FUND_KIND } from "../state/funds.ts";
import { buildToyEconomy, closeToyBooks, identityWithDraws, runClosed } from "../state/toy.ts";
import { complementarity, investVenture, roundAsked, ventureScore } from "./invest-venture.ts";

const CHIP = 3;
// Chip burns 1,000 of wages and 100 for its owner a quarter: with 3,000 in cash, under three quarters' worth, it asks
// for nine quarters' worth, 6 x 1.5 x 1,100 = 9,900.
const ASK = 9900;
const needy = withFirms({ Chip: { cash: 3000 } });

/** A fund of a kind whose money foreigners gave. */
function addFund(economy: Economy, kind: number, cash: number): number {
  const fund = economy.funds.add();
  economy.funds.col.kind[fund] = kind;
  economy.funds.col.cash[fund] = cash;
  economy.funds.col.unitsWorld[fund] = cash;
  economy.accounts.world.foreignDebt += cash;
  economy.accounts.centralBank.foreignClaims += cash;
  closeToyBooks(economy);
  return fund;
}

test("a venture short of money takes a round from a fund that can afford it", () => {
  const economy = buildToyEconomy(needy);
  const fund = addFund(economy, FUND_KIND.independent, 100000);
  runClosed(economy, () => investVenture(economy, 0));
  const f = economy.firms.col;
  expect(f.cash[CHIP]).toBe(3000 + ASK);
  expect(f.sharesFunds[CHIP]).toBe(ASK);
  expect([f.fund[CHIP], f.stage[CHIP]]).toEqual([fund, 2]);
  expect([economy.funds.col.cash[fund], economy.funds.col.portfolio[fund]]).toEqual([
    100000 - ASK,
    ASK,
  ]);
  expect(economy.tally["ventureMoney independent"]).toBe(ASK);
  expect(economy.tally.youngOutsiderEquity).toBe(ASK);
});

test("a fund places at most 15 per cent of its cash a quarter", () => {
  const economy = buildToyEconomy(needy);
  addFund(economy, FUND_KIND.independent, Math.floor(ASK / 0.15) - 1);
  runClosed(economy, () => investVenture(economy, 0));
  expect(economy.firms.col.sharesFunds[CHIP]).toBe(0);
});

test("a venture with money for three quarters does not ask", () => {
  const economy = buildToyEconomy(TOY_COUNTRY);
  addFund(economy, FUND_KIND.independent, 100000);
  runClosed(economy, () => investVenture(economy, 0));
  expect(economy.firms.col.cash[CHIP]).toBe(6000);
  expect(economy.tally.venturesAlive).toBe(1);
});

test("another fund that leads the next round buys the first one out at its value", () => {
  const economy = buildToyEconomy(needy);
  const first = addFund(economy, FUND_KIND.independent, 5000);
  economy.funds.col.cash[first] = 0;
  economy.funds.col.portfolio[first] = 5000;
  economy.firms.col.fund[CHIP] = first;
  economy.firms.col.sharesFunds[CHIP] = 5000;
  const second = addFund(economy, FUND_KIND.foreign, 100000);
  runClosed(economy, () => investVenture(economy, 0));
  const u = economy.funds.col;
  expect([u.cash[first], u.portfolio[first]]).toEqual([5000, 0]);
  expect([u.cash[second], u.portfolio[second]]).toEqual([100000 - 5000 - ASK, 5000 + ASK]);
  expect(economy.firms.col.fund[CHIP]).toBe(second);
});

test("late money of a bank's fund is part loan from the venture's main bank", () => {
  const economy = buildToyEconomy(withFirms({ Chip: { cash: 3000, stage: 3 } }));
  economy.levers["equity.bank-venture-debt"] = 0.5;
  addFund(economy, FUND_KIND.bank, 100000);
  runClosed(economy, () => investVenture(economy, 0));
  // 60 per cent x 0.5 of 9,900 is lent: 2,970.
  expect(economy.firms.col.loans[CHIP]).toBe(2970);
  expect(economy.firms.col.sharesFunds[CHIP]).toBe(ASK - 2970);
  expect(economy.banks.col.loans[0]).toBe(154000 + 2970);
});

test("an angel backs a young venture on a low draw, and the household's deposit pays", () => {
  const key = identityWithDraws(TOY_COUNTRY.seed, [
    { stream: "venture selection", step: 0, from: 0, below: 0.5, mask: 0x1234 },
  ]);
  const economy = buildToyEconomy(withFirms({ Chip: { cash: 300, wages: 0, key } }));
  // It burns 100 a quarter: 900. Angels have 0.01 per cent x (1 - 0.4 x 0.5) of 12,000,000: 960.
  economy.aggregates.gdp = 12e6;
  const deposits = economy.accounts.households.deposits;
  runClosed(economy, () => investVenture(economy, 0));
  expect(deposits - economy.accounts.households.deposits).toBe(900);
  expect(economy.firms.col.sharesHouseholds[CHIP]).toBe(6000 + 900);
  expect(economy.tally["ventureMoney angel"]).toBe(900);
});

test("skill weighs promise, incumbent judges weigh fit", () => {
  const unit = fc.double({ min: 0, max: 1, noNaN: true });
  fc.assert(
    fc.property(unit, unit, unit, unit, unit, (promise, noise, skill, fit, judges) => {
      const score = ventureScore(promise, noise, skill, fit, judges);
      expect(ventureScore(promise + 0.5, noise, skill, fit, judges)).toBeGreaterThanOrEqual(score);
      expect(ventureScore(promise, noise, skill, fit + 0.5, judges)).toBeGreaterThanOrEqual(score);
    }),
  );
  expect(ventureScore(0.7, 0.1, 1, 0.5, 1)).toBeCloseTo(0.7);
  expect(ventureScore(0.7, 0.1, 0, 0.5, 1)).toBeCloseTo(0.1);
});

test("fit is a lasting property of the venture, spread evenly", () => {
  const fits = Array.from({ length: 4000 }, (_, key) => complementarity(key));
  expect(fits).toEqual(fits.map((_, key) => complementarity(key)));
  expect(fits.reduce((a, b) => a + b) / fits.length).toBeCloseTo(0.5, 1);
});

test("a round covers nine quarters of spending; a growing venture sells a part of its worth, at most for five years' use", () => {
  expect(roundAsked(31, 10, 0, false)).toBe(0);
  expect(roundAsked(30, 10, 0, false)).toBe(90);
  expect(roundAsked(60, 10, 800, true)).toBe(120);
  expect(roundAsked(60, 10, 100_000, true)).toBe(200);
  expect(roundAsked(61, 10, 100_000, true)).toBe(0);
});
