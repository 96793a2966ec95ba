import { drawKey, exp, hashUniform, mixIdentity, streamOf } from "@kigyo/engine";
import { WARM_UP_QUARTERS } from "../calendar.ts";
import { LAST_AGE, retirementHazard } from "../state/demography.ts";
import type { Economy } from "../state/economy.ts";
import { CONTRACT, TRAIT } from "../state/people.ts";
import { ventureWeight } from "../state/weights.ts";
import { keptOn, sharedPremium } from "./renew-contract.ts";

const LEAVE_STREAM = streamOf("leave");

/** Age in quarters up to which courses and incubators reach graduates. */
const YOUNG = 120;

/** Pay relative to the base wage by size of employer (the dual structure). */
export function sizePremium(heads: number): number {
  if (heads >= 1000) return 1.35;
  if (heads >= 300) return 1.2;
  if (heads >= 30) return 1.02;
  return 0.88;
}

/** Share of a regular worker's prospects lost by leaving: pension not carried over and pay by seniority, growing with tenure to 20 years. */
export function leavingCost(tenureYears: number, portability: number, seniority: number): number {
  const served = Math.min(1, tenureYears / 20);
  return served * (0.9 * (1 - portability) + 1.2 * seniority);
}

/** Chance per quarter of quitting for another job: young and tight markets raise it, what leaving costs lowers it. */
export function quitHazard(
  base: number,
  ageYears: number,
  cost: number,
  large: boolean,
  tightness: number,
): number {
  const youth = ageYears < 30 ? 1.8 : ageYears < 45 ? 1 : 0.5;
  return (base * youth * tightness * (large ? 0.6 : 1.15)) / (1 + 6 * cost);
}

/** Relative readiness to found a firm by age in years: highest about 38. */
export function foundingAge(years: number): number {
  const x = (years - 38) / 13;
  return exp(-0.5 * x * x);
}

/** What the quarter's norms, law and finance make of founding, from `chooseOccupation`'s levers. */
export interface FoundingClimate {
  /** Chance per quarter of founding a small firm for a person of average readiness. */
  readonly ordinary: number;
  /** The same for a venture, a university graduate. */
  readonly venture: number;
  /** Added readiness of the jobless, a factor. */
  readonly push: number;
  /** Weight of what leaving a post costs. */
  readonly deterrence: number;
  /** Factor for those who failed before. */
  readonly again: number;
  /** Factor for doctorates: freedom of university staff. */
  readonly academic: number;
  /** Chance per quarter of a venture for a young graduate without a post, of average readiness: incubators and courses. */
  readonly incubated: number;
}

/**
 * The quarter in each person's life: pay, retirement, lay-off, quitting, founding. One draw per
 * person decides which, if any, of these happens. Pay of the quarter goes by the contract held at
 * its beginning. Staff of firms that split move with their part.
 */
