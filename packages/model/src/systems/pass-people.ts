import { hashUniform } from "@kigyo/engine";
import { inBlocks } from "../state/blocks.ts";
import { LAST_AGE } from "../state/demography.ts";
import type { Economy } from "../state/economy.ts";
import { LARGE_FIRM } from "../state/firm-size.ts";
import { CONTRACT } from "../state/people.ts";
import { MOST_WILL } from "../state/will.ts";
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
  /** Chance, by age in quarters, of retiring. */
  readonly retiring: Float64Array;
  /** Largest chance, by age in quarters, of quitting a post that costs nothing to leave. */
  readonly quitting: Float64Array;
  /** Part of that chance left by what leaving costs: by tenure in quarters, for regular and for non-regular staff in turn. */
  readonly staying: Float64Array;
  /** Largest chance that a person of average readiness founds a firm: by age in quarters, for each schooling in turn. */
  readonly founding: Float64Array;
  /** Factor of readiness to found by a person's traits. */
  readonly byTraits: Float64Array;
  /** Largest part of a firm's planned lay-offs that falls on one person, by contract: regular, non-regular. */
  readonly layOff: readonly [number, number];
}

/** People to whom something may happen this quarter: those out of work and those whose draw lies below a bound on their chances. */
export interface Pass {
  readonly slots: Int32Array;
  readonly stirred: number;
}

/*
 * In the loop a constant of another module is looked up each time, and so is an array that comes as an
 * argument; this module's own constants are part of the compiled code. Hence the copies below.
 */

/** Highest age and longest tenure in quarters that are told apart: nobody serves longer than he lives. */
const LONGEST = LAST_AGE;
/** How many ages in quarters are told apart, from 0. */
export const AGES = LONGEST + 1;
/** How many tenures in quarters are told apart, from 0. */
export const TENURES = LONGEST + 1;
/** Tenure in quarters beyond which pay grows no more. */
const FULL_PAY = 120;
/** Numbers kept of each firm: pay of a newcomer, largest chance of lay-off by contract, heads, wages. */
const WIDTH = 5;
const POST = { pay: 0, layOff: 1, heads: 3, wages: 4 } as const;

const OWNER = CONTRACT.selfEmployed;
/** Who counts, as factors by age and by contract: a branch that cannot be foreseen costs more than a product. */
const YOUNG = Float64Array.from({ length: AGES }, (_, age) => (age < 100 ? 1 : 0));
const NON_REGULAR = Float64Array.from({ length: 4 }, (_, post) =>
  post === CONTRACT.nonRegular ? 1 : 0,
);

/** The quarter's terms, copied at its start. */
const byTenure = new Float64Array(TENURES);
const retiring = new Float64Array(AGES);
const quitting = new Float64Array(AGES);
const staying = new Float64Array(2 * TENURES);
const founding = new Float64Array(3 * AGES);
const byTraits = new Float64Array(256);
/** Largest chance of leaving for whatever reason but a lay-off: by age in quarters, for each schooling in turn. */
const ceiling = new Float64Array(3 * AGES);

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
  const posts = openPosts(economy, terms.layOff);
  const lane: Lane = {
    alive: people.alive,
    columns: people.col,
    slots,
    posts,
    quarter,
    key,
  };
  copyTerms(terms);
  totals.fill(0);
  inBlocks(count, (from, to) => passBlock(lane, from, to));
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

function copyTerms(terms: PassTerms): void {
  byTenure.set(payByTenure(terms.seniority));
  retiring.set(terms.retiring);
  quitting.set(terms.quitting);
  staying.set(terms.staying);
  founding.set(terms.founding);
  byTraits.set(terms.byTraits);
  const readiest = MOST_WILL * byTraits.reduce((most, factor) => Math.max(most, factor), 0);
  for (let i = 0; i < ceiling.length; i++)
    ceiling[i] = retiring[i % AGES] + quitting[i % AGES] + readiest * founding[i];
}

