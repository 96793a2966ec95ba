import { hashUniform } from "@kigyo/engine";
import { LAST_AGE } from "../state/demography.ts";
import type { Economy } from "../state/economy.ts";
import { LARGE_FIRM } from "../state/firm-size.ts";
import { CONTRACT } from "../state/people.ts";
import { bonusFactor } from "./pay-bonus.ts";
import { sharedPremium } from "./renew-contract.ts";

/** Pay relative to the base wage by size of employer (the dual structure). */
export function sizePremium(heads: number): number {
  if (heads >= 1000) return 1.35;
  if (heads >= LARGE_FIRM) return 1.2;
  if (heads >= 30) return 1.02;
  return 0.88;
}

/** What the pass over all people needs to know of the quarter. */
export interface PassTerms {
  /** Growth of pay by tenure, share per ten years. */
  readonly seniority: number;
  /** Largest chance, by age in quarters, of retiring or quitting. */
  readonly leavingMost: Float64Array;
  /** Largest chance, by age in quarters, that a person of average readiness founds a firm. */
  readonly foundingMost: Float64Array;
  /** Largest part of a firm's planned lay-offs that falls on one person. */
  readonly layOffMost: number;
}

/** People to whom something may happen this quarter: those out of work and those whose draw lies below the largest of all chances. */
export interface Pass {
  readonly slots: Int32Array;
  readonly stirred: number;
}

/** Tenure in quarters beyond which pay grows no more. */
const LONGEST = 120;
/** Numbers kept of each firm: pay of a newcomer, largest chance of lay-off, heads, wages. */
const WIDTH = 4;

/** People a call of the inner loop passes: short calls, often made, are compiled soon and as a whole. */
const BLOCK = 1024;

/** Lists used again every quarter. */
const lists = { slots: new Int32Array(0), posts: new Float64Array(0) };
/** Running totals of a pass, by the numbers below. */
const totals = new Float64Array(9);
const TOTAL = {
  stirred: 0,
  force: 1,
  youngForce: 2,
  employed: 3,
  employees: 4,
  nonRegular: 5,
  served: 6,
  pay: 7,
  paySquare: 8,
} as const;

/** What the inner loop works on. */
interface Lane {
  readonly alive: Uint8Array;
  readonly columns: Economy["people"]["col"];
  readonly slots: Int32Array;
  readonly posts: Float64Array;
  readonly byTenure: Float64Array;
  readonly byPost: Float64Array;
  readonly terms: PassTerms;
  readonly quarter: number;
  readonly key: number;
}

/**
 * The one loop over all people: adds up heads and wages by firm and the quarter's totals, and lists
 * those to whom something may happen. What does happen to them is decided afterwards with the exact
 * chances (thinning: the bounds here only spare the others the arithmetic).
 */
export function passPeople(economy: Economy, quarter: number, key: number, terms: PassTerms): Pass {
  const { people, tally } = economy;
  const count = people.count;
  if (lists.slots.length < count) lists.slots = new Int32Array(people.capacity);
  const { slots } = lists;
  const posts = openPosts(economy, terms.layOffMost);
  const lane: Lane = {
    alive: people.alive,
    columns: people.col,
    slots,
    posts,
    byTenure: payByTenure(terms.seniority),
    byPost: PAY_BY_POST,
    terms,
    quarter,
    key,
  };
  totals.fill(0);
  for (let from = 0; from < count; from += BLOCK)
    passBlock(lane, from, Math.min(count, from + BLOCK));
  closePosts(economy, posts);
  tally.force = totals[TOTAL.force];
  tally.youngForce = totals[TOTAL.youngForce];
  tally.employed = totals[TOTAL.employed];
  tally.employees = totals[TOTAL.employees];
  tally.nonRegular = totals[TOTAL.nonRegular];
  tally.tenure = totals[TOTAL.served] / 4;
  tally.pay = totals[TOTAL.pay];
  tally.paySquare = totals[TOTAL.paySquare];
  return { slots, stirred: totals[TOTAL.stirred] };
}

