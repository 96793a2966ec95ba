import { drawKey, hashUniform, streamOf } from "@kigyo/engine";
import { flowRow, I, S } from "../accounts/ledger.ts";
import type { Economy } from "../state/economy.ts";
import { hasOwner, LARGE_FIRM } from "../state/firm-size.ts";
import { CONSTRUCTION } from "../state/sectors.ts";
import { TIE } from "../state/firms.ts";
import { hasManyBanks } from "../state/weights.ts";
import { addTally } from "../state/tally.ts";
import { collateral, debtOverhang, isHopeless } from "./expected-loss.ts";
import { forgiveDebt, forgivenShare } from "./forgive-debt.ts";
import { sellAffiliates } from "./invest-abroad.ts";
import { type SharedLosses, shareLosses } from "./share-losses.ts";
import { costOf } from "./stable-holders.ts";

const LIQUIDATION = flowRow("liquidation");
const LAND_SALES = flowRow("land sales");
const NEW_LOANS = flowRow("new loans");
const GUARANTEES = flowRow("guarantee payments");
const ROLL_STREAM = streamOf("roll over");
const OWNER_STREAM = streamOf("succession");

/**
 * Whether the main bank covers a borrower's shortfall once more: for those it knows, the more so when
 * writing the loan off would break the bank itself (evergreening; Caballero, Hoshi and Kashyap 2008).
 * Forbearance has a limit: past a debt of so many years' sales (`excess` 0) the chance fades, to none at
 * twice that (`excess` 1).
 */
export function rollOverChance(
  relationship: number,
  known: number,
  lossOverCapital: number,
  backed: number,
  quarters: number,
  convoy: number,
  excess: number,
): number {
  const will =
    0.15 +
    0.55 * relationship * known +
    0.9 * Math.min(1, 6 * lossOverCapital) * (0.4 + 0.6 * convoy) +
    0.35 * Math.min(1, backed);
  return Math.min(
    0.985,
    Math.max(0, will - 0.02 * Math.min(20, quarters) * (1 - 0.7 * relationship)) *
      (1 - Math.min(1, Math.max(0, excess))),
  );
}

/** Chance per quarter that an owner past sixty gives up: profits and heirs decide. */
export function successionHazard(ageYears: number, profitable: boolean, renewal: number): number {
  if (ageYears < 60) return 0;
  const base = ageYears < 66 ? 0.01 : ageYears < 72 ? 0.03 : 0.06;
  return base * (profitable ? 0.45 : 1) * (1 - renewal);
}

/**
 * Firms end: those whose shortfall no bank covers, by insolvency; those whose owner retires without
 * a successor; and those that no longer pay their owner a living. Creditors and holders are named
 * losers; staff look for work next quarter.
 */
