import { drawKey, hashUniform, mixIdentity, streamOf } from "@kigyo/engine";
import { flowRow, I, S } from "../accounts/ledger.ts";
import type { Economy } from "../state/economy.ts";
import { ORIGIN } from "../state/firms.ts";
import { addTally } from "../state/tally.ts";
import { distributeFund } from "./distribute.ts";
import { splitFirm } from "./split-firm.ts";

const ISSUES = flowRow("share issues");
const TRADES = flowRow("share trades");
const LIST_STREAM = streamOf("listing");

/** Chance per quarter that a firm lists: the old boards want age, size and profit; the start-up boards waive them as far as access goes. */
export function listingHazard(
  ageYears: number,
  heads: number,
  profitable: boolean,
  growing: boolean,
  access: number,
  venture: boolean,
): number {
  const established = ageYears >= 10 && heads >= 200 && profitable ? 0.0006 : 0;
  const young = venture && ageYears >= 2 && heads >= 12 && growing ? 0.05 * access : 0;
  return established + young;
}

/** Firms that meet a board's standards float; funds sell their stake, the public buys, the firm raises capital. */
export function goPublic(economy: Economy, quarter: number): void {
  const { firms, levers, parameters } = economy;
  firms.ensureRoom(400);
  const f = firms.col;
  const key = drawKey(economy.seed, LIST_STREAM, quarter);
  const access = levers["equity.board-access"];
  const count = firms.count;
  for (let slot = 0; slot < count; slot++) {
    if (firms.alive[slot] === 0 || f.listing[slot] > 0 || f.parent[slot] >= 0) continue;
    const weight = f.weight[slot];
    const each = f.heads[slot] / weight;
    if (each < 12) continue;
    const venture = f.stage[slot] > 0;
    const age = (quarter - f.birth[slot]) / 4;
    const hazard =
      listingHazard(
        age,
        each,
        f.profit[slot] > 0,
        f.expected[slot] * f.price[slot] > f.sales[slot] * 0.97,
        access,
        venture,
      ) *
      (parameters["listing.rate"] / (1 + parameters["ties.capture"] * f.tied[slot]));
    const u = hashUniform(key, f.key[slot]);
    if (venture || weight === 1) {
      if (u < hazard) float(economy, slot, age, venture);
      continue;
    }
    // Of a record of many firms as many list as would one by one; they leave it together.
    const leaving = Math.floor(hazard * weight + u);
    const child =
      leaving > 0 ? splitFirm(economy, slot, leaving, mixIdentity(f.key[slot], quarter, 7)) : -1;
    if (child >= 0) float(economy, child, age, false);
  }
}

function float(economy: Economy, slot: number, age: number, venture: boolean): void {
  const { firms, funds, accounts, ledger, levers, outside } = economy;
  const f = firms.col;
  const value = Math.max(1, Math.round(marketValue(economy, slot)));
  const raised = Math.round(0.2 * value);
  const abroad = Math.round(
    raised * Math.min(0.4, levers["ownership.foreign-openness"] * outside.appetite),
  );
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
  const fund = f.fund[slot];
  if (fund >= 0) {
    const stake = f.sharesFunds[slot];
    const cost = stake;
    f.sharesFunds[slot] = 0;
    f.sharesHouseholds[slot] += stake;
    f.fund[slot] = -1;
    accounts.households.deposits -= stake;
    funds.col.portfolio[fund] -= stake;
    funds.col.cash[fund] += stake;
    ledger.pay(TRADES, S.households, S.funds, stake);
    ledger.transact(I.shares, S.funds, S.firms, -stake);
    ledger.transact(I.shares, S.households, S.firms, stake);
    distributeFund(economy, fund, stake);
    economy.aggregates.ventureReturn += (0.02 * (value > cost ? 1 : 0) * f.weight[slot]) / 100;
  }
  const young = age < 15;
  f.listing[slot] = venture || young ? 4 : age < 20 ? 3 : 2;
  addTally(economy, "flotations", f.weight[slot]);
  addTally(economy, "newEquity", raised);
  if (young) addTally(economy, "youngFlotations", f.weight[slot]);
  if (venture) {
    addTally(economy, "ventureFlotations", f.weight[slot]);
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

/** What the market would pay for a firm's equity, thousand yen: earnings over a required return, never below part of its book. */
export function marketValue(economy: Economy, slot: number): number {
  const { firms, aggregates, outside, parameters } = economy;
  const f = firms.col;
  const required = requiredYield(
    outside.policyRate - 4 * aggregates.expectedInflation,
    4 * aggregates.realGrowth,
    parameters["shares.required-return"],
    parameters["shares.growth-faith"],
  );
  const earnings = (4 * Math.max(0, f.profit[slot]) * (1 - parameters["tax.profit"])) / required;
  const land = f.land[slot] * aggregates.landPrice * parameters["land.unit-value"];
  const book =
    0.4 *
    (f.capital[slot] * f.price[slot] + land + f.cash[slot] - f.loans[slot] - f.loansOther[slot]);
  return Math.max(earnings, book, 0.05 * f.sales[slot], 1);
}
