import { drawKey, hashDraw, hashUniform, streamOf } from "@kigyo/engine";
import type { Economy } from "../state/economy.ts";
import { LARGE_FIRM } from "../state/firm-size.ts";
import { CONTRACT, TRAIT } from "../state/people.ts";
import { REGION_COUNT } from "../state/sectors.ts";
import { grain } from "../state/weights.ts";
import { addTally } from "../state/tally.ts";
import { fragment } from "./fragment.ts";
import { SeekerRing, slotOf } from "./seeker-ring.ts";

const MATCH_STREAM = streamOf("match");
const CONTRACT_STREAM = streamOf("contract");
const RING_STREAM = streamOf("seeker-ring");

/** Rings and a list used again every quarter: seekers by region, and firms that come after the large ones. */
const freshRings = Array.from({ length: REGION_COUNT }, () => new SeekerRing());
const wornRings = Array.from({ length: REGION_COUNT }, () => new SeekerRing());
let others = new Int32Array(0);

/**
 * Share of its vacancies that a start-up can fill: equity pay, for staff and then for outsiders who work on the side, and
 * joblessness among the young help it (chapter, "Employment": the prospect is weighed against unemployment).
 */
export function startUpAppeal(
  stockOptions: number,
  outsiders: number,
  youngUnemployment: number,
): number {
  return Math.min(
    1,
    0.35 +
      0.4 * stockOptions +
      0.3 * outsiders * stockOptions +
      4 * Math.max(0, youngUnemployment - 0.04),
  );
}

/**
 * Chance that a hire is on a non-regular contract, from the ceiling on such hires: more for women and where the firm
 * loses money; for those who lost a job times the barrier to regular posts; start-ups take outsiders in this way.
 */
export function nonRegularChance(
  ceiling: number,
  woman: boolean,
  lossMaking: boolean,
  barrier: number,
  outsiders: number,
): number {
  return Math.min(
    1,
    ceiling * (woman ? 1.4 : 0.7) * (lossMaking ? 1.3 : 1) * barrier + 0.5 * outsiders,
  );
}

/** Barrier to regular posts for those who lost one, 1 for none: high where large firms stay closed ("if you go out of a permanent contract, you can't easily go back in"; chapter, "Employment"). */
export function reentryBarrier(strength: number, openness: number): number {
  return 1 + strength * (1 - openness);
}

/** The quarter's meeting of posts and people: who looks for work where, and what has come of it so far. */
interface Fair {
  /** Who looks for work by region: leavers from school, and those with work behind them. */
  readonly fresh: readonly SeekerRing[];
  readonly worn: readonly SeekerRing[];
  readonly key: number;
  readonly contractKey: number;
  readonly ceiling: number;
  readonly barrier: number;
  /** How far start-ups can pay outsiders in options, 0 to 1. */
  readonly outsiders: number;
  readonly quarter: number;
  hires: number;
  largeHires: number;
  midCareerHires: number;
  jobToJob: number;
  startUpHires: number;
  startUpHiresYoung: number;
  startUpOutsiders: number;
}

/** Counts of a fair that become tallies. */
const COUNTED = [
  "hires",
  "largeHires",
  "midCareerHires",
  "jobToJob",
  "startUpHires",
  "startUpHiresYoung",
  "startUpOutsiders",
] as const;

/** Posts that one firm fills at most in a quarter, in pieces, and persons' records that one piece takes at most. */
const MOST_PIECES = 400;
const MOST_RECORDS = 60;

/** Part of a piece that is hired at least: lumps of whole pieces overshoot, and who came too many is laid off again. */
const LEAST_PART = 4;

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
  const options = levers["labour.stock-options"] * (economy.memory.adoption ?? 0);
  const outsiders = levers["labour.option-outsiders"];
  const appeal = startUpAppeal(options, outsiders, young);
  tally.optionUse = options;
  const fair = openFair(economy, quarter, options * outsiders);
  tally.freshSeekers = personsIn(fair.fresh);
  let vacant = 0;
  const fillPosts = (slot: number, posts: number, openness: number): void => {
    const offered = f.stage[slot] > 0 && f.listing[slot] === 0 ? posts * appeal : posts;
    vacant += posts - offered + fill(economy, fair, slot, offered, openness);
  };
  if (others.length < firms.count) others = new Int32Array(firms.capacity);
  let n = 0;
  for (let slot = 0; slot < firms.count; slot++) {
    if (firms.alive[slot] === 0) continue;
    const vacancies = f.wanted[slot] - f.heads[slot];
    if (vacancies <= 0) continue;
    if (f.wanted[slot] >= LARGE_FIRM * f.weight[slot]) fillPosts(slot, vacancies, open);
    else others[n++] = slot;
  }
  for (let i = 0; i < n; i++) fillPosts(others[i], f.wanted[others[i]] - f.heads[others[i]], 1);
  for (const name of COUNTED) addTally(economy, name, fair[name]);
  tally.freshLeft = personsIn(fair.fresh);
  tally.vacant = vacant;
}

/** Persons on all rings. */
function personsIn(rings: readonly SeekerRing[]): number {
  return rings.reduce((sum, { persons }) => sum + persons, 0);
}

function openFair(economy: Economy, quarter: number, outsiders: number): Fair {
  const { seekers, people, seed, levers, parameters } = economy;
  const ringKey = drawKey(seed, RING_STREAM, quarter);
  for (let region = 0; region < REGION_COUNT; region++) {
    freshRings[region].open(seekers.graduates[region], people.col, ringKey);
    wornRings[region].open(seekers.experienced[region], people.col, ringKey);
  }
  return {
    fresh: freshRings,
    worn: wornRings,
    key: drawKey(seed, MATCH_STREAM, quarter),
    contractKey: drawKey(seed, CONTRACT_STREAM, quarter),
    ceiling: levers["labour.nonregular-ceiling"],
    barrier: reentryBarrier(
      parameters["labour.reentry-barrier"],
      levers["labour.midcareer-openness"],
    ),
    outsiders,
    quarter,
    hires: 0,
    largeHires: 0,
    midCareerHires: 0,
    jobToJob: 0,
    startUpHires: 0,
    startUpHiresYoung: 0,
    startUpOutsiders: 0,
  };
}

