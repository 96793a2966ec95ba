import { drawKey, hashDraw, hashUniform, streamOf } from "@kigyo/engine";
import type { Economy } from "../state/economy.ts";
import { CONTRACT, TRAIT } from "../state/people.ts";
import { REGION_COUNT } from "../state/sectors.ts";
import { grain } from "../state/weights.ts";
import { fragment } from "./fragment.ts";
import { addTally } from "../state/tally.ts";

const MATCH_STREAM = streamOf("match");
const CONTRACT_STREAM = streamOf("contract");

/** Share of its vacancies that a start-up can fill: equity pay and joblessness among the young help it, inertia of norms does not. */
export function startUpAppeal(stockOptions: number, youngUnemployment: number): number {
  return Math.min(1, 0.35 + 0.4 * stockOptions + 4 * Math.max(0, youngUnemployment - 0.04));
}

/**
 * Firms with vacancies meet people who look for work, the large ones first. Large firms take
 * graduates and, as far as mid-career hiring is open, the experienced; others take whom they find.
 * Which of the seekers a firm gets is drawn by firm and vacancy.
 */
export function matchJobs(economy: Economy, quarter: number): void {
  const { firms, levers, tally } = economy;
  const f = firms.col;
  const open = levers["labour.midcareer-openness"];
  const young = tally.youngForce > 0 ? tally.youngUnemployed / tally.youngForce : 0;
  const appeal = startUpAppeal(levers["labour.stock-options"], young);
  const key = drawKey(economy.seed, MATCH_STREAM, quarter);
  for (const large of [true, false]) {
    for (let slot = 0; slot < firms.count; slot++) {
      if (firms.alive[slot] === 0) continue;
      const each = f.wanted[slot] / f.weight[slot];
      if (each >= 300 !== large) continue;
      let vacancies = f.wanted[slot] - f.heads[slot];
      if (vacancies <= 0) continue;
      if (f.stage[slot] > 0 && f.listing[slot] === 0) vacancies *= appeal;
      fill(economy, slot, vacancies, large ? open : 1, key, quarter);
    }
  }
}

function fill(
  economy: Economy,
  firm: number,
  vacancies: number,
  open: number,
  key: number,
  quarter: number,
): void {
  const { firms, scale, people } = economy;
  const f = firms.col;
  const piece = grain(f.wanted[firm], scale);
  const firmKey = f.key[firm];
  let left = vacancies;
  for (let n = 0; left > 0 && n < 400; n++) {
    const u = hashUniform(key, firmKey + Math.imul(n, 0x9e3779b1));
    // A last vacancy smaller than a record is filled with matching probability, so that hires are right on average.
    if (left < piece && u * piece >= left) break;
    const taken = pick(economy, f.region[firm], open, u, hashDraw(key ^ 0x51ed270b, firmKey + n));
    if (taken === undefined) break;
    let person = taken.slot;
    const weight = Math.min(people.col.weight[person], piece);
    if (people.col.weight[person] > weight) {
      const part = fragment(economy, person, weight, quarter, firmKey ^ n);
      taken.putBack();
      person = part;
    }
    engage(economy, person, firm, taken.moved, quarter);
    left -= weight;
  }
}

interface Taken {
  readonly slot: number;
  /** Quit a job this quarter. */
  readonly moved: boolean;
  readonly putBack: () => void;
}

/** Draws a seeker of the region, else of the nearest-numbered region that has one. */
function pick(
  economy: Economy,
  home: number,
  open: number,
  u: number,
  salt: number,
): Taken | undefined {
  const { graduates, experienced } = economy.seekers;
  for (let step = 0; step < REGION_COUNT; step++) {
    const region = (home + step) % REGION_COUNT;
    const fresh = graduates[region].length;
    const worn = experienced[region].length;
    const total = fresh + worn;
    if (total === 0) continue;
    // Closed to the experienced, a large firm leaves a post open sooner than fill it from outside.
    const share = hashUniform(salt, 1);
    let list = u * total < fresh ? graduates[region] : experienced[region];
    if (open < 1) {
      if (fresh > 0 && share >= open * 0.6) list = graduates[region];
      else if (worn > 0 && share < Math.max(0.12, open)) list = experienced[region];
      else continue;
    }
    if (list.length === 0) continue;
    const at = Math.floor(hashUniform(salt, 2) * list.length);
    const entry = list[at];
    list[at] = list[list.length - 1];
    list.pop();
    return { slot: entry < 0 ? ~entry : entry, moved: entry < 0, putBack: () => list.push(entry) };
  }
  return undefined;
}

function engage(
  economy: Economy,
  person: number,
  firm: number,
  moved: boolean,
  quarter: number,
): void {
  const { people, firms, levers, seed } = economy;
  const p = people.col;
  const f = firms.col;
  const weight = p.weight[person];
  const experienced = (p.traits[person] & TRAIT.workedBefore) !== 0;
  const each = f.wanted[firm] / f.weight[firm];
  const u = hashUniform(drawKey(seed, CONTRACT_STREAM, quarter), p.key[person]);
  const woman = (p.traits[person] & TRAIT.woman) !== 0;
  const nonRegular =
    levers["labour.nonregular-ceiling"] * (woman ? 1.4 : 0.7) * (f.profit[firm] < 0 ? 1.3 : 1);
  p.contract[person] = u < nonRegular ? CONTRACT.nonRegular : CONTRACT.regular;
  p.employer[person] = firm;
  p.hired[person] = quarter;
  p.region[person] = f.region[firm];
  if (f.stage[firm] > 0) p.traits[person] |= TRAIT.startUpExperience;
  p.traits[person] |= TRAIT.workedBefore;
  f.heads[firm] += weight;
  addTally(economy, "hires", weight);
  if (each >= 300) {
    addTally(economy, "largeHires", weight);
    if (experienced) addTally(economy, "midCareerHires", weight);
  }
  if (moved) addTally(economy, "jobToJob", weight);
}
