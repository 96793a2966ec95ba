/** Normal draws from exact operations: twelve uniform ones less six, the same in every runtime. */
import { hashUniform } from "@kigyo/engine";

/** A standard normal number for twelve identities in a row, from `base` on. */
export function standardNormal(key: number, base: number): number {
  let sum = -6;
  for (let i = 0; i < 12; i++) sum += hashUniform(key, base + i);
  return sum;
}

/** Where an agent's twelve identities begin, far from its neighbours'. */
export function normalBase(id: number): number {
  return Math.imul(id + 1, 0x9e3779b1);
}