export function separateWorkers(economy: Economy, quarter: number, climate: FoundingClimate): void {
  const { people, firms, parameters, levers, aggregates, tally, scale } = economy;
  people.ensureRoom(6000 + economy.splits.length * 12);
  const p = people.col;
  const f = firms.col;
  const alive = people.alive;
  const count = people.count;
  const key = drawKey(economy.seed, LEAVE_STREAM, quarter);
  const retire = retirementByAge(economy.retireAge[quarter + WARM_UP_QUARTERS]);
  const ages = foundingByAge();
  const protection = levers["labour.regular-protection"];
  const portability = levers["labour.pension-portability"];
  const seniority = levers["labour.seniority-pay"];
  const quitBase = parameters["labour.quit-rate"];
  const tightness = Math.min(1.6, Math.max(0.4, 1.5 - 12 * aggregates.unemployment));
  const wage = aggregates.wage;
  const pieces = ventureWeight(scale);
  f.heads.fill(0, 0, firms.count);
  f.wages.fill(0, 0, firms.count);
  const move = splitPlan(economy);
  const posts = postsOf(economy, protection, levers["state.gain-sharing"]);
  const { premium, lostRegular, lostOther, lostMost, large } = posts;
  const quitMost = quitHazard(quitBase, 0, 0, false, tightness);
  const foundMost =
    climate.ordinary +
    climate.venture * Math.max(1, climate.academic) * Math.max(1, scale / pieces);
  const firmAlive = firms.alive;
  const firmHeads = f.heads;
  const firmWages = f.wages;
  const {
    key: identities,
    weight: weights,
    birth,
    employer: employers,
    hired,
    contract: contracts,
    education,
    traits,
    will: wills,
  } = p;
  const splitting = move.parts;
  const anySplit = move.any;
  const sums = newSums();
  for (let slot = 0; slot < count; slot++) {
    if (alive[slot] === 0 || (anySplit && splitting[slot] === 1)) continue;
    const weight = weights[slot];
    const age = Math.min(LAST_AGE, quarter - birth[slot]);
    const employer = employers[slot];
    const u = hashUniform(key, identities[slot]);
    const pRetire = retire[age];
    const failed = (traits[slot] & TRAIT.failedFounder) !== 0 ? climate.again : 1;
    const will = ages[age] * wills[slot] * failed;
    sums.force += weight;
    if (age < 100) sums.youngForce += weight;
    if (employer < 0 || firmAlive[employer] === 0) {
      if (employer >= 0) becomeJobless(p, slot, quarter);
      sums.unemployed += weight;
      if (age < 100) sums.youngUnemployed += weight;
      const pFound = climate.ordinary * climate.push * will;
      if (u < pRetire) {
        people.remove(slot);
        continue;
      }
      const pIncubated =
        age < YOUNG && education[slot] > 0 && climate.incubated > 0
          ? climate.incubated * will * (weight / Math.min(weight, pieces))
          : 0;
      if (u < pRetire + pFound)
        economy.founders.push({ person: slot, venture: false, academic: false });
      else if (u < pRetire + pFound + pIncubated)
        economy.founders.push({ person: slot, venture: true, academic: education[slot] === 2 });
      else
        seekersFor(economy, (traits[slot] & TRAIT.workedBefore) !== 0)[p.region[slot]].push(slot);
      continue;
    }
    if (anySplit && move.need[employer] > 0)
      moveToPart(economy, slot, employer, move.need[employer], move, quarter);
    const firm = employers[slot];
    const heads = weights[slot];
    const contract = contracts[slot];
    const tenure = (quarter - hired[slot]) / 4;
    const pay =
      wage *
      premium[firm] *
      (1 + seniority * Math.min(3, 0.1 * tenure)) *
      (education[slot] > 0 ? 1.25 : 1) *
      (contract === CONTRACT.nonRegular ? 0.7 : 1);
    firmHeads[firm] += heads;
    firmWages[firm] += pay * heads;
    sums.employed += heads;
    sums.pay += pay * heads;
    sums.paySquare += pay * pay * heads;
    if (contract !== CONTRACT.selfEmployed) {
      sums.employees += heads;
      sums.tenure += tenure * heads;
      if (contract === CONTRACT.nonRegular) sums.nonRegular += heads;
    } else {
      // An owner goes when the firm does (closeFirms).
      continue;
    }
    // One draw against stacked chances. Most people stay: a bound on all chances settles it for them.
    if (u >= pRetire + lostMost[firm] + quitMost + foundMost * will) continue;
    const regular = contract === CONTRACT.regular;
    const lost = regular ? lostRegular[firm] : lostOther[firm];
    const cost = regular ? leavingCost(tenure, portability, seniority) : 0;
    const pQuit = quitHazard(quitBase, age / 4, cost, large[firm] === 1, tightness);
    const held = 1 + climate.deterrence * (cost + (regular && large[firm] === 1 ? 0.6 : 0));
    const pFound = (climate.ordinary * will) / held;
    const educated = education[slot];
    const pVenture =
      educated === 0
        ? 0
        : (climate.venture *
            will *
            (educated === 2 ? climate.academic : 1) *
            (heads / Math.min(heads, pieces))) /
          held;
    if (u >= pRetire + lost + pQuit + pFound + pVenture) continue;
    if (u < pRetire) {
      firmHeads[firm] -= heads;
      people.remove(slot);
      continue;
    }
    if (u < pRetire + pFound) {
      economy.founders.push({ person: slot, venture: false, academic: false });
      continue;
    }
    if (u < pRetire + pFound + pVenture) {
      economy.founders.push({ person: slot, venture: true, academic: educated === 2 });
      continue;
    }
    firmHeads[firm] -= heads;
    const quit = u < pRetire + pFound + pVenture + pQuit;
    if (!quit) sums.laidOff += heads;
    becomeJobless(p, slot, quarter);
    economy.seekers.experienced[p.region[slot]].push(quit ? ~slot : slot);
  }
  publish(economy, sums);
  tally.wageBill = 0;
}

/** What a post at each firm offers and threatens this quarter, by firm slot. */
interface Posts {
  readonly premium: Float64Array;
  readonly lostRegular: Float64Array;
  readonly lostOther: Float64Array;
  readonly lostMost: Float64Array;
  readonly large: Uint8Array;
}

