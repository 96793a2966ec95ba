import { drawKey, hashUniform, streamOf } from "@kigyo/engine";
import type { Economy } from "../state/economy.ts";
import { LARGE_FIRM } from "../state/firm-size.ts";
import { LINK_KIND, MANUFACTURING } from "../state/links.ts";
import { addTally } from "../state/tally.ts";
import { scratch } from "../state/scratch.ts";

const [RENEW_STREAM, LEAVE_STREAM] = ["small-firm renewal", "leaving a parent"].map(streamOf);

/** Staff from which a small firm has people to spare for a new line. */
const ENOUGH_STAFF = 50;

/** Years with a bank after which a firm's borrowing record is complete. */
const FULL_RECORD = 10;

/** Age in years below which an owner is taken for a successor with plans of his own. */
const YOUNG_OWNER = 45;

/**
 * Readiness of an established small firm for a new line, 0 to 1: staff, borrowing record and income,
 * half as much again under a young owner (the second upgrading dynamic of the 2001 paper, "New
 * Entrepreneurial Champions?").
 */
export function readiness(
  headsPerFirm: number,
  yearsBanked: number,
  profitable: boolean,
  ownerAge: number,
): number {
  const staff = Math.min(1, headsPerFirm / ENOUGH_STAFF);
  const record = 0.2 + 0.8 * Math.min(1, Math.max(0, yearsBanked) / FULL_RECORD);
  const ready = staff * record * (profitable ? 1 : 0.3) * (ownerAge < YOUNG_OWNER ? 1.5 : 1);
  return Math.min(1, ready);
}

/** Readiness of the firm in a slot. */
export function readinessOf({ firms }: Economy, slot: number, quarter: number): number {
  const f = firms.col;
  return readiness(
    f.heads[slot] / f.weight[slot],
    (quarter - f.banked[slot]) / 4,
    f.profit[slot] > 0,
    (quarter - f.founderBirth[slot]) / 4,
  );
}

/**
 * Established small makers take up new lines. A new line adds to quality and to the own market; firms
 * with a parent leave it and turn most of that work to customers of their own.
 */
export function renewSmallFirms(economy: Economy, quarter: number): void {
  const { firms, levers, parameters } = economy;
  const f = firms.col;
  const key = drawKey(economy.seed, RENEW_STREAM, quarter);
  const rate = (parameters["renewal.rate"] / 4) * levers["links.small-firm-renewal"];
  const gain = parameters["renewal.gain"];
  const leaving = scratch("leaving", firms.count);
  let makers = 0;
  let renewed = 0;
  for (let slot = 0; slot < firms.count; slot++) {
    if (firms.alive[slot] === 0 || f.sector[slot] >= MANUFACTURING) continue;
    const weight = f.weight[slot];
    if (f.heads[slot] >= LARGE_FIRM * weight || f.stage[slot] > 0 || f.parent[slot] >= 0) continue;
    makers += weight;
    const hazard = rate * readinessOf(economy, slot, quarter);
    const number = Math.floor(hazard * weight + hashUniform(key, f.key[slot]));
    if (number <= 0) continue;
    renewed += number;
    leaving[slot] = number / weight;
    f.quality[slot] *= 1 + gain * leaving[slot];
    f.share[slot] *= 1 + gain * leaving[slot];
  }
  economy.tally.smallMakers = makers;
  addTally(economy, "renewed", renewed);
  if (renewed > 0) leaveParents(economy, leaving, quarter);
}

/** Renewed firms with a parent quit it; `leaving` is the share of each record's firms. */
function leaveParents(economy: Economy, leaving: Float64Array, quarter: number): void {
  const { firms, links, parameters } = economy;
  const f = firms.col;
  const l = links.col;
  const key = drawKey(economy.seed, LEAVE_STREAM, quarter);
  const kept = parameters["renewal.orders-kept"];
  let left = 0;
  for (let link = 0; link < links.count; link++) {
    if (links.alive[link] === 0 || l.kind[link] !== LINK_KIND.parts) continue;
    const supplier = l.supplier[link];
    if (leaving[supplier] <= 0 || f.key[supplier] !== l.supplierKey[link]) continue;
    const u = hashUniform(key, l.key[link]);
    const number = Math.min(l.firms[link], Math.floor(leaving[supplier] * l.firms[link] + u));
    if (number <= 0) continue;
    const work = (l.orders[link] * number) / l.firms[link];
    l.orders[link] -= work;
    l.business[link] *= 1 - number / l.firms[link];
    l.firms[link] -= number;
    const before = Math.max(1e-9, f.expected[supplier]);
    f.expected[supplier] += kept * work;
    f.share[supplier] *= 1 + (kept * work) / before;
    left += number;
  }
  addTally(economy, "parentsLeft", left);
}
