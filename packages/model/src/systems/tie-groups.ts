import { drawKey, hashUniform, log, mixIdentity, streamOf } from "@kigyo/engine";
import type { Economy } from "../state/economy.ts";
import { addTally } from "../state/tally.ts";

const JOIN_STREAM = streamOf("joining a group");

/** Part of a firm's listed equity below which a partner's stake is no tie any more. */
const LAST_STAKE = 0.005;

/**
 * Chance per year that a listed firm joins its main bank's group: it leans on that bank, has done so for
 * long, and partners are wanted who hold each other's shares.
 */
export function joiningChance(
  rate: number,
  relationship: number,
  stable: number,
  loansOverYearlySales: number,
  yearsKnown: number,
): number {
  const leans = Math.min(1, Math.max(0, loansOverYearlySales) / 0.2);
  const known = Math.min(1, Math.max(0, yearsKnown) / 20);
  return Math.min(1, rate * relationship * stable * leans * known);
}

/**
 * The web of groups changes once a year. A tie between two firms ends when the stake that made it is
 * sold; a firm without tie that leaves its bank's credit leaves the group; a listed firm that leans on
 * the bank of a group joins it, and a member drawn for the pair becomes its partner, and it the member's
 * where that has none.
 */
export function tieGroups(economy: Economy, quarter: number): void {
  if (((quarter % 4) + 4) % 4 !== 0) return;
  const { firms, banks, levers, parameters } = economy;
  const f = firms.col;
  const b = banks.col;
  const relationship = levers["finance.relationship-lending"];
  const stable = levers["ownership.stable-holding"];
  const key = drawKey(economy.seed, JOIN_STREAM, quarter);
  for (let slot = 0; slot < firms.count; slot++) {
    if (firms.alive[slot] === 0 || f.listing[slot] === 0) continue;
    endTie(economy, slot, quarter);
    const group = b.keiretsu[f.mainBank[slot]];
    if (f.keiretsu[slot] > 0) {
      const leaning = f.loans[slot] > 0.02 * 4 * f.sales[slot];
      if (f.partner[slot] < 0 && !leaning && group !== f.keiretsu[slot]) f.keiretsu[slot] = 0;
      continue;
    }
    if (group === 0) continue;
    const chance = joiningChance(
      parameters["group.join-rate"],
      relationship,
      stable,
      f.loans[slot] / (4 * f.sales[slot] + 1),
      (quarter - f.banked[slot]) / 4,
    );
    if (hashUniform(key, f.key[slot]) >= chance) continue;
    f.keiretsu[slot] = group;
    tie(economy, slot, group, key);
  }
}

/** A tie whose stake is all but sold is none. The firm that issued the shares holds what is left. */
function endTie(economy: Economy, slot: number, quarter: number): void {
  const f = economy.firms.col;
  if (f.partner[slot] < 0 || quarter < 4) return;
  const held =
    f.sharesHouseholds[slot] +
    f.sharesBanks[slot] +
    f.sharesFirms[slot] +
    f.sharesInsurers[slot] +
    f.sharesWorld[slot];
  if (f.sharesFirms[slot] > LAST_STAKE * held) return;
  if (f.partner[slot] !== slot) addTally(economy, "tiesEnded", f.weight[slot]);
  f.partner[slot] = f.sharesFirms[slot] > 0 ? slot : -1;
}

function tie(economy: Economy, slot: number, group: number, key: number): void {
  const { firms } = economy;
  const f = firms.col;
  let best = -1;
  let soonest = Infinity;
  for (let other = 0; other < firms.count; other++) {
    if (other === slot || firms.alive[other] === 0) continue;
    if (f.keiretsu[other] !== group || f.listing[other] === 0) continue;
    // Of firms that come by at a rate in proportion to their number, the first is drawn in proportion to it.
    const u = hashUniform(key, mixIdentity(f.key[slot], f.key[other], 0));
    const wait = -log(1 - u) / f.weight[other];
    if (wait < soonest) {
      soonest = wait;
      best = other;
    }
  }
  if (best < 0) return;
  f.partner[slot] = best;
  if (f.partner[best] < 0 || f.partner[best] === best) f.partner[best] = slot;
  addTally(economy, "tiesMade", f.weight[slot]);
}
