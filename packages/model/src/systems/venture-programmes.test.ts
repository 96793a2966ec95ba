import { expect, test } from "vitest";
import { withFirms } from "../../../../examples/toy-country/country.ts";
import { TIE } from "../state/firms.ts";
import { FUND_KIND } from "../state/funds.ts";
import type { Economy } from "../state/economy.ts";
import { buildToyEconomy, closeToyBooks, runClosed } from "../state/toy.ts";
import { chooseCohort, judged } from "./choose-cohort.ts";
import { fundAbroad } from "./fund-abroad.ts";
import { applyVeto, incumbentsSupport, weighVentures } from "./incumbent-veto.ts";
import { missionShare, propEstablished } from "./prop-established.ts";
import { marketOpened, scaleVentures } from "./scale-ventures.ts";
import { secondStaff } from "./second-staff.ts";
import { sponsorVentures } from "./sponsor-ventures.ts";
import { hasGrownUp, windUpFunds } from "./wind-up-funds.ts";

const [STEEL, CHIP] = [0, 3];

/** A fund of a kind whose money the state gave. */
function addFund(economy: Economy, kind: number, cash: number, portfolio = 0): number {
  const fund = economy.funds.add();
  const u = economy.funds.col;
  u.kind[fund] = kind;
  u.cash[fund] = cash;
  u.portfolio[fund] = portfolio;
  u.unitsState[fund] = cash + portfolio;
  economy.accounts.state.debt += cash + portfolio;
  closeToyBooks(economy);
  return fund;
}

test("incumbent judges rate fit, independent ones promise", () => {
  expect(judged(0.8, 0.2, 0)).toBeCloseTo(0.8);
  expect(judged(0.8, 0.2, 1)).toBeCloseTo(0.2);
  expect(judged(0.8, 0.2, 0.5)).toBeCloseTo(0.5);
});

test("a cohort takes ventures with outside money, each once", () => {
  const economy = buildToyEconomy(withFirms({ Chip: { stage: 2 } }));
  economy.levers["entry.cohort"] = 40;
  runClosed(economy, () => chooseCohort(economy, 0));
  expect(economy.firms.col.backing[CHIP] & TIE.chosen).toBeTruthy();
  const taken = economy.tally.chosen;
  expect(taken).toBe(economy.firms.col.weight[CHIP]);
  chooseCohort(economy, 0);
  expect(economy.tally.chosen).toBe(taken);
});

test("markets open to better products with staff to spare, more with a partner, less as the niche fills", () => {
  // 0.5 x 0.1 x 0.2 = 1 per cent; 1.6 per cent with a partner; half of it with half the niche.
  expect(marketOpened(0.1, 1.2, 0.5, 0, 0)).toBeCloseTo(0.01);
  expect(marketOpened(0.1, 1.2, 0.5, 0.6, 0)).toBeCloseTo(0.016);
  expect(marketOpened(0.1, 1.2, 0.5, 0, 0.5)).toBeCloseTo(0.005);
  for (const [spare, lead, filled] of [
    [-0.1, 1.2, 0],
    [0.1, 1, 0],
    [0.1, 1.2, 2],
  ])
    expect(marketOpened(spare, lead, 0.5, 0.6, filled)).toBe(0);
});

test("founders sent abroad bring networks home, and their ventures export a fifth on top", () => {
  const economy = buildToyEconomy(withFirms({ Chip: { backing: TIE.abroad } }));
  scaleVentures(economy, 0);
  expect(economy.tally.ventureExports).toBeCloseTo(0.2 * economy.firms.col.sales[CHIP]);
});

test("bank and locality share a stipend, and the venture is theirs to look at first", () => {
  const economy = buildToyEconomy(withFirms({ Chip: { stage: 1 } }));
  const f = economy.firms.col;
  const stipend = 5 * 100 * f.heads[CHIP];
  economy.levers["equity.programme-sponsorship"] = (stipend + 1) / economy.aggregates.gdp;
  const [cash, capital] = [f.cash[CHIP], economy.banks.col.capital[f.mainBank[CHIP]]];
  runClosed(economy, () => sponsorVentures(economy, 0));
  expect(f.cash[CHIP]).toBe(cash + stipend);
  expect(economy.banks.col.capital[f.mainBank[CHIP]]).toBe(capital - stipend / 2);
  expect(economy.accounts.state.account).toBe(-stipend / 2);
  expect(f.backing[CHIP] & TIE.sponsored).toBeTruthy();
});

test("a fund with two missions gives established firms more in a slump", () => {
  expect(missionShare(0.5, 0.01)).toBeCloseTo(0.5);
  expect(missionShare(0.5, -0.005)).toBeCloseTo(0.625);
  expect(missionShare(0.5, -0.1)).toBeCloseTo(0.75);
  expect(missionShare(0, -0.1)).toBe(0);
});

