import { drawKey, hashUniform, mixIdentity, streamOf } from "@kigyo/engine";
import { flowRow, I, S } from "../accounts/ledger.ts";
import type { Economy } from "../state/economy.ts";
import { BOARDS, ORIGIN } from "../state/firms.ts";
import { addTally } from "../state/tally.ts";
import { listedWeight } from "../state/weights.ts";
import { foreignDemand, foreignReach } from "./foreign-demand.ts";
import { feelIssueMarket, priceAppeal } from "./issue-market.ts";
import { sellFundStake } from "./sell-fund-stake.ts";
import { splitFirm } from "./split-firm.ts";

const ISSUES = flowRow("share issues");
const LIST_STREAM = streamOf("listing");

/** A way to list: chance per quarter, and what the board asks for. */
interface Board {
  readonly code: number;
  readonly least: { readonly age: number; readonly heads: number };
}

/** The boards with records to show: the second section of an exchange, and the over-the-counter market. */
const OLD: Board = { code: 2, least: { age: 10, heads: 200 } };
const OVER_THE_COUNTER: Board = { code: 3, least: { age: 5, heads: 50 } };
/** Start-up boards by their codes, in the order in which they opened, and the heads asked for when so many compete. */
const START_UP = { first: 4, heads: [Infinity, 30, 20, 12], age: 2 } as const;

/** Chances per quarter of listing for a firm that meets the standards, where a kind of board is fully open. */
export interface ListingRates {
  readonly old: number;
  readonly counter: number;
  readonly startUp: number;
}

/** Chances per quarter of listing on each kind of board; a firm that meets several standards takes the likeliest it is drawn for. */
export interface ListingChances {
  readonly old: number;
  readonly counter: number;
  readonly startUp: number;
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
  rules: { readonly access: number; readonly counter: number; readonly boards: number },
  rates: ListingRates,
): ListingChances {
  const { age, heads, profitable, growing, venture } = firm;
  const asked = START_UP.heads[Math.min(3, Math.floor(rules.boards))];
  return {
    old: profitable && meets(OLD, age, heads) ? rates.old : 0,
    counter: profitable && meets(OVER_THE_COUNTER, age, heads) ? rates.counter * rules.counter : 0,
    startUp:
      venture && age >= START_UP.age && heads >= asked && growing
        ? rates.startUp * rules.access
        : 0,
  };
}

function meets({ least }: Board, age: number, heads: number): boolean {
  return age >= least.age && heads >= least.heads;
}

/** Exchange that takes a firm in, by what was drawn; start-up boards share theirs evenly. */
export function boardFor(chances: ListingChances, uniform: number, boards: number): number {
  const total = chances.old + chances.counter + chances.startUp;
  const at = uniform * total;
  if (at < chances.startUp) {
    const open = Math.max(1, Math.floor(boards));
    return START_UP.first + Math.min(open - 1, Math.floor((at / chances.startUp) * open));
  }
  return at < chances.startUp + chances.counter ? OVER_THE_COUNTER.code : OLD.code;
}

/**
 * How ready the owners of a firm that meets the standards are to float it, 0 to 1: what the market pays, and
 * half as ready without growth to pay for (Lowry 2003). A venture, which has little to show, is priced as the
 * market prices the listed.
 */
function readiness(economy: Economy, slot: number, venture: boolean, growing: boolean): number {
  const { listedValue, listedBook } = economy.memory;
  if (venture) return listedBook === undefined ? 1 : priceAppeal(listedValue, listedBook);
  const book = bookValue(economy, slot);
  return priceAppeal(marketValue(economy, slot, book), book) * (growing ? 1 : 0.5);
}

/** Firms that meet a board's standards float while the market is warm; funds sell their stake, the public buys, the firm raises capital. */
export function goPublic(economy: Economy, quarter: number): void {
  const { firms, levers, parameters, scale } = economy;
  firms.ensureRoom(400);
  const f = firms.col;
  const key = drawKey(economy.seed, LIST_STREAM, quarter);
  const rules = {
    access: levers["equity.board-access"],
    counter: levers["equity.otc-access"],
    boards: levers["equity.startup-boards"],
  };
  const rates = {
    old: parameters["listing.old-rate"],
    counter: parameters["listing.counter-rate"],
    startUp: parameters["listing.start-up-rate"],
  };
  const climate = feelIssueMarket(economy);
  const count = firms.count;
  for (let slot = 0; slot < count; slot++) {
    if (firms.alive[slot] === 0 || f.listing[slot] > 0 || f.parent[slot] >= 0) continue;
    const weight = f.weight[slot];
    const each = f.heads[slot] / weight;
    if (each < 12) continue;
    const venture = f.stage[slot] > 0;
    const age = (quarter - f.birth[slot]) / 4;
    const growing = f.expected[slot] * f.price[slot] > f.sales[slot] * 0.97;
    const chances = listingChances(
      { age, heads: each, profitable: f.profit[slot] > 0, growing, venture },
      rules,
      rates,
    );
    const standing = chances.old + chances.counter + chances.startUp;
    if (standing <= 0) continue;
    const hazard =
      (standing * climate * readiness(economy, slot, venture, growing)) /
      (1 + parameters["ties.capture"] * f.tied[slot]);
    if (hazard <= 0) continue;
    const u = hashUniform(key, f.key[slot]);
    const board = boardFor(chances, hashUniform(key, f.key[slot] ^ 0x2b2b), rules.boards);
    const together = listedWeight(each, scale);
    if (venture || weight <= together) {
      if (u < hazard) float(economy, slot, age, venture, board);
      continue;
    }
    // Of a record of many firms as many list as would one by one, some alike at a time; they leave it together.
    const leaving = together * Math.floor((hazard * weight) / together + u);
    const child =
      leaving > 0 ? splitFirm(economy, slot, leaving, mixIdentity(f.key[slot], quarter, 7)) : -1;
    if (child >= 0) float(economy, child, age, false, board);
  }
}

function float(economy: Economy, slot: number, age: number, venture: boolean, board: number): void {
  const { firms, accounts, ledger } = economy;
  const f = firms.col;
  // Of a venture the public pays for the growth that its backers saw.
  const backed = venture ? f.sharesHouseholds[slot] + f.sharesFunds[slot] : 0;
  const earned = marketValue(economy, slot, bookValue(economy, slot));
  const value = Math.max(1, Math.round(earned), backed);
  const raised = Math.round(0.2 * value);
  const reach = foreignReach(economy);
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

/**
 * What the market would pay for a firm's equity, thousand yen: earnings over a required return, never below part
 * of its book.
 *
 * @param book the firm's book value, thousand yen
 */
export function marketValue(economy: Economy, slot: number, book: number): number {
  const { firms, aggregates, outside, parameters } = economy;
  const f = firms.col;
  const required = requiredYield(
    outside.policyRate - 4 * aggregates.expectedInflation,
    4 * aggregates.realGrowth,
    parameters["shares.required-return"],
    parameters["shares.growth-faith"],
  );
  const earnings = (4 * Math.max(0, f.profit[slot]) * (1 - parameters["tax.profit"])) / required;
  return Math.max(earnings, 0.4 * book, 0.05 * f.sales[slot], 1);
}

/** What a firm owns less what it owes, thousand yen: plant and land at today's prices, cash, less loans. Below 0 where it is under water. */
export function bookValue({ firms, aggregates, parameters }: Economy, slot: number): number {
  const f = firms.col;
  const land = f.land[slot] * aggregates.landPrice * parameters["land.unit-value"];
  return f.capital[slot] * f.price[slot] + land + f.cash[slot] - f.loans[slot] - f.loansOther[slot];
}
