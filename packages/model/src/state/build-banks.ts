import { mixIdentity, streamOf } from "@kigyo/engine";
import { splitWhole } from "../accounts/split.ts";
import { columnSum } from "../accounts/measure.ts";
import { BANK_KIND } from "./banks.ts";
import type { Economy } from "./economy.ts";
import { REGION_COUNT } from "./sectors.ts";

const BANK_STREAM = streamOf("banks");

/** Numbers of banks by kind at the start and the share of household deposits they hold between them. */
const KINDS = [
  { kind: BANK_KIND.city, banks: 13, deposits: 0.42 },
  { kind: BANK_KIND.regional, banks: 110, deposits: 0.3 },
  { kind: BANK_KIND.cooperative, banks: 20, deposits: 0.1 },
  { kind: BANK_KIND.government, banks: 6, deposits: 0 },
  { kind: BANK_KIND.postal, banks: 1, deposits: 0.18 },
] as const;

/**
 * Founds the banks, gives each firm a main bank and its first loan, and sets the other sectors'
 * opening stocks so that every financial asset is someone's liability.
 */
export function buildBanks(economy: Economy): void {
  foundBanks(economy);
  assignMainBanks(economy);
  openAccounts(economy);
}

function foundBanks({ banks }: Economy): void {
  const b = banks.col;
  let number = 0;
  for (const { kind, banks: count, deposits } of KINDS) {
    for (let i = 0; i < count; i++) {
      const slot = banks.add();
      b.key[slot] = mixIdentity(BANK_STREAM, 0, number++);
      b.kind[slot] = kind;
      b.keiretsu[slot] = kind === BANK_KIND.city && i < 6 ? i + 1 : 0;
      b.region[slot] = kind === BANK_KIND.city ? 2 : i % REGION_COUNT;
      b.size[slot] = deposits / count;
      b.room[slot] = 1;
    }
  }
}

/** Kinds of banks that firms have for their main bank. */
const PRIVATE_KINDS = BANK_KIND.government;

/** Size of all banks of a kind that a firm may turn to, and of those near it. */
const held = new Float64Array(PRIVATE_KINDS);
const near = new Float64Array(PRIVATE_KINDS);

/**
 * The bank that a firm turns to: its group's, a city bank for the listed; any other firm finds city banks, regional
 * banks and co-operatives in proportion to what each kind holds, and of the last two those of its region.
 * Within a kind larger banks have more clients.
 * @param uniform draw, 0 to 1
 * @returns slot of the bank
 */
export function mainBankFor(economy: Economy, firm: number, uniform: number): number {
  const { alive, count } = economy.banks;
  const { kind, size, region, keiretsu } = economy.banks.col;
  const group = economy.firms.col.keiretsu[firm];
  const home = economy.firms.col.region[firm];
  const kinds = economy.firms.col.listing[firm] > 0 ? BANK_KIND.city + 1 : PRIVATE_KINDS;
  held.fill(0);
  near.fill(0);
  for (let bank = 0; bank < count; bank++) {
    const k = kind[bank];
    if (alive[bank] === 0 || k >= PRIVATE_KINDS) continue;
    if (group > 0 && keiretsu[bank] === group) return bank;
    held[k] += size[bank];
    if (k === BANK_KIND.city || region[bank] === home) near[k] += size[bank];
  }
  let left = 0;
  for (let k = 0; k < kinds; k++) if (near[k] > 0) left += uniform * held[k];
  let last = -1;
  for (let bank = 0; bank < count; bank++) {
    const k = kind[bank];
    if (alive[bank] === 0 || k >= PRIVATE_KINDS) continue;
    if (last < 0) last = bank;
    if (k >= kinds || (k !== BANK_KIND.city && region[bank] !== home)) continue;
    left -= size[bank] * (held[k] / near[k]);
    last = bank;
    if (left < 0) break;
  }
  return last;
}

function assignMainBanks(economy: Economy): void {
  const { firms } = economy;
  const f = firms.col;
  const cores: number[][] = [[], [], [], [], [], [], []];
  for (let slot = 0; slot < firms.count; slot++) {
    f.mainBank[slot] = mainBankFor(economy, slot, (f.key[slot] % 9973) / 9973);
    f.banked[slot] = f.birth[slot];
    if (f.keiretsu[slot] > 0) cores[f.keiretsu[slot]].push(slot);
  }
  pairTradingPartners(economy);
  // Cores of a group hold each other's shares in a ring.
  for (const ring of cores)
    ring.forEach((slot, i) => (f.partner[slot] = ring[(i + 1) % ring.length]));
}

