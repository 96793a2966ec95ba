import { drawKey, streamOf } from "@kigyo/engine";
import type { Economy } from "../state/economy.ts";
import { CONTRACT, TRAIT } from "../state/people.ts";
import { REGION_COUNT } from "../state/sectors.ts";
import { grain } from "../state/weights.ts";
import { joinTwo } from "./fragment.ts";

const MERGE_STREAM = streamOf("merge");

/** Kinds of persons who are never mixed: four contracts, and those without a post who never had one. */
const KINDS = 5;
const NEWCOMER = 4;
/** Numbers of kind, education, cohort and hiring period. */
const CLASSES = KINDS * 3 * 32 * 32;

/** Lists used again at every merging. */
const lists = {
  /** By slot of the person. */
  classes: new Uint16Array(0),
  byClass: new Int32Array(0),
  /** Slots by employer and class; those that stay take the places of those that have been passed. */
  order: new Int32Array(0),
  starts: new Int32Array(0),
};
const classStarts = new Int32Array(CLASSES + 1);

/**
 * Once a year fragments are joined where there are more of them than the grain of their employer asks; records of
 * that weight and above stay as they are. Colleagues of one contract are taken in the order of education, cohort and
 * time of hiring, so that those who share a record are alike as far as there are any. Head counts by employer and
 * contract stay, and so do owners; whose life goes on, and for how many, is drawn so that every life keeps its weight
 * in expectation (the pivotal method; Deville and Tillé 1998). The records are put side by side by employer on the
 * way, so that the quarterly pass over all people finds colleagues together.
 */
export function mergeFragments(economy: Economy, quarter: number): void {
  if (((quarter % 4) + 4) % 4 !== 3) return;
  const { people, firms, scale } = economy;
  const groups = groupByEmployer(economy, quarter);
  const { order, starts, classes, byClass } = lists;
  const { weight } = people.col;
  const key = drawKey(economy.seed, MERGE_STREAM, quarter);
  const { heads, weight: real } = firms.col;
  let n = 0;
  for (let group = 0; group < groups; group++) {
    const most = group < firms.count ? grain(heads[group], real[group], scale) : scale;
    const end = starts[group + 1];
    let from = starts[group];
    while (from < end) {
      const kind = kindOf(classes[order[from]]);
      let to = from;
      let light = 0;
      let persons = 0;
      for (; to < end && kindOf(classes[order[to]]) === kind; to++) {
        const held = weight[order[to]];
        if (held >= most) continue;
        light++;
        persons += held;
      }
      const tooMany = kind !== CONTRACT.selfEmployed && light > Math.ceil(persons / most);
      n = tooMany ? join(economy, from, to, most, key, n) : copy(from, to, n);
      from = to;
    }
  }
  // Who is in which class is settled: the list's memory serves once more.
  people.arrange(order, n, byClass.buffer);
}

function copy(from: number, to: number, n: number): number {
  const { order } = lists;
  for (let i = from; i < to; i++) order[n++] = order[i];
  return n;
}

/**
 * Joins light records of a list to records of a weight, one of which may stay lighter. There are never more that stay
 * than have been passed, so that they find room before the next.
 */
function join(
  { people }: Economy,
  from: number,
  to: number,
  most: number,
  key: number,
  n: number,
): number {
  const { order } = lists;
  const { weight } = people.col;
  let open = -1;
  for (let i = from; i < to; i++) {
    const slot = order[i];
    if (weight[slot] >= most) {
      order[n++] = slot;
      continue;
    }
    if (open < 0) {
      open = slot;
      continue;
    }
    const larger = joinTwo(people.col, open, slot, most, key);
    const smaller = larger === open ? slot : open;
    if (weight[larger] === most) {
      order[n++] = larger;
      open = weight[smaller] > 0 ? smaller : -1;
    } else open = larger;
  }
  if (open >= 0) order[n++] = open;
  return n;
}

/** Living people in the order of their employers' slots, those without one by region behind them, and of their classes. Returns the number of employers and regions. */
function groupByEmployer(economy: Economy, quarter: number): number {
  const { people, firms } = economy;
  const { alive, count, col } = people;
  const { employer, region } = col;
  const groups = firms.count + REGION_COUNT;
  makeRoom(people.capacity, firms.capacity + REGION_COUNT + 2);
  const { classes, byClass, order, starts } = lists;
  starts.fill(0, 0, groups + 2);
  classStarts.fill(0);
  // Counts stand two places on: filling the order below moves each group's mark to its end, where the next begins.
  for (let slot = 0; slot < count; slot++) {
    if (alive[slot] === 0) continue;
    const group = employer[slot] >= 0 ? employer[slot] : firms.count + region[slot];
    starts[group + 2]++;
    const alike = alikeClass(col, slot, quarter);
    classes[slot] = alike;
    classStarts[alike + 1]++;
  }
  for (let group = 2; group < groups + 2; group++) starts[group] += starts[group - 1];
  for (let alike = 1; alike <= CLASSES; alike++) classStarts[alike] += classStarts[alike - 1];
  let living = 0;
  for (let slot = 0; slot < count; slot++) {
    if (alive[slot] === 0) continue;
    byClass[classStarts[classes[slot]]++] = slot;
    living++;
  }
  for (let i = 0; i < living; i++) {
    const slot = byClass[i];
    const group = employer[slot] >= 0 ? employer[slot] : firms.count + region[slot];
    order[starts[group + 1]++] = slot;
  }
  return groups;
}

function makeRoom(people: number, groups: number): void {
  if (lists.order.length < people) {
    lists.classes = new Uint16Array(people);
    lists.byClass = new Int32Array(people);
    lists.order = new Int32Array(people);
  }
  if (lists.starts.length < groups) lists.starts = new Int32Array(groups);
}

/** A number by which like colleagues stand together: kind, education, cohort of ten years, hiring period of five. Divisions are of whole numbers. */
function alikeClass(p: Economy["people"]["col"], slot: number, quarter: number): number {
  const contract = p.contract[slot];
  const kind =
    contract === CONTRACT.unemployed && (p.traits[slot] & TRAIT.workedBefore) === 0
      ? NEWCOMER
      : contract;
  const cohort = Math.min(31, ((quarter - p.birth[slot]) / 40) | 0);
  const period = Math.min(31, ((quarter - p.hired[slot]) / 20) | 0);
  return ((kind * 3 + p.education[slot]) * 32 + cohort) * 32 + period;
}

function kindOf(alike: number): number {
  return (alike / (3 * 32 * 32)) | 0;
}
