/**
 * Nearest whole number, halves upwards, for amounts in loops over all firms or links. `Math.round` must choose
 * between two results, which a processor guesses wrong half the time; this has nothing to guess. The two
 * differ only for the number next below one half, which becomes 1, and beyond 2^52, far above any amount of money.
 */
export function wholeAmount(value: number): number {
  return Math.floor(value + 0.5);
}