function passBlock(lane: Lane, from: number, to: number): void {
  const { alive, slots, posts, quarter, key } = lane;
  const { key: identity, weight, birth, employer, hired } = lane.columns;
  const { contract, education, traits, will } = lane.columns;
  let stirred = totals[TOTAL.stirred] | 0;
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
    const years = age < LONGEST ? age : LONGEST;
    force += heads;
    youngForce += heads * YOUNG[years];
    const at = employer[slot] * WIDTH;
    if (at < 0 || posts[at + POST.pay] < 0) {
      slots[stirred++] = slot;
      continue;
    }
    const post = contract[slot];
    const schooling = education[slot];
    const tenure = quarter - hired[slot];
    const known = tenure < LONGEST ? tenure : LONGEST;
    const each =
      posts[at + POST.pay] * byTenure[known] * PAY_BY_POST[post * EDUCATIONS + schooling];
    const paid = each * heads;
    posts[at + POST.heads] += heads;
    posts[at + POST.wages] += paid;
    employed += heads;
    pay += paid;
    paySquare += each * paid;
    // An owner goes when the firm does (closeFirms).
    if (post === OWNER) continue;
    employees += heads;
    served += tenure * heads;
    nonRegular += heads * NON_REGULAR[post];
    const luck = hashUniform(key, identity[slot]);
    const dismissal = posts[at + POST.layOff + post];
    // Nine in ten are settled here, without a look at their traits and tenure.
    if (luck >= dismissal + ceiling[schooling * AGES + years]) continue;
    const most =
      retiring[years] +
      dismissal +
      quitting[years] * staying[post * TENURES + known] +
      founding[schooling * AGES + years] * byTraits[traits[slot]] * will[slot];
    if (luck < most) slots[stirred++] = slot;
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
function openPosts(
  { firms, aggregates, levers }: Economy,
  layOff: PassTerms["layOff"],
): Float64Array {
  const count = firms.count;
  if (lists.posts.length < count * WIDTH) lists.posts = new Float64Array(firms.capacity * WIDTH);
  const { posts } = lists;
  const { wage } = aggregates;
  const sharing = levers["state.gain-sharing"];
  const flexibility = levers["labour.pay-flexibility"];
  const [regular, nonRegular] = layOff;
  inBlocks(count, (from, to) =>
    openBlock(firms, posts, wage, sharing, flexibility, regular, nonRegular, from, to),
  );
  return posts;
}

function openBlock(
  firms: Economy["firms"],
  posts: Float64Array,
  wage: number,
  sharing: number,
  flexibility: number,
  layOffRegular: number,
  layOffOther: number,
  from: number,
  to: number,
): void {
  const { alive } = firms;
  const { wanted, weight, risk, profit, wages } = firms.col;
  for (let slot = from; slot < to; slot++) {
    const at = slot * WIDTH;
    posts[at + POST.pay] =
      alive[slot] === 1
        ? wage *
          sharedPremium(sizePremium(wanted[slot] / weight[slot]), sharing) *
          bonusFactor(profit[slot], wages[slot], flexibility)
        : -1;
    posts[at + POST.layOff + CONTRACT.regular] = layOffRegular * risk[slot];
    posts[at + POST.layOff + CONTRACT.nonRegular] = layOffOther * risk[slot];
    posts[at + POST.heads] = 0;
    posts[at + POST.wages] = 0;
  }
}

/** Heads and wages go back to the firms. */
function closePosts({ firms }: Economy, posts: Float64Array): void {
  const { heads, wages } = firms.col;
  for (let slot = 0; slot < firms.count; slot++) {
    heads[slot] = posts[slot * WIDTH + POST.heads];
    wages[slot] = posts[slot * WIDTH + POST.wages];
  }
}

/** Pay by tenure in quarters over a newcomer's. */
export function payByTenure(seniority: number): Float64Array {
  const table = new Float64Array(TENURES);
  for (let tenure = 0; tenure <= LONGEST; tenure++)
    table[tenure] = 1 + (seniority * Math.min(FULL_PAY, tenure)) / 40;
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
