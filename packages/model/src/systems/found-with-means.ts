import { exp, hashUniform, streamOf } from "@kigyo/engine";
import type { Economy } from "../state/economy.ts";
import { TRAIT } from "../state/people.ts";

/** Sets of trait bits. */
const TRAIT_SETS = 256;
const WEALTH_STREAM = streamOf("wealth");

/** A person's place in the distribution of wealth, 0 (poorest) to 1: lasting, from the identity, the same in every run. */
export function wealthRank(identity: number): number {
  return hashUniform(WEALTH_STREAM, identity);
}

/**
 * Wealth relative to the mean that a founder must be able to pledge: part of what the start needs, as far
 * as lenders ask for it. Second-chance loans ask less of those who failed before.
 */
export function pledgeAsked(
  collateral: number,
  part: number,
  failedBefore: boolean,
  rechallenge: number,
): number {
  return collateral * part * (failedBefore ? 1 - rechallenge : 1);
}

/**
 * Whether a person of a rank can pledge so much. Wealth is exponential with mean 1 among persons, so that the
 * share exp(-pledge) of all can; who failed before kept what the law left.
 */
export function canPledge(
  rank: number,
  pledge: number,
  failedBefore: boolean,
  failureCost: number,
): boolean {
  const kept = failedBefore ? Math.max(0.02, 1 - failureCost) : 1;
  return 1 - rank <= exp(-pledge / kept);
}

/**
 * Whether someone who wishes to found has the wealth to pledge. Venture founders look for outside equity and
 * pledge nothing.
 */
export function hasMeans(economy: Economy, person: number, venture: boolean): boolean {
  const { people, levers, parameters } = economy;
  const p = people.col;
  const identity = p.key[person];
  const failedBefore = (p.traits[person] & TRAIT.failedFounder) !== 0;
  if (venture) return true;
  const pledge = pledgeAsked(
    levers["finance.founder-collateral"],
    parameters["founding.pledge"],
    failedBefore,
    levers["entry.rechallenge"],
  );
  return canPledge(wealthRank(identity), pledge, failedBefore, levers["entry.failure-cost"]);
}

/**
 * Readiness to found by a person's traits, one factor for each set of trait bits: less where the way is not
 * open to women, less after a failure while stigma lasts, more with experience of a start-up.
 */
export function readinessByTraits(economy: Economy, again: number): Float64Array {
  const { levers, parameters } = economy;
  const into = new Float64Array(TRAIT_SETS);
  const women =
    parameters["founding.women"] + (1 - parameters["founding.women"]) * levers["entry.inclusion"];
  for (let traits = 0; traits < into.length; traits++) {
    into[traits] =
      ((traits & TRAIT.woman) !== 0 ? women : 1) *
      ((traits & TRAIT.failedFounder) !== 0 ? again : 1) *
      ((traits & TRAIT.startUpExperience) !== 0 ? parameters["founding.start-up-experience"] : 1);
  }
  return into;
}
