import { drawKey, hashUniform, streamOf } from "@kigyo/engine";
import { inBlocks } from "../state/blocks.ts";
import type { Economy } from "../state/economy.ts";
import { hasOwner } from "../state/firm-size.ts";
import { CONSTRUCTION } from "../state/sectors.ts";
import { TIE } from "../state/firms.ts";
import { scratch } from "../state/scratch.ts";
import { hasManyBanks } from "../state/weights.ts";
import { addTally } from "../state/tally.ts";
import { collateral, debtOverhang, isHopeless } from "./expected-loss.ts";
import { forgiveDebt, forgivenShare } from "./forgive-debt.ts";
import { type SharedLosses, shareLosses } from "./share-losses.ts";
import { closeFirm, coverShortfall } from "./wind-up-firm.ts";

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
 * Chance that an owner gives up because the firm no longer pays a wage; transfers keep some going. A firm of more
 * than twenty pays its owner one way or another.
 * @param profit of one firm, over a wage
 * @param kept part of the poverty that transfers leave
 */
export function livelihoodHazard(
  headsPerFirm: number,
  profit: number,
  base: number,
  poverty: number,
  kept: number,
): number {
  if (headsPerFirm > 20) return 0;
  const poor = Math.min(2, Math.max(0, -profit));
  return base + poverty * poor * kept + (headsPerFirm < 1 ? 0.2 : 0);
}

/**
 * Firms end: those whose shortfall no bank covers, by insolvency; those whose owner retires without
 * a successor; and those that no longer pay their owner a living. Creditors and holders are named
 * losers; staff look for work next quarter.
 */
export function closeFirms(economy: Economy, quarter: number): void {
  const { firms, banks } = economy;
  const terms = closingTerms(economy, quarter);
  const pool: SharedLosses = { lost: 0, expected: 0, troubled: 0 };
  banks.col.troubled.fill(0, 0, banks.count);
  banks.col.expectedLoss.fill(0, 0, banks.count);
  inBlocks(firms.count, (from, to) => closeBlock(economy, terms, pool, from, to));
  shareLosses(economy, pool);
  forgetClosed(economy);
}

/** What decides in one quarter whether a firm goes on. */
type ClosingTerms = ReturnType<typeof closingTerms>;

