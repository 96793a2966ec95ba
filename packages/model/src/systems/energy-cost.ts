import { pow } from "@kigyo/engine";
import type { Economy } from "../state/economy.ts";

/** Imported energy and materials per real unit of output, thousand yen: dearer imports are used more sparingly. */
export function energyCost({ parameters, outside, aggregates }: Economy): number {
  const relative =
    (outside.price * parameters["start.price-level"] * outside.energy) / aggregates.priceLevel;
  return parameters["energy.share"] * aggregates.priceLevel * Math.min(4, pow(relative, 0.6));
}
