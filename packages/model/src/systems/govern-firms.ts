import type { Economy } from "../state/economy.ts";
import { addTally } from "../state/tally.ts";

/**
 * Weight that managers come to give to returns, 0 to 1: outsiders' voice counts as far as stable holders
 * do not shield the firm and accounts show what it earns; codes, courts and stated goals add theirs, and
 * a reformed firm sets itself a target.
 */
export function returnWeightAimed(
  foreign: number,
  households: number,
  stable: number,
  disclosure: number,
  pressure: number,
  reform: number,
): number {
  const voice = (1 - stable) * (foreign + disclosure * households);
  return Math.min(1, 0.6 * voice + 0.5 * pressure + 0.3 * reform);
}

/** Part of its investment that a firm short of its return goal gives up, by the weight it gives to returns. */
export function restraint(
  returnOnCapital: number,
  goal: number,
  weight: number,
  strength: number,
): number {
  if (goal <= 0) return 0;
  return strength * weight * Math.min(1, Math.max(0, 1 - returnOnCapital / goal));
}

/** Speed per quarter at which managers' aims follow those they answer to. */
const AIMS_SPEED = 0.03;

/** Owners of listed firms are heard or not: the weight of returns among managers' aims moves towards what they can demand. */
export function governFirms(economy: Economy): void {
  const { firms, levers } = economy;
  const f = firms.col;
  const disclosure = levers["ownership.disclosure"];
  const pressure = levers["ownership.return-pressure"];
  let weighted = 0;
  let listed = 0;
  for (let slot = 0; slot < firms.count; slot++) {
    if (firms.alive[slot] === 0 || f.listing[slot] === 0) continue;
    const stable = f.sharesBanks[slot] + f.sharesFirms[slot];
    const held = stable + f.sharesHouseholds[slot] + f.sharesInsurers[slot] + f.sharesWorld[slot];
    if (held <= 0) continue;
    const aimed = returnWeightAimed(
      f.sharesWorld[slot] / held,
      f.sharesHouseholds[slot] / held,
      stable / held,
      disclosure,
      pressure,
      f.reform[slot],
    );
    f.returnWeight[slot] += AIMS_SPEED * (aimed - f.returnWeight[slot]);
    weighted += held * f.returnWeight[slot];
    listed += held;
  }
  addTally(economy, "returnWeight", weighted);
  addTally(economy, "returnWeightBase", listed);
}
