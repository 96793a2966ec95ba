/** Rows a call of a loop's body passes at most. */
export const BLOCK = 1024;

/**
 * Passes all rows of a table, some at a time. A long loop that is entered once a quarter is compiled in the
 * midst of running: sums that it carries then take new memory at every step, and much stays a call that
 * would be none. A function called for one block after the other is compiled as a whole.
 * @param pass does its work for the slots from the first up to, not including, the second
 */
export function inBlocks(count: number, pass: (from: number, to: number) => void): void {
  for (let from = 0; from < count; from += BLOCK) pass(from, Math.min(count, from + BLOCK));
}
