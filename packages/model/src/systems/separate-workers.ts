import { drawKey, exp, hashUniform, streamOf } from "@kigyo/engine";
import { WARM_UP_QUARTERS } from "../calendar.ts";
import { LAST_AGE, retirementHazard } from "../state/demography.ts";
import { inBlocks } from "../state/blocks.ts";
import type { Economy } from "../state/economy.ts";
import { LARGE_FIRM } from "../state/firm-size.ts";
import { CONTRACT, TRAIT } from "../state/people.ts";
import type { SlotList } from "../state/slot-list.ts";
import { rareWeight } from "../state/weights.ts";
import { keptOn } from "./renew-contract.ts";
import { moveStaff } from "./move-staff.ts";
import { postsSaved } from "./pay-bonus.ts";
import { AGES, passPeople, TENURES } from "./pass-people.ts";

const LEAVE_STREAM = streamOf("leave");

/** Age in quarters up to which courses and incubators reach graduates. */
const YOUNG = 120;

/** Part of a firm's planned lay-offs that falls on each of its non-regular staff. */
const LOST_OTHER = 0.8;

/** How far bounds lie above what they bound, so that rounding never puts them below. */
const SLACK = 1 + 1e-9;

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
  /** Factor by a person's traits: women, those who failed before, those who know start-ups. */
  readonly byTraits: Float64Array;
  /** Factor for doctorates: freedom of university staff. */
  readonly academic: number;
  /** Chance per quarter of a venture for a young graduate without a post, of average readiness: incubators and courses. */
  readonly incubated: number;
  /** Added readiness of graduates under thirty to found a venture, a factor: courses and contests. */
  readonly taught: number;
}

/**
 * The quarter in each person's life: pay, retirement, lay-off, quitting, founding. One draw per
 * person decides which, if any, of these happens. Pay of the quarter goes by the contract held at
 * its beginning. Staff of firms that split move with their part first.
 * @param everyone asks the exact chances of every person, not only where the draw may matter: the same outcome, slower
 */
export function separateWorkers(
  economy: Economy,
  quarter: number,
  climate: FoundingClimate,
  everyone = false,
): void {
  const { parameters, levers, aggregates, tally, scale } = economy;
  moveStaff(economy, quarter);
  const protection = levers["labour.regular-protection"];
  const portability = levers["labour.pension-portability"];
  const seniority = levers["labour.seniority-pay"];
  const quitBase = parameters["labour.quit-rate"];
  const tightness = Math.min(1.6, Math.max(0.4, 1.5 - 12 * aggregates.unemployment));
  const pieces = rareWeight(scale);
  const ages = foundingByAge();
  const retire = retirementByAge(economy.retireAge[quarter + WARM_UP_QUARTERS]);
  const key = drawKey(economy.seed, LEAVE_STREAM, quarter);
  const lostRegular = Math.min(
    0.8,
    keptOn(levers["state.gain-sharing"]) * (0.05 + 0.5 * (1 - protection)),
  );
  const pass = passPeople(economy, quarter, key, {
    seniority,
    retiring: retire.map((chance) => (everyone ? 1 : SLACK * chance)),
    quitting: quittingMost(quitBase, tightness),
    staying: stayingByTenure(portability, seniority),
    founding: foundingMost(climate, ages, Math.max(1, scale / pieces)),
    byTraits: climate.byTraits,
    layOff: [SLACK * lostRegular, SLACK * LOST_OTHER],
  });
  const terms: Terms = {
    quarter,
    key,
    climate,
    retire,
    ages,
    pieces,
    quitBase,
    tightness,
    portability,
    seniority,
    flexibility: levers["labour.pay-flexibility"],
    lostRegular,
    unemployed: 0,
    youngUnemployed: 0,
    laidOff: 0,
  };
  inBlocks(pass.stirred, (from, to) => {
    for (let i = from; i < to; i++) settle(economy, terms, pass.slots[i]);
  });
  tally.unemployed = terms.unemployed;
  tally.youngUnemployed = terms.youngUnemployed;
  tally.laidOff = terms.laidOff;
}

/** What the quarter makes of each person's chances, and persons counted so far. */
interface Terms {
  readonly quarter: number;
  readonly key: number;
  readonly climate: FoundingClimate;
  /** Chance of retiring and readiness to found, by age in quarters. */
  readonly retire: Float64Array;
  readonly ages: Float64Array;
  /** Persons who found a venture together at most. */
  readonly pieces: number;
  readonly quitBase: number;
  readonly tightness: number;
  readonly portability: number;
  readonly seniority: number;
  readonly flexibility: number;
  /** Part of a firm's planned lay-offs that falls on each of its regular staff. */
  readonly lostRegular: number;
  unemployed: number;
  youngUnemployed: number;
  laidOff: number;
}

/** What becomes of one person. */
function settle(economy: Economy, terms: Terms, slot: number): void {
  const firm = economy.people.col.employer[slot];
  if (firm >= 0 && economy.firms.alive[firm] === 1) settleEmployed(economy, terms, slot, firm);
  else settleJobless(economy, terms, slot);
}

