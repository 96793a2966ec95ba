import { drawKey, hashUniform, streamOf } from "@kigyo/engine";
import type { Economy } from "../state/economy.ts";
import { LARGE_FIRM } from "../state/firm-size.ts";
import { MANUFACTURING } from "../state/links.ts";
import { addTally } from "../state/tally.ts";

const ALLIANCE_STREAM = streamOf("cross-border alliance");

/** Pace per quarter at which technology turns to the standards that its maker serves. */
const PACE = 0.04;

/** Share of alliances that end in a quarter: they last about ten years. */
const END = 0.025;

/** Information services, which set standards too. */
const INFORMATION = 11;

/**
 * How far a maker's technology comes to be tuned to the home market: as far as that has standards of its
 * own, as the maker sells at home and is advanced enough to set them; foreign partners work against it.
 */
export function homeTuning(
  standards: number,
  homeShare: number,
  advanced: number,
  allied: number,
): number {
  return standards * homeShare * Math.min(1, advanced) * (1 - allied);
}

/** Chance per quarter of an alliance with a foreign partner: firms near the frontier have something to offer. */
export function allianceHazard(rate: number, openness: number, advanced: number): number {
  const close = Math.min(1, Math.max(0, advanced));
  return (rate / 4) * openness * close * close;
}

/** Large firms ally across borders; makers' technology drifts to the standards of those whom they serve. */
export function setStandards(economy: Economy, quarter: number): void {
  const { firms, levers, parameters, frontier } = economy;
  const f = firms.col;
  const key = drawKey(economy.seed, ALLIANCE_STREAM, quarter);
  const standards = levers["links.home-standards"];
  const openness = levers["links.cross-border-alliances"];
  const rate = parameters["alliances.rate"];
  const fit = parameters["search.fit"];
  for (let slot = 0; slot < firms.count; slot++) {
    const sector = f.sector[slot];
    if (firms.alive[slot] === 0 || (sector >= MANUFACTURING && sector !== INFORMATION)) continue;
    const weight = f.weight[slot];
    const advanced = f.productivity[slot] / (frontier[sector] * fit);
    if (f.heads[slot] >= LARGE_FIRM * weight) {
      const lone = (1 - f.allied[slot]) * weight;
      const hazard = allianceHazard(rate, openness, advanced);
      const number = Math.min(lone, Math.floor(hazard * lone + hashUniform(key, f.key[slot])));
      if (number > 0) addTally(economy, "alliances", number);
      f.allied[slot] = (1 - END) * f.allied[slot] + Math.max(0, number) / weight;
    }
    const home = f.sales[slot] > 0 ? Math.max(0, 1 - f.exports[slot] / f.sales[slot]) : 1;
    f.homeTuned[slot] +=
      PACE * (homeTuning(standards, home, advanced, f.allied[slot]) - f.homeTuned[slot]);
  }
}
