import { drawKey, hashUniform, mixIdentity, streamOf } from "@kigyo/engine";
import { flowRow, I, S } from "../accounts/ledger.ts";
import { inBlocks } from "../state/blocks.ts";
import type { Economy } from "../state/economy.ts";
import { BOARDS, ORIGIN } from "../state/firms.ts";
import { addTally } from "../state/tally.ts";
import { listedWeight } from "../state/weights.ts";
import {
  foreignDemand,
  type ForeignReach,
  foreignReach,
  moodFromAbroad,
} from "./foreign-demand.ts";
import { feelIssueMarket, priceAppeal } from "./issue-market.ts";
import {
  boardFor,
  leastHeads,
  type ListingChances,
  listingChances,
  type ListingRules,
  listingTerms,
} from "./listing-standards.ts";
import { sellFundStake } from "./sell-fund-stake.ts";
import { splitFirm } from "./split-firm.ts";

const ISSUES = flowRow("share issues");
const LIST_STREAM = streamOf("listing");

/** Firms that meet a board's standards float while the market is warm; funds sell their stake, the public buys, the firm raises capital. */
export function goPublic(economy: Economy, quarter: number): void {
  economy.firms.ensureRoom(400);
  const terms = flotationTerms(economy, quarter);
  // Firms split off on the way wait for the next quarter.
  inBlocks(economy.firms.count, (from, to) => floatBlock(economy, terms, from, to));
}

/** On what terms every firm floats in one quarter. */
type FlotationTerms = ReturnType<typeof flotationTerms>;

/** The quarter's terms, to be read once before the loop over firms. */
function flotationTerms(economy: Economy, quarter: number) {
  const { levers, parameters } = economy;
  const rules: ListingRules = {
    access: levers["equity.board-access"],
    counter: levers["equity.otc-access"],
    boards: levers["equity.startup-boards"],
    ...listingTerms(parameters),
  };
  return {
    quarter,
    key: drawKey(economy.seed, LIST_STREAM, quarter),
    rules,
    least: leastHeads(rules),
    climate: feelIssueMarket(economy),
    market: marketTerms(economy),
    reach: foreignReach(economy),
    capture: parameters["ties.capture"],
  };
}

/** Floats those of the firms in a range of slots that list this quarter. */
function floatBlock(economy: Economy, terms: FlotationTerms, from: number, to: number): void {
  const { firms } = economy;
  const f = firms.col;
  for (let slot = from; slot < to; slot++) {
    if (firms.alive[slot] === 0 || f.listing[slot] > 0 || f.parent[slot] >= 0) continue;
    if (f.heads[slot] / f.weight[slot] < terms.least) continue;
    const listing = firmsListing(economy, terms, slot);
    if (listing > 0) floatSome(economy, terms, slot, listing);
  }
}

/** Chances of the firm in a slot on each kind of board. */
function chancesOf({ firms }: Economy, terms: FlotationTerms, slot: number): ListingChances {
  const f = firms.col;
  return listingChances(
    {
      age: (terms.quarter - f.birth[slot]) / 4,
      heads: f.heads[slot] / f.weight[slot],
      profitable: f.profit[slot] > 0,
      growing: isGrowing(f, slot),
      venture: f.stage[slot] > 0,
    },
    terms.rules,
  );
}

/** Whether a firm expects to sell no less than it did. */
function isGrowing({ expected, price, sales }: Economy["firms"]["col"], slot: number): boolean {
  return expected[slot] * price[slot] > sales[slot] * 0.97;
}

/** Whether all firms of a record list at once: ventures, and records no heavier than those of listed firms. */
function listsWhole({ firms, scale }: Economy, slot: number): boolean {
  const { stage, weight, heads } = firms.col;
  return stage[slot] > 0 || weight[slot] <= listedWeight(heads[slot] / weight[slot], scale);
}

/** How many firms of a record list this quarter. */
function firmsListing(economy: Economy, terms: FlotationTerms, slot: number): number {
  const f = economy.firms.col;
  const chances = chancesOf(economy, terms, slot);
  const standing = chances.old + chances.counter + chances.startUp;
  if (standing <= 0) return 0;
  const hazard =
    (standing * terms.climate * readiness(economy, terms.market, slot)) /
    (1 + terms.capture * f.tied[slot]);
  if (hazard <= 0) return 0;
  const weight = f.weight[slot];
  const u = hashUniform(terms.key, f.key[slot]);
  if (listsWhole(economy, slot)) return u < hazard ? weight : 0;
  // Of a record of many firms as many list as would one by one, some alike at a time; they leave it together.
  const together = listedWeight(f.heads[slot] / weight, economy.scale);
  return together * Math.floor((hazard * weight) / together + u);
}

/**
 * How ready the owners of a firm that meets the standards are to float it, 0 to 1: what the market pays, and
 * half as ready without growth to pay for (Lowry 2003). A venture, which has little to show, is priced as the
 * market prices the listed.
 */
function readiness(economy: Economy, market: MarketTerms, slot: number): number {
  const f = economy.firms.col;
  const { listedValue, listedBook } = economy.memory;
  if (f.stage[slot] > 0) return listedBook === undefined ? 1 : priceAppeal(listedValue, listedBook);
  const book = bookValue(economy, slot);
  const appeal = priceAppeal(marketValue(economy, slot, book, market), book);
  return appeal * (isGrowing(f, slot) ? 1 : 0.5);
}