/** Out of work, somebody retires, founds a firm or looks for a post; whose firm has just closed is as ready to found as before. */
function settleJobless(economy: Economy, terms: Terms, slot: number): void {
  const { people } = economy;
  const p = people.col;
  const { quarter, key, climate, pieces } = terms;
  const weight = p.weight[slot];
  const age = Math.min(LAST_AGE, quarter - p.birth[slot]);
  const u = hashUniform(key, p.key[slot]);
  const pRetire = terms.retire[age];
  const will = terms.ages[age] * p.will[slot] * climate.byTraits[p.traits[slot]];
  if (p.employer[slot] >= 0) becomeJobless(p, slot, quarter);
  terms.unemployed += weight;
  if (age < 100) terms.youngUnemployed += weight;
  const pFound = climate.ordinary * climate.push * will;
  const pIncubated =
    age < YOUNG && p.education[slot] > 0 && climate.incubated > 0
      ? climate.incubated * will * (weight / Math.min(weight, pieces))
      : 0;
  if (u < pRetire) people.remove(slot);
  else if (u < pRetire + pFound)
    economy.founders.push({ person: slot, venture: false, academic: false });
  else if (u < pRetire + pFound + pIncubated)
    economy.founders.push({ person: slot, venture: true, academic: p.education[slot] === 2 });
  else seekersFor(economy, (p.traits[slot] & TRAIT.workedBefore) !== 0)[p.region[slot]].push(slot);
}

/** In a post, somebody retires, founds a firm, quits, is laid off or stays: one draw against stacked chances. */
function settleEmployed(economy: Economy, terms: Terms, slot: number, firm: number): void {
  const { people } = economy;
  const p = people.col;
  const f = economy.firms.col;
  const { quarter, key, climate, pieces } = terms;
  const weight = p.weight[slot];
  const age = Math.min(LAST_AGE, quarter - p.birth[slot]);
  const u = hashUniform(key, p.key[slot]);
  const pRetire = terms.retire[age];
  const will = terms.ages[age] * p.will[slot] * climate.byTraits[p.traits[slot]];
  const regular = p.contract[slot] === CONTRACT.regular;
  const tenure = (quarter - p.hired[slot]) / 4;
  const large = f.wanted[firm] / f.weight[firm] >= LARGE_FIRM;
  const lost = regular
    ? terms.lostRegular *
      Math.max(0, f.risk[firm] - postsSaved(f.profit[firm], f.wages[firm], terms.flexibility))
    : LOST_OTHER * f.risk[firm];
  const cost = regular ? leavingCost(tenure, terms.portability, terms.seniority) : 0;
  const pQuit = quitHazard(terms.quitBase, age / 4, cost, large, terms.tightness);
  const held = 1 + climate.deterrence * (cost + (regular && large ? 0.6 : 0));
  const pFound = (climate.ordinary * will) / held;
  const educated = p.education[slot];
  const pVenture =
    educated === 0
      ? 0
      : (climate.venture *
          will *
          (educated === 2 ? climate.academic : 1) *
          (age < YOUNG ? 1 + climate.taught : 1) *
          (weight / Math.min(weight, pieces))) /
        held;
  if (u >= pRetire + lost + pQuit + pFound + pVenture) return;
  if (u < pRetire) {
    f.heads[firm] -= weight;
    people.remove(slot);
    return;
  }
  if (u < pRetire + pFound + pVenture) {
    const venture = u >= pRetire + pFound;
    economy.founders.push({ person: slot, venture, academic: venture && educated === 2 });
    return;
  }
  f.heads[firm] -= weight;
  const quit = u < pRetire + pFound + pVenture + pQuit;
  if (!quit) terms.laidOff += weight;
  becomeJobless(p, slot, quarter);
  economy.seekers.experienced[p.region[slot]].push(quit ? ~slot : slot);
}

/** Leavers from school and university are told apart from those with work behind them. */
function seekersFor(economy: Economy, experienced: boolean): readonly SlotList[] {
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

/** Largest chance of quitting by age in quarters: from a small firm, at no cost. */
function quittingMost(base: number, tightness: number): Float64Array {
  return Float64Array.from(
    { length: AGES },
    (_, age) => SLACK * quitHazard(base, age / 4, 0, false, tightness),
  );
}

/** Part of that chance that what leaving costs leaves to regular staff, by tenure in quarters; to others behind them all of it. */
function stayingByTenure(portability: number, seniority: number): Float64Array {
  const table = new Float64Array(2 * TENURES).fill(1);
  for (let tenure = 0; tenure < TENURES; tenure++) {
    const cost = leavingCost(tenure / 4, portability, seniority);
    table[tenure] = quitHazard(1, 30, cost, false, 1) / quitHazard(1, 30, 0, false, 1);
  }
  return table;
}

/** Largest chance that a person of average readiness founds a firm, with nothing to lose: by age in quarters, for each schooling in turn. */
function foundingMost(climate: FoundingClimate, ages: Float64Array, records: number): Float64Array {
  const table = new Float64Array(3 * AGES);
  for (let age = 0; age < AGES; age++) {
    const venture = climate.venture * (age < YOUNG ? 1 + climate.taught : 1) * records;
    table[age] = SLACK * ages[age] * climate.ordinary;
    table[AGES + age] = SLACK * ages[age] * (climate.ordinary + venture);
    table[2 * AGES + age] = SLACK * ages[age] * (climate.ordinary + venture * climate.academic);
  }
  return table;
}

function foundingByAge(): Float64Array {
  const table = new Float64Array(LAST_AGE + 1);
  for (let age = 0; age <= LAST_AGE; age++) table[age] = foundingAge(age / 4);
  return table;
}
