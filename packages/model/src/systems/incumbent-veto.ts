import type { Economy } from "../state/economy.ts";
import { TIE } from "../state/firms.ts";

/** Start-up policy: the levers that incumbents would rather wait with while ventures threaten more than they give. */
export const CONTESTED = [
  "entry.cohort",
  "entry.failure-cost",
  "entry.rechallenge",
  "entry.start-up-support",
  "equity.angel-relief",
  "equity.board-access",
  "equity.institutional-allocation",
  "equity.partnership-law",
  "equity.public-fund-money",
  "equity.startup-boards",
  "labour.midcareer-openness",
  "labour.pension-portability",
  "labour.stock-options",
] as const;

/** Part of tied ventures' sales that partners gain, against all of what independents sell being lost to incumbents. */
const PARTNERS_GAIN = 0.5;

/** Whether incumbents support start-up policy: what they expect from partnering and purchase outweighs displacement. */
export function incumbentsSupport(tied: number, bought: number, independent: number): boolean {
  return PARTNERS_GAIN * tied + bought >= independent;
}

/** Weighs what incumbents gain and lose by ventures, smoothed over five years. Sales in thousand yen per quarter. */
export function weighVentures(economy: Economy): void {
  const { firms, memory, tally, quarter } = economy;
  const f = firms.col;
  let tied = 0;
  let independent = 0;
  for (let slot = 0; slot < firms.count; slot++) {
    // Young firms that compete with incumbents: ventures, and listed ones of under twenty years that were.
    if (firms.alive[slot] === 0 || f.stage[slot] === 0 || quarter - f.birth[slot] >= 80) continue;
    if (f.tied[slot] === 1 || (f.backing[slot] & (TIE.chosen | TIE.corporate)) !== 0)
      tied += f.sales[slot];
    else independent += f.sales[slot];
  }
  const smooth = (name: string, value: number): void => {
    memory[name] = 0.95 * (memory[name] ?? 0) + 0.05 * value;
  };
  smooth("tied sales", tied);
  smooth("independent sales", independent);
  smooth("bought value", tally.acquiredValue ?? 0);
}

/**
 * Start-up policy waits, as far as incumbents have a say, until they support it: its levers stay where they were
 * (chapter, "Firm Size"; "Chapter 2 Japan"). Without a say nothing changes.
 */
export function applyVeto(economy: Economy): void {
  const { levers, memory } = economy;
  const veto = levers["state.incumbent-veto"];
  if (veto <= 0) {
    if (memory.vetoed === 1) for (const id of CONTESTED) delete memory[`held ${id}`];
    memory.vetoed = 0;
    return;
  }
  const support = incumbentsSupport(
    memory["tied sales"] ?? 0,
    memory["bought value"] ?? 0,
    memory["independent sales"] ?? 0,
  );
  for (const id of CONTESTED) {
    const held = memory[`held ${id}`] ?? levers[id];
    if (!support) levers[id] += veto * (held - levers[id]);
    memory[`held ${id}`] = levers[id];
  }
  memory.vetoed = 1;
}
