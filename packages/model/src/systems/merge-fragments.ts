import { drawKey, hashUniform, streamOf } from "@kigyo/engine";
import type { Economy } from "../state/economy.ts";
import { CONTRACT } from "../state/people.ts";
import { REGION_COUNT } from "../state/sectors.ts";
import { grain } from "../state/weights.ts";

const MERGE_STREAM = streamOf("merge");

/** Lists used again every year. */
const lists = {
  starts: new Int32Array(0),
  order: new Int32Array(0),
  kept: new Int32Array(0),
};
/** The record that others of a class may join, and the group it was opened in, by class. */
const CLASSES = 4 * 3 * 32 * 32;
const open = new Int32Array(CLASSES);
const openedIn = new Int32Array(CLASSES);

/**
 * Once a year alike fragments become one record again: same employer, contract and education, born
 * within ten years and hired within five. Head counts stay; which of the two lives goes on is
 * drawn by weight, so that no history gains on another. The records are put side by side by employer
 * on the way, so that the quarterly pass over all people finds colleagues together.
 */
export function mergeFragments(economy: Economy, quarter: number): void {
  if (((quarter % 4) + 4) % 4 !== 3) return;
  const { people, firms, scale } = economy;
  const { order, starts, groups } = groupByEmployer(economy);
  const p = people.col;
  const key = drawKey(economy.seed, MERGE_STREAM, quarter);
  const { kept } = lists;
  openedIn.fill(-1);
  let n = 0;
  for (let group = 0; group < groups; group++) {
    const most =
      group < firms.count ? grain(firms.col.heads[group], firms.col.weight[group], scale) : scale;
    for (let i = starts[group]; i < starts[group + 1]; i++) {
      const slot = order[i];
      if (p.weight[slot] >= most || p.contract[slot] === CONTRACT.selfEmployed) {
        kept[n++] = slot;
        continue;
      }
      const alike = alikeClass(p, slot, quarter);
      const at = open[alike];
      const total = openedIn[alike] === group ? p.weight[kept[at]] + p.weight[slot] : Infinity;
      if (total > most) {
        openedIn[alike] = group;
        open[alike] = n;
        kept[n++] = slot;
        continue;
      }
      const other = kept[at];
      const stays = hashUniform(key, p.key[other] ^ p.key[slot]) * total < p.weight[other];
      if (!stays) kept[at] = slot;
      p.weight[kept[at]] = total;
    }
  }
  people.arrange(kept, n);
}

/** Living people in the order of their employers' slots, those without one by region behind them. */
function groupByEmployer(economy: Economy): {
  readonly order: Int32Array;
  readonly starts: Int32Array;
  readonly groups: number;
} {
  const { people, firms } = economy;
  const { alive, count } = people;
  const { employer, region } = people.col;
  const groups = firms.count + REGION_COUNT;
  if (lists.order.length < count) {
    lists.order = new Int32Array(people.capacity);
    lists.kept = new Int32Array(people.capacity);
  }
  if (lists.starts.length < groups + 2)
    lists.starts = new Int32Array(firms.capacity + REGION_COUNT + 2);
  const { order, starts } = lists;
  starts.fill(0, 0, groups + 2);
  // Counts stand two places on: filling the order below moves each group's mark to its end, where the next begins.
  for (let slot = 0; slot < count; slot++) {
    if (alive[slot] === 0) continue;
    const group = employer[slot] >= 0 ? employer[slot] : firms.count + region[slot];
    starts[group + 2]++;
  }
  for (let group = 2; group < groups + 2; group++) starts[group] += starts[group - 1];
  for (let slot = 0; slot < count; slot++) {
    if (alive[slot] === 0) continue;
    const group = employer[slot] >= 0 ? employer[slot] : firms.count + region[slot];
    order[starts[group + 1]++] = slot;
  }
  return { order, starts, groups };
}

/** A number for what colleagues must have alike: contract, education, cohort, hiring period. Divisions are of whole numbers. */
function alikeClass(p: Economy["people"]["col"], slot: number, quarter: number): number {
  const cohort = ((quarter - p.birth[slot]) / 40) | 0;
  const period = Math.min(30, ((quarter - p.hired[slot]) / 20) | 0);
  return ((p.contract[slot] * 3 + p.education[slot]) * 32 + cohort) * 32 + period;
}
