import { flowRow, S } from "../accounts/ledger.ts";
import type { Economy } from "../state/economy.ts";
import { TIE } from "../state/firms.ts";
import { addTally } from "../state/tally.ts";
import { isVenture, venturesOf } from "./list-ventures.ts";

const PROGRAMMES = flowRow("programme spending");
/** Quarters of its founders' living that a place in a programme is worth. */
const STAY = 5;

/**
 * Main banks and localities pay for programmes that take young ventures in, half each: a stipend, advice and a
 * first look for the sponsor's fund (chapter, "Finance": half from the city, half from bank and securities house).
 */
export function sponsorVentures(economy: Economy, quarter: number): void {
  const { firms, banks, levers, aggregates, accounts, ledger } = economy;
  const f = firms.col;
  let budget = Math.round(levers["equity.programme-sponsorship"] * aggregates.gdp);
  if (budget <= 0 || quarter < 0) return;
  const young = venturesOf(economy, quarter).filter(
    (slot) =>
      isVenture(economy, slot) && f.stage[slot] === 1 && (f.backing[slot] & TIE.sponsored) === 0,
  );
  young.sort((a, b) => f.birth[b] - f.birth[a] || f.key[a] - f.key[b]);
  for (const slot of young) {
    const stipend = Math.round(STAY * aggregates.wage * f.heads[slot]);
    if (stipend > budget) break;
    budget -= stipend;
    const byBank = Math.floor(stipend / 2);
    banks.col.capital[f.mainBank[slot]] -= byBank;
    accounts.state.account -= stipend - byBank;
    f.cash[slot] += stipend;
    f.knowledge[slot] = Math.min(1.5, f.knowledge[slot] + 0.1);
    f.backing[slot] |= TIE.sponsored;
    ledger.pay(PROGRAMMES, S.banks, S.firms, byBank);
    ledger.pay(PROGRAMMES, S.state, S.firms, stipend - byBank);
    addTally(economy, "sponsored", f.weight[slot]);
    addTally(economy, "sponsorMoney", stipend);
  }
}
