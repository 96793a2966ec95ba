import { pow } from "@kigyo/engine";
import type { Economy } from "../state/economy.ts";
import { relativePrice } from "./relative-price.ts";

/** Imported energy and materials per real unit of output, thousand yen: dearer imports are used more sparingly. */
export function energyCost(economy: Economy): number {
  const { parameters, outside, aggregates } = economy;
  const relative = relativePrice(economy) * outside.energy;
  return parameters["energy.share"] * aggregates.priceLevel * Math.min(4, pow(relative, 0.6));
}
