/** Two-level designs: every combination, or a balanced fraction of them with known confusions. */

/** Rows of 0 and 1, one column for each factor. */
export type TwoLevel = readonly (readonly (0 | 1)[])[];

/** Most factors of a full design: 2^10 = 1,024 combinations. */
export const MOST_FULL = 10;

/** Every combination, counting upwards with the first factor slowest. */
export function fullFactorial(factors: number): TwoLevel {
  if (factors < 1 || factors > MOST_FULL)
    throw new RangeError(`${factors} factors; 1 to ${MOST_FULL}.`);
  return Array.from({ length: 2 ** factors }, (_, row) =>
    Array.from({ length: factors }, (__, factor) => bit(row, factors - 1 - factor)),
  );
}

/** A fraction 2^(factors - p) with what it confuses. */
export interface Fraction {
  readonly rows: TwoLevel;
  /** Length of the shortest word of the defining relation: 3, 4, 5 … ; Infinity for a full design. */
  readonly resolution: number;
  /** Products of factors that are constant over the design, each as a list of factor positions. */
  readonly words: readonly (readonly number[])[];
}

/**
 * The fraction of the highest resolution with 2^runs2 rows: the first factors are free, each other
 * one is the product of some of them, chosen by trying the longest products first.
 * @throws RangeError when so few rows cannot hold so many factors
 */
export function fractionalFactorial(factors: number, runs2: number): Fraction {
  if (runs2 >= factors) return { rows: fullFactorial(factors), resolution: Infinity, words: [] };
  const dependent = factors - runs2;
  const candidates = Array.from({ length: 2 ** runs2 }, (_, mask) => mask)
    .filter((mask) => ones(mask) >= 2)
    .sort((a, b) => ones(b) - ones(a) || a - b);
  if (dependent > candidates.length) {
    throw new RangeError(`${2 ** runs2} rows cannot hold ${factors} factors.`);
  }
  for (let resolution = runs2 + 1; resolution >= 3; resolution--) {
    const generators = choose(candidates, dependent, runs2, resolution);
    if (generators) return fractionOf(generators, runs2, factors);
  }
  throw new RangeError(`${2 ** runs2} rows cannot hold ${factors} factors.`);
}

/** Fewest rows, as a power of two, whose fraction has at least this resolution. */
export function rowsForResolution(factors: number, resolution: number): number {
  for (let runs2 = 2; runs2 < factors; runs2++) {
    if (2 ** runs2 - 1 < factors) continue;
    if (fractionalFactorial(factors, runs2).resolution >= resolution) return runs2;
  }
  return factors;
}

/** Generators, all of whose products are words of at least a length; by depth-first search. */
function choose(
  candidates: readonly number[],
  wanted: number,
  base: number,
  resolution: number,
): number[] | undefined {
  // A word is a mask over base factors (low bits) and dependent ones (high bits).
  const search = (from: number, chosen: number[], words: number[]): number[] | undefined => {
    if (chosen.length === wanted) return chosen;
    for (let i = from; i < candidates.length; i++) {
      const word = candidates[i] | (1 << (base + chosen.length));
      const made = [word, ...words.map((other) => other ^ word)];
      if (made.some((one) => ones(one) < resolution)) continue;
      const found = search(i + 1, [...chosen, candidates[i]], [...words, ...made]);
      if (found) return found;
    }
    return undefined;
  };
  return search(0, [], []);
}

function fractionOf(generators: readonly number[], base: number, factors: number): Fraction {
  let words: number[] = [];
  generators.forEach((generator, i) => {
    const word = generator | (1 << (base + i));
    words = [...words, word, ...words.map((other) => other ^ word)];
  });
  const rows = fullFactorial(base).map((row) => [
    ...row,
    ...generators.map((generator): 0 | 1 => {
      // The product of the chosen columns in -1 and +1.
      const low = row.filter((value, i) => (generator >>> i) & 1 && value === 0).length;
      return low % 2 === 0 ? 1 : 0;
    }),
  ]);
  return {
    rows,
    resolution: Math.min(...words.map(ones)),
    words: words.map((word) => positions(word, factors)).sort((a, b) => a.length - b.length),
  };
}

/** Effects (lists of factor positions, up to pairs) that a fraction cannot tell from the given one. */
export function aliasesOf(
  effect: readonly number[],
  { words }: Fraction,
  factors: number,
): number[][] {
  const mask = effect.reduce((sum, factor) => sum | (1 << factor), 0);
  return words
    .map((word) => word.reduce((sum, factor) => sum | (1 << factor), 0) ^ mask)
    .filter((other) => ones(other) >= 1 && ones(other) <= 2)
    .map((other) => positions(other, factors));
}

function positions(mask: number, factors: number): number[] {
  return Array.from({ length: factors }, (_, i) => i).filter((i) => (mask >>> i) & 1);
}

function bit(number: number, position: number): 0 | 1 {
  return ((number >>> position) & 1) as 0 | 1;
}

function ones(mask: number): number {
  let count = 0;
  for (let rest = mask; rest !== 0; rest &= rest - 1) count++;
  return count;
}
