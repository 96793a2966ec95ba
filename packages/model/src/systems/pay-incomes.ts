import { flowRow, I, S } from "../accounts/ledger.ts";
import { splitWhole } from "../accounts/split.ts";
import { wholeAmount } from "../accounts/whole.ts";
import type { Economy } from "../state/economy.ts";
import { inBlocks } from "../state/blocks.ts";
import { addTally } from "../state/tally.ts";
import { hasManyBanks } from "../state/weights.ts";
import { countedCapital } from "./bank-standing.ts";
import { agreeContracts, standingRate } from "./contract-rate.ts";
import { spreadInterest } from "./spread-clients.ts";

const WAGES = flowRow("wages");
const LOAN_INTEREST = flowRow("interest on loans");
const DEPOSIT_INTEREST = flowRow("interest on deposits");
const BANK_COSTS = flowRow("bank costs");
const DIVIDENDS = flowRow("dividends");
const BANK_DIVIDENDS = flowRow("bank dividends");
const INCOME_TAX = flowRow("income tax");
const PROFIT_TAX = flowRow("profit tax");
const CONTRIBUTIONS = flowRow("pension contributions");
const BENEFITS = flowRow("pension benefits");
const BOND_INTEREST = flowRow("interest on bonds");
const CENTRAL_BANK_SURPLUS = flowRow("central bank surplus");

/** Yearly rate on loans to firms: what contracts stand at, margin and what the borrower's record adds. */
export function loanRate(standing: number, margin: number, troubled: boolean): number {
  return standing + margin + (troubled ? 0.005 : 0);
}

/** Wages, interest, dividends and taxes on them, pensions in and out. */
export function payIncomes(economy: Economy): void {
  agreeContracts(economy);
  payWages(economy);
  payFirms(economy);
  payBanks(economy);
  payPensions(economy);
}

function payWages(economy: Economy): void {
  const { firms, accounts, ledger, outside, parameters, levers } = economy;
  const f = firms.col;
  let bill = 0;
  for (let slot = 0; slot < firms.count; slot++) {
    if (firms.alive[slot] === 0) continue;
    const pay = wholeAmount(f.wages[slot]);
    f.wages[slot] = pay;
    f.cash[slot] -= pay;
    bill += pay;
  }
  const tax = Math.round(bill * outside.incomeTax);
  const contributions = Math.round(
    bill * parameters["pension.contribution"] * levers["finance.compulsory-saving"],
  );
  accounts.households.deposits += bill - tax - contributions;
  accounts.households.income += bill - tax - contributions;
  accounts.state.account += tax;
  accounts.insurers.deposits += contributions;
  ledger.pay(WAGES, S.firms, S.households, bill);
  ledger.pay(INCOME_TAX, S.households, S.state, tax);
  ledger.pay(CONTRIBUTIONS, S.households, S.insurers, contributions);
  addTally(economy, "taxes", tax);
  economy.tally.wageBill = bill;
  economy.memory.contributions = contributions;
}

/** Running sums of what firms pay, thousand yen: dividends by who gets them, and the rest. */
interface Payments {
  households: number;
  banks: number;
  firms: number;
  insurers: number;
  world: number;
  interest: number;
  /** Interest of small firms, which all banks share. */
  shared: number;
  taxes: number;
  listedProfit: number;
  listedBook: number;
}

/** Interest, profit tax and dividends firm by firm. */
function payFirms(economy: Economy): void {
  const { firms, accounts, ledger } = economy;
  const dividends = { households: 0, banks: 0, firms: 0, insurers: 0, world: 0 };
  const sums: Payments = {
    ...dividends,
    interest: 0,
    shared: 0,
    taxes: 0,
    listedProfit: 0,
    listedBook: 0,
  };
  inBlocks(firms.count, (from, to) => payBlock(economy, sums, from, to));
  spreadInterest(economy, sums.shared);
  accounts.state.account += sums.taxes;
  accounts.households.deposits += sums.households;
  accounts.households.income += sums.households;
  accounts.insurers.deposits += sums.insurers;
  accounts.world.foreignDebt -= sums.world;
  accounts.centralBank.foreignClaims -= sums.world;
  ledger.pay(LOAN_INTEREST, S.firms, S.banks, sums.interest);
  ledger.pay(PROFIT_TAX, S.firms, S.state, sums.taxes);
  ledger.pay(DIVIDENDS, S.firms, S.households, sums.households);
  ledger.pay(DIVIDENDS, S.firms, S.banks, sums.banks);
  ledger.pay(DIVIDENDS, S.firms, S.firms, sums.firms);
  ledger.pay(DIVIDENDS, S.firms, S.insurers, sums.insurers);
  ledger.pay(DIVIDENDS, S.firms, S.world, sums.world);
  addTally(economy, "taxes", sums.taxes);
  economy.tally.listedProfit = sums.listedProfit;
  economy.tally.listedBook = sums.listedBook;
  economy.tally.ownerIncome = sums.households;
}

