import { exp, log1p } from "@kigyo/engine";
import { flowRow, I, S } from "../accounts/ledger.ts";
import { wholeAmount } from "../accounts/whole.ts";
import { BANK_KIND } from "../state/banks.ts";
import type { Economy } from "../state/economy.ts";
import { LARGE_FIRM } from "../state/firm-size.ts";
import { BLOCK, inBlocks } from "../state/blocks.ts";
import { addTally } from "../state/tally.ts";
import { admittedShare, countedCapital } from "./bank-standing.ts";

const NEW_LOANS = flowRow("new loans");
const REPAYMENTS = flowRow("loan repayments");

/** What a bank knows of an applicant. */
export interface Applicant {
  /** Loans over yearly sales. */
  readonly leverage: number;
  /** Value of land and half of capital over loans after the new one. */
  readonly collateral: number;
  /** Years with the bank. */
  readonly relation: number;
  readonly keiretsu: boolean;
  readonly losing: boolean;
}

/**
 * What a bank makes of an applicant: a score in which relationship lending favours those it knows, and
 * carries them through losses, at the cost of newcomers (main-bank credit, section "Antecedents" of the
 * chapter).
 */
export function creditScore(
  applicant: Applicant,
  relationship: number,
  groupPreference: number,
): number {
  const known = Math.min(1, applicant.relation / 8);
  return (
    1.2 +
    relationship * (2.4 * known - 1.6 * (1 - known)) +
    (applicant.keiretsu ? 1.5 * groupPreference : 0) +
    1.1 * (log1p(Math.min(20, applicant.collateral)) - 0.7) -
    1.6 * Math.max(0, applicant.leverage - 0.7) -
    (applicant.losing ? 2.2 * (1 - 0.8 * relationship * known) : 0)
  );
}

/** Share of a loan request that a bank with ample capital grants: a logistic function of its score. */
export function grantShare(score: number): number {
  return 1 / (1 + exp(-score));
}

/**
 * Share of sound demand that a bank's capital lets it meet: 1 well above the requirement, falling
 * to 0 at half of it.
 */
export function capitalRoom(capital: number, loans: number, requirement: number): number {
  if (loans <= 0) return 1;
  const ratio = capital / loans;
  return Math.min(1, Math.max(0, (ratio - 0.5 * requirement) / (0.75 * requirement + 0.002)));
}

/**
 * Room that a bank short of capital leaves for a client: tied ones (+1) are served first and small ones
 * (-1) last, as far as relationships count; the middle (0) gets the average.
 */
export function allowedRoom(room: number, relationship: number, tie: number): number {
  return room + relationship * tie * room * (1 - room);
}

/**
 * Banks decide on the quarter's loan requests, government lenders fill part of what small firms are
 * refused, and firms with money to spare repay. Loans create deposits.
 */
export function extendCredit(economy: Economy, quarter: number): void {
  const { firms, banks, levers, ledger, parameters } = economy;
  const b = banks.col;
  const requirement = levers["finance.capital-requirement"];
  const admitted = admittedShare(levers["finance.convoy-strength"], economy.memory.trust ?? 1);
  for (let bank = 0; bank < banks.count; bank++) {
    if (banks.alive[bank] === 0) continue;
    const counted = countedCapital(
      b.capital[bank],
      b.shares[bank],
      b.shareCost[bank],
      parameters["bank.gains-counted"],
      levers["ownership.market-accounting"],
    );
    b.room[bank] = capitalRoom(
      counted - admitted * b.expectedLoss[bank],
      b.loans[bank],
      requirement,
    );
  }
  const terms = creditTerms(economy);
  const { pool } = terms;
  const sums: Lending = {
    poolRoom:
      pool < 0
        ? 0
        : Math.max(
            0,
            Math.floor(parameters["savings.lendable"] * b.householdDeposits[pool]) - b.loans[pool],
          ),
    lent: 0,
    repaid: 0,
    smallAsked: 0,
    smallRefused: 0,
    poolLoans: 0,
    youngLoans: 0,
  };
  inBlocks(firms.count, (from, to) => {
    findApplicants(economy, from, to);
    lendPatiently(economy, terms, sums);
    scoreApplicants(economy, quarter, terms);
    grantByScore();
    grantLoans(economy, quarter, terms, sums);
    repayLoans(economy, terms, sums, from, to);
  });
  ledger.pay(NEW_LOANS, S.banks, S.firms, sums.lent);
  ledger.transact(I.loans, S.banks, S.firms, sums.lent - sums.repaid);
  ledger.pay(REPAYMENTS, S.firms, S.banks, sums.repaid);
  addTally(economy, "newLoans", sums.lent);
  addTally(economy, "poolLoans", sums.poolLoans);
  addTally(economy, "youngLoans", sums.youngLoans);
  addTally(economy, "smallAsked", sums.smallAsked);
  addTally(economy, "smallRefused", sums.smallRefused);
}

