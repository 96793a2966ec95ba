import { pow } from "@kigyo/engine";
import type { Economy } from "../state/economy.ts";
import { relativePrice } from "./relative-price.ts";

/** Price elasticity of the use of imported energy and materials once all plant is renewed (Pindyck 1979: 0.3 to 0.6). */
const ELASTICITY = 0.4;

/** Price of imported materials over home prices beyond which buyers find other sources, 1 at the start. */
const DEAREST = 10;

/**
 * Use of imported energy and materials per real unit of output relative to the start: the more a country makes per
 * head, the less of it is material (intensity of use: Malenbaum 1978).
 * @param productivity output per head relative to when history begins
 * @param saving per cent of materials saved by one per cent more output per head, `energy.saving`
 */
export function materialIntensity(productivity: number, saving: number): number {
  return pow(productivity, -saving);
}

/**
 * Use of imported energy and materials per unit of output that plant is built for, relative to plant built at the
 * prices of the start. What a plant uses is settled when it is built: a price that doubles is paid at once, and
 * saved from only as plant is renewed (putty-clay: Atkeson and Kehoe 1999).
 *
 * @param before last quarter's
 * @param relative price of imported materials over home prices, 1 at the start
 * @param renewed part of all plant that is new this quarter
 */
export function plantUse(before: number, relative: number, renewed: number): number {
  return before + renewed * (pow(relative, -ELASTICITY) - before);
}

/** Price of imported energy and materials over home prices, 1 at the start. */
function materialsPrice(economy: Economy): number {
  return Math.min(DEAREST, relativePrice(economy) * economy.outside.energy);
}

/** Plant of the quarter takes the prices of the quarter into account; before history begins all plant has. */
export function renewPlantUse(economy: Economy, quarter: number): void {
  const { memory, parameters, aggregates } = economy;
  const relative = materialsPrice(economy);
  const renewed =
    quarter < 0 ? 1 : parameters["capital.depreciation"] + Math.max(0, aggregates.trendGrowth);
  memory.plantUse = plantUse(memory.plantUse ?? 1, relative, Math.min(1, renewed));
}

/** Imported energy and materials per real unit of output, thousand yen. */
export function energyCost(economy: Economy): number {
  const { parameters, aggregates, memory } = economy;
  const productivity =
    aggregates.lastProductivity / (memory.startProductivity ?? aggregates.lastProductivity);
  return (
    parameters["energy.share"] *
    materialIntensity(productivity, parameters["energy.saving"]) *
    (memory.plantUse ?? 1) *
    aggregates.priceLevel *
    materialsPrice(economy)
  );
}
