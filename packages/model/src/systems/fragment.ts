import { hashUniform, mixIdentity } from "@kigyo/engine";
import type { Economy } from "../state/economy.ts";

/** Splits `weight` persons off a record; the part's identity is a hash of (record, quarter, n). */
export function fragment(
  economy: Economy,
  slot: number,
  weight: number,
  quarter: number,
  n: number,
): number {
  const { people } = economy;
  if (people.live === people.capacity) people.ensureRoom(4000);
  const part = people.add();
  const p = people.col;
  p.key[part] = mixIdentity(p.key[slot], quarter, n);
  p.weight[part] = weight;
  p.birth[part] = p.birth[slot];
  p.employer[part] = p.employer[slot];
  p.hired[part] = p.hired[slot];
  p.contract[part] = p.contract[slot];
  p.education[part] = p.education[slot];
  p.traits[part] = p.traits[slot];
  p.will[part] = p.will[slot];
  p.region[part] = p.region[slot];
  p.weight[slot] -= weight;
  return part;
}

/**
 * Whether the first of two records takes the larger part of what both weigh, a record being full at a weight: just so
 * often that each keeps its weight in expectation (the pivotal method; Deville and Tillé 1998). What exceeds a full
 * record stays with the other; where nothing does, the other is gone.
 *
 * @param first weight of the first record, not above `full`
 * @param second weight of the second, not above `full`
 * @param uniform a draw from 0 to 1
 */
export function goesOn(first: number, second: number, full: number, uniform: number): boolean {
  const rest = Math.max(0, first + second - full);
  return uniform * (first + second - 2 * rest) < first - rest;
}

/**
 * Joins two records of people to one as full as may be: `goesOn` settles which life takes the larger part. What does
 * not fit stays with the other record, which may be left with nobody.
 *
 * @param first slot of a record of at most `full` persons
 * @param second slot of another
 * @param key of the draw
 * @returns the slot of the record that goes on
 */
export function joinTwo(
  { key: identity, weight }: Economy["people"]["col"],
  first: number,
  second: number,
  full: number,
  key: number,
): number {
  const total = weight[first] + weight[second];
  const uniform = hashUniform(key, identity[first] ^ identity[second]);
  const stays = goesOn(weight[first], weight[second], full, uniform);
  const joined = Math.min(full, total);
  weight[first] = stays ? joined : total - joined;
  weight[second] = stays ? total - joined : joined;
  return stays ? first : second;
}
