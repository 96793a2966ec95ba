import { exp, log } from "@kigyo/engine";
import { columnSum } from "../accounts/measure.ts";
import type { Economy } from "../state/economy.ts";
import { followTrend } from "./trend-output.ts";
import { moderation } from "./renew-contract.ts";

/** Part of expected inflation that wage rounds make good at once. */
const INDEXATION = 0.5;

/**
 * Growth of the base wage, log points per quarter: expected prices and the trend of productivity, more
 * where unemployment stands below its usual level, less above it, along a hyperbola (Phillips 1958);
 * cuts are slow.
 */
export function wageGrowth(
  expected: number,
  trend: number,
  unemployment: number,
  usual: number,
  slope: number,
  floor: number,
): number {
  const tightness = Math.min(3, usual / Math.max(0.004, unemployment)) - 1;
  return Math.max(floor, INDEXATION * expected + trend + slope * tightness);
}

/** Growth above which nobody builds plants for it, log points per quarter: some twelve per cent a year. */
const MOST_GROWTH = 0.03;

/**
 * Growth that plans for capital count on, log points per quarter: what has lasted for years, so that a boom or
 * a slump of a year or two leaves it nearly where it was. It moves towards the trend within 0 and 0.03, which is
 * some twelve per cent a year: nobody plans to shrink with the country, nor for growth beyond that.
 *
 * @param before last quarter's, from `start.lasting-growth` on
 * @param trend present growth of real output, log points per quarter
 * @param speed part of the distance made good in a quarter, `expectation.growth-speed`
 */
export function lastingGrowth(before: number, trend: number, speed: number): number {
  return before + speed * (Math.min(MOST_GROWTH, Math.max(0, trend)) - before);
}

/** Closes the quarter: output, prices, wages, expectations and what memory needs of it. */
export function updateAggregates(economy: Economy): void {
  const { aggregates, tally, parameters, memory, accounts, banks, firms } = economy;
  const real = Math.max(1, tally.realGdp ?? aggregates.realGdp);
  const growth = log(real / Math.max(1, aggregates.realGdp));
  aggregates.realGrowth += 0.12 * (Math.min(0.05, Math.max(-0.05, growth)) - aggregates.realGrowth);
  aggregates.realGdp = real;
  const gdp = Math.max(1, tally.gdp ?? aggregates.gdp);
  // Wages and interest are agreed with prices in view as buyers pay them, imported materials and all: the deflator
  // falls when these grow dear, and real wages resist (Bruno and Sachs 1985).
  const paid = (tally.grossOutput ?? gdp) / real;
  const dearer = log(paid / (memory.pricePaid ?? paid));
  memory.pricePaid = paid;
  aggregates.expectedInflation +=
    parameters["expectation.inflation-speed"] *
    (Math.min(0.06, Math.max(-0.02, dearer)) - aggregates.expectedInflation);
  aggregates.priceLevel = gdp / real;
  aggregates.gdp = gdp;
  memory.gdpGrowth =
    0.9 * (memory.gdpGrowth ?? 0) + 0.1 * log(gdp / Math.max(1, memory.lastGdp ?? gdp));
  memory.lastGdp = gdp;
  const trend = followTrend({ level: aggregates.realTrend, slope: aggregates.trendGrowth }, real);
  aggregates.realTrend = trend.level;
  aggregates.trendGrowth = trend.slope;
  // Before history begins the frontier grows as plans expect it to: there is nothing to learn.
  if (economy.quarter >= 0)
    aggregates.lastingGrowth = lastingGrowth(
      aggregates.lastingGrowth,
      trend.slope,
      parameters["expectation.growth-speed"],
    );
  aggregates.gdpYear += 0.25 * (gdp - aggregates.gdpYear);
  aggregates.laborForce = tally.force ?? aggregates.laborForce;
  aggregates.unemployment =
    aggregates.laborForce > 0 ? (tally.unemployed ?? 0) / aggregates.laborForce : 0;
  // Where staff is not counted, as in an ablation, productivity stays what it was last seen to be.
  const employed = tally.employed ?? 0;
  const productivity = employed > 0 ? real / employed : aggregates.lastProductivity;
  const step = log(productivity / aggregates.lastProductivity);
  aggregates.productivityTrend +=
    0.15 * (Math.min(0.04, Math.max(-0.03, step)) - aggregates.productivityTrend);
  aggregates.lastProductivity = productivity;
  aggregates.wage *= exp(
    wageGrowth(
      aggregates.expectedInflation,
      aggregates.productivityTrend,
      aggregates.unemployment,
      parameters["labour.usual-unemployment"],
      parameters["labour.wage-slope"] * moderation(economy.levers["state.gain-sharing"]),
      parameters["labour.wage-floor"],
    ),
  );
  const loans = columnSum(banks.alive, banks.col.loans, banks.count);
  memory.loanGrowth =
    0.8 * (memory.loanGrowth ?? 0) +
    0.2 * log(Math.max(1, loans) / Math.max(1, memory.lastLoans ?? loans));
  memory.lastLoans = loans;
  aggregates.ownerPremium += 0.1 * (ownerPremium(economy) - aggregates.ownerPremium);
  const money = (tally.ventureMoney ?? 0) / gdp / 0.002;
  memory.ventureMoneyShare = 0.9 * (memory.ventureMoneyShare ?? 0) + 0.1 * Math.min(1, money);
  for (let slot = 0; slot < firms.count; slot++) firms.col.innovations[slot] *= 0.95;
  // Households spend out of what they have come to count on, about a year of income.
  accounts.households.lastIncome +=
    0.35 * (accounts.households.income - accounts.households.lastIncome);
  accounts.households.income = 0;
}

/** Mean profit with own wage of a small owner over the base wage. */
function ownerPremium(economy: Economy): number {
  const { firms, aggregates } = economy;
  const f = firms.col;
  let profit = 0;
  let owners = 0;
  for (let slot = 0; slot < firms.count; slot++) {
    if (firms.alive[slot] === 0 || f.listing[slot] > 0 || f.heads[slot] > 20 * f.weight[slot])
      continue;
    profit += f.profit[slot];
    owners += f.weight[slot];
  }
  return owners > 0 ? 1 + profit / owners / aggregates.wage : 1;
}