/** Floats so many firms of a record, on the board that takes them in. */
function floatSome(economy: Economy, terms: FlotationTerms, slot: number, listing: number): void {
  const f = economy.firms.col;
  const { quarter, key, rules } = terms;
  const chances = chancesOf(economy, terms, slot);
  const flotation: Flotation = {
    age: (quarter - f.birth[slot]) / 4,
    venture: f.stage[slot] > 0,
    board: boardFor(chances, hashUniform(key, f.key[slot] ^ 0x2b2b), rules.boards),
    reach: terms.reach,
    market: terms.market,
  };
  const floated = listsWhole(economy, slot)
    ? slot
    : splitFirm(economy, slot, listing, mixIdentity(f.key[slot], quarter, 7));
  if (floated >= 0) float(economy, floated, flotation);
}

/** What there is to know of a firm that floats. */
interface Flotation {
  /** Years since founding. */
  readonly age: number;
  readonly venture: boolean;
  /** Code of the board that takes it in. */
  readonly board: number;
  /** The quarter's reach of foreigners, who buy part of what is offered. */
  readonly reach: ForeignReach;
  readonly market: MarketTerms;
}

function float(economy: Economy, slot: number, flotation: Flotation): void {
  const { age, venture, board, reach, market } = flotation;
  const { firms, accounts, ledger } = economy;
  const f = firms.col;
  // Of a venture the public pays for the growth that its backers saw.
  const backed = venture ? f.sharesHouseholds[slot] + f.sharesFunds[slot] : 0;
  const earned = marketValue(economy, slot, bookValue(economy, slot), market);
  const value = Math.max(1, Math.round(earned), backed);
  const raised = Math.round(0.2 * value);
  const abroad = Math.round(raised * foreignDemand(reach, value / f.weight[slot], true));
  const atHome = raised - abroad;
  accounts.households.deposits -= atHome;
  accounts.world.foreignDebt += abroad;
  accounts.centralBank.foreignClaims += abroad;
  f.cash[slot] += raised;
  f.sharesHouseholds[slot] += atHome;
  f.sharesWorld[slot] += abroad;
  ledger.pay(ISSUES, S.households, S.firms, atHome);
  ledger.pay(ISSUES, S.world, S.firms, abroad);
  ledger.transact(I.shares, S.households, S.firms, atHome);
  ledger.transact(I.shares, S.world, S.firms, abroad);
  if (f.fund[slot] >= 0) {
    const cost = f.sharesFunds[slot];
    sellFundStake(economy, slot);
    economy.aggregates.ventureReturn += (0.02 * (value > cost ? 1 : 0) * f.weight[slot]) / 100;
  }
  const young = age < 15;
  f.listing[slot] = board;
  f.usualSales[slot] = 0;
  addTally(economy, `flotations ${BOARDS[board]}`, f.weight[slot]);
  addTally(economy, "flotations", f.weight[slot]);
  addTally(economy, "newEquity", raised);
  if (young) addTally(economy, "youngFlotations", f.weight[slot]);
  if (venture) {
    addTally(economy, "ventureFlotations", f.weight[slot]);
    addTally(economy, "floatedValue", value);
    economy.aggregates.roleModels += f.weight[slot] / 200;
  }
  if (age < 10) {
    addTally(economy, "youngEquity", raised);
    addTally(economy, "youngOutsiderEquity", raised);
  }
  if (f.origin[slot] === ORIGIN.subsidiary) f.parent[slot] = -1;
}

/**
 * Earnings over price that the market asks for, share per year: half the real rate and a premium, less the
 * growth of the economy as far as it is believed to last (Gordon 1959). Slow growth makes shares cheap.
 */
export function requiredYield(
  realRate: number,
  growth: number,
  premium: number,
  faith: number,
): number {
  const lasting = Math.min(0.06, Math.max(-0.02, growth));
  return Math.max(0.025, 0.5 * Math.max(0.02, realRate) + premium - faith * lasting);
}

/** How the market values earnings in one quarter. */
export interface MarketTerms {
  /** Earnings over price that it asks for, share per year. */
  readonly required: number;
  /** Part of their earnings that firms keep after tax. */
  readonly kept: number;
}

/** The quarter's terms, to be read once before a loop over firms. */
export function marketTerms(economy: Economy): MarketTerms {
  const { aggregates, outside, parameters } = economy;
  return {
    required: requiredYield(
      outside.policyRate - 4 * aggregates.expectedInflation,
      4 * aggregates.realGrowth,
      parameters["shares.required-return"] + moodFromAbroad(economy),
      parameters["shares.growth-faith"],
    ),
    kept: 1 - parameters["tax.profit"],
  };
}

/**
 * What the market would pay for a firm's equity, thousand yen: earnings over a required return, never below part
 * of its book.
 *
 * @param book the firm's book value, thousand yen
 */
export function marketValue(
  { firms }: Economy,
  slot: number,
  book: number,
  { required, kept }: MarketTerms,
): number {
  const { profit, sales } = firms.col;
  const earnings = (4 * Math.max(0, profit[slot]) * kept) / required;
  return Math.max(earnings, 0.4 * book, 0.05 * sales[slot], 1);
}

/** What a firm owns less what it owes, thousand yen: plant and land at today's prices, cash, less loans. Below 0 where it is under water. */
export function bookValue({ firms, aggregates, parameters }: Economy, slot: number): number {
  const f = firms.col;
  const land = f.land[slot] * aggregates.landPrice * parameters["land.unit-value"];
  return f.capital[slot] * f.price[slot] + land + f.cash[slot] - f.loans[slot] - f.loansOther[slot];
}
