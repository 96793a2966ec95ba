import { drawKey, hashDraw, hashUniform, streamOf } from "@kigyo/engine";
import { inBlocks } from "../state/blocks.ts";
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
  /** How far large firms hire the experienced, 0 to 1. */
  readonly openness: number;
  /** Share of its vacancies that a start-up can fill. */
  readonly appeal: number;
  /** How far start-ups can pay outsiders in options, 0 to 1. */
  readonly outsiders: number;
  readonly quarter: number;
  /** Firms that come after the large ones. */
  waiting: number;
  /** Posts that stay open. */
  vacant: number;
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

/** Persons' records that one piece of a firm's vacancies takes at most. */
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
  const young = tally.youngForce > 0 ? tally.youngUnemployed / tally.youngForce : 0;
  const options = levers["labour.stock-options"] * (economy.memory.adoption ?? 0);
  const outsiders = levers["labour.option-outsiders"];
  tally.optionUse = options;
  const fair = openFair(
    economy,
    quarter,
    startUpAppeal(options, outsiders, young),
    options * outsiders,
  );
  tally.freshSeekers = personsIn(fair.fresh);
  if (others.length < firms.count) others = new Int32Array(firms.capacity);
  inBlocks(firms.count, (from, to) => fillLargeFirst(economy, fair, from, to));
  inBlocks(fair.waiting, (from, to) => {
    for (let i = from; i < to; i++) fill(economy, fair, others[i]);
  });
  for (const name of COUNTED) addTally(economy, name, fair[name]);
  tally.freshLeft = personsIn(fair.fresh);
  tally.vacant = fair.vacant;
}

/** Fills the vacancies of the large firms in a range of slots; the others with vacancies wait. */
function fillLargeFirst(economy: Economy, fair: Fair, from: number, to: number): void {
  const { alive } = economy.firms;
  const { wanted, heads, weight } = economy.firms.col;
  for (let slot = from; slot < to; slot++) {
    if (alive[slot] === 0 || wanted[slot] - heads[slot] <= 0) continue;
    if (wanted[slot] >= LARGE_FIRM * weight[slot]) fill(economy, fair, slot);
    else others[fair.waiting++] = slot;
  }
}

/** Persons on all rings. */
function personsIn(rings: readonly SeekerRing[]): number {
  return rings.reduce((sum, { persons }) => sum + persons, 0);
}

function openFair(economy: Economy, quarter: number, appeal: number, outsiders: number): Fair {
  const { seekers, people, seed, levers, parameters } = economy;
  const openness = levers["labour.midcareer-openness"];
  const ringKey = drawKey(seed, RING_STREAM, quarter);
  for (let region = 0; region < REGION_COUNT; region++) {
    freshRings[region].open(seekers.graduates[region].entries(), people.col, ringKey);
    wornRings[region].open(seekers.experienced[region].entries(), people.col, ringKey);
  }
  return {
    fresh: freshRings,
    worn: wornRings,
    key: drawKey(seed, MATCH_STREAM, quarter),
    contractKey: drawKey(seed, CONTRACT_STREAM, quarter),
    ceiling: levers["labour.nonregular-ceiling"],
    barrier: reentryBarrier(parameters["labour.reentry-barrier"], openness),
    openness,
    appeal,
    outsiders,
    quarter,
    waiting: 0,
    vacant: 0,
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
 */
function fill(economy: Economy, fair: Fair, firm: number): void {
  const { firms, scale } = economy;
  const f = firms.col;
  const vacancies = f.wanted[firm] - f.heads[firm];
  const startUp = f.stage[firm] > 0 && f.listing[firm] === 0;
  const offered = startUp ? vacancies * fair.appeal : vacancies;
  const piece = grain(f.wanted[firm], f.weight[firm], scale);
  const least = Math.max(Math.min(f.weight[firm], scale), Math.ceil(piece / LEAST_PART));
  const firmKey = f.key[firm];
  let left = offered;
  for (let n = 0; left > 0; n++) {
    const part = Math.min(piece, Math.max(Math.ceil(left), least));
    // A last vacancy smaller than that is filled with matching probability, so that hires are right on average.
    if (left < part && hashUniform(pieceKey(fair, firmKey, n), 0) * part >= left) break;
    const hired = fillPiece(economy, fair, firm, n, part);
    if (hired === 0) break;
    left -= hired;
  }
  fair.vacant += vacancies - offered + Math.max(0, left);
}

/** Hires for one piece of a firm's vacancies. Returns how many persons came. */
function fillPiece(
  economy: Economy,
  fair: Fair,
  firm: number,
  piece: number,
  posts: number,
): number {
  const firmKey = economy.firms.col.key[firm];
  const salt = pieceKey(fair, firmKey, piece);
  let hired = 0;
  for (let m = 0; hired < posts && m < MOST_RECORDS; m++) {
    const ring = findSeekers(economy, fair, firm, piece);
    if (ring === undefined) break;
    const seeker = ring.draw(hashDraw(salt, m + 2));
    const entry = ring.entryOf(seeker);
    const held = ring.leftOf(seeker);
    const taken = Math.min(held, posts - hired);
    ring.take(seeker, taken);
    let person = slotOf(entry);
    if (taken < held)
      person = fragment(economy, person, taken, fair.quarter, firmKey ^ (piece * MOST_RECORDS + m));
    engage(economy, fair, person, firm, entry < 0);
    hired += taken;
  }
  return hired;
}

/** Key of the draws for one piece of a firm's vacancies. */
function pieceKey(fair: Fair, firmKey: number, piece: number): number {
  return hashDraw(fair.key ^ 0x51ed270b, firmKey + piece);
}

/**
 * Where the seekers for a piece of a firm's vacancies are found, if anyone fits.
 * A large firm closed to the experienced looks for graduates in the whole country, its own region first;
 * only where none is left does it fill some posts from outside, and it leaves most open sooner.
 */
function findSeekers(
  { firms }: Economy,
  fair: Fair,
  firm: number,
  piece: number,
): SeekerRing | undefined {
  const { key, region, wanted, weight } = firms.col;
  const home = region[firm];
  const open = wanted[firm] >= LARGE_FIRM * weight[firm] ? fair.openness : 1;
  if (open >= 1)
    return findAnyone(fair, home, hashUniform(fair.key, key[firm] + Math.imul(piece, 0x9e3779b1)));
  const share = hashUniform(pieceKey(fair, key[firm], piece), 1);
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
