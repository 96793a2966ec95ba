import { exp } from "@kigyo/engine";
import { WARM_UP_QUARTERS } from "../calendar.ts";
import type { Economy } from "../state/economy.ts";
import { renewPlantUse } from "./energy-cost.ts";

/**
 * Moves the world outside by a quarter: frontier and its new generation, foreign demand and prices, the policy
 * rate as the central bank sets it. Before history begins the world stands still but for the frontier, which grows as
 * fast as plans for capital count on in 1948 and technology at home with it: a country that rebuilds for growth and
 * has none would save more than it can invest, and history would begin in a slump.
 */
export function moveWorld(economy: Economy, quarter: number): void {
  const outside = economy.world[quarter + WARM_UP_QUARTERS];
  economy.outside = {
    ...outside,
    policyRate: policyRate(
      outside.policyRate,
      economy.levers["finance.monetary-ease"],
      4 * economy.aggregates.expectedInflation - outside.inflationGoal,
      economy.parameters["money.inflation-response"],
    ),
  };
  const { frontier, memory, parameters } = economy;
  if (quarter < 0) {
    memory.startPrice = economy.aggregates.priceLevel;
    memory.startProductivity = economy.aggregates.lastProductivity;
    holdTechnology(economy);
  }
  renewPlantUse(economy, quarter);
  const pace = exp(quarter < 0 ? parameters["start.lasting-growth"] : outside.frontierGrowth);
  for (let sector = 0; sector < frontier.length; sector++) frontier[sector] *= pace;
  memory.newGeneration = newGeneration(
    memory.newGeneration ?? 0,
    outside.newGeneration * outside.frontierGrowth,
    parameters["search.generation-age"],
  );
}

/**
 * Keeps each sector's mean productivity as far behind the frontier as the country stood in 1948: the warm-up spreads
 * firms over the distance, whatever the institutions, and none of it is covered before history begins.
 */
function holdTechnology(economy: Economy): void {
  const { firms, frontier, meanProductivity, bestProductivity, parameters } = economy;
  const factor = Float64Array.from(frontier, (level, sector) =>
    meanProductivity[sector] > 0
      ? (parameters["start.productivity"] * level) / meanProductivity[sector]
      : 1,
  );
  const { productivity, sector: sectorOf } = firms.col;
  for (let slot = 0; slot < firms.count; slot++) productivity[slot] *= factor[sectorOf[slot]];
  for (let sector = 0; sector < frontier.length; sector++) {
    meanProductivity[sector] *= factor[sector];
    bestProductivity[sector] *= factor[sector];
  }
}

/**
 * Part of the frontier that belongs to a generation of technology too new to be copied, log points: what
 * comes each quarter is added, and what there is becomes common knowledge at a rate per quarter.
 */
export function newGeneration(before: number, added: number, ageing: number): number {
  return before * (1 - ageing) + added;
}

/**
 * Policy rate, share per year: the stance on record, moved against expected inflation above or below what
 * the bank aims at (Taylor 1993), less an easing of so many percentage points; not below zero. Without the
 * response a nominal rate taken from history would feed every inflation that history did not have
 * (Wicksell's cumulative process).
 */
export function policyRate(rate: number, easing: number, excess: number, response: number): number {
  return Math.max(0, rate + response * excess - easing / 100);
}
