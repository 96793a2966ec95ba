import type { Economy } from "../state/economy.ts";

/** Heads of one firm from which a listed company deals with others as a company: it buys, partners and lends staff. */
export const COMPANY_HEADS = 1000;

/** Whether a slot holds a large listed company. */
export function isLargeCompany({ firms }: Economy, slot: number): boolean {
  const { listing, heads, weight } = firms.col;
  return (
    firms.alive[slot] === 1 && listing[slot] > 0 && heads[slot] >= COMPANY_HEADS * weight[slot]
  );
}

/** Records of companies to draw from, each as likely as it stands for firms. */
export interface Companies {
  readonly slots: readonly number[];
  /** Firms up to each record, it included. */
  readonly upTo: readonly number[];
}

/** Large listed companies in the order of their slots: all, or those that earn. */
export function largeCompanies(economy: Economy, who: "all" | "earning"): Companies {
  const { firms } = economy;
  const { profit, weight } = firms.col;
  const slots: number[] = [];
  const upTo: number[] = [];
  let count = 0;
  for (let slot = 0; slot < firms.count; slot++) {
    if (!isLargeCompany(economy, slot) || (who === "earning" && profit[slot] <= 0)) continue;
    count += weight[slot];
    slots.push(slot);
    upTo.push(count);
  }
  return { slots, upTo };
}

/** The record in which the drawn firm lies, or -1 where there is none. `uniform` is in [0, 1). */
export function drawCompany({ slots, upTo }: Companies, uniform: number): number {
  const firm = uniform * (upTo.at(-1) ?? 0);
  let low = 0;
  let high = slots.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (upTo[middle] > firm) high = middle;
    else low = middle + 1;
  }
  return slots[low] ?? -1;
}

/**
 * Share of a record of companies that a deal with so many ventures touches, 0 to 1: each venture deals with one
 * company, and what that company learns is spread over those recorded with it.
 */
export function shareDealing(ventures: number, companies: number): number {
  return Math.min(1, ventures / companies);
}
