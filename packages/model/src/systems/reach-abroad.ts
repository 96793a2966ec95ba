import { drawKey, hashUniform, streamOf } from "@kigyo/engine";
import type { Economy } from "../state/economy.ts";
import { LARGE_FIRM } from "../state/firm-size.ts";
import { MANUFACTURING } from "../state/links.ts";
import { addTally } from "../state/tally.ts";

const REACH_STREAM = streamOf("export search");

/** Share of small exporters that let their customers abroad go in a quarter. */
const FADE = 0.02;

/**
 * Chance per quarter that a small maker starts to look for orders abroad. Who wants work looks harder, and
 * people are needed for it; skill plays no part (mould makers of Ota Ward against those of Taiwan).
 */
export function searchHazard(
  rate: number,
  search: number,
  headsPerFirm: number,
  idle: number,
): number {
  const staff = Math.min(1, headsPerFirm / 30);
  return Math.min(1, (rate / 4) * search * staff * (1 + Math.min(1, 5 * idle)));
}

/** Small makers begin, or cease, to look for customers abroad; large ones all do. */
export function reachAbroad(economy: Economy, quarter: number): void {
  const { firms, levers, parameters } = economy;
  const f = firms.col;
  const key = drawKey(economy.seed, REACH_STREAM, quarter);
  const rate = parameters["exports.search-rate"];
  const search = levers["links.export-search"];
  let found = 0;
  for (let slot = 0; slot < firms.count; slot++) {
    if (firms.alive[slot] === 0 || f.sector[slot] >= MANUFACTURING) continue;
    const weight = f.weight[slot];
    const each = f.heads[slot] / weight;
    if (each >= LARGE_FIRM) {
      f.reach[slot] += 0.05 * (1 - f.reach[slot]);
      continue;
    }
    const hazard = searchHazard(rate, search, each, f.risk[slot]);
    const home = (1 - f.reach[slot]) * weight;
    const number = Math.min(home, Math.floor(hazard * home + hashUniform(key, f.key[slot])));
    f.reach[slot] = (1 - FADE) * f.reach[slot] + Math.max(0, number) / weight;
    if (number > 0) found += number;
  }
  addTally(economy, "exportersFound", found);
}