/** Running sums over firms, thousand yen. */
interface Lending {
  /** What the savings pools can still lend. */
  poolRoom: number;
  lent: number;
  repaid: number;
  smallAsked: number;
  smallRefused: number;
  poolLoans: number;
  youngLoans: number;
}

/** The form that a bank fills in, again for each applicant. */
const form = { leverage: 0, collateral: 0, relation: 0, keiretsu: false, losing: false };

/** The applicants among the firms of one block, in the order of their slots, and how banks see them. */
interface Applications {
  count: number;
  readonly slots: Int32Array;
  /** Long money of the savings pools that a firm gets before it asks its bank, thousand yen. */
  readonly patient: Float64Array;
  /** Share of what it asks for that its bank would grant with ample capital. */
  readonly share: Float64Array;
}

const applications: Applications = {
  count: 0,
  slots: new Int32Array(BLOCK),
  patient: new Float64Array(BLOCK),
  share: new Float64Array(BLOCK),
};

/** On what terms every firm borrows and repays in one quarter. */
type CreditTerms = ReturnType<typeof creditTerms>;

/** The quarter's terms of credit, to be read once before the loop over firms. */
function creditTerms(economy: Economy) {
  const { levers, aggregates, parameters } = economy;
  return {
    /** The savings pools' bank and the government's, or -1. */
    pool: firstOfKind(economy, BANK_KIND.postal),
    publicBank: firstOfKind(economy, BANK_KIND.government),
    poolShare: levers["finance.pool-credit"],
    callIn: parameters["credit.call-in"],
    relationship: levers["finance.relationship-lending"],
    preference: levers["finance.group-credit-preference"],
    publicShare: levers["finance.government-lending"],
    guarantee: levers["finance.public-guarantee"],
    /** Thousand yen per unit of land. */
    landValue: aggregates.landPrice * parameters["land.unit-value"],
    amortisation: parameters["credit.amortisation"],
  };
}

/** Who is served first where capital is short: 1 for large firms of a group, -1 for small firms, 0 for the rest. */
function tieOf(f: Economy["firms"]["col"], slot: number): number {
  if (f.heads[slot] < LARGE_FIRM * f.weight[slot]) return -1;
  return f.keiretsu[slot] > 0 ? 1 : 0;
}

/** Finds the firms in a range of slots that ask for a loan. */
function findApplicants({ firms }: Economy, from: number, to: number): void {
  const { borrow } = firms.col;
  const { slots } = applications;
  let count = 0;
  for (let slot = from; slot < to; slot++)
    if (firms.alive[slot] === 1 && borrow[slot] > 0) slots[count++] = slot;
  applications.count = count;
}

/** Long money of the savings pools comes first, to the groups' firms, while the pool has any. */
function lendPatiently(economy: Economy, terms: CreditTerms, sums: Lending): void {
  const { firms, banks } = economy;
  const f = firms.col;
  const { pool, poolShare } = terms;
  const { count, slots, patient } = applications;
  patient.fill(0, 0, count);
  for (let i = 0; i < count && sums.poolRoom > 0; i++) {
    const slot = slots[i];
    const free = f.loansOther[slot] === 0 || f.otherBank[slot] === pool;
    if (!free || tieOf(f, slot) <= 0) continue;
    const lent = Math.min(sums.poolRoom, wholeAmount(f.borrow[slot] * poolShare));
    sums.poolRoom -= lent;
    f.otherBank[slot] = pool;
    f.loansOther[slot] += lent;
    banks.col.loans[pool] += lent;
    sums.poolLoans += lent;
    patient[i] = lent;
  }
}

