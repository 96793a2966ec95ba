import type { Economy } from "../state/economy.ts";
import { I, INSTRUMENTS, S, SECTORS } from "./ledger.ts";

const WIDTH = SECTORS.length;

/**
 * Sums a column over the live rows of a table: a product costs less than a branch, and adds 0 where a row is free.
 * What a free row holds must be a finite number: nought times infinity, or times what is no number, would spoil the sum.
 */
export function columnSum(alive: Uint8Array, column: Float64Array, count: number): number {
  let sum = 0;
  let slot = 0;
  // Two rows a step, one after the other: the order of the sum and so its bits stay.
  for (; slot + 1 < count; slot += 2)
    sum = sum + alive[slot] * column[slot] + alive[slot + 1] * column[slot + 1];
  return slot < count ? sum + alive[slot] * column[slot] : sum;
}

/** What all firms together own and owe. A short loop for each column is faster than one over them all. */
function sumFirms({ firms: { alive, count, col } }: Economy) {
  return {
    cash: columnSum(alive, col.cash, count),
    loans: columnSum(alive, col.loans, count),
    loansOther: columnSum(alive, col.loansOther, count),
    units: columnSum(alive, col.units, count),
    abroad: columnSum(alive, col.abroad, count),
    sharesHouseholds: columnSum(alive, col.sharesHouseholds, count),
    sharesFirms: columnSum(alive, col.sharesFirms, count),
    sharesInsurers: columnSum(alive, col.sharesInsurers, count),
    sharesWorld: columnSum(alive, col.sharesWorld, count),
    sharesBanks: columnSum(alive, col.sharesBanks, count),
    sharesFunds: columnSum(alive, col.sharesFunds, count),
  };
}

/**
 * The balance-sheet matrix as the agents' own columns show it: `cells[instrument * 8 + sector]`,
 * assets positive, liabilities negative, integers of 1,000 yen at current prices.
 */
export function measureBalanceSheet(economy: Economy): Float64Array {
  const { banks, funds, accounts } = economy;
  const cells = new Float64Array(INSTRUMENTS.length * WIDTH);
  const put = (instrument: number, sector: number, value: number): void => {
    cells[instrument * WIDTH + sector] += value;
  };
  const bank = (column: Float64Array): number => columnSum(banks.alive, column, banks.count);
  const fund = (column: Float64Array): number => columnSum(funds.alive, column, funds.count);
  const f = sumFirms(economy);
  const b = banks.col;
  const u = funds.col;

  put(I.deposits, S.households, accounts.households.deposits);
  put(I.deposits, S.firms, f.cash);
  put(I.deposits, S.funds, fund(u.cash));
  put(I.deposits, S.insurers, accounts.insurers.deposits);
  const deposits = bank(b.clientDeposits) + bank(b.householdDeposits);
  put(I.deposits, S.banks, -deposits);

  const loans = bank(b.loans);
  const bankBonds = bank(b.bonds);
  const bankShares = bank(b.shares);
  const bankUnits = bank(b.units);
  put(I.reserves, S.banks, deposits + bank(b.capital) - loans - bankBonds - bankShares - bankUnits);
  put(I.reserves, S.state, accounts.state.account);
  put(
    I.reserves,
    S.centralBank,
    -(accounts.centralBank.bonds + accounts.centralBank.foreignClaims),
  );

  put(I.foreignClaims, S.centralBank, accounts.centralBank.foreignClaims);
  put(I.foreignClaims, S.world, -accounts.world.foreignDebt);

  put(I.loans, S.banks, loans);
  put(I.loans, S.firms, -(f.loans + f.loansOther));

  put(I.bonds, S.households, accounts.households.bonds);
  put(I.bonds, S.banks, bankBonds);
  put(I.bonds, S.centralBank, accounts.centralBank.bonds);
  put(I.bonds, S.insurers, accounts.insurers.bonds);
  put(I.bonds, S.state, -accounts.state.debt);

  put(I.shares, S.households, f.sharesHouseholds);
  put(I.shares, S.banks, bankShares);
  put(I.shares, S.firms, f.sharesFirms);
  const venturesAbroad = fund(u.abroad);
  put(I.shares, S.funds, fund(u.portfolio) + venturesAbroad);
  put(I.shares, S.insurers, f.sharesInsurers);
  put(I.shares, S.world, f.sharesWorld - venturesAbroad);
  put(
    I.shares,
    S.firms,
    -(
      f.sharesHouseholds +
      f.sharesFirms +
      f.sharesInsurers +
      f.sharesWorld +
      f.sharesBanks +
      f.sharesFunds
    ),
  );

  const unitsOf = {
    households: fund(u.unitsHouseholds),
    insurers: fund(u.unitsInsurers),
    state: fund(u.unitsState),
    world: fund(u.unitsWorld),
  };
  put(I.units, S.households, unitsOf.households);
  put(I.units, S.banks, bankUnits);
  put(I.units, S.firms, f.units);
  put(I.units, S.insurers, unitsOf.insurers);
  put(I.units, S.state, unitsOf.state);
  put(I.units, S.world, unitsOf.world);
  put(
    I.units,
    S.funds,
    -(
      unitsOf.households +
      unitsOf.insurers +
      unitsOf.state +
      unitsOf.world +
      fund(u.unitsBanks) +
      fund(u.unitsFirms)
    ),
  );

  const inBanks = bank(b.foreignCapital);
  put(I.directInvestment, S.firms, f.abroad);
  put(I.directInvestment, S.banks, -inBanks);
  put(I.directInvestment, S.world, inBanks - f.abroad);

  put(I.pensions, S.households, accounts.households.pensions);
  put(I.pensions, S.insurers, -accounts.insurers.pensionsOwed);
  return cells;
}