export function closeFirms(economy: Economy, quarter: number): void {
  const { firms, banks, levers, parameters, aggregates } = economy;
  const f = firms.col;
  const b = banks.col;
  const roll = drawKey(economy.seed, ROLL_STREAM, quarter);
  const owner = drawKey(economy.seed, OWNER_STREAM, quarter);
  const relationship = levers["finance.relationship-lending"];
  const convoy = levers["finance.convoy-strength"];
  const renewal = parameters["succession.rate"];
  const landValue = aggregates.landPrice * parameters["land.unit-value"];
  const price = aggregates.priceLevel;
  const failing = levers["entry.failure-cost"];
  const limit = parameters["credit.forbearance-limit"];
  const patience = parameters["bank.repayment-years"];
  const expected = parameters["bank.expected-default"];
  const believed = convoy * (economy.memory.trust ?? 1);
  const builders = orderBacking(economy);
  const hidden = b.expectedLoss.slice(0, banks.count);
  const pool: SharedLosses = { lost: 0, expected: 0, troubled: 0 };
  b.troubled.fill(0, 0, banks.count);
  b.expectedLoss.fill(0, 0, banks.count);
  for (let slot = 0; slot < firms.count; slot++) {
    if (firms.alive[slot] === 0) continue;
    const bank = f.mainBank[slot];
    if (f.cash[slot] < 0) {
      const short = -f.cash[slot];
      const debt = f.loans[slot] + f.loansOther[slot];
      const security = f.land[slot] * landValue + 0.25 * f.capital[slot] * aggregates.priceLevel;
      const known = Math.min(1, (quarter - f.banked[slot]) / 32);
      const capital = Math.max(1, b.capital[bank]);
      // What one firm of the record would cost, and what the bank already hides.
      const loss =
        Math.max(0, debt + short - 0.7 * security) / f.weight[slot] / capital +
        hidden[bank] / capital / 6;
      const chance = rollOverChance(
        relationship,
        known,
        loss,
        security / (debt + short) + (f.sector[slot] === CONSTRUCTION ? builders : 0),
        f.rolled[slot],
        convoy,
        (debt + short) / (limit * 4 * f.sales[slot] + 1) - 1,
      );
      const venture = f.stage[slot] > 0 && f.listing[slot] === 0;
      // A bank has nothing to hold on to in a venture, unless a company stands behind it.
      const carried = venture
        ? f.tied[slot] === 1 || (f.backing[slot] & TIE.corporate) !== 0
          ? 0.4
          : 0.1
        : chance;
      if (hashUniform(roll, f.key[slot]) < carried) {
        cover(economy, slot, short);
        f.rolled[slot] += 1;
      } else {
        countInsolvency(economy, slot);
        closeFirm(economy, slot, pool);
        continue;
      }
    } else if (f.rolled[slot] > 0 && f.profit[slot] > 0) {
      f.rolled[slot] = Math.max(0, f.rolled[slot] - 1);
    }
    let owed = f.loans[slot] + f.loansOther[slot];
    const worth = owed > 0 ? collateral(f.land[slot] * landValue, f.capital[slot] * price) : 0;
    // A loan is bad when the bank had to cover for the borrower; where debt hangs over others, the bank expects
    // to lose part of it though all is paid so far.
    const bad = f.rolled[slot] > 0;
    let overhang = debtOverhang(owed, worth, f.profit[slot], patience);
    if (isHopeless(overhang, owed)) {
      const share = forgivenShare(believed, b.room[bank], parameters["bank.forgiveness-rate"]);
      const forgiven = forgiveDebt(economy, slot, share * overhang, pool);
      owed -= forgiven;
      overhang -= forgiven;
    }
    if (bad || overhang > 0) {
      const missing = overhang * (bad ? 1 : expected);
      if (hasManyBanks(f.weight[slot], economy.scale)) {
        if (bad) pool.troubled += owed;
        pool.expected += missing;
      } else {
        if (bad) b.troubled[bank] += owed;
        b.expectedLoss[bank] += missing;
      }
    }
    if (!hasOwner(f, slot)) continue;
    // Where going bankrupt is cheap, weak owners give up instead of hanging on.
    if (
      f.rolled[slot] > 0 &&
      hashUniform(roll, f.key[slot] ^ 0x55) < 0.04 * (1 - failing) * (1 - 0.6 * relationship)
    ) {
      countInsolvency(economy, slot);
      closeFirm(economy, slot, pool);
      continue;
    }
    const age = (quarter - f.founderBirth[slot]) / 4;
    const profitable = f.profit[slot] > 0;
    const hazard = successionHazard(age, profitable, renewal) + livelihoodHazard(economy, slot);
    const u = hashUniform(owner, f.key[slot]);
    if (u < hazard) closeFirm(economy, slot, pool);
    else if (age > 60 && u > 1 - 0.015) f.founderBirth[slot] += 120;
  }
  shareLosses(economy, pool);
  forgetClosed(economy);
}

/** Insolvencies are counted by number and by the debts left behind. */
function countInsolvency(economy: Economy, slot: number): void {
  const f = economy.firms.col;
  addTally(economy, "insolvencies", f.weight[slot]);
  addTally(economy, "bankruptDebts", f.loans[slot] + f.loansOther[slot]);
}

/**
 * What public orders are worth to a builder's bank as security, 0 to 1: the share of works in what
 * builders sell, as far as politics vouches for more of them.
 */
