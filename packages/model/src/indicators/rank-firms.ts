import { exp } from "@kigyo/engine";

/** Innovations so long ago that they count no more. */
export const FADED = 0.01;

/**
 * Ranks the firms of a record, not the record: successes that fell on `weight` firms at random leave
 * Poisson numbers of them with one, two, three and so on.
 */
export function rankInnovators(ranking: TopTotals, innovations: number, weight: number): void {
  if (weight === 1) {
    ranking.add(innovations, 1);
    return;
  }
  const mean = innovations / weight;
  let firms = weight * exp(-mean);
  let left = innovations;
  for (let k = 1; k < MOST && left > FADED; k++) {
    firms *= mean / k;
    const value = Math.min(left, k * firms);
    ranking.addWhole(k, value / k);
    left -= value;
  }
}

/** Whole numbers from which on none are counted. */
const MOST = 64;

/** A value that each of so many units has. */
export interface Holding {
  readonly value: number;
  readonly weight: number;
}

/** Sum of the values of the so many units that have most, in part of a unit too. Puts the holdings in order, largest first. */
export function sumOfLargest(holdings: Holding[], units: number): number {
  holdings.sort((a, b) => b.value - a.value);
  let left = units;
  let sum = 0;
  for (const { value, weight } of holdings) {
    const taken = Math.min(left, weight);
    sum += taken * value;
    left -= taken;
    if (left <= 0) break;
  }
  return sum;
}

/** Sum of the n largest of many values, each standing for `weight` units, 1 or more. Keeps the n largest seen as a heap, smallest first. */
export class TopTotals {
  readonly #n: number;
  readonly #values: Float64Array;
  readonly #weights: Float64Array;
  /** Units, in part too, by their value, a whole number. */
  readonly #whole = new Float64Array(MOST);
  #size = 0;

  constructor(n: number) {
    this.#n = n;
    this.#values = new Float64Array(n);
    this.#weights = new Float64Array(n);
  }

  add(value: number, weight: number): void {
    const values = this.#values;
    if (this.#size < values.length) {
      this.#rise(this.#size++, value, weight);
      return;
    }
    if (value > values[0]) this.#sink(value, weight);
  }

  /** Adds any part of a unit at a value that is a whole number below 64. */
  addWhole(value: number, weight: number): void {
    this.#whole[value] += weight;
  }

  #rise(from: number, value: number, weight: number): void {
    const values = this.#values;
    const weights = this.#weights;
    let at = from;
    while (at > 0) {
      const parent = (at - 1) >> 1;
      if (values[parent] <= value) break;
      values[at] = values[parent];
      weights[at] = weights[parent];
      at = parent;
    }
    values[at] = value;
    weights[at] = weight;
  }

  #sink(value: number, weight: number): void {
    const values = this.#values;
    const weights = this.#weights;
    const size = this.#size;
    let at = 0;
    for (let child = 1; child < size; child = 2 * at + 1) {
      if (child + 1 < size && values[child + 1] < values[child]) child++;
      if (values[child] >= value) break;
      values[at] = values[child];
      weights[at] = weights[child];
      at = child;
    }
    values[at] = value;
    weights[at] = weight;
  }

  total(): number {
    const entries: Holding[] = [];
    for (let i = 0; i < this.#size; i++)
      entries.push({ value: this.#values[i], weight: this.#weights[i] });
    this.#whole.forEach((weight, value) => {
      if (weight > 0) entries.push({ value, weight });
    });
    return sumOfLargest(entries, this.#n);
  }
}
