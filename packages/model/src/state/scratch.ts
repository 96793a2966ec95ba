/**
 * What is written on for a moment, by the place in memory where it is kept. One place serves several systems: a
 * system reads nothing of its own after the next has begun. What is in use at one time stands at different places.
 */
const PLACES = {
  leaving: 0,
  "asked of ventures": 0,
  "parts wanted": 0,
  "parts placed": 1,
  "firms linked": 2,
  "parts placed anew": 3,
  // Orders are placed anew before parents in need are listed.
  "parents in need": 3,
  "what parents lack": 4,
  "able to invest abroad": 0,
  "invested abroad": 1,
  output: 0,
  goods: 1,
  // Parts are delivered before anything is sold.
  "parts filled": 2,
  revenue: 2,
  "foreign standing": 3,
  "staff to move": 0,
  "parts split off": 1,
  "subsidized heads": 0,
  subsidies: 1,
  "firms gone": 0,
  // Firms are measured after all systems.
  "growth of firms": 0,
  "firms that grew": 1,
} as const;

/** The memory of each place. */
const kept: Float64Array[] = [];

/**
 * Zeros that a rule writes on for a moment: the same memory every quarter, so that running on takes no
 * new memory that grows with the number of agents.
 * @param name what for
 */
export function scratch(name: keyof typeof PLACES, length: number): Float64Array {
  const place = PLACES[name];
  const array: Float64Array | undefined = kept[place];
  if (array !== undefined && array.length >= length) return array.subarray(0, length).fill(0);
  kept[place] = new Float64Array(Math.ceil(1.25 * length) + 64);
  return kept[place].subarray(0, length);
}