function orderBacking({ tally, sectorSales, levers }: Economy): number {
  const sales = sectorSales[CONSTRUCTION];
  if (!(sales > 0)) return 0;
  return levers["state.works-politics"] * Math.min(1, (tally.works ?? 0) / sales);
}

/** Chance that an owner gives up because the firm no longer pays a wage; transfers keep some going. */
function livelihoodHazard(economy: Economy, slot: number): number {
  const { firms, aggregates, levers, parameters } = economy;
  const f = firms.col;
  const each = f.heads[slot] / f.weight[slot];
  if (each > 20) return 0;
  const perFirm = f.profit[slot] / f.weight[slot];
  const poor = Math.min(2, Math.max(0, -perFirm / aggregates.wage));
  const gone = each < 1 ? 0.2 : 0;
  return (
    parameters["exit.base"] +
    parameters["exit.poverty"] * poor * (1 - 20 * levers["state.transfers-small"]) +
    gone
  );
}

function cover(economy: Economy, slot: number, short: number): void {
  const { firms, banks, ledger } = economy;
  const f = firms.col;
  f.loans[slot] += short;
  f.cash[slot] += short;
  banks.col.loans[f.mainBank[slot]] += short;
  ledger.pay(NEW_LOANS, S.banks, S.firms, short);
  ledger.transact(I.loans, S.banks, S.firms, short);
  addTally(economy, "rolledOver", short);
}

/**
 * Winds a firm up. Households buy its land at three quarters of the price; that and its cash repay
 * the main bank, then the other lender; what is left goes to the owners. What is missing is written
 * off, a guaranteed share being made good by the state. All holdings in it are lost.
 */
export function closeFirm(economy: Economy, slot: number, pool: SharedLosses): void {
  const { firms, banks, accounts, ledger, aggregates, parameters, levers } = economy;
  const f = firms.col;
  const b = banks.col;
  const bank = f.mainBank[slot];
  if (f.sector[slot] === CONSTRUCTION) addTally(economy, "builderDeaths", f.weight[slot]);
  const land = Math.max(
    0,
    Math.round(0.75 * f.land[slot] * aggregates.landPrice * parameters["land.unit-value"]),
  );
  accounts.households.deposits -= land;
  ledger.pay(LAND_SALES, S.households, S.firms, land);
  economy.aggregates.freeLand += f.land[slot];
  f.cash[slot] += land;
  sellAffiliates(economy, slot);
  // A negative account is a claim of the bank like any loan.
  if (f.cash[slot] < 0) cover(economy, slot, -f.cash[slot]);
  const repayMain = Math.min(f.cash[slot], f.loans[slot]);
  const repayOther = Math.min(f.cash[slot] - repayMain, f.loansOther[slot]);
  const rest = f.cash[slot] - repayMain - repayOther;
  b.loans[bank] -= f.loans[slot];
  if (f.loansOther[slot] > 0) b.loans[f.otherBank[slot]] -= f.loansOther[slot];
  ledger.pay(LIQUIDATION, S.firms, S.banks, repayMain + repayOther);
  ledger.transact(I.loans, S.banks, S.firms, -(repayMain + repayOther));
  const lostMain = f.loans[slot] - repayMain;
  const lostOther = f.loansOther[slot] - repayOther;
  ledger.writeOff(I.loans, S.banks, S.firms, lostMain + lostOther);
  // A record of many firms has many banks: they bear its losses together.
  if (lostOther > 0) b.capital[f.otherBank[slot]] -= lostOther;
  const made =
    f.heads[slot] < LARGE_FIRM * f.weight[slot]
      ? guaranteed(economy, lostMain, levers["finance.public-guarantee"])
      : 0;
  if (hasManyBanks(f.weight[slot], economy.scale)) pool.lost += lostMain - made;
  else b.capital[bank] -= lostMain - made;
  addTally(economy, "writtenOff", lostMain + lostOther);
  accounts.households.deposits += rest;
  ledger.pay(LIQUIDATION, S.firms, S.households, rest);
  f.cash[slot] = 0;
  loseHoldings(economy, slot);
  passOnUnits(economy, slot);
  addTally(economy, "deaths", f.weight[slot]);
  if (f.stage[slot] > 0 && f.listing[slot] === 0)
    addTally(economy, "ventureDeaths", f.weight[slot]);
  retireSlot(economy, slot);
}

