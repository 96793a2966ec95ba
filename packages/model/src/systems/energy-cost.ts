import { pow } from "@kigyo/engine";
import type { Economy } from "../state/economy.ts";
import { relativePrice } from "./relative-price.ts";

/**
 * Use of imported energy and materials per real unit of output relative to the start: the more a country makes per
 * head, the less of it is material (intensity of use: Malenbaum 1978).
 * @param productivity output per head relative to when history begins
 * @param saving per cent of materials saved by one per cent more output per head, `energy.saving`
 */
export function materialIntensity(productivity: number, saving: number): number {
  return pow(productivity, -saving);
}

/** Imported energy and materials per real unit of output, thousand yen: dearer imports are used more sparingly. */
export function energyCost(economy: Economy): number {
  const { parameters, outside, aggregates, memory } = economy;
  const relative = relativePrice(economy) * outside.energy;
  const productivity =
    aggregates.lastProductivity / (memory.startProductivity ?? aggregates.lastProductivity);
  return (
    parameters["energy.share"] *
    materialIntensity(productivity, parameters["energy.saving"]) *
    aggregates.priceLevel *
    Math.min(4, pow(relative, 0.6))
  );
}