/** The quarter's terms, to be read once before the loop over firms. */
function closingTerms(economy: Economy, quarter: number) {
  const { banks, levers, parameters, aggregates } = economy;
  const convoy = levers["finance.convoy-strength"];
  return {
    quarter,
    /** Keys of the draws of who is carried, and of which owners give up. */
    roll: drawKey(economy.seed, ROLL_STREAM, quarter),
    owner: drawKey(economy.seed, OWNER_STREAM, quarter),
    relationship: levers["finance.relationship-lending"],
    convoy,
    believed: convoy * (economy.memory.trust ?? 1),
    failing: levers["entry.failure-cost"],
    limit: parameters["credit.forbearance-limit"],
    patience: parameters["bank.repayment-years"],
    expected: parameters["bank.expected-default"],
    forgiveness: parameters["bank.forgiveness-rate"],
    renewal: parameters["succession.rate"],
    exit: parameters["exit.base"],
    poverty: parameters["exit.poverty"],
    kept: 1 - 20 * levers["state.transfers-small"],
    wage: aggregates.wage,
    price: aggregates.priceLevel,
    landValue: aggregates.landPrice * parameters["land.unit-value"],
    builders: orderBacking(economy),
    /** Losses that each bank hides when the quarter ends. */
    hidden: banks.col.expectedLoss.slice(0, banks.count),
  };
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

/** Ends the firms in a range of slots whose time has come. */
function closeBlock(
  economy: Economy,
  terms: ClosingTerms,
  pool: SharedLosses,
  from: number,
  to: number,
): void {
  const { firms } = economy;
  const f = firms.col;
  for (let slot = from; slot < to; slot++) {
    if (firms.alive[slot] === 0) continue;
    if (f.cash[slot] < 0) {
      if (!isCarried(economy, terms, slot)) {
        fail(economy, slot, pool);
        continue;
      }
      coverShortfall(economy, slot);
      f.rolled[slot] += 1;
    } else if (f.rolled[slot] > 0 && f.profit[slot] > 0) {
      f.rolled[slot] -= 1;
    }
    weighLoans(economy, terms, slot, pool);
    if (!hasOwner(f, slot)) continue;
    if (givesUp(economy, terms, slot)) fail(economy, slot, pool);
    else retire(economy, terms, slot, pool);
  }
}

/** Whether the main bank covers the shortfall of a firm whose account is overdrawn. */
function isCarried(economy: Economy, terms: ClosingTerms, slot: number): boolean {
  const { firms, banks } = economy;
  const f = firms.col;
  const bank = f.mainBank[slot];
  const owed = f.loans[slot] + f.loansOther[slot] - f.cash[slot];
  const security = f.land[slot] * terms.landValue + 0.25 * f.capital[slot] * terms.price;
  const capital = Math.max(1, banks.col.capital[bank]);
  // What one firm of the record would cost, and what the bank already hides.
  const loss =
    Math.max(0, owed - 0.7 * security) / f.weight[slot] / capital +
    terms.hidden[bank] / capital / 6;
  const chance = rollOverChance(
    terms.relationship,
    Math.min(1, (terms.quarter - f.banked[slot]) / 32),
    loss,
    security / owed + (f.sector[slot] === CONSTRUCTION ? terms.builders : 0),
    f.rolled[slot],
    terms.convoy,
    owed / (terms.limit * 4 * f.sales[slot] + 1) - 1,
  );
  const venture = f.stage[slot] > 0 && f.listing[slot] === 0;
  // A bank has nothing to hold on to in a venture, unless a company stands behind it.
  const carried = venture
    ? f.tied[slot] === 1 || (f.backing[slot] & TIE.corporate) !== 0
      ? 0.4
      : 0.1
    : chance;
  return hashUniform(terms.roll, f.key[slot]) < carried;
}

/**
 * What banks expect to lose on a borrower. A loan is bad when the bank had to cover for the borrower; where debt
 * hangs over others, the bank expects to lose part of it though all is paid so far.
 */
function weighLoans(economy: Economy, terms: ClosingTerms, slot: number, pool: SharedLosses): void {
  const f = economy.firms.col;
  const b = economy.banks.col;
  let owed = f.loans[slot] + f.loansOther[slot];
  if (owed <= 0) return;
  const worth = collateral(f.land[slot] * terms.landValue, f.capital[slot] * terms.price);
  const bad = f.rolled[slot] > 0;
  let overhang = debtOverhang(owed, worth, f.profit[slot], terms.patience);
  if (!bad && overhang <= 0) return;
  const bank = f.mainBank[slot];
  if (isHopeless(overhang, owed)) {
    const offered = overhang * forgivenShare(terms.believed, b.room[bank], terms.forgiveness);
    if (offered >= 1) {
      const forgiven = forgiveDebt(economy, slot, offered, pool);
      owed -= forgiven;
      overhang -= forgiven;
    }
  }
  const missing = overhang * (bad ? 1 : terms.expected);
  if (hasManyBanks(f.weight[slot], economy.scale)) {
    if (bad) pool.troubled += owed;
    pool.expected += missing;
  } else {
    if (bad) b.troubled[bank] += owed;
    b.expectedLoss[bank] += missing;
  }
}

/** Whether the owner of a firm that its bank carries gives up: where going bankrupt is cheap, the weak do not hang on. */
function givesUp({ firms }: Economy, terms: ClosingTerms, slot: number): boolean {
  const f = firms.col;
  return (
    f.rolled[slot] > 0 &&
    hashUniform(terms.roll, f.key[slot] ^ 0x55) <
      0.04 * (1 - terms.failing) * (1 - 0.6 * terms.relationship)
  );
}

/** An owner retires or gives up a poor living, and the firm ends; or an heir takes over. */
function retire(economy: Economy, terms: ClosingTerms, slot: number, pool: SharedLosses): void {
  const f = economy.firms.col;
  const weight = f.weight[slot];
  const age = (terms.quarter - f.founderBirth[slot]) / 4;
  const hazard =
    successionHazard(age, f.profit[slot] > 0, terms.renewal) +
    livelihoodHazard(
      f.heads[slot] / weight,
      f.profit[slot] / weight / terms.wage,
      terms.exit,
      terms.poverty,
      terms.kept,
    );
  const u = hashUniform(terms.owner, f.key[slot]);
  if (u < hazard) closeFirm(economy, slot, pool);
  else if (age > 60 && u > 1 - 0.015) f.founderBirth[slot] += 120;
}

/** A firm ends in insolvency, which is counted by number and by the debts left behind. */
function fail(economy: Economy, slot: number, pool: SharedLosses): void {
  const f = economy.firms.col;
  addTally(economy, "insolvencies", f.weight[slot]);
  addTally(economy, "bankruptDebts", f.loans[slot] + f.loansOther[slot]);
  closeFirm(economy, slot, pool);
}

/** Firms closed this quarter are nobody's parent or partner any more. */
function forgetClosed(economy: Economy): void {
  const { firms, closed } = economy;
  if (closed.length === 0) return;
  const f = firms.col;
  const gone = scratch("firms gone", firms.count);
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