/** What the firms in a range of slots pay. */
function payBlock(economy: Economy, sums: Payments, from: number, to: number): void {
  const { firms, banks, parameters, levers, scale } = economy;
  const f = firms.col;
  const b = banks.col;
  const depreciation = parameters["capital.depreciation"];
  const standing = standingRate(economy);
  const bankMargin = parameters["credit.margin"];
  const taxRate = parameters["tax.profit"];
  const discount = parameters["savings.discount"] / 4;
  const discipline = 1 - levers["ownership.stable-holding"];
  const landPrice = economy.aggregates.landPrice * parameters["land.unit-value"];
  for (let slot = from; slot < to; slot++) {
    if (firms.alive[slot] === 0) continue;
    const owed = f.loans[slot] + f.loansOther[slot];
    const rate = loanRate(standing, bankMargin, f.rolled[slot] > 0) / 4;
    const toMain = wholeAmount(f.loans[slot] * rate);
    const toOther = wholeAmount(f.loansOther[slot] * Math.max(0, rate - discount));
    if (hasManyBanks(f.weight[slot], scale)) {
      sums.shared += toMain;
    } else {
      b.capital[f.mainBank[slot]] += toMain;
      b.result[f.mainBank[slot]] += toMain;
    }
    if (toOther > 0) {
      b.capital[f.otherBank[slot]] += toOther;
      b.result[f.otherBank[slot]] += toOther;
    }
    f.cash[slot] -= toMain + toOther;
    sums.interest += toMain + toOther;
    const gross =
      f.sales[slot] -
      f.wages[slot] -
      f.research[slot] -
      toMain -
      toOther -
      depreciation * f.capital[slot] * f.price[slot];
    f.profit[slot] -= 0.25 * (toMain + toOther);
    const margin = f.sales[slot] > 0 ? gross / f.sales[slot] : 0;
    f.success[slot] += 0.05 * (Math.max(-0.5, Math.min(0.5, margin)) - f.success[slot]);
    const tax =
      f.cash[slot] > 0 ? wholeAmount(Math.min(f.cash[slot], Math.max(0, gross) * taxRate)) : 0;
    f.cash[slot] -= tax;
    sums.taxes += tax;
    if (f.listing[slot] > 0) {
      sums.listedProfit += gross - tax;
      sums.listedBook +=
        f.capital[slot] * f.price[slot] + f.land[slot] * landPrice + f.cash[slot] - owed;
    }
    if (gross > tax && f.stage[slot] === 0 && f.cash[slot] > 0) {
      const listed = f.listing[slot] > 0;
      const each = f.heads[slot] / f.weight[slot];
      const payout = listed
        ? 0.25 + 0.25 * discipline + 0.2 * f.returnWeight[slot]
        : each < 100
          ? 0.8
          : 0.5;
      const sum = Math.floor(Math.min(f.cash[slot] * 0.5, (gross - tax) * payout));
      if (sum > 0) distribute(economy, slot, sum, sums);
    }
  }
}

const parts = new Float64Array(5);
const claims = new Float64Array(5);

function distribute(economy: Economy, slot: number, sum: number, paid: Payments): void {
  const { firms, banks } = economy;
  const f = firms.col;
  claims[0] = f.sharesHouseholds[slot] + 1;
  claims[1] = f.sharesBanks[slot];
  claims[2] = f.sharesFirms[slot];
  claims[3] = f.sharesInsurers[slot];
  claims[4] = f.sharesWorld[slot];
  splitWhole(sum, claims, parts);
  f.cash[slot] -= sum;
  paid.households += parts[0];
  paid.banks += parts[1];
  paid.firms += parts[2];
  paid.insurers += parts[3];
  paid.world += parts[4];
  banks.col.capital[f.mainBank[slot]] += parts[1];
  banks.col.result[f.mainBank[slot]] += parts[1];
  const partner = f.partner[slot] >= 0 ? f.partner[slot] : slot;
  f.cash[partner] += parts[2];
}

/** A bank pays depositors no more than its earning assets allow: idle reserves earn nothing. */
export function depositRate(asked: number, earning: number, deposits: number): number {
  return deposits > 0 ? asked * Math.min(1, Math.max(0, earning) / deposits) : asked;
}

