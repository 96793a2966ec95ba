import type { Economy } from "../state/economy.ts";
import { isLargeCompany } from "./large-companies.ts";
import { isVenture, venturesOf } from "./list-ventures.ts";

/** Quarters of a secondment, and the share of those out who stay with the venture where large firms are open to leavers' return. */
const TERM = 4;
const STAYING = 0.05;

/**
 * Large firms lend staff to ventures for a protected time. After a year they return, but for a few who dare to stay
 * where a way back is open to them. What those who return have learnt is knowledge of the lender; while they are
 * there the venture learns from them (chapter, "Employment": they need not leave the companies they work for).
 */
export function secondStaff(economy: Economy, quarter: number): void {
  const { firms, levers, tally, memory } = economy;
  const rate = levers["labour.startup-secondment"];
  const out = memory.seconded ?? 0;
  const ending = out / TERM;
  const staying = ending * STAYING * levers["labour.midcareer-openness"];
  memory.seconded = out - ending;
  tally.secondmentsEnded = ending;
  tally.secondeesReturned = ending - staying;
  if (rate <= 0 || !(tally.venturesAlive > 0)) return;
  const f = firms.col;
  let sent = 0;
  // Ideas come home with those who return: as many a quarter as a year ago were sent in one.
  const learning = out > 0 ? (0.5 * rate * (ending - staying)) / ending : 0;
  for (let slot = 0; slot < firms.count; slot++) {
    if (!isLargeCompany(economy, slot)) continue;
    f.knowledge[slot] = Math.min(1.5, f.knowledge[slot] + learning);
    sent += (f.heads[slot] * rate) / 4;
  }
  memory.seconded += sent;
  tally.seconded = sent;
  // The guests' skill lifts the ventures that host them, by their share of venture founders and staff.
  const hosts = memory.seconded / (2 * tally.venturesAlive);
  for (const slot of venturesOf(economy, quarter))
    if (isVenture(economy, slot))
      f.knowledge[slot] = Math.min(1.5, f.knowledge[slot] + 0.05 * Math.min(1, hosts));
}