/** What the state makes good of a loss, paid to those who bear it. */
function guaranteed(economy: Economy, lost: number, share: number): number {
  const paid = Math.round(Math.max(0, lost) * share);
  economy.accounts.state.account -= paid;
  economy.ledger.pay(GUARANTEES, S.state, S.banks, paid);
  return paid;
}

/** Everyone who holds equity in a closed firm loses it. */
function loseHoldings(economy: Economy, slot: number): void {
  const { firms, banks, funds, ledger } = economy;
  const f = firms.col;
  ledger.writeOff(I.shares, S.households, S.firms, f.sharesHouseholds[slot]);
  ledger.writeOff(I.shares, S.insurers, S.firms, f.sharesInsurers[slot]);
  ledger.writeOff(I.shares, S.world, S.firms, f.sharesWorld[slot]);
  if (f.sharesBanks[slot] > 0) {
    ledger.writeOff(I.shares, S.banks, S.firms, f.sharesBanks[slot]);
    const b = banks.col;
    b.shareCost[f.mainBank[slot]] += costOf(
      -f.sharesBanks[slot],
      b.shareCost[f.mainBank[slot]],
      b.shares[f.mainBank[slot]],
    );
    b.shares[f.mainBank[slot]] -= f.sharesBanks[slot];
    banks.col.capital[f.mainBank[slot]] -= f.sharesBanks[slot];
  }
  if (f.sharesFunds[slot] > 0) {
    ledger.writeOff(I.shares, S.funds, S.firms, f.sharesFunds[slot]);
    funds.col.portfolio[f.fund[slot]] -= f.sharesFunds[slot];
  }
  ledger.writeOff(I.shares, S.firms, S.firms, f.sharesFirms[slot]);
  f.sharesHouseholds[slot] = 0;
  f.sharesInsurers[slot] = 0;
  f.sharesWorld[slot] = 0;
  f.sharesBanks[slot] = 0;
  f.sharesFunds[slot] = 0;
  f.sharesFirms[slot] = 0;
}

/** Units that a closed company held in venture funds pass to another listed company, where there is none to any firm. */
function passOnUnits(economy: Economy, slot: number): void {
  const { firms } = economy;
  const f = firms.col;
  if (f.units[slot] === 0) return;
  let heir = -1;
  for (let other = 0; other < firms.count; other++) {
    if (other === slot || firms.alive[other] === 0) continue;
    if (heir < 0) heir = other;
    if (f.listing[other] === 0) continue;
    heir = other;
    break;
  }
  if (heir < 0) return;
  f.units[heir] += f.units[slot];
  f.units[slot] = 0;
}

/** Takes a firm out of all loops at once; its slot is used again once no person points to it. */
function retireSlot(economy: Economy, slot: number): void {
  economy.firms.alive[slot] = 0;
  economy.closed.push(slot);
}

/** Firms closed this quarter are nobody's parent or partner any more. */
function forgetClosed(economy: Economy): void {
  const { firms, closed } = economy;
  if (closed.length === 0) return;
  const f = firms.col;
  const gone = new Uint8Array(firms.count);
  for (const slot of closed) gone[slot] = 1;
  for (let slot = 0; slot < firms.count; slot++) {
    if (firms.alive[slot] === 0) continue;
    if (f.parent[slot] >= 0 && gone[f.parent[slot]] === 1) f.parent[slot] = -1;
    // Shares that a vanished partner held are its group's: the firm itself holds them until they are sold.
    if (f.partner[slot] >= 0 && gone[f.partner[slot]] === 1) f.partner[slot] = slot;
  }
}

/** Frees the slots of firms that closed before people were last looked at. */
export function freeClosedSlots(economy: Economy): void {
  const { firms, closed } = economy;
  for (const slot of closed) {
    firms.alive[slot] = 1;
    firms.remove(slot);
  }
  closed.length = 0;
}