test("it takes a stake in a large firm at a loss and sells it when the firm earns again", () => {
  const economy = buildToyEconomy(withFirms({ Steel: { profit: -100, listing: 1 } }));
  const fund = addFund(economy, FUND_KIND.public, 10000);
  economy.levers["equity.public-fund-mission"] = 1;
  const f = economy.firms.col;
  for (let quarter = 0; quarter < 40 && f.fund[STEEL] < 0; quarter++)
    runClosed(economy, () => propEstablished(economy, quarter));
  // 15 per cent of 10,000.
  expect(f.sharesFunds[STEEL]).toBe(1500);
  expect(economy.funds.col.cash[fund]).toBe(8500);
  f.profit[STEEL] = 100;
  runClosed(economy, () => propEstablished(economy, 41));
  expect([f.fund[STEEL], f.sharesFunds[STEEL]]).toEqual([-1, 0]);
  expect(economy.accounts.state.account).toBe(1500);
});

test("a giant fund's money leaves the country and stakes abroad come in", () => {
  const economy = buildToyEconomy(withFirms({ Steel: { profit: 100, listing: 1 } }));
  const cash = economy.firms.col.cash[STEEL];
  const debt = economy.accounts.world.foreignDebt;
  economy.levers["equity.giant-fund-abroad"] = 0.0005;
  const sum = Math.round(0.0005 * economy.aggregates.gdp);
  runClosed(economy, () => fundAbroad(economy, 0));
  expect(sum).toBeGreaterThan(0);
  expect(economy.firms.col.cash[STEEL]).toBe(cash - sum);
  expect(economy.firms.col.units[STEEL]).toBe(sum);
  expect(economy.funds.col.abroad[0]).toBe(sum);
  expect(economy.accounts.world.foreignDebt).toBe(debt - sum);
});

test("a fund of twelve years sells its stake to founders and households and pays out", () => {
  const economy = buildToyEconomy(withFirms({ Chip: { sharesFunds: 5000, fund: 0 } }));
  addFund(economy, FUND_KIND.public, 0, 5000);
  const held = economy.firms.col.sharesHouseholds[CHIP];
  runClosed(economy, () => windUpFunds(economy, 48));
  expect(economy.firms.col.sharesHouseholds[CHIP]).toBe(held + 5000);
  expect(economy.firms.col.fund[CHIP]).toBe(-1);
  expect(economy.accounts.state.account).toBe(5000);
});

test("money not placed in six years goes back; ventures without a fund grow up at fifteen", () => {
  const economy = buildToyEconomy(withFirms({}));
  const fund = addFund(economy, FUND_KIND.public, 700);
  runClosed(economy, () => windUpFunds(economy, 23));
  expect(economy.funds.col.cash[fund]).toBe(700);
  runClosed(economy, () => windUpFunds(economy, 24));
  expect(economy.funds.col.cash[fund]).toBe(0);
  expect([hasGrownUp(59, false), hasGrownUp(60, true), hasGrownUp(60, false)]).toEqual([
    false,
    false,
    true,
  ]);
});

test("secondees return after a year, but for the few whom open large firms let dare to stay", () => {
  const economy = buildToyEconomy(withFirms({ Steel: { listing: 1 } }));
  economy.memory.seconded = 400;
  economy.levers["labour.midcareer-openness"] = 0.4;
  economy.levers["labour.startup-secondment"] = 0;
  secondStaff(economy, 0);
  // A quarter of 400 end; 5 per cent x 0.4 of them stay.
  expect([economy.tally.secondmentsEnded, economy.tally.secondeesReturned]).toEqual([100, 98]);
  expect(economy.memory.seconded).toBe(300);
});

test("incumbents support start-up policy when partners' gains and purchases outweigh what independents take", () => {
  expect(incumbentsSupport(100, 0, 60)).toBe(false);
  expect(incumbentsSupport(100, 10, 60)).toBe(true);
  expect(incumbentsSupport(0, 0, 0)).toBe(true);
});

test("with a full say and no support start-up levers stay where they were; without a say nothing is held", () => {
  const economy = buildToyEconomy(withFirms({}));
  economy.memory["independent sales"] = 100;
  economy.levers["state.incumbent-veto"] = 1;
  economy.levers["equity.partnership-law"] = 0.1;
  applyVeto(economy);
  economy.levers["equity.partnership-law"] = 0.7;
  applyVeto(economy);
  expect(economy.levers["equity.partnership-law"]).toBeCloseTo(0.1);
  economy.memory["tied sales"] = 300;
  economy.levers["equity.partnership-law"] = 0.7;
  applyVeto(economy);
  expect(economy.levers["equity.partnership-law"]).toBeCloseTo(0.7);
  economy.levers["state.incumbent-veto"] = 0;
  economy.levers["equity.partnership-law"] = 0.2;
  applyVeto(economy);
  expect(economy.levers["equity.partnership-law"]).toBe(0.2);
});

test("what ventures sell counts as gain where they are tied, as loss where they are not", () => {
  const economy = buildToyEconomy(withFirms({ Chip: { backing: TIE.corporate } }));
  weighVentures(economy);
  expect(economy.memory["tied sales"]).toBeCloseTo(0.05 * economy.firms.col.sales[CHIP]);
  expect(economy.memory["independent sales"]).toBe(0);
});
