import { expect, test } from "vitest";
import { TOY_COUNTRY } from "../../../../examples/toy-country/country.ts";
import { buildToyEconomy, runClosed } from "../state/toy.ts";
import { spendBudget, votesForWorks, worksShare } from "./spend-budget.ts";

test("transfers, subsidies, science and the bonds that pay for them", () => {
  const economy = buildToyEconomy(TOY_COUNTRY);
  economy.tally.unemployed = 100;
  const { banks, accounts } = economy;
  const before = {
    households: accounts.households.deposits,
    debt: accounts.state.debt,
    centralBank: accounts.centralBank.bonds,
  };
  runClosed(economy, () => spendBudget(economy));
  // Transfers 2 per cent of 300,000 + 0.45 x 100 x 100 = 10,500. Science 0.4 per cent: 1,200.
  expect(accounts.households.deposits - before.households).toBe(10500 + 1200);
  // Subsidies 0.2 per cent = 600 to firms under 20 heads, 300 in Shops and 10 in Chip: 580.6 and 19.4.
  expect(economy.firms.col.cash[1] - 30000).toBe(581);
  expect(economy.firms.col.cash[3] - 6000).toBe(19);
  // The account stands at -12,300 and should stand at 2 per cent of GDP: 18,300 of bonds, in proportion to deposits
  // of 294,000 and 126,000, a tenth of their sum for the central bank, half their deposits for insurers (10,000).
  expect(accounts.state.account).toBe(6000);
  expect(accounts.state.debt - before.debt).toBe(18300);
  expect(banks.col.bonds[0] - 20000).toBe(11399);
  expect(banks.col.bonds[1] - 10000).toBe(4885);
  expect(accounts.centralBank.bonds - before.centralBank).toBe(1628);
  expect(accounts.insurers.bonds).toBe(388);
  // Next quarter: purchases a tenth, works 3.5 per cent with unemployment at its goal.
  expect(economy.plans.government).toBeCloseTo(30000);
  expect(economy.plans.works).toBeCloseTo(10500);
});

test("works answer unemployment above the goal", () => {
  const economy = buildToyEconomy(TOY_COUNTRY);
  economy.aggregates.unemployment = 0.05;
  runClosed(economy, () => spendBudget(economy));
  // 3.5 + 0.6 x 2 points = 4.7 per cent of 300,000.
  expect(economy.plans.works).toBeCloseTo(14100);
});

test("budgets follow the trend of output: a slump shrinks neither purchases nor transfers", () => {
  const spent = (set: { gdp?: number; realGdp?: number; realTrend?: number }): number[] => {
    const economy = buildToyEconomy(TOY_COUNTRY);
    Object.assign(economy.aggregates, set);
    const before = economy.accounts.households.deposits;
    runClosed(economy, () => spendBudget(economy));
    return [economy.plans.government, economy.accounts.households.deposits - before];
  };
  expect(spent({ gdp: 200000, realGdp: 200000 })).toEqual(spent({}));
  const [purchases, transfers] = spent({ realTrend: 150000 });
  expect(purchases).toBeCloseTo(0.5 * spent({})[0]);
  expect(transfers).toBe(0.5 * spent({})[1]);
});

test("a surplus redeems bonds from those who hold them", () => {
  const economy = buildToyEconomy(TOY_COUNTRY);
  economy.accounts.state.account = 50000;
  economy.accounts.centralBank.bonds += 50000;
  economy.accounts.state.debt += 50000;
  const debt = economy.accounts.state.debt;
  runClosed(economy, () => spendBudget(economy));
  // 50,000 - 6,000 - 600 - 1,200 leaves 42,200, less the 6,000 to keep.
  expect(debt - economy.accounts.state.debt).toBe(36200);
  expect(economy.accounts.state.account).toBe(6000);
});

test("works do not rise without a slump, rise with it, and have an end", () => {
  expect(worksShare(0.04, 0.01, 0.025, 0.025)).toBe(0.04);
  expect(worksShare(0.04, 0.01, 0.02, 0.025)).toBeLessThanOrEqual(0.04);
  expect(worksShare(0.04, 0.01, 0.035, 0.025)).toBeCloseTo(0.05);
  expect(worksShare(0.04, 0.03, 0.9, 0.025)).toBeLessThan(0.2);
  expect(worksShare(0.04, 0, 0.9, 0.025)).toBe(0.04);
  for (let u = 0; u < 0.1; u += 0.002)
    expect(worksShare(0.04, 0.01, u, 0.025)).toBeGreaterThanOrEqual(0);
});

test("a party that loses support buys votes with works, and works come down slowly where politics holds them", () => {
  expect(votesForWorks(0.05, 0, 0, 0.3)).toBe(0.05);
  // A fifth of support lost at politics 0.6: 5 per cent x 1.12.
  expect(votesForWorks(0.05, 0, 0.6, 0.3)).toBeCloseTo(0.056);
  // From 8 per cent down by a thirtieth a quarter.
  expect(votesForWorks(0.05, 0.08, 0.6, 0.5)).toBeCloseTo(0.08 * (1 - 0.02 / 0.6));
  expect(votesForWorks(0.05, 0.08, 0, 0.5)).toBe(0.05);
  expect(votesForWorks(0.2, 0, 1, 0)).toBe(0.12);
});

test("grants to members of projects come out of the research budget", () => {
  const economy = buildToyEconomy(TOY_COUNTRY);
  economy.tally.projectGrants = 200;
  runClosed(economy, () => spendBudget(economy));
  expect(economy.tally.science).toBe(1000);
  expect(economy.tally.publicResearch).toBe(1200);
});