function postsOf({ firms }: Economy, protection: number, sharing: number): Posts {
  const f = firms.col;
  const count = firms.count;
  const posts = {
    premium: new Float64Array(count),
    lostRegular: new Float64Array(count),
    lostOther: new Float64Array(count),
    lostMost: new Float64Array(count),
    large: new Uint8Array(count),
  };
  const kept = keptOn(sharing);
  for (let slot = 0; slot < count; slot++) {
    if (firms.alive[slot] === 0) continue;
    const each = f.wanted[slot] / f.weight[slot];
    posts.premium[slot] = sharedPremium(sizePremium(each), sharing);
    posts.large[slot] = each >= 300 ? 1 : 0;
    posts.lostRegular[slot] = Math.min(0.8, kept * (0.05 + 0.5 * (1 - protection))) * f.risk[slot];
    posts.lostOther[slot] = f.risk[slot] * 0.8;
    posts.lostMost[slot] = f.risk[slot] * 0.8;
  }
  return posts;
}

interface SplitPlan {
  /** Whether any firm splits this quarter. */
  readonly any: boolean;
  readonly need: Float64Array;
  readonly child: Int32Array;
  /** Fragments made in this pass: they have lived their quarter as part of the whole record. */
  readonly parts: Uint8Array;
}

function splitPlan(economy: Economy): SplitPlan {
  const parts = new Uint8Array(economy.splits.length > 0 ? economy.people.capacity : 0);
  const need = new Float64Array(economy.firms.count);
  const child = new Int32Array(economy.firms.count).fill(-1);
  for (const split of economy.splits) {
    need[split.parent] = split.heads;
    child[split.parent] = split.child;
  }
  const any = economy.splits.length > 0;
  economy.splits.length = 0;
  return { any, need, child, parts };
}

/** Moves a person, or a fragment of the record, to the part split off its employer. */
function moveToPart(
  economy: Economy,
  slot: number,
  employer: number,
  need: number,
  plan: SplitPlan,
  quarter: number,
): void {
  const p = economy.people.col;
  const child = plan.child[employer];
  if (p.weight[slot] <= need) {
    p.employer[slot] = child;
    plan.need[employer] -= p.weight[slot];
    return;
  }
  const part = fragment(economy, slot, need, quarter, economy.firms.col.key[child]);
  p.employer[part] = child;
  plan.need[employer] = 0;
  plan.parts[part] = 1;
  const f = economy.firms.col;
  const pay = economy.aggregates.wage * need;
  f.heads[child] += need;
  f.wages[child] += pay;
}

/** Splits `weight` persons off a record; the part's identity is a hash of (record, quarter, n). */
export function fragment(
  economy: Economy,
  slot: number,
  weight: number,
  quarter: number,
  n: number,
): number {
  const { people } = economy;
  if (people.live + 1 >= people.capacity) people.ensureRoom(4000);
  const part = people.add();
  const p = people.col;
  p.key[part] = mixIdentity(p.key[slot], quarter, n);
  p.weight[part] = weight;
  p.birth[part] = p.birth[slot];
  p.employer[part] = p.employer[slot];
  p.hired[part] = p.hired[slot];
  p.contract[part] = p.contract[slot];
  p.education[part] = p.education[slot];
  p.traits[part] = p.traits[slot];
  p.will[part] = p.will[slot];
  p.region[part] = p.region[slot];
  p.weight[slot] -= weight;
  return part;
}

/** Leavers from school and university are told apart from those with work behind them. */
function seekersFor(economy: Economy, experienced: boolean): number[][] {
  return experienced ? economy.seekers.experienced : economy.seekers.graduates;
}

function becomeJobless(p: Economy["people"]["col"], slot: number, quarter: number): void {
  if (p.contract[slot] === CONTRACT.selfEmployed) p.traits[slot] |= TRAIT.failedFounder;
  p.traits[slot] |= TRAIT.workedBefore;
  p.employer[slot] = -1;
  p.contract[slot] = CONTRACT.unemployed;
  p.hired[slot] = quarter;
}

function retirementByAge(retireAge: number): Float64Array {
  const table = new Float64Array(LAST_AGE + 1);
  for (let age = 0; age <= LAST_AGE; age++) table[age] = retirementHazard(age, retireAge);
  return table;
}

function foundingByAge(): Float64Array {
  const table = new Float64Array(LAST_AGE + 1);
  for (let age = 0; age <= LAST_AGE; age++) table[age] = foundingAge(age / 4);
  return table;
}

interface Sums {
  force: number;
  youngForce: number;
  unemployed: number;
  youngUnemployed: number;
  employed: number;
  employees: number;
  nonRegular: number;
  tenure: number;
  pay: number;
  paySquare: number;
  laidOff: number;
}

function newSums(): Sums {
  return {
    force: 0,
    youngForce: 0,
    unemployed: 0,
    youngUnemployed: 0,
    employed: 0,
    employees: 0,
    nonRegular: 0,
    tenure: 0,
    pay: 0,
    paySquare: 0,
    laidOff: 0,
  };
}

function publish(economy: Economy, sums: Sums): void {
  Object.assign(economy.tally, sums);
}
