/** What becomes of what a closed firm owned and owed. */
import { flowRow, I, S } from "../accounts/ledger.ts";
import type { Economy } from "../state/economy.ts";
import { LARGE_FIRM } from "../state/firm-size.ts";
import { CONSTRUCTION } from "../state/sectors.ts";
import { addTally } from "../state/tally.ts";
import { hasManyBanks } from "../state/weights.ts";
import { sellAffiliates } from "./invest-abroad.ts";
import type { SharedLosses } from "./share-losses.ts";
import { costOf } from "./stable-holders.ts";

const LIQUIDATION = flowRow("liquidation");
const LAND_SALES = flowRow("land sales");
const NEW_LOANS = flowRow("new loans");
const GUARANTEES = flowRow("guarantee payments");

/** The main bank lends a firm what its account lacks. */
export function coverShortfall(economy: Economy, slot: number): void {
  const { firms, banks, ledger } = economy;
  const f = firms.col;
  const short = -f.cash[slot];
  f.loans[slot] += short;
  f.cash[slot] += short;
  banks.col.loans[f.mainBank[slot]] += short;
  ledger.pay(NEW_LOANS, S.banks, S.firms, short);
  ledger.transact(I.loans, S.banks, S.firms, short);
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
  if (f.cash[slot] < 0) coverShortfall(economy, slot);
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
