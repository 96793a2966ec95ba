import { drawKey, hashUniform, mixIdentity, streamOf } from "@kigyo/engine";
import { flowRow, I, S } from "../accounts/ledger.ts";
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
  listingChances,
  type ListingRules,
  listingTerms,
} from "./listing-standards.ts";
import { sellFundStake } from "./sell-fund-stake.ts";
import { splitFirm } from "./split-firm.ts";

const ISSUES = flowRow("share issues");
const LIST_STREAM = streamOf("listing");

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
  const rules: ListingRules = {
    access: levers["equity.board-access"],
    counter: levers["equity.otc-access"],
    boards: levers["equity.startup-boards"],
    ...listingTerms(parameters),
  };
  const least = leastHeads(rules);
  const climate = feelIssueMarket(economy);
  const reach = foreignReach(economy);
  const count = firms.count;
  for (let slot = 0; slot < count; slot++) {
    if (firms.alive[slot] === 0 || f.listing[slot] > 0 || f.parent[slot] >= 0) continue;
    const weight = f.weight[slot];
    const each = f.heads[slot] / weight;
    if (each < least) continue;
    const venture = f.stage[slot] > 0;
    const age = (quarter - f.birth[slot]) / 4;
    const growing = f.expected[slot] * f.price[slot] > f.sales[slot] * 0.97;
    const chances = listingChances(
      { age, heads: each, profitable: f.profit[slot] > 0, growing, venture },
      rules,
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
      if (u < hazard) float(economy, slot, { age, venture, board, reach });
      continue;
    }
    // Of a record of many firms as many list as would one by one, some alike at a time; they leave it together.
    const leaving = together * Math.floor((hazard * weight) / together + u);
    const child =
      leaving > 0 ? splitFirm(economy, slot, leaving, mixIdentity(f.key[slot], quarter, 7)) : -1;
    if (child >= 0) float(economy, child, { age, venture: false, board, reach });
  }
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
}

function float(economy: Economy, slot: number, { age, venture, board, reach }: Flotation): void {
  const { firms, accounts, ledger } = economy;
  const f = firms.col;
  // Of a venture the public pays for the growth that its backers saw.
  const backed = venture ? f.sharesHouseholds[slot] + f.sharesFunds[slot] : 0;
  const earned = marketValue(economy, slot, bookValue(economy, slot));
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
    parameters["shares.required-return"] + moodFromAbroad(economy),
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
