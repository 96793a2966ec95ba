/** Latin hypercube: every factor's range is cut into as many slices as there are points, each used once. */
import { philoxUniform, streamOf } from "@kigyo/engine";

const ORDER = streamOf("latin hypercube order");
const PLACE = streamOf("latin hypercube place");

/** Points of the unit cube, row by row; each stands at a random place within its slice. */
export function latinHypercube(count: number, dimensions: number, seed: number): number[][] {
  const columns = Array.from({ length: dimensions }, (_, d) => {
    const order = shuffled(count, seed, ORDER + d);
    return order.map((slice, i) => (slice + philoxUniform(seed, PLACE, i, d)) / count);
  });
  return Array.from({ length: count }, (_, i) => columns.map((column) => column[i]));
}

/** The numbers 0 to count - 1 in random order (Fisher and Yates). */
export function shuffled(count: number, seed: number, stream: number): number[] {
  const order = Array.from({ length: count }, (_, i) => i);
  for (let i = count - 1; i > 0; i--) {
    const j = Math.floor(philoxUniform(seed, stream >>> 0, i, 0) * (i + 1));
    [order[i], order[j]] = [order[j], order[i]];
  }
  return order;
}
