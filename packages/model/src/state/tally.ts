import type { Economy } from "./economy.ts";

/** Adds to one of the quarter's counts or sums. */
export function addTally(economy: Economy, name: string, value: number): void {
  economy.tally[name] = (economy.tally[name] ?? 0) + value;
}
