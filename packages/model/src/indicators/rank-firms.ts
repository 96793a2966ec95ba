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
  for (let k = 1; k <= 60 && left > FADED; k++) {
    firms *= mean / k;
    const value = Math.min(left, k * firms);
    ranking.add(k, value / k);
    left -= value;
  }
}

/** Sum of the n largest of many values, each standing for `weight` units. */
export class TopTotals {
  readonly #n: number;
  readonly #entries: { value: number; weight: number }[] = [];
  #floor = -1;

  constructor(n: number) {
    this.#n = n;
  }

  add(value: number, weight: number): void {
    if (this.#entries.length >= 4 * this.#n && value <= this.#floor) return;
    this.#entries.push({ value, weight });
    if (this.#entries.length >= 8 * this.#n) this.#trim();
  }

  #trim(): void {
    this.#entries.sort((a, b) => b.value - a.value);
    this.#entries.length = Math.min(this.#entries.length, 4 * this.#n);
    this.#floor = this.#entries[this.#entries.length - 1].value;
  }

  total(): number {
    this.#entries.sort((a, b) => b.value - a.value);
    let left = this.#n;
    let sum = 0;
    for (const { value, weight } of this.#entries) {
      const taken = Math.min(left, weight);
      sum += taken * value;
      left -= taken;
      if (left <= 0) break;
    }
    return sum;
  }
}
