import { drawKey, hashUniform, streamOf } from "@kigyo/engine";
import type { Economy } from "../state/economy.ts";
import { addTally } from "../state/tally.ts";
import { buyOut, MANAGERS } from "./buy-out.ts";
import { bookValue } from "./go-public.ts";
import { type Companies, drawCompany, largeCompanies } from "./large-companies.ts";

const LEAVE_STREAM = streamOf("leaving a board");
const BUYER_STREAM = streamOf("buyer of the whole");

/** Quarters in which a bank covered a firm's bills, less those since that ended in profit, which its board takes for a shortcoming. */
const MOST_COVERED = 20;
/** Part of the shares that has to be in the hands of others than stable holders. */
const LEAST_FLOAT = 0.05;
/** How much likelier a company takes the whole of a firm that is all its own than of one in which it holds nothing. */
const CLOSENESS = 4;
/** Age of those who run a firm that has left its board, quarters. */
const MANAGERS_AGE = 200;

/** Standards for staying on a board that a firm falls short of: liabilities beyond assets, bills that its bank covers, too few free shares. */
export function shortcomings(book: number, quartersCovered: number, float: number): number {
  return (
    (book < 0 ? 1 : 0) + (quartersCovered >= MOST_COVERED ? 1 : 0) + (float < LEAST_FLOAT ? 1 : 0)
  );
}

/** How cheap a firm is on the market, 0 to 1: what is missing to its book value. */
export function discountOf(value: number, book: number): number {
  return book > 0 ? Math.min(1, Math.max(0, 1 - value / book)) : 0;
}

/** Chances per quarter of the ways off a board for a firm that goes on. */
export interface LeavingChances {
  /** Struck off by the exchange. */
  readonly struck: number;
  /** Taken whole by another company, its partner first. */
  readonly taken: number;
  /** Bought by its managers. */
  readonly managers: number;
}

/**
 * Chances per quarter that a firm leaves its board. An exchange strikes off, after a grace, who falls short of its
 * standards. Companies take others whole, and managers buy their own, as far as the law lets firms be put
 * together and taken apart (share swaps and the law of October 1999 that served mergers and buy-outs: paper,
 * "Competitive government"): the one likelier where the buyer holds much already, both where the market is cheap.
 */
export function leavingChances(
  firm: { readonly failings: number; readonly stake: number; readonly discount: number },
  law: number,
  rates: { readonly grace: number; readonly takeover: number; readonly buyout: number },
): LeavingChances {
  return {
    struck: Math.min(1, firm.failings / rates.grace),
    taken: (rates.takeover / 4) * law * (1 + CLOSENESS * firm.stake) * (1 + firm.discount),
    managers: (rates.buyout / 4) * law * firm.discount,
  };
}

/** What the quarter is to those who may leave their boards. */
interface Quarter {
  readonly number: number;
  readonly law: number;
  readonly rates: Parameters<typeof leavingChances>[2];
  /** Companies that can take another whole, none while the law lets nobody do so. */
  readonly buyers: Companies;
  /** Keys of the draws of who leaves, and of which buyer comes. */
  readonly key: number;
  readonly choice: number;
}

/** Listed firms leave their boards though they go on: struck off, taken whole by a company, or bought by their managers. */
export function leaveBoards(economy: Economy, quarter: number): void {
  if (quarter < 0) return;
  const { firms, levers, parameters } = economy;
  const { listing } = firms.col;
  const law = levers["ownership.reorganisation-law"];
  const now: Quarter = {
    number: quarter,
    law,
    rates: {
      grace: parameters["delisting.grace"],
      takeover: parameters["delisting.takeover-rate"],
      buyout: parameters["delisting.buyout-rate"],
    },
    buyers: law > 0 ? largeCompanies(economy, "earning") : { slots: [], upTo: [] },
    key: drawKey(economy.seed, LEAVE_STREAM, quarter),
    choice: drawKey(economy.seed, BUYER_STREAM, quarter),
  };
  for (let slot = 0; slot < firms.count; slot++)
    if (firms.alive[slot] === 1 && listing[slot] !== 0) stayOrLeave(economy, slot, now);
}

/** What becomes of one listed firm's place on its board. */
function stayOrLeave(
  economy: Economy,
  slot: number,
  { number: quarter, law, rates, buyers, key, choice }: Quarter,
): void {
  const f = economy.firms.col;
  // A public fund's rescue is grace of its own.
  if (f.fund[slot] >= 0) return;
  const stable = f.sharesBanks[slot] + f.sharesFirms[slot];
  const held = stable + f.sharesHouseholds[slot] + f.sharesInsurers[slot] + f.sharesWorld[slot];
  if (held <= 0) return;
  const book = bookValue(economy, slot);
  const partner = f.partner[slot] === slot ? -1 : f.partner[slot];
  const chances = leavingChances(
    {
      failings: shortcomings(book, f.rolled[slot], 1 - stable / held),
      stake: partner >= 0 ? f.sharesFirms[slot] / held : 0,
      discount: discountOf(held, book),
    },
    // A foreign owner keeps what it has bought.
    f.foreignOwned[slot] === 1 ? 0 : law,
    rates,
  );
  const u = hashUniform(key, f.key[slot]);
  if (u < chances.struck) leave(economy, slot, quarter);
  else if (u < chances.struck + chances.taken) {
    const drawn = drawCompany(buyers, hashUniform(choice, f.key[slot]));
    const buyer = partner >= 0 && f.profit[partner] > 0 ? partner : drawn;
    // Who has just left a board itself buys nobody: no two firms own each other.
    if (buyer >= 0 && buyer !== slot && f.listing[buyer] > 0 && buyOut(economy, slot, buyer))
      leave(economy, slot, quarter);
  } else if (
    u < chances.struck + chances.taken + chances.managers &&
    buyOut(economy, slot, MANAGERS)
  )
    leave(economy, slot, quarter);
}

/** Off the board. Who has been listed is no venture again, and those in charge own the firm as any owner does. */
function leave(economy: Economy, slot: number, quarter: number): void {
  const f = economy.firms.col;
  f.listing[slot] = 0;
  f.stage[slot] = 0;
  f.founderBirth[slot] = quarter - MANAGERS_AGE;
  addTally(economy, "delistings", f.weight[slot]);
}
