/** Fair shares of an outcome among parts that work together (Shapley 1953). */
import { philoxUniform, streamOf } from "@kigyo/engine";
import { deviation, halfWidth, mean } from "./quantiles.ts";

const ORDER = streamOf("shapley order");

/** Parts up to which every coalition is run. */
export const MOST_EXACT = 6;

/** The worth of a coalition in each member; a coalition is a mask of its parts. */
export type Worth = (coalition: number) => readonly number[];

/** What one part contributed. */
export interface ShapleyShare {
  readonly value: number;
  /** 95 per cent interval over members. */
  readonly low: number;
  readonly high: number;
  /** Standard error that comes from having sampled orders; 0 when all coalitions were run. */
  readonly samplingError: number;
}

/** Orders in which the parts join, each followed by its reverse, which evens the sample out. */
export function sampledOrders(parts: number, count: number, seed: number): number[][] {
  const orders: number[][] = [];
  for (let round = 0; orders.length < count; round++) {
    const order = Array.from({ length: parts }, (_, i) => i);
    for (let i = parts - 1; i > 0; i--) {
      const j = Math.floor(philoxUniform(seed, ORDER, i, round) * (i + 1));
      [order[i], order[j]] = [order[j], order[i]];
    }
    orders.push(order);
    if (orders.length < count) orders.push([...order].reverse());
  }
  return orders;
}

/** Coalitions that orders pass through, each once, smallest mask first. */
export function coalitionsOf(orders: readonly (readonly number[])[]): number[] {
  const masks = new Set<number>([0]);
  for (const order of orders) {
    let mask = 0;
    for (const part of order) masks.add((mask |= 1 << part));
  }
  return [...masks].sort((a, b) => a - b);
}

/** All coalitions of some parts. */
export function allCoalitions(parts: number): number[] {
  return Array.from({ length: 2 ** parts }, (_, mask) => mask);
}

/** Exact shares from the worth of every coalition, member by member. */
export function shapleyExact(parts: number, worth: Worth): ShapleyShare[] {
  const members = worth(0).length;
  return Array.from({ length: parts }, (_, part) => {
    const own = new Array<number>(members).fill(0);
    for (const coalition of allCoalitions(parts)) {
      if (coalition & (1 << part)) continue;
      const weight = orderShare(ones(coalition), parts);
      const without = worth(coalition);
      const within = worth(coalition | (1 << part));
      for (let m = 0; m < members; m++) own[m] += weight * (within[m] - without[m]);
    }
    return shareOf(own, 0);
  });
}

/** Shares from sampled orders; the shares of each order add up to the whole, so their means do too. */
export function shapleySampled(
  parts: number,
  orders: readonly (readonly number[])[],
  worth: Worth,
): ShapleyShare[] {
  const members = worth(0).length;
  const sums = Array.from({ length: parts }, () => new Array<number>(members).fill(0));
  const marginals = Array.from({ length: parts }, (): number[] => []);
  for (const order of orders) {
    let mask = 0;
    for (const part of order) {
      const without = worth(mask);
      mask |= 1 << part;
      const gained = worth(mask).map((value, m) => value - without[m]);
      gained.forEach((value, m) => (sums[part][m] += value / orders.length));
      marginals[part].push(mean(gained));
    }
  }
  return sums.map((own, part) => shareOf(own, pairedError(marginals[part])));
}

/** Standard error of the mean of marginals whose orders came in pairs of opposites. */
function pairedError(marginals: readonly number[]): number {
  const pairs: number[] = [];
  for (let i = 0; i < marginals.length; i += 2) {
    pairs.push(mean(marginals.slice(i, i + 2)));
  }
  return deviation(pairs) / Math.sqrt(pairs.length);
}

function shareOf(own: readonly number[], samplingError: number): ShapleyShare {
  const value = mean(own);
  const half = halfWidth(own);
  return { value, low: value - half, high: value + half, samplingError };
}

/** Share of orders in which exactly the given parts come before another one. */
function orderShare(before: number, parts: number): number {
  return (factorial(before) * factorial(parts - before - 1)) / factorial(parts);
}

function factorial(n: number): number {
  return n < 2 ? 1 : n * factorial(n - 1);
}

function ones(mask: number): number {
  let count = 0;
  for (let rest = mask; rest !== 0; rest &= rest - 1) count++;
  return count;
}
