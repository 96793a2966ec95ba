import { mixIdentity } from "@kigyo/engine";
import type { Economy } from "../state/economy.ts";
import { outgrown } from "../state/weights.ts";
import { splitFirm } from "./split-firm.ts";

/**
 * A record of listed firms, ventures or subsidiaries that has outgrown its weight becomes two, each with half of its
 * firms, which go their own ways from then on: giants end as records of their own. A fund's stake is one, so firms
 * that a fund holds stay together.
 */
export function splitGrown(economy: Economy, quarter: number): void {
  const { firms, scale } = economy;
  const f = firms.col;
  const count = firms.count;
  for (let slot = 0; slot < count; slot++) {
    if (firms.alive[slot] === 0 || f.fund[slot] >= 0) continue;
    // Where the scale is fine, records of middling firms weigh as little; they keep their weight.
    if (f.listing[slot] === 0 && f.stage[slot] === 0 && f.parent[slot] < 0) continue;
    const weight = f.weight[slot];
    if (outgrown(f.heads[slot], weight, scale))
      splitFirm(economy, slot, Math.floor(weight / 2), mixIdentity(f.key[slot], quarter, 11));
  }
}
