import { exp } from "@kigyo/engine";
import { I, S } from "../accounts/ledger.ts";
import type { Economy } from "../state/economy.ts";
import { isVenture, venturesOf } from "./list-ventures.ts";

/** Weight of the last quarter in a venture's usual sales: a memory of about two years. */
const MEMORY = 0.125;
/** Greatest premium for growth: a price of about twenty times that of a venture that stands still. */
const STEEPEST = 3;

/** Yearly growth that sales show against their smoothed past: in steady growth they lead it by a quarter's growth over its weight. */
export function growthShown(sales: number, usual: number): number {
  return usual > 0 ? 4 * MEMORY * (sales / usual - 1) : 0;
}

/** Factor that a price pays for growth over the years it looks ahead to; shrinking sales earn no discount, their level tells. */
export function growthPremium(growth: number, horizon: number): number {
  return exp(Math.min(STEEPEST, Math.max(0, growth) * horizon));
}

/**
 * What a venture is worth to an investor, thousand yen: a multiple of yearly sales, more for a better product and
 * for growth beyond prices (the venture-capital method: the value at the exit, looked ahead to).
 */
export function ventureWorth(economy: Economy, slot: number): number {
  const { firms, parameters, aggregates, meanQuality } = economy;
  const f = firms.col;
  const lead = Math.max(0.5, f.quality[slot] / meanQuality[f.sector[slot]]);
  const growth =
    growthShown(f.sales[slot], f.usualSales[slot]) - 4 * Math.max(0, aggregates.expectedInflation);
  return (
    parameters["venture.multiple"] *
    4 *
    f.sales[slot] *
    lead *
    growthPremium(growth, parameters["venture.growth-horizon"])
  );
}

/** Stakes in ventures move a tenth of the way a quarter to what the venture is worth. */
export function valueVentures(economy: Economy, quarter: number): void {
  const { firms, funds, ledger, aggregates } = economy;
  const f = firms.col;
  let households = 0;
  let byFunds = 0;
  let base = 0;
  for (const slot of venturesOf(economy, quarter)) {
    if (!isVenture(economy, slot)) continue;
    if (!(f.usualSales[slot] > 0)) f.usualSales[slot] = f.sales[slot];
    f.usualSales[slot] += MEMORY * (f.sales[slot] - f.usualSales[slot]);
    const held = f.sharesHouseholds[slot] + f.sharesFunds[slot];
    if (held <= 0) continue;
    const target = Math.max(0.3 * held, ventureWorth(economy, slot));
    const change = Math.min(0.25, Math.max(-0.2, 0.1 * (target / held - 1)));
    const own = Math.round(f.sharesHouseholds[slot] * change);
    const fund = Math.round(f.sharesFunds[slot] * change);
    f.sharesHouseholds[slot] += own;
    f.sharesFunds[slot] += fund;
    if (f.fund[slot] >= 0) funds.col.portfolio[f.fund[slot]] += fund;
    households += own;
    byFunds += fund;
    base += f.sharesFunds[slot];
  }
  ledger.revalue(I.shares, S.households, S.firms, households);
  ledger.revalue(I.shares, S.funds, S.firms, byFunds);
  aggregates.ventureReturn +=
    0.05 * ((base > 0 ? (4 * byFunds) / base : 0) - aggregates.ventureReturn);
  aggregates.roleModels *= 0.98;
}
