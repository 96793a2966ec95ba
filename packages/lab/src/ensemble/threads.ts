/** How many threads an ensemble takes when nobody says. */
import { availableParallelism } from "node:os";

const MOST = 16;

/** Three quarters of the cores, rounded up, at least one and at most 16. */
export function defaultThreads(cores = availableParallelism()): number {
  return Math.min(MOST, Math.max(1, Math.ceil(cores * 0.75)));
}
