/** What boards ask of a firm that would list, and how likely one that meets it is taken in. */

/** Codes of boards: the second section of an exchange, the over-the-counter market, and the first of the start-up boards, which follow in the order in which they opened. */
const BOARD = { old: 2, counter: 3, startUp: 4 } as const;
/** Start-up boards that a country has at most. */
const MOST_BOARDS = 3;

/** What a board asks for at least. */
interface Standard {
  /** Years since founding. */
  readonly age: number;
  /** Heads of one firm. */
  readonly heads: number;
}

/** What each kind of board asks for. */
export interface ListingStandards {
  readonly old: Standard;
  readonly counter: Standard;
  /** Of the only start-up board; each further one that competes lowers the heads asked for to `competition` of them. */
  readonly startUp: Standard & { readonly competition: number };
}

/** Chances per quarter on each kind of board. */
export interface ListingChances {
  readonly old: number;
  readonly counter: number;
  readonly startUp: number;
}

/** The rules of the quarter. */
export interface ListingRules {
  /** How far start-up boards, and the over-the-counter market, are open, 0 to 1. */
  readonly access: number;
  readonly counter: number;
  /** Start-up boards that compete, in part too where the last has just opened. */
  readonly boards: number;
  readonly standards: ListingStandards;
  /** Chances of a firm that meets the standards where a kind of board is fully open. */
  readonly rates: ListingChances;
}

/** Reads what boards ask for, and their rates, from a run's parameters. */
export function listingTerms(
  parameters: Readonly<Record<string, number>>,
): Pick<ListingRules, "standards" | "rates"> {
  return {
    standards: {
      old: { age: parameters["listing.old-age"], heads: parameters["listing.old-heads"] },
      counter: {
        age: parameters["listing.counter-age"],
        heads: parameters["listing.counter-heads"],
      },
      startUp: {
        age: parameters["listing.start-up-age"],
        heads: parameters["listing.start-up-heads"],
        competition: parameters["listing.board-competition"],
      },
    },
    rates: {
      old: parameters["listing.old-rate"],
      counter: parameters["listing.counter-rate"],
      startUp: parameters["listing.start-up-rate"],
    },
  };
}

/** Fewest heads of one firm that any open board asks for: below it nobody lists. */
export function leastHeads(rules: ListingRules): number {
  const { old, counter } = rules.standards;
  return Math.min(
    old.heads,
    rules.counter > 0 ? counter.heads : Infinity,
    rules.access > 0 ? startUpHeads(rules) : Infinity,
  );
}

/** Start-up boards that take firms in: whole ones, no more than the country has. */
function openBoards(boards: number): number {
  return Math.min(MOST_BOARDS, Math.floor(boards));
}

/** Heads that start-up boards ask for: fewer, the more boards compete for listings. */
function startUpHeads({ boards, standards: { startUp } }: ListingRules): number {
  const open = openBoards(boards);
  if (open < 1) return Infinity;
  let heads = startUp.heads;
  for (let further = 1; further < open; further++) heads *= startUp.competition;
  return heads;
}

/**
 * Chances per quarter that a firm lists: the old boards want age, size and profit; the over-the-counter market less of
 * each, as far as it is open; start-up boards want growth alone, and smaller firms the more boards compete.
 */
export function listingChances(
  firm: {
    readonly age: number;
    readonly heads: number;
    readonly profitable: boolean;
    readonly growing: boolean;
    readonly venture: boolean;
  },
  rules: ListingRules,
): ListingChances {
  const { age, heads, profitable, growing, venture } = firm;
  const { standards, rates } = rules;
  const meets = (least: Standard): boolean => age >= least.age && heads >= least.heads;
  return {
    old: profitable && meets(standards.old) ? rates.old : 0,
    counter: profitable && meets(standards.counter) ? rates.counter * rules.counter : 0,
    startUp:
      venture && growing && age >= standards.startUp.age && heads >= startUpHeads(rules)
        ? rates.startUp * rules.access
        : 0,
  };
}

/** Board that takes a firm in, by what was drawn; start-up boards share theirs evenly. */
export function boardFor(chances: ListingChances, uniform: number, boards: number): number {
  const total = chances.old + chances.counter + chances.startUp;
  const at = uniform * total;
  if (at < chances.startUp) {
    const open = Math.max(1, openBoards(boards));
    return BOARD.startUp + Math.min(open - 1, Math.floor((at / chances.startUp) * open));
  }
  return at < chances.startUp + chances.counter ? BOARD.counter : BOARD.old;
}
