import { drawKey, hashUniform, log, streamOf } from "@kigyo/engine";
import type { Economy } from "../state/economy.ts";
import { SECTOR_COUNT } from "../state/sectors.ts";
import { energyCost } from "./energy-cost.ts";
import { labourTerms, outputPerHead } from "./labour-productivity.ts";

const DEMAND_STREAM = streamOf("demand shock");

/**
 * Prices follow unit cost and mark-up; market shares follow price and quality by the replicator rule
 * with fat-tailed shocks of demand; sector means are measured for the next quarter.
 *
 * @param shareSum market shares added up by sector: entry, innovation and renewal leave them off 1
 */
export function moveShares(economy: Economy, quarter: number, shareSum: Float64Array): void {
  const { firms, parameters, regimes, meanPrice, meanQuality, meanProductivity, bestProductivity } =
    economy;
  const f = firms.col;
  const key = drawKey(economy.seed, DEMAND_STREAM, quarter);
  const speed = parameters["market.replicator-speed"];
  const noise = parameters["market.demand-shock"];
  const crowding = parameters["market.crowding"];
  const pace = parameters["price.speed"];
  const usualMarkup = parameters["price.markup"];
  const fade = parameters["market.quality-fade"];
  const terms = labourTerms(economy);
  const stockRatio = parameters["inventory.ratio"];
  const energyPrice = energyCost(economy);
  const sums = {
    price: new Float64Array(SECTOR_COUNT),
    quality: new Float64Array(SECTOR_COUNT),
    level: new Float64Array(SECTOR_COUNT),
    best: new Float64Array(SECTOR_COUNT),
    share: new Float64Array(SECTOR_COUNT),
  };
  for (let slot = 0; slot < firms.count; slot++) {
    if (firms.alive[slot] === 0) continue;
    const sector = f.sector[slot];
    const heads = Math.max(f.heads[slot], f.weight[slot]);
    const able = outputPerHead(f.productivity[slot], f.capital[slot], heads, terms);
    const pay =
      f.wages[slot] > 0 && f.heads[slot] > 0
        ? f.wages[slot] / f.heads[slot]
        : economy.aggregates.wage;
    const stock = f.expected[slot] > 0 ? f.inventory[slot] / (stockRatio * f.expected[slot]) : 1;
    const scarce = Math.min(1.06, Math.max(0.98, 1 + 0.06 * (1 - stock)));
    let cost = pay / able + energyPrice;
    if (f.outsourced[slot] > 0) {
      const bought = f.outsourced[slot] / (f.outsourced[slot] + able * heads);
      cost += bought * (f.partsCost[slot] / f.outsourced[slot] - cost);
    }
    const target = (1 + f.markup[slot]) * cost * scarce;
    f.price[slot] += pace * (target - f.price[slot]);

    const fitness =
      meanPrice[sector] > 0
        ? (f.quality[slot] / f.price[slot]) * (meanPrice[sector] / meanQuality[sector]) - 1
        : 0;
    const each = heads / f.weight[slot];
    const regime = regimes[sector];
    const local = 1 - 0.6 * regime.local;
    const width = noise * (each < 10 ? 1 : each < 100 ? 0.7 : 0.4);
    const part = f.share[slot] / shareSum[sector];
    const crowded = crowding * (part / f.weight[slot]);
    const move =
      speed * local * Math.min(0.4, Math.max(-0.4, fitness)) -
      crowded +
      width * laplace(hashUniform(key, f.key[slot]));
    f.share[slot] = part * Math.min(1.3, Math.max(0.75, 1 + move));
    // Rivals catch up with quality unless it is protected.
    f.quality[slot] +=
      fade * (1 - regime.appropriability) * (meanQuality[sector] - f.quality[slot]);
    f.markup[slot] +=
      0.02 * (usualMarkup * (1 + 0.3 * Math.min(0.5, Math.max(-0.5, fitness))) - f.markup[slot]);
    const weight = f.share[slot];
    sums.share[sector] += weight;
    sums.price[sector] += weight * f.price[slot];
    sums.quality[sector] += weight * f.quality[slot];
    sums.level[sector] += weight * f.productivity[slot];
    sums.best[sector] += weight * f.productivity[slot] * f.productivity[slot];
  }
  for (let sector = 0; sector < SECTOR_COUNT; sector++) {
    if (sums.share[sector] <= 0) continue;
    meanPrice[sector] = sums.price[sector] / sums.share[sector];
    meanQuality[sector] = sums.quality[sector] / sums.share[sector];
    meanProductivity[sector] = sums.level[sector] / sums.share[sector];
    bestProductivity[sector] = sums.best[sector] / sums.level[sector];
  }
}

/** Laplace-distributed number of mean zero and mean absolute value one, cut at five. */
export function laplace(uniform: number): number {
  const tail = uniform < 0.5 ? 2 * uniform : 2 * (1 - uniform);
  const size = Math.min(5, -log(Math.max(tail, 1e-9)));
  return uniform < 0.5 ? -size : size;
}
