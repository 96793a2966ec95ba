import { mixIdentity, streamOf } from "@kigyo/engine";
import { flowRow, I, S } from "../accounts/ledger.ts";
import { splitWhole } from "../accounts/split.ts";
import { BANK_KIND } from "../state/banks.ts";
import type { Economy } from "../state/economy.ts";
import { FUND_KIND } from "../state/funds.ts";
import { addTally } from "../state/tally.ts";

const COMMITMENTS = flowRow("fund commitments");
const FUND_STREAM = streamOf("fund");

/** Appetite for venture money: a way out through a board, past returns. */
export function ventureAppetite(boardAccess: number, ventureReturn: number): number {
  return Math.min(3, Math.max(0.1, 0.25 + 0.9 * boardAccess + 2 * ventureReturn));
}

/**
 * Money is committed to venture funds: by banks to their affiliates, by insurers, pension funds and
 * the wealthy to independent partnerships, by companies to corporate funds, by the state and its
 * savings pools to public ones, by foreigners to their own. One fund a kind and year.
 */
export function raiseFunds(economy: Economy, quarter: number): void {
  if (quarter < 0) return;
  const { levers, parameters, aggregates, accounts, outside, tally } = economy;
  const appetite = ventureAppetite(levers["equity.board-access"], aggregates.ventureReturn);
  const gdp = aggregates.gdp;
  const yield_ = 1 - 0.4 * levers["state.rivalry"];

  const banks = bankMoney(economy, parameters["venture.bank-rate"] * appetite * gdp);
  const saving = economy.memory.contributions ?? 0;
  const institutional = Math.round(
    levers["equity.institutional-allocation"] * saving * Math.min(1.5, appetite),
  );
  const toIndependent = Math.round(institutional * levers["equity.partnership-law"]);
  const wealthy = Math.round(
    parameters["venture.private-rate"] *
      gdp *
      appetite *
      levers["equity.partnership-law"] *
      (1 + levers["equity.angel-relief"]),
  );
  const companies = companyMoney(economy, appetite);
  const state = Math.round(levers["equity.public-fund-money"] * gdp * yield_);
  const foreign = Math.round(
    parameters["venture.foreign-rate"] *
      gdp *
      appetite *
      levers["equity.foreign-access"] *
      outside.appetite,
  );

  const insurersBank = Math.max(
    0,
    Math.min(institutional - toIndependent, Math.floor(accounts.insurers.deposits)),
  );
  commit(economy, FUND_KIND.bank, quarter, { banks, insurers: insurersBank });
  const insurersFree = Math.max(0, Math.min(toIndependent, Math.floor(accounts.insurers.deposits)));
  commit(economy, FUND_KIND.independent, quarter, {
    households: wealthy,
    insurers: insurersFree,
    world: Math.round(foreign * 0.5),
  });
  commit(economy, FUND_KIND.corporate, quarter, { firms: companies });
  commit(economy, FUND_KIND.public, quarter, { state });
  commit(economy, FUND_KIND.foreign, quarter, { world: foreign - Math.round(foreign * 0.5) });
  tally.publicFundMoney = state;
}

interface Commitment {
  readonly households?: number;
  readonly banks?: number;
  readonly firms?: number;
  readonly insurers?: number;
  readonly state?: number;
  readonly world?: number;
}

/** City banks and regional banks commit by size; their units are their claims. Returns the sum paid. */
function bankMoney({ banks }: Economy, wanted: number): number {
  const b = banks.col;
  const weights = new Float64Array(banks.count);
  for (let bank = 0; bank < banks.count; bank++) {
    if (banks.alive[bank] === 1 && b.kind[bank] <= BANK_KIND.regional && b.room[bank] > 0.3)
      weights[bank] = b.capital[bank];
  }
  let able = 0;
  for (let bank = 0; bank < banks.count; bank++) able += Math.max(0, weights[bank]);
  if (able <= 0) return 0;
  for (let bank = 0; bank < banks.count; bank++) weights[bank] = Math.max(0, weights[bank]);
  const parts = new Float64Array(banks.count);
  const sum = Math.round(wanted);
  splitWhole(sum, weights, parts);
  for (let bank = 0; bank < banks.count; bank++) b.units[bank] += parts[bank];
  return sum;
}

/** Listed companies with profits commit a share of them; a credit for such investment adds to it. */
function companyMoney(economy: Economy, appetite: number): number {
  const { firms, levers, parameters } = economy;
  const f = firms.col;
  const rate =
    levers["equity.corporate-venture"] *
    (1 + parameters["venture.credit-response"] * levers["equity.corporate-investment-credit"]) *
    Math.min(1.5, 0.5 + 0.5 * appetite);
  let sum = 0;
  for (let slot = 0; slot < firms.count; slot++) {
    if (firms.alive[slot] === 0 || f.listing[slot] === 0 || f.profit[slot] <= 0) continue;
    const part = Math.min(Math.round(rate * f.profit[slot]), Math.floor(0.2 * f.cash[slot]));
    if (part <= 0) continue;
    f.cash[slot] -= part;
    f.units[slot] += part;
    sum += part;
  }
  return sum;
}

/** Pays commitments into the year's fund of a kind. Banks' and companies' own columns are already moved. */
function commit(economy: Economy, kind: number, quarter: number, money: Commitment): void {
  const { funds, accounts, ledger } = economy;
  const { households = 0, banks = 0, firms = 0, insurers = 0, state = 0, world = 0 } = money;
  const total = households + banks + firms + insurers + state + world;
  if (total <= 0) return;
  const fund = fundOfYear(economy, kind, quarter);
  const u = funds.col;
  u.cash[fund] += total;
  u.unitsHouseholds[fund] += households;
  u.unitsBanks[fund] += banks;
  u.unitsFirms[fund] += firms;
  u.unitsInsurers[fund] += insurers;
  u.unitsState[fund] += state;
  u.unitsWorld[fund] += world;
  accounts.households.deposits -= households;
  accounts.insurers.deposits -= insurers;
  accounts.state.account -= state;
  accounts.world.foreignDebt += world;
  accounts.centralBank.foreignClaims += world;
  const parts: readonly [number, number][] = [
    [S.households, households],
    [S.banks, banks],
    [S.firms, firms],
    [S.insurers, insurers],
    [S.state, state],
    [S.world, world],
  ];
  for (const [sector, value] of parts) {
    ledger.pay(COMMITMENTS, sector, S.funds, value);
    ledger.transact(I.units, sector, S.funds, value);
  }
  addTally(economy, "commitments", total);
}

function fundOfYear(economy: Economy, kind: number, quarter: number): number {
  const { funds } = economy;
  const vintage = quarter - (quarter % 4);
  for (let fund = funds.count - 1; fund >= 0; fund--) {
    if (
      funds.alive[fund] === 1 &&
      funds.col.kind[fund] === kind &&
      funds.col.vintage[fund] === vintage
    )
      return fund;
  }
  funds.ensureRoom(1);
  const fund = funds.add();
  funds.col.key[fund] = mixIdentity(FUND_STREAM, vintage, kind);
  funds.col.kind[fund] = kind;
  funds.col.vintage[fund] = vintage;
  return fund;
}
