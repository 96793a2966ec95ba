import type { Economy } from "../state/economy.ts";
import { addTally } from "../state/tally.ts";

/**
 * Large firms lend staff to ventures for a protected time. What they learn comes back as knowledge of
 * the lender; the ventures' own work force stays as it was.
 */
export function secondStaff(economy: Economy): void {
  const { firms, levers, tally } = economy;
  const rate = levers["labour.startup-secondment"];
  if (rate <= 0 || !(tally.venturesAlive > 0)) return;
  const f = firms.col;
  for (let slot = 0; slot < firms.count; slot++) {
    if (firms.alive[slot] === 0 || f.listing[slot] === 0 || f.heads[slot] < 1000) continue;
    f.knowledge[slot] = Math.min(1.5, f.knowledge[slot] + 0.5 * rate);
    addTally(economy, "seconded", (f.heads[slot] * rate) / 4);
  }
}
