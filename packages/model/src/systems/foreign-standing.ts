import type { Economy } from "../state/economy.ts";
import { LARGE_FIRM } from "../state/firm-size.ts";
import { MANUFACTURING } from "../state/links.ts";
import { SECTOR_COUNT } from "../state/sectors.ts";
import { scratch } from "../state/scratch.ts";
import { shareAbroad } from "./order-book.ts";

/** How firms and sectors stand on foreign markets. */
export interface Standing {
  /** Claim on its sector's exports, by firm slot. */
  readonly weight: Float64Array;
  /** Exports of a sector relative to one whose large firms alone look abroad, with products that travel. */
  readonly strength: Float64Array;
}

/** Chance that a customer abroad hears of a small maker that does not look for orders there. */
const UNSOUGHT = 0.2;

/** How far a firm's products reach customers abroad: as far as its firms look for them. */
export function foreignReach(seeking: number): number {
  return UNSOUGHT + (1 - UNSOUGHT) * seeking;
}

/** Part of a product's quality that survives the border: less the more it is tuned to home standards ("Galapagos"). */
export function travel(homeTuned: number, penalty: number): number {
  return 1 - penalty * homeTuned;
}

/** Claims on exports: market share, reach, how well products travel, less what plants abroad supply instead. */
export function foreignStanding(economy: Economy): Standing {
  const { firms, parameters } = economy;
  const f = firms.col;
  const penalty = parameters["standards.export-penalty"];
  const displaced = parameters["offshoring.export-displacement"];
  const weight = scratch("foreign standing", firms.count);
  const usual = new Float64Array(SECTOR_COUNT);
  const strength = new Float64Array(SECTOR_COUNT);
  for (let slot = 0; slot < firms.count; slot++) {
    if (firms.alive[slot] === 0) continue;
    const sector = f.sector[slot];
    const share = f.share[slot];
    const maker = sector < MANUFACTURING;
    const large = !maker || f.heads[slot] >= LARGE_FIRM * f.weight[slot];
    weight[slot] =
      share *
      (maker ? foreignReach(f.reach[slot]) : 1) *
      travel(f.homeTuned[slot], penalty) *
      (1 - displaced * shareAbroad(economy, slot));
    // Of what small makers win by looking abroad half is new to the country, half another home firm's loss.
    usual[sector] += large ? share : share * (UNSOUGHT + 0.5 * (1 - UNSOUGHT) * f.reach[slot]);
    strength[sector] += weight[slot];
  }
  for (let sector = 0; sector < SECTOR_COUNT; sector++)
    strength[sector] = usual[sector] > 0 ? strength[sector] / usual[sector] : 1;
  return { weight, strength };
}