/** Banks pay depositors, staff, tax and, with capital to spare, their owners. */
function payBanks(economy: Economy): void {
  const { banks, parameters, accounts, ledger } = economy;
  const b = banks.col;
  const asked = Math.max(0, standingRate(economy) - parameters["credit.deposit-discount"]) / 4;
  const bondRate = bondYield(economy) / 4;
  let deposits = 0;
  let costs = 0;
  let dividends = 0;
  let taxes = 0;
  let bonds = 0;
  for (let bank = 0; bank < banks.count; bank++) {
    if (banks.alive[bank] === 0) continue;
    const onDeposits = Math.round(
      b.householdDeposits[bank] *
        depositRate(
          asked,
          b.loans[bank] + b.bonds[bank],
          b.householdDeposits[bank] + b.clientDeposits[bank],
        ),
    );
    const coupon = Math.round(b.bonds[bank] * bondRate);
    const cost = Math.round(
      (b.loans[bank] + 0.2 * b.householdDeposits[bank]) * (parameters["bank.cost"] / 4),
    );
    const result = b.result[bank] - onDeposits + coupon - cost;
    const tax = Math.round(Math.max(0, result) * parameters["tax.profit"]);
    b.capital[bank] += coupon - onDeposits - cost - tax;
    const target =
      (parameters["bank.target-capital"] + 0.4 * economy.levers["finance.capital-requirement"]) *
        b.loans[bank] +
      0.01 * b.householdDeposits[bank];
    // Gains on paper and losses to come are no profit to pay out.
    const earned = Math.min(
      b.capital[bank],
      countedCapital(b.capital[bank], b.shares[bank], b.shareCost[bank], 0, 0) -
        b.expectedLoss[bank] * (1 - 0.85 * economy.levers["finance.convoy-strength"]),
    );
    const dividend = Math.max(0, Math.round(0.25 * (earned - target)));
    b.capital[bank] -= dividend;
    b.result[bank] = 0;
    deposits += onDeposits;
    costs += cost;
    taxes += tax;
    dividends += dividend;
    bonds += coupon;
  }
  const toHouseholds = householdShare(economy, deposits);
  accounts.households.deposits += toHouseholds + costs + dividends;
  accounts.households.income += toHouseholds + costs + dividends;
  accounts.insurers.deposits += deposits - toHouseholds;
  accounts.state.account += taxes - bonds;
  ledger.pay(DEPOSIT_INTEREST, S.banks, S.households, toHouseholds);
  ledger.pay(DEPOSIT_INTEREST, S.banks, S.insurers, deposits - toHouseholds);
  ledger.pay(BANK_COSTS, S.banks, S.households, costs);
  ledger.pay(BANK_DIVIDENDS, S.banks, S.households, dividends);
  ledger.pay(PROFIT_TAX, S.banks, S.state, taxes);
  ledger.pay(BOND_INTEREST, S.state, S.banks, bonds);
  addTally(economy, "taxes", taxes);
  payOtherBondholders(economy, bondRate);
}

/** Yield on government bonds, share per year: close to the policy rate, never below half a per cent. */
export function bondYield(economy: Economy): number {
  return Math.max(0.005, 0.8 * economy.outside.policyRate + 0.006);
}

function householdShare({ accounts }: Economy, total: number): number {
  const all = accounts.households.deposits + accounts.insurers.deposits;
  return all > 0
    ? Math.round(total * Math.min(1, Math.max(0, accounts.households.deposits / all)))
    : total;
}

/** What the central bank earns on its bonds it returns to the state. */
function payOtherBondholders(economy: Economy, rate: number): void {
  const { accounts, ledger } = economy;
  const insurers = Math.round(accounts.insurers.bonds * rate);
  const households = Math.round(accounts.households.bonds * rate);
  const centralBank = Math.round(accounts.centralBank.bonds * rate);
  accounts.insurers.deposits += insurers;
  accounts.households.deposits += households;
  accounts.households.income += households;
  accounts.state.account -= insurers + households;
  ledger.pay(BOND_INTEREST, S.state, S.insurers, insurers);
  ledger.pay(BOND_INTEREST, S.state, S.households, households);
  ledger.pay(BOND_INTEREST, S.state, S.centralBank, centralBank);
  ledger.pay(CENTRAL_BANK_SURPLUS, S.centralBank, S.state, centralBank);
}

/** Insurers and pension funds pay benefits; what they own belongs to the insured. */
function payPensions(economy: Economy): void {
  const { accounts, ledger, parameters, memory } = economy;
  const benefits = Math.max(
    0,
    Math.min(
      accounts.insurers.deposits,
      Math.round(accounts.insurers.pensionsOwed * parameters["pension.benefit"]),
    ),
  );
  accounts.insurers.deposits -= benefits;
  accounts.households.deposits += benefits;
  accounts.households.income += benefits;
  ledger.pay(BENEFITS, S.insurers, S.households, benefits);
  const earned = memory.contributions ?? 0;
  accounts.insurers.pensionsOwed += earned - benefits;
  accounts.households.pensions += earned - benefits;
  ledger.transact(I.pensions, S.households, S.insurers, earned - benefits);
}
