import type { Economy } from "../state/economy.ts";
import { addTally } from "../state/tally.ts";
import { distributeFund } from "./distribute.ts";
import { isVenture, venturesOf } from "./list-ventures.ts";
import { sellFundStake } from "./sell-fund-stake.ts";

/** Quarters for which a fund takes new ventures in, and after which it must sell what it still holds: six and twelve years of a partnership's term. */
export const TERM = { invest: 24, hold: 48 } as const;
/** Quarters after which a firm that no fund holds is an ordinary firm and no venture. */
export const GROWN_UP = 60;

/** Whether a firm has outgrown being a venture. */
export function hasGrownUp(ageQuarters: number, held: boolean): boolean {
  return !held && ageQuarters >= GROWN_UP;
}

/**
 * Funds end: money not placed in time goes back to those who committed it, and stakes that found no exit are bought
 * back by founders and other households at their value. Firms that outlive their funds become ordinary ones.
 */
export function windUpFunds(economy: Economy, quarter: number): void {
  const { firms, funds } = economy;
  const f = firms.col;
  const u = funds.col;
  for (const slot of venturesOf(economy, quarter)) {
    if (!isVenture(economy, slot)) continue;
    const fund = f.fund[slot];
    if (fund >= 0 && quarter - u.vintage[fund] >= TERM.hold) {
      sellFundStake(economy, slot);
      addTally(economy, "boughtBack", f.weight[slot]);
    }
    if (!hasGrownUp(quarter - f.birth[slot], f.fund[slot] >= 0)) continue;
    f.stage[slot] = 0;
    f.usualSales[slot] = 0;
    addTally(economy, "venturesGrownUp", f.weight[slot]);
  }
  for (let fund = 0; fund < funds.count; fund++) {
    if (funds.alive[fund] === 0 || quarter - u.vintage[fund] < TERM.invest) continue;
    if (u.cash[fund] > 0) distributeFund(economy, fund, u.cash[fund]);
  }
}
