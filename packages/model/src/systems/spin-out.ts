import { drawKey, hashUniform, mixIdentity, streamOf } from "@kigyo/engine";
import type { Economy } from "../state/economy.ts";
import { ORIGIN } from "../state/firms.ts";
import { addTally } from "../state/tally.ts";
import { rareWeight } from "../state/weights.ts";
import { isSplitting } from "./split-firm.ts";

const SPIN_STREAM = streamOf("spin-out");
const SHARED = ["capital", "inventory", "land", "share", "expected", "wanted"] as const;
const PART = 0.03;
/** Heads of one firm from which it sets up subsidiaries. */
const PARENT_HEADS = 4000;

/**
 * Large firms set up subsidiaries with three per cent of their business and staff. The parent holds
 * the whole equity, so money stays within the house: cash moves, the stake is its counterpart.
 */
export function spinOut(economy: Economy, quarter: number): void {
  const { firms, levers } = economy;
  if (quarter < 0) return;
  firms.ensureRoom(600);
  const f = firms.col;
  const key = drawKey(economy.seed, SPIN_STREAM, quarter);
  const hazard = levers["entry.subsidiary-preference"] / 4;
  const freed = economy.parameters["reform.spin-out"];
  const rare = rareWeight(economy.scale);
  const count = firms.count;
  for (let slot = 0; slot < count; slot++) {
    const weight = f.weight[slot];
    if (firms.alive[slot] === 0 || weight > rare || f.heads[slot] < PARENT_HEADS * weight) continue;
    if (
      f.profit[slot] <= 0 ||
      hashUniform(key, f.key[slot]) >= hazard * (1 + freed * f.reform[slot])
    )
      continue;
    if (isSplitting(economy.splits, slot)) continue;
    addSubsidiary(economy, slot, quarter);
  }
}

function addSubsidiary(economy: Economy, parent: number, quarter: number): void {
  const { firms } = economy;
  const f = firms.col;
  const slot = firms.add();
  for (const name of SHARED) {
    f[name][slot] = f[name][parent] * PART;
    f[name][parent] -= f[name][slot];
  }
  const heads = Math.floor(f.heads[parent] * PART);
  const cash = Math.max(0, Math.floor(f.cash[parent] * PART));
  f.cash[parent] -= cash;
  f.cash[slot] = cash;
  f.key[slot] = mixIdentity(f.key[parent], quarter, 3);
  f.weight[slot] = f.weight[parent];
  f.sector[slot] = f.sector[parent];
  f.region[slot] = f.region[parent];
  f.birth[slot] = quarter;
  f.founderBirth[slot] = quarter - 160;
  f.origin[slot] = ORIGIN.subsidiary;
  f.parent[slot] = parent;
  f.partner[slot] = parent;
  f.fund[slot] = -1;
  f.otherBank[slot] = -1;
  f.mainBank[slot] = f.mainBank[parent];
  f.banked[slot] = f.banked[parent];
  f.keiretsu[slot] = f.keiretsu[parent];
  for (const name of ["productivity", "quality", "knowledge", "price", "markup"] as const)
    f[name][slot] = f[name][parent];
  for (const name of ["reach", "homeTuned", "allied"] as const) f[name][slot] = f[name][parent];
  f.pioneer[slot] = 0;
  f.sales[slot] = Math.floor(f.sales[parent] * PART);
  f.heads[slot] = heads;
  economy.splits.push({ parent, child: slot, heads });
  addTally(economy, "births", f.weight[slot]);
  addTally(economy, "subsidiaryBirths", f.weight[slot]);
}
