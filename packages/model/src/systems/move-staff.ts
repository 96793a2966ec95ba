import type { Economy } from "../state/economy.ts";
import { scratch } from "../state/scratch.ts";
import { fragment } from "./fragment.ts";

/** Moves staff to the parts that firms have split off, in the order of their slots, until each part has its heads. */
export function moveStaff(economy: Economy, quarter: number): void {
  const { people, firms, splits } = economy;
  if (splits.length === 0) return;
  people.ensureRoom(splits.length);
  const { employer, weight } = people.col;
  const { alive } = people;
  const need = scratch("staff to move", firms.count);
  const child = scratch("parts split off", firms.count);
  let open = 0;
  for (const split of splits) {
    if (!(split.heads > 0)) continue;
    need[split.parent] = split.heads;
    child[split.parent] = split.child;
    open++;
  }
  splits.length = 0;
  const count = people.count;
  for (let slot = 0; slot < count && open > 0; slot++) {
    const firm = employer[slot];
    if (firm < 0 || !(need[firm] > 0) || alive[slot] === 0) continue;
    const moved =
      weight[slot] <= need[firm]
        ? slot
        : fragment(economy, slot, need[firm], quarter, firms.col.key[child[firm]]);
    need[firm] -= weight[moved];
    employer[moved] = child[firm];
    if (need[firm] === 0) open--;
  }
}