/** How each applicant's bank sees it. */
function scoreApplicants(economy: Economy, quarter: number, terms: CreditTerms): void {
  const { firms, aggregates } = economy;
  const f = firms.col;
  const { count, slots, patient, share } = applications;
  const { relationship, preference, landValue } = terms;
  for (let i = 0; i < count; i++) {
    const slot = slots[i];
    const owed = f.loans[slot] + f.loansOther[slot] + f.borrow[slot] - 2 * patient[i];
    const security = f.land[slot] * landValue + 0.4 * f.capital[slot] * aggregates.priceLevel;
    form.leverage = owed / (4 * f.sales[slot] + 1);
    form.collateral = security / owed;
    form.relation = (quarter - f.banked[slot]) / 4;
    form.keiretsu = f.keiretsu[slot] > 0;
    form.losing = f.profit[slot] < 0;
    share[i] = creditScore(form, relationship, preference);
  }
}

/** What each applicant's bank would grant it with ample capital, in the place of the score. */
function grantByScore(): void {
  const { count, share } = applications;
  for (let i = 0; i < count; i++) share[i] = grantShare(share[i]);
}

/** Loans to the applicants. */
function grantLoans(economy: Economy, quarter: number, terms: CreditTerms, sums: Lending): void {
  const { firms, banks, aggregates } = economy;
  const f = firms.col;
  const b = banks.col;
  const { publicBank, publicShare, guarantee, relationship } = terms;
  const { count, slots, patient, share } = applications;
  for (let i = 0; i < count; i++) {
    const slot = slots[i];
    const wish = f.borrow[slot];
    const bank = f.mainBank[slot];
    const tie = tieOf(f, slot);
    const small = tie < 0;
    const asked = wish - patient[i];
    const sound = share[i] * allowedRoom(b.room[bank], relationship, tie);
    const guaranteed = small ? sound + (1 - sound) * 0.35 * guarantee : sound;
    const loan = wholeAmount(asked * guaranteed);
    f.loans[slot] += loan;
    b.loans[bank] += loan;
    let granted = patient[i] + loan;
    if (small && publicBank >= 0) {
      const extra = wholeAmount((asked - loan) * publicShare);
      if (f.loansOther[slot] === 0) f.otherBank[slot] = publicBank;
      f.loansOther[slot] += extra;
      b.loans[f.otherBank[slot]] += extra;
      granted += extra;
    }
    if (small) {
      sums.smallAsked += wish;
      sums.smallRefused += wish - granted;
    }
    f.cash[slot] += granted;
    sums.lent += granted;
    const young = quarter - f.birth[slot] < 40;
    if (young) sums.youngLoans += granted;
    if (granted < wish)
      f.invest[slot] = Math.max(0, f.invest[slot] - (wish - granted) / aggregates.priceLevel);
  }
}

/**
 * Instalments that fall due from firms that ask for nothing; spare cash repays more. Long loans run twice as
 * long; a bank short of capital calls in part of what it lent the small.
 */
function repayLoans(
  economy: Economy,
  terms: CreditTerms,
  sums: Lending,
  from: number,
  to: number,
): void {
  const { firms, banks } = economy;
  const f = firms.col;
  const b = banks.col;
  const { callIn, amortisation } = terms;
  for (let slot = from; slot < to; slot++) {
    if (firms.alive[slot] === 0 || f.borrow[slot] > 0) continue;
    const owed = f.loans[slot] + f.loansOther[slot];
    if (owed <= 0) continue;
    const bank = f.mainBank[slot];
    const called = tieOf(f, slot) < 0 ? 1 + callIn * (1 - b.room[bank]) : 1;
    const due = wholeAmount(amortisation * (called * f.loans[slot] + 0.5 * f.loansOther[slot]));
    const spare = Math.max(0, f.cash[slot] - 0.8 * f.sales[slot]);
    const pay = Math.min(
      owed,
      Math.max(0, Math.min(Math.max(due, wholeAmount(0.5 * spare)), Math.floor(f.cash[slot]))),
    );
    const toMain = Math.min(f.loans[slot], pay);
    const toOther = pay - toMain;
    f.loans[slot] -= toMain;
    b.loans[bank] -= toMain;
    if (toOther > 0) {
      f.loansOther[slot] -= toOther;
      b.loans[f.otherBank[slot]] -= toOther;
    }
    f.cash[slot] -= pay;
    sums.repaid += pay;
  }
}

/** First living bank of a kind, or -1. */
export function firstOfKind({ banks }: Economy, kind: number): number {
  for (let bank = 0; bank < banks.count; bank++) {
    if (banks.alive[bank] === 1 && banks.col.kind[bank] === kind) return bank;
  }
  return -1;
}
