import { hashUniform, streamOf } from "@kigyo/engine";
import { splitWhole } from "../accounts/split.ts";
import { BANK_KIND } from "../state/banks.ts";
import type { Economy } from "../state/economy.ts";

/** What a bank is for life: its own draw, the same in every quarter. */
const BOLDNESS = streamOf("boldness of banks");

/** Losses and troubled loans of records of many firms, which the private banks carry together. Thousand yen. */
export interface SharedLosses {
  lost: number;
  expected: number;
  troubled: number;
}

/**
 * Weight with which a bank shares in the losses on small firms: what it lends, by how bold its lending is.
 * `draw` is the bank's own, between 0 and 1; the boldest carries `1 + spread` times its part.
 */
export function lossWeight(loans: number, draw: number, spread: number): number {
  return Math.max(1, loans) * (1 + spread * (2 * draw - 1));
}

/**
 * Lays shared losses on the private banks in proportion to their loans and their boldness: a record of
 * many firms has many banks, and some lend where others refuse. Reserves settle between them.
 */
export function shareLosses(economy: Economy, pool: SharedLosses): void {
  const { banks, parameters } = economy;
  const b = banks.col;
  const spread = parameters["bank.boldness-spread"];
  const weights = new Float64Array(banks.count);
  for (let bank = 0; bank < banks.count; bank++)
    if (banks.alive[bank] === 1 && b.kind[bank] < BANK_KIND.government)
      weights[bank] = lossWeight(b.loans[bank], hashUniform(BOLDNESS, b.key[bank]), spread);
  const part = new Float64Array(banks.count);
  splitWhole(pool.lost, weights, part);
  for (let bank = 0; bank < banks.count; bank++) b.capital[bank] -= part[bank];
  splitWhole(Math.round(pool.expected), weights, part);
  for (let bank = 0; bank < banks.count; bank++) b.expectedLoss[bank] += part[bank];
  splitWhole(Math.round(pool.troubled), weights, part);
  for (let bank = 0; bank < banks.count; bank++) b.troubled[bank] += part[bank];
}
