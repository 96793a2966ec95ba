import { REGION_COUNT } from "./sectors.ts";

/** Age at which most people enter work, in quarters: the mean of school and university leavers. */
export const ENTRY_AGE = 19 * 4;
/** Oldest age in quarters; nobody works beyond it. */
export const LAST_AGE = 85 * 4;

/** Population shares of the nine regions, rounded from the 2015 census; an assumption for all years. */
export const REGION_SHARES: readonly number[] = [
  0.042, 0.071, 0.345, 0.135, 0.042, 0.162, 0.058, 0.03, 0.115,
];

/** Chance per quarter of leaving the labour force for good at an age (quarters), given the usual retiring age (years). */
export function retirementHazard(age: number, retireAge: number): number {
  const years = age / 4;
  if (years >= LAST_AGE / 4 - 1) return 1;
  if (years >= retireAge + 5) return 0.12;
  if (years >= retireAge) return 0.06;
  if (years >= retireAge - 5) return 0.02;
  return 0.0015;
}

/** Share of the labour force by age in quarters at the start, falling gently from entry to retirement. */
export function startingAges(retireAge: number): Float64Array {
  const share = new Float64Array(LAST_AGE + 1);
  let survivors = 1;
  let sum = 0;
  for (let age = ENTRY_AGE; age <= LAST_AGE; age++) {
    share[age] = survivors;
    sum += survivors;
    survivors *= (1 - retirementHazard(age, retireAge)) * 0.997;
  }
  for (let age = ENTRY_AGE; age <= LAST_AGE; age++) share[age] /= sum;
  return share;
}

/**
 * Entrants per quarter (real persons) that keep the labour force on a given path, taking into account
 * who retires. Policy has no part in it, so cohorts are the same in every scenario.
 * @param force labour force at each quarter, persons
 * @param retireAge usual retiring age at each quarter, years
 */
export function entrantsFor(force: Float64Array, retireAge: Float64Array): Float64Array {
  const ages = startingAges(retireAge[0]);
  for (let age = 0; age <= LAST_AGE; age++) ages[age] *= force[0];
  const entrants = new Float64Array(force.length);
  for (let quarter = 0; quarter < force.length; quarter++) {
    let staying = 0;
    for (let age = LAST_AGE; age > ENTRY_AGE; age--) {
      ages[age] = ages[age - 1] * (1 - retirementHazard(age - 1, retireAge[quarter]));
      staying += ages[age];
    }
    // Even in a shrinking country some enter work each quarter.
    entrants[quarter] = Math.max(0.002 * force[quarter], force[quarter] - staying);
    ages[ENTRY_AGE] = entrants[quarter];
  }
  return entrants;
}

/** Region drawn from a uniform number. */
export function regionOf(uniform: number): number {
  let left = uniform;
  for (let region = 0; region < REGION_COUNT - 1; region++) {
    left -= REGION_SHARES[region];
    if (left < 0) return region;
  }
  return REGION_COUNT - 1;
}

/** Graduates in the first labour force, relative to those who enter work then: older people had fewer schools. */
const HELD_BEFORE = 0.5;

/** Share of graduates in the first labour force, from their share among those who enter it. */
export function firstGraduates(amongEntrants: number): number {
  return HELD_BEFORE * amongEntrants;
}
