import { drawKey, hashUniform, mixIdentity, streamOf } from "@kigyo/engine";
import { WARM_UP_QUARTERS } from "../calendar.ts";
import { ENTRY_AGE, firstGraduates, regionOf } from "../state/demography.ts";
import type { Economy } from "../state/economy.ts";
import { CONTRACT, TRAIT } from "../state/people.ts";
import { willToFound } from "../state/will.ts";

const COHORT_STREAM = streamOf("cohort");
const VISA_STREAM = streamOf("visa");
const STUDENT_STREAM = streamOf("foreign student");
const SPECIALIST_STREAM = streamOf("foreign specialist");
const TRAIT_STREAM = streamOf("traits");

/** Keys of the draws that give people their traits. */
interface TraitKeys {
  readonly education: number;
  readonly sex: number;
  readonly region: number;
  readonly internship: number;
  readonly founder: number;
}

/** The same in every quarter: what somebody is follows from the identity alone. */
function traitKeys({ seed }: Economy): TraitKeys {
  const [education, sex, region, internship, founder] = [1, 2, 3, 4, 5].map((number) =>
    drawKey(seed, TRAIT_STREAM, number),
  );
  return { education, sex, region, internship, founder };
}

/**
 * Brings the quarter's school and university leavers into the labour force, and foreign founders
 * and specialists as visas allow. A person's identity is (cohort quarter, number): the same people
 * are born into every scenario.
 */
export function renewPeople(economy: Economy, quarter: number): void {
  const { scale, entrants, outside } = economy;
  const at = quarter + WARM_UP_QUARTERS;
  let before = 0;
  for (let i = 0; i < at; i++) before += entrants[i];
  const records = Math.floor((before + entrants[at]) / scale) - Math.floor(before / scale);
  economy.people.ensureRoom(records + 50);
  const keys = traitKeys(economy);
  const interns = economy.levers["labour.internships"];
  for (let n = 0; n < records; n++) {
    const key = mixIdentity(COHORT_STREAM, quarter, n);
    const slot = addPerson(economy, key, quarter - ENTRY_AGE, scale, keys.region);
    const p = economy.people.col;
    p.education[slot] = educationOf(hashUniform(keys.education, key), outside.universityShare);
    if (hashUniform(keys.sex, key) < outside.womenShare) p.traits[slot] |= TRAIT.woman;
    if (hashUniform(keys.internship, key) < interns) p.traits[slot] |= TRAIT.startUpExperience;
  }
  const { memory, aggregates } = economy;
  memory.graduates = graduates(
    memory.graduates ?? firstGraduates(outside.universityShare),
    entrants[at] / Math.max(1, aggregates.laborForce),
    outside.universityShare,
  );
  admitForeigners(economy, quarter, keys);
  admitStudentsAndSpecialists(economy, quarter, keys);
}

/**
 * Share of graduates in the labour force: each quarter's entrants bring their own share and take the
 * places of people with the mean one.
 *
 * @param entry entrants of the quarter over the labour force
 */
export function graduates(before: number, entry: number, amongEntrants: number): number {
  return before + entry * (amongEntrants - before);
}

/** Quarters that a foreign student stays at a university. */
const STUDY = 16;

/**
 * Share of those who come that stay to work: language keeps them out, and where posts are filled once in
 * a lifetime there is none for them.
 */
export function stayingShare(barrier: number, midcareer: number): number {
  return (1 - barrier) * (0.3 + 0.7 * midcareer);
}

/** 0 school, 1 university, 2 doctorate: a fixed share of graduates goes on. */
function educationOf(uniform: number, universityShare: number): number {
  if (uniform < universityShare * 0.03) return 2;
  return uniform < universityShare ? 1 : 0;
}

function addPerson(
  economy: Economy,
  key: number,
  birth: number,
  weight: number,
  regionKey: number,
): number {
  const slot = economy.people.add();
  const p = economy.people.col;
  p.key[slot] = key;
  p.weight[slot] = weight;
  p.will[slot] = willToFound(key);
  p.birth[slot] = birth;
  p.employer[slot] = -1;
  p.hired[slot] = economy.quarter;
  p.contract[slot] = CONTRACT.unemployed;
  p.region[slot] = regionOf(hashUniform(regionKey, key));
  return slot;
}

/** Foreign students on the way to the number sought; those who stay look for a first post, specialists for their next. */
function admitStudentsAndSpecialists(economy: Economy, quarter: number, keys: TraitKeys): void {
  const { levers, memory, aggregates, tally, parameters } = economy;
  const sought = levers["labour.foreign-students"];
  const had = memory.foreignStudents ?? sought;
  const students = had + 0.06 * (sought - had);
  memory.foreignStudents = Math.min(students, parameters["people.most-students"]);
  const staying = stayingShare(
    levers["labour.language-barrier"],
    levers["labour.midcareer-openness"],
  );
  const foreigners = ((1000 * memory.foreignStudents) / STUDY) * staying;
  const specialists = ((levers["labour.it-visas"] * aggregates.laborForce) / 1e6 / 4) * staying;
  tally.foreignStudents = memory.foreignStudents;
  tally.foreignGraduates = admit(economy, quarter, STUDENT_STREAM, foreigners, 24, false, keys);
  tally.foreignSpecialists = admit(
    economy,
    quarter,
    SPECIALIST_STREAM,
    specialists,
    30,
    true,
    keys,
  );
}

/** Takes so many foreign graduates into the labour force, in records of at most the usual weight. Returns how many came. */
function admit(
  economy: Economy,
  quarter: number,
  stream: number,
  expected: number,
  age: number,
  worked: boolean,
  keys: TraitKeys,
): number {
  const weight = Math.min(economy.scale, 100);
  const chance = hashUniform(drawKey(economy.seed, stream, quarter), 0);
  const records = Math.floor(expected / weight + chance);
  economy.people.ensureRoom(records + 1);
  for (let n = 0; n < records; n++) {
    const key = mixIdentity(stream, quarter, n);
    const slot = addPerson(economy, key, quarter - age * 4, weight, keys.region);
    economy.people.col.education[slot] = 1;
    economy.people.col.traits[slot] = TRAIT.foreign | (worked ? TRAIT.workedBefore : 0);
  }
  return records * weight;
}

/** Foreign founders and specialists come aged about thirty, in records of at most ten; the founders found at once. */
function admitForeigners(economy: Economy, quarter: number, keys: TraitKeys): void {
  const perQuarter =
    (economy.levers["labour.founder-visas"] * economy.aggregates.laborForce) / 1e6 / 4;
  const weight = Math.min(economy.scale, 10);
  const expected = perQuarter / weight;
  const chance = hashUniform(drawKey(economy.seed, VISA_STREAM, quarter), 0);
  const records = Math.floor(expected + chance);
  economy.people.ensureRoom(records + 1);
  for (let n = 0; n < records; n++) {
    const key = mixIdentity(VISA_STREAM, quarter, n);
    const slot = addPerson(economy, key, quarter - 30 * 4, weight, keys.region);
    economy.people.col.education[slot] = 1;
    economy.people.col.traits[slot] = TRAIT.foreign | TRAIT.workedBefore;
    if (hashUniform(keys.founder, key) < economy.parameters["labour.visa-founders"])
      economy.founders.push({ person: slot, venture: true, academic: false });
  }
}
