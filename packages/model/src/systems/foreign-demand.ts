import type { Economy } from "../state/economy.ts";

/** Value against the mean listed firm's at which foreigners hold half of what they hold of the largest. */
const HALF_KNOWN = 0.25;

/**
 * Part of what they would hold without borders that its cost leaves foreigners to hold, 0 to 1. Each share held
 * abroad costs a return, the more the less the country is open and the less its accounts show; investors keep
 * the rest at home (home bias: French and Poterba 1991; Cooper and Kaplanis 1994).
 */
export function marketAccess(openness: number, disclosure: number, barrier: number): number {
  if (openness <= 0) return 0;
  return openness / (openness + barrier * (1 - disclosure));
}

/**
 * How far foreigners lean towards a firm, 0 to 1: they know and can trade the large ones, and want those that
 * earn (Kang and Stulz 1997, on Japan). `relativeValue` is its market value over the mean listed firm's.
 */
export function foreignLeaning(relativeValue: number, profitable: boolean): number {
  return (relativeValue / (relativeValue + HALF_KNOWN)) * (profitable ? 1 : 0.5);
}

/**
 * Whole thousand yen of a firm that foreigners buy (negative: sell) in a quarter: part of the gap to their wish,
 * and at once, up to the gap, what they want of the blocks that stable holders let go.
 */
export function foreignTrade(
  available: number,
  held: number,
  wish: number,
  ofBlocks: number,
  speed: number,
): number {
  const gap = wish - held;
  const paced = speed * gap;
  return Math.min(
    available,
    Math.round(gap > 0 ? Math.max(paced, Math.min(gap, ofBlocks)) : paced),
  );
}

/** How far foreigners reach for the country's shares in one quarter. */
export interface ForeignReach {
  /** Share that they wish to hold of the freely traded equity of a firm they lean to with all their weight. */
  readonly most: number;
  /** Market value of the mean listed firm, thousand yen; none before the first firms are priced. */
  readonly meanValue: number | undefined;
}

/**
 * The quarter's reach of foreigners: their part of the world's portfolio as far as they invest abroad at all and
 * the country lets them in. To be read once before a loop over firms.
 */
export function foreignReach({ levers, outside, parameters, memory }: Economy): ForeignReach {
  return {
    most:
      parameters["foreign.reach"] *
      outside.appetite *
      marketAccess(
        levers["ownership.foreign-openness"],
        levers["ownership.disclosure"],
        parameters["foreign.barrier"],
      ),
    meanValue: memory.listedValue,
  };
}

/**
 * Share of a firm's freely traded equity that foreigners wish to hold: what they reach, leaning towards some
 * firms. What stable holders keep is out of it (Dahlquist, Pinkowitz, Stulz and Williamson 2003). `value` is the
 * market value of one such firm, thousand yen.
 */
export function foreignDemand(reach: ForeignReach, value: number, profitable: boolean): number {
  return reach.most * foreignLeaning(value / (reach.meanValue ?? value), profitable);
}

/**
 * Part of the market that foreigners make, 0 to 1: a price is made by those who trade, and foreigners turn their
 * shares over faster than holders at home (Choe, Kho and Stulz 1999, on Korea).
 * @param held share of the freely traded equity that foreigners hold, 0 to 1
 * @param turnover how many times as fast theirs changes hands, `foreign.turnover`
 */
export function foreignersPart(held: number, turnover: number): number {
  return (turnover * held) / (turnover * held + 1 - held);
}

/** What the market asks of shares above what is usual, share per year: the world's mood, as far as foreigners make the market. */
export function moodFromAbroad({ outside, parameters, memory }: Economy): number {
  return (
    outside.riskPremium * foreignersPart(memory.foreignFloat ?? 0, parameters["foreign.turnover"])
  );
}
