import { drawKey, hashUniform, streamOf } from "@kigyo/engine";
import type { Economy } from "../state/economy.ts";
import { CONTRACT } from "../state/people.ts";

const MERGE_STREAM = streamOf("merge");

/**
 * Once a year alike fragments become one record again: same employer, contract and education, born
 * within ten years and hired within five. Head counts stay; which of the two lives goes on is
 * drawn by weight, so that no history gains on another.
 */
export function mergeFragments(economy: Economy, quarter: number): void {
  if (((quarter % 4) + 4) % 4 !== 3) return;
  const { people, scale } = economy;
  const p = people.col;
  const key = drawKey(economy.seed, MERGE_STREAM, quarter);
  const open = new Map<number, number>();
  for (let slot = 0; slot < people.count; slot++) {
    if (
      people.alive[slot] === 0 ||
      p.weight[slot] >= scale ||
      p.contract[slot] === CONTRACT.selfEmployed
    )
      continue;
    const class_ = alikeClass(p, slot, quarter);
    const other = open.get(class_);
    if (other === undefined || p.weight[other] + p.weight[slot] > scale) {
      open.set(class_, slot);
      continue;
    }
    const total = p.weight[other] + p.weight[slot];
    const keepsOther = hashUniform(key, p.key[other] ^ p.key[slot]) * total < p.weight[other];
    const kept = keepsOther ? other : slot;
    const gone = keepsOther ? slot : other;
    p.weight[kept] = total;
    people.remove(gone);
    open.set(class_, kept);
  }
}

/** A number for what must be alike: employer (shifted for the jobless, by region), contract, education, cohort, hiring period. */
function alikeClass(p: Economy["people"]["col"], slot: number, quarter: number): number {
  const place = p.employer[slot] >= 0 ? p.employer[slot] + 16 : p.region[slot];
  const cohort = Math.floor((quarter - p.birth[slot]) / 40);
  const period = Math.min(30, Math.floor((quarter - p.hired[slot]) / 20));
  return (((place * 4 + p.contract[slot]) * 3 + p.education[slot]) * 32 + cohort) * 32 + period;
}
