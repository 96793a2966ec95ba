/** The false-discovery rate over a family of tests. */

/**
 * Adjusted p values of Benjamini and Hochberg (1995): the smallest rate of false discoveries at
 * which each test would be called one. The order of the input is kept.
 */
export function benjaminiHochberg(values: readonly number[]): number[] {
  const order = values.map((_, i) => i).sort((a, b) => values[b] - values[a]);
  const adjusted = new Array<number>(values.length);
  let lowest = 1;
  order.forEach((index, position) => {
    const rank = values.length - position;
    lowest = Math.min(lowest, (values[index] * values.length) / rank);
    adjusted[index] = lowest;
  });
  return adjusted;
}