/** Listed firms outside the groups that share a main bank hold each other's shares in pairs. */
function pairTradingPartners({ firms, banks }: Economy): void {
  const f = firms.col;
  const waiting = new Int32Array(banks.count).fill(-1);
  for (let slot = 0; slot < firms.count; slot++) {
    if (f.listing[slot] === 0 || f.keiretsu[slot] > 0) continue;
    const bank = f.mainBank[slot];
    const other = waiting[bank];
    waiting[bank] = other < 0 ? slot : -1;
    if (other < 0) continue;
    f.partner[slot] = other;
    f.partner[other] = slot;
  }
}

function openAccounts(economy: Economy): void {
  const { firms, banks, accounts, aggregates, parameters } = economy;
  const f = firms.col;
  const b = banks.col;
  const yearly = aggregates.gdp * 4;
  for (let slot = 0; slot < firms.count; slot++) {
    f.cash[slot] = Math.round(0.8 * f.sales[slot]);
    f.loans[slot] = Math.round(parameters["start.loans"] * 4 * f.sales[slot]);
    const value = Math.round(parameters["start.equity"] * 4 * f.sales[slot]);
    const listed = f.listing[slot] > 0;
    const stable = listed ? Math.round(value * 0.12) : 0;
    f.sharesBanks[slot] = stable;
    f.sharesFirms[slot] = listed && f.partner[slot] >= 0 ? stable : 0;
    f.sharesInsurers[slot] = listed ? Math.round(value * 0.06) : 0;
    f.sharesWorld[slot] = 0;
    f.sharesHouseholds[slot] = value - stable - f.sharesFirms[slot] - f.sharesInsurers[slot];
    const bank = f.mainBank[slot];
    b.loans[bank] += f.loans[slot];
    b.shares[bank] += f.sharesBanks[slot];
    b.clientDeposits[bank] += f.cash[slot];
  }
  accounts.households.deposits = Math.round(1.1 * yearly);
  accounts.insurers.deposits = Math.round(0.05 * yearly);
  spreadHouseholdDeposits(economy);
  for (let bank = 0; bank < banks.count; bank++) {
    b.shareCost[bank] = b.shares[bank];
    b.capital[bank] = Math.round(
      parameters["bank.start-capital"] * (b.loans[bank] + 0.02 * b.householdDeposits[bank]),
    );
    const free =
      b.clientDeposits[bank] +
      b.householdDeposits[bank] +
      b.capital[bank] -
      b.loans[bank] -
      b.shares[bank];
    b.bonds[bank] = Math.max(0, Math.round(0.3 * free));
  }
  closeOpeningBooks(economy);
}

/** Deposits of households, insurers and funds lie at the banks in proportion to their size. */
export function spreadHouseholdDeposits(economy: Economy): void {
  const { banks, funds, accounts } = economy;
  const total =
    accounts.households.deposits +
    accounts.insurers.deposits +
    columnSum(funds.alive, funds.col.cash, funds.count);
  splitWhole(total, aliveSizes(economy), banks.col.householdDeposits, banks.count);
}

function aliveSizes({ banks }: Economy): Float64Array {
  const sizes = banks.col.size.slice(0, banks.count);
  for (let bank = 0; bank < banks.count; bank++) if (banks.alive[bank] === 0) sizes[bank] = 0;
  return sizes;
}

/** What remains of the banks' books are reserves; the central bank holds bonds against them. */
function closeOpeningBooks(economy: Economy): void {
  const { banks, accounts } = economy;
  const b = banks.col;
  const sum = (column: Float64Array): number => columnSum(banks.alive, column, banks.count);
  const bonds = sum(b.bonds);
  const reserves =
    sum(b.clientDeposits) +
    sum(b.householdDeposits) +
    sum(b.capital) -
    sum(b.loans) -
    bonds -
    sum(b.shares);
  accounts.centralBank.bonds = reserves;
  accounts.insurers.bonds = 0;
  accounts.state.debt = bonds + reserves;
  const insurersShares = columnSum(
    economy.firms.alive,
    economy.firms.col.sharesInsurers,
    economy.firms.count,
  );
  accounts.insurers.pensionsOwed = accounts.insurers.deposits + insurersShares;
  accounts.households.pensions = accounts.insurers.pensionsOwed;
}
