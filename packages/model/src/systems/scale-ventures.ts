import { drawKey, hashUniform, streamOf } from "@kigyo/engine";
import type { Economy } from "../state/economy.ts";
import { TIE } from "../state/firms.ts";
import { addTally } from "../state/tally.ts";
import { normalOutput } from "./labour-productivity.ts";
import { isVenture, venturesOf } from "./list-ventures.ts";

const DISPATCH_STREAM = streamOf("dispatch");
/** Share of its home sales that a venture with networks abroad sells there. */
const ABROAD = 0.2;
/** Staff hired ahead in a quarter beyond which more does not help, share of what sales need. */
const MOST = 0.15;

/**
 * Growth of a venture's market in a quarter, share: staff hired ahead of sales open it as far as the product is
 * better than others' and, for tied ventures, partners let it in.
 *
 * @param spare staff beyond what sales need, share of the latter
 * @param lead quality relative to the sector's mean
 * @param filled share of its niche that it already serves
 */
export function marketOpened(
  spare: number,
  lead: number,
  push: number,
  access: number,
  filled: number,
): number {
  const left = Math.max(0, 1 - filled);
  return (
    push *
    Math.min(MOST, Math.max(0, spare)) *
    Math.min(1, Math.max(0, lead - 1)) *
    (1 + access) *
    left
  );
}

/**
 * Ventures turn money into markets: those who hired ahead win customers; the chosen reach procurement and
 * the customers of large firms; those whose founder was sent abroad sell there too (chapter, "Employment", "Firm Size").
 */
export function scaleVentures(economy: Economy, quarter: number): void {
  const { firms, parameters, levers, aggregates, meanQuality, outside } = economy;
  const f = firms.col;
  const ventures = venturesOf(economy, quarter);
  const key = drawKey(economy.seed, DISPATCH_STREAM, quarter);
  const push = parameters["venture.market-push"];
  // Market shares sum to about one in each sector.
  const niche = parameters["venture.niche"];
  const access = parameters["venture.partner-access"];
  const alive = Math.max(1, economy.tally.venturesAlive ?? 0);
  const sent = (levers["labour.overseas-dispatch"] * aggregates.laborForce) / 1e6 / 4;
  const networked = Math.min(1, sent / alive) * parameters["venture.dispatch-return"];
  for (const slot of ventures) {
    if (!isVenture(economy, slot)) continue;
    if (networked > 0 && hashUniform(key, f.key[slot]) < networked) f.backing[slot] |= TIE.abroad;
    if ((f.backing[slot] & TIE.abroad) !== 0)
      addTally(economy, "ventureExports", ABROAD * f.sales[slot]);
    if (f.cash[slot] <= 0 || f.productivity[slot] <= 0) continue;
    const needed = f.expected[slot] / normalOutput(f.productivity[slot], outside.hours);
    if (!(needed > 0)) continue;
    const chosen = (f.backing[slot] & TIE.chosen) !== 0;
    const opened = marketOpened(
      f.heads[slot] / needed - 1,
      f.quality[slot] / meanQuality[f.sector[slot]],
      push,
      chosen ? access : 0,
      f.share[slot] / f.weight[slot] / niche,
    );
    f.share[slot] *= 1 + opened;
    f.expected[slot] *= 1 + opened;
  }
}
