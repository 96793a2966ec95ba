import type { Economy } from "../state/economy.ts";

/**
 * Foreign prices in yen over home prices, 1 when history begins: the warm-up moves home prices, and the
 * rate at which the yen was fixed afterwards was set on them.
 */
export function relativePrice({ outside, aggregates, memory, parameters }: Economy): number {
  return (
    (outside.price * (memory.startPrice ?? parameters["start.price-level"])) / aggregates.priceLevel
  );
}
