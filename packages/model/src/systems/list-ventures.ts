import type { Economy } from "../state/economy.ts";

const lists = new WeakMap<Economy, { quarter: number; readonly slots: number[] }>();

/** Whether a slot holds an independent unlisted venture. */
export function isVenture({ firms }: Economy, slot: number): boolean {
  const f = firms.col;
  return (
    firms.alive[slot] === 1 && f.stage[slot] > 0 && f.listing[slot] === 0 && f.parent[slot] < 0
  );
}

/**
 * Slots of the quarter's ventures, looked for once a quarter; those that have since listed, been bought or
 * closed are still in it, so that users ask `isVenture` again.
 */
export function venturesOf(economy: Economy, quarter: number): readonly number[] {
  let list = lists.get(economy);
  if (list === undefined) {
    list = { quarter: Number.NaN, slots: [] };
    lists.set(economy, list);
  }
  if (list.quarter === quarter) return list.slots;
  list.quarter = quarter;
  list.slots.length = 0;
  const { firms } = economy;
  for (let slot = 0; slot < firms.count; slot++)
    if (isVenture(economy, slot)) list.slots.push(slot);
  return list.slots;
}
