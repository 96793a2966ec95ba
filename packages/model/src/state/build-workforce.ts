import { drawKey, hashUniform, mixIdentity, streamOf } from "@kigyo/engine";
import { WARM_UP_QUARTERS } from "../calendar.ts";
import { ENTRY_AGE, firstGraduates, LAST_AGE, regionOf } from "./demography.ts";
import type { Economy } from "./economy.ts";
import { TRAIT } from "./people.ts";
import { willToFound } from "./will.ts";

const PERSON_STREAM = streamOf("first workforce");

/** Makes the first workforce, one person record after another. */
export interface Workforce {
  add(weight: number, employer: number, contract: number, region: number): void;
  persons(): number;
}

/**
 * A workforce to be filled.
 * @param ages share of the first workforce by age in quarters; sums to 1
 */
export function createWorkforce(economy: Economy, ages: Float64Array): Workforce {
  const { people, seed } = economy;
  const cumulative = new Float64Array(LAST_AGE + 1);
  for (let age = 1; age <= LAST_AGE; age++) cumulative[age] = cumulative[age - 1] + ages[age];
  const keys = [1, 2, 3, 4, 5].map((n) => drawKey(seed, PERSON_STREAM, n));
  let number = 0;
  let persons = 0;
  return {
    persons: () => persons,
    add(weight, employer, contract, region) {
      people.ensureRoom(1);
      const slot = people.add();
      const p = people.col;
      const key = mixIdentity(PERSON_STREAM, 0, number++);
      const age = ageAt(cumulative, hashUniform(keys[0], key));
      p.key[slot] = key;
      p.weight[slot] = weight;
      p.will[slot] = willToFound(key);
      p.birth[slot] = -WARM_UP_QUARTERS - age;
      p.employer[slot] = employer;
      const longest = Math.max(1, age - ENTRY_AGE);
      p.hired[slot] =
        -WARM_UP_QUARTERS - Math.floor(hashUniform(keys[1], key) * Math.min(longest, 60));
      p.contract[slot] = contract;
      p.education[slot] =
        hashUniform(keys[2], key) < firstGraduates(economy.outside.universityShare) ? 1 : 0;
      p.traits[slot] =
        (hashUniform(keys[3], key) < economy.outside.womenShare ? TRAIT.woman : 0) |
        TRAIT.workedBefore;
      p.region[slot] = region >= 0 ? region : regionOf(hashUniform(keys[4], key));
      persons += weight;
    },
  };
}

function ageAt(cumulative: Float64Array, uniform: number): number {
  let low = ENTRY_AGE;
  let high = LAST_AGE;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (cumulative[middle] < uniform) low = middle + 1;
    else high = middle;
  }
  return low;
}
