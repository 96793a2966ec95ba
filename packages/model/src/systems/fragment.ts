import { mixIdentity } from "@kigyo/engine";
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
  if (people.live + 1 >= people.capacity) people.ensureRoom(4000);
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
