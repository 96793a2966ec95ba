import { exp } from "@kigyo/engine";
import { WARM_UP_QUARTERS } from "../calendar.ts";
import type { Economy } from "../state/economy.ts";

/** Moves the world outside by a quarter: frontier, foreign demand and prices, policy rate with its easing lever. */
export function moveWorld(economy: Economy, quarter: number): void {
  const outside = economy.world[quarter + WARM_UP_QUARTERS];
  economy.outside = {
    ...outside,
    policyRate: easedRate(outside.policyRate, economy.levers["finance.monetary-ease"]),
  };
  const pace = exp(outside.frontierGrowth);
  for (let sector = 0; sector < economy.frontier.length; sector++) economy.frontier[sector] *= pace;
}

/** Policy rate, share per year, after easing by so many percentage points; not below zero. */
export function easedRate(rate: number, easing: number): number {
  return Math.max(0, rate - easing / 100);
}