/**
 * Fills vacancies piece by piece, a piece being as many posts as one record of the firm's staff holds.
 * Whether a piece goes to graduates or to the experienced is settled once for all its posts, however
 * many records it takes to fill them: so the shares of hires are those of persons at every scale. The last
 * piece is as large as the vacancy that is left, but no smaller than a part of a record, or a person of each firm.
 * Returns the posts that stay open.
 */
function fill(economy: Economy, fair: Fair, firm: number, vacancies: number, open: number): number {
  const { firms, scale } = economy;
  const f = firms.col;
  const { key } = fair;
  const piece = grain(f.wanted[firm], f.weight[firm], scale);
  const least = Math.max(Math.min(f.weight[firm], scale), Math.ceil(piece / LEAST_PART));
  const firmKey = f.key[firm];
  const region = f.region[firm];
  let left = vacancies;
  for (let n = 0; left > 0 && n < MOST_PIECES; n++) {
    const u = hashUniform(key, firmKey + Math.imul(n, 0x9e3779b1));
    const part = Math.min(piece, Math.max(Math.ceil(left), least));
    const salt = hashDraw(key ^ 0x51ed270b, firmKey + n);
    // A last vacancy smaller than that is filled with matching probability, so that hires are right on average.
    if (left < part && hashUniform(salt, 0) * part >= left) break;
    const share = hashUniform(salt, 1);
    let need = part;
    for (let m = 0; need > 0 && m < MOST_RECORDS; m++) {
      const ring = findSeekers(fair, region, open, u, share);
      if (ring === undefined) break;
      const seeker = ring.draw(hashDraw(salt, m + 2));
      const entry = ring.entryOf(seeker);
      const held = ring.leftOf(seeker);
      const taken = Math.min(held, need);
      ring.take(seeker, taken);
      let person = slotOf(entry);
      if (taken < held)
        person = fragment(economy, person, taken, fair.quarter, firmKey ^ (n * MOST_RECORDS + m));
      engage(economy, fair, person, firm, entry < 0);
      need -= taken;
    }
    if (need === part) break;
    left -= part - need;
  }
  return Math.max(0, left);
}

/**
 * Where a piece's seekers are found, if anyone fits.
 * A large firm closed to the experienced looks for graduates in the whole country, its own region first;
 * only where none is left does it fill some posts from outside, and it leaves most open sooner.
 */
function findSeekers(
  fair: Fair,
  home: number,
  open: number,
  u: number,
  share: number,
): SeekerRing | undefined {
  if (open >= 1) return findAnyone(fair, home, u);
  if (share < open * 0.6) return nearest(fair.worn, home);
  return (
    nearest(fair.fresh, home) ??
    (share < Math.max(0.12, open) ? nearest(fair.worn, home) : undefined)
  );
}

/** The ring of a region that holds anyone, the nearest-numbered to a home. */
function nearest(rings: readonly SeekerRing[], home: number): SeekerRing | undefined {
  for (let step = 0; step < REGION_COUNT; step++) {
    const ring = rings[(home + step) % REGION_COUNT];
    if (ring.persons > 0) return ring;
  }
  return undefined;
}

/** Anyone who looks for work in the nearest region where someone does, by persons. */
function findAnyone(fair: Fair, home: number, u: number): SeekerRing | undefined {
  for (let step = 0; step < REGION_COUNT; step++) {
    const region = (home + step) % REGION_COUNT;
    const fresh = fair.fresh[region];
    const worn = fair.worn[region];
    const persons = fresh.persons + worn.persons;
    if (persons > 0) return u * persons < fresh.persons ? fresh : worn;
  }
  return undefined;
}

function engage(economy: Economy, fair: Fair, person: number, firm: number, moved: boolean): void {
  const { people, firms } = economy;
  const p = people.col;
  const f = firms.col;
  const weight = p.weight[person];
  const traits = p.traits[person];
  const u = hashUniform(fair.contractKey, p.key[person]);
  const experienced = (traits & TRAIT.workedBefore) !== 0;
  const startUp = f.stage[firm] > 0 && f.listing[firm] === 0;
  const nonRegular = nonRegularChance(
    fair.ceiling,
    (traits & TRAIT.woman) !== 0,
    f.profit[firm] < 0,
    experienced && !moved ? fair.barrier : 1,
    startUp ? fair.outsiders : 0,
  );
  p.contract[person] = u < nonRegular ? CONTRACT.nonRegular : CONTRACT.regular;
  p.employer[person] = firm;
  p.hired[person] = fair.quarter;
  p.region[person] = f.region[firm];
  p.traits[person] =
    traits | TRAIT.workedBefore | (f.stage[firm] > 0 ? TRAIT.startUpExperience : 0);
  f.heads[firm] += weight;
  fair.hires += weight;
  if (startUp) {
    fair.startUpHires += weight;
    if (fair.quarter - p.birth[person] < 120) fair.startUpHiresYoung += weight;
    if (p.contract[person] === CONTRACT.nonRegular) fair.startUpOutsiders += weight;
  }
  if (f.wanted[firm] >= LARGE_FIRM * f.weight[firm]) {
    fair.largeHires += weight;
    if (experienced) fair.midCareerHires += weight;
  }
  if (moved) fair.jobToJob += weight;
}