function passBlock(lane: Lane, from: number, to: number): void {
  const { alive, slots, posts, byTenure, byPost, quarter, key } = lane;
  const { leavingMost, foundingMost } = lane.terms;
  const { key: identity, weight, birth, employer, hired } = lane.columns;
  const { contract, education, will } = lane.columns;
  let stirred = totals[TOTAL.stirred];
  let force = 0;
  let youngForce = 0;
  let employed = 0;
  let employees = 0;
  let nonRegular = 0;
  let served = 0;
  let pay = 0;
  let paySquare = 0;
  for (let slot = from; slot < to; slot++) {
    if (alive[slot] === 0) continue;
    const heads = weight[slot];
    const age = quarter - birth[slot];
    force += heads;
    if (age < 100) youngForce += heads;
    const at = employer[slot] * WIDTH;
    if (at < 0 || posts[at] < 0) {
      slots[stirred++] = slot;
      continue;
    }
    const post = contract[slot];
    const tenure = quarter - hired[slot];
    const each =
      posts[at] *
      byTenure[tenure < LONGEST ? tenure : LONGEST] *
      byPost[post * EDUCATIONS + education[slot]];
    const paid = each * heads;
    posts[at + 2] += heads;
    posts[at + 3] += paid;
    employed += heads;
    pay += paid;
    paySquare += each * paid;
    // An owner goes when the firm does (closeFirms).
    if (post === CONTRACT.selfEmployed) continue;
    employees += heads;
    served += tenure * heads;
    if (post === CONTRACT.nonRegular) nonRegular += heads;
    const years = age < LAST_AGE ? age : LAST_AGE;
    const most = leavingMost[years] + posts[at + 1] + foundingMost[years] * will[slot];
    if (hashUniform(key, identity[slot]) < most) slots[stirred++] = slot;
  }
  totals[TOTAL.stirred] = stirred;
  totals[TOTAL.force] += force;
  totals[TOTAL.youngForce] += youngForce;
  totals[TOTAL.employed] += employed;
  totals[TOTAL.employees] += employees;
  totals[TOTAL.nonRegular] += nonRegular;
  totals[TOTAL.served] += served;
  totals[TOTAL.pay] += pay;
  totals[TOTAL.paySquare] += paySquare;
}

/** The posts of living firms at the start of the pass; pay is -1 where the firm has closed. */
function openPosts({ firms, aggregates, levers }: Economy, layOffMost: number): Float64Array {
  const count = firms.count;
  if (lists.posts.length < count * WIDTH) lists.posts = new Float64Array(firms.capacity * WIDTH);
  const { posts } = lists;
  for (let from = 0; from < count; from += BLOCK)
    openBlock(
      firms,
      posts,
      aggregates.wage,
      levers["state.gain-sharing"],
      levers["labour.pay-flexibility"],
      layOffMost,
      from,
      Math.min(count, from + BLOCK),
    );
  return posts;
}

function openBlock(
  firms: Economy["firms"],
  posts: Float64Array,
  wage: number,
  sharing: number,
  flexibility: number,
  layOffMost: number,
  from: number,
  to: number,
): void {
  const { alive } = firms;
  const { wanted, weight, risk, profit, wages } = firms.col;
  for (let slot = from; slot < to; slot++) {
    const at = slot * WIDTH;
    posts[at] =
      alive[slot] === 1
        ? wage *
          sharedPremium(sizePremium(wanted[slot] / weight[slot]), sharing) *
          bonusFactor(profit[slot], wages[slot], flexibility)
        : -1;
    posts[at + 1] = layOffMost === Infinity ? 1 : layOffMost * risk[slot];
    posts[at + 2] = 0;
    posts[at + 3] = 0;
  }
}

/** Heads and wages go back to the firms. */
function closePosts({ firms }: Economy, posts: Float64Array): void {
  const { heads, wages } = firms.col;
  for (let slot = 0; slot < firms.count; slot++) {
    heads[slot] = posts[slot * WIDTH + 2];
    wages[slot] = posts[slot * WIDTH + 3];
  }
}

/** Pay by tenure in quarters over a newcomer's. */
export function payByTenure(seniority: number): Float64Array {
  const table = new Float64Array(LONGEST + 1);
  for (let tenure = 0; tenure <= LONGEST; tenure++) table[tenure] = 1 + (seniority * tenure) / 40;
  return table;
}

const EDUCATIONS = 3;
/** Factor of pay by contract and education: a quarter more with a degree, three tenths less for non-regular staff. */
const PAY_BY_POST = Float64Array.from(
  { length: 4 * EDUCATIONS },
  (_, i) =>
    (i % EDUCATIONS > 0 ? 1.25 : 1) *
    (Math.floor(i / EDUCATIONS) === CONTRACT.nonRegular ? 0.7 : 1),
);
