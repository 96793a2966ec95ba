import { mixIdentity, streamOf } from "@kigyo/engine";
import { flowRow, I, S } from "../accounts/ledger.ts";
import { splitWhole } from "../accounts/split.ts";
import { BANK_KIND } from "../state/banks.ts";
import type { Economy } from "../state/economy.ts";
import { FUND_KIND } from "../state/funds.ts";
import { addTally } from "../state/tally.ts";

const COMMITMENTS = flowRow("fund commitments");
const SUBSIDIES = flowRow("subsidies");
const FUND_STREAM = streamOf("fund");

/** Exits of ventures in a quarter that are seen every week. */
const MANY_EXITS = 25;

/** Appetite for venture money: a way out through a board, exits that others made, past returns. */
export function ventureAppetite(wayOut: number, ventureReturn: number, exits: number): number {
  return Math.min(
    3,
    Math.max(0.1, 0.25 + 0.9 * wayOut + 0.3 * Math.min(1, exits / MANY_EXITS) + 2 * ventureReturn),
  );
}

/** How open a way out by flotation is, 0 to 1: start-up boards as far as their standards let, the over-the-counter market a little. */
export function wayOut(boards: number, access: number, overTheCounter: number): number {
  return Math.min(1, (boards >= 1 ? access : 0) + 0.3 * overTheCounter);
}

/** What part of a stake tax relief returns: a credit, and the deferral that a deductible loss reserve gives. */
export function reliefOnStakes(
  credit: number,
  reserve: number,
  provision: number,
  profitTax: number,
): number {
  return credit + reserve * provision * profitTax;
}

/** Public money a quarter towards a planned multiple of the investment at the plan's start. Thousand yen. */
export function planMoney(
  multiple: number,
  yearAtStart: number,
  year: number,
  effort: number,
): number {
  return multiple > 1 ? (effort / 4) * Math.max(0, multiple * yearAtStart - year) : 0;
}

/**
 * Money is committed to venture funds: by banks to their affiliates, by insurers, pension funds and
 * the wealthy to independent partnerships, by companies to corporate funds, by the state and its
 * savings pools to public ones, by foreigners to their own. One fund a kind and year.
 */
export function raiseFunds(economy: Economy, quarter: number): void {
  if (quarter < 0) return;
  const { levers, parameters, aggregates, accounts, outside, tally } = economy;
  const out = wayOut(
    levers["equity.startup-boards"],
    levers["equity.board-access"],
    levers["equity.otc-access"],
  );
  const appetite = ventureAppetite(out, aggregates.ventureReturn, economy.memory.exits ?? 0);
  // The law allows partnerships; the practice spreads from those who use it.
  const partnership =
    levers["equity.partnership-law"] * (0.4 + 0.6 * (economy.memory.adoption ?? 0));
  const gdp = aggregates.gdp;
  const yield_ = 1 - 0.4 * levers["state.rivalry"];

  const banks = bankMoney(economy, parameters["venture.bank-rate"] * appetite * gdp);
  const saving = economy.memory.contributions ?? 0;
  const institutional = Math.round(
    levers["equity.institutional-allocation"] * saving * Math.min(1.5, appetite),
  );
  const toIndependent = Math.round(institutional * partnership);
  const wealthy = Math.round(
    parameters["venture.private-rate"] *
      gdp *
      appetite *
      partnership *
      (1 + levers["equity.angel-relief"]),
  );
  const companies = companyMoney(economy, appetite);
  const through = Math.round(levers["equity.fund-of-funds"] * companies);
  const state = Math.round((levers["equity.public-fund-money"] * gdp + planned(economy)) * yield_);
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
    firms: through,
    insurers: insurersFree,
    world: Math.round(foreign * 0.5),
  });
  commit(economy, FUND_KIND.corporate, quarter, { firms: companies - through });
  commit(economy, FUND_KIND.public, quarter, { state });
  commit(economy, FUND_KIND.foreign, quarter, { world: foreign - Math.round(foreign * 0.5) });
  tally.publicFundMoney = state;
}

/** What the plan adds to public money, measured against the year in which it began. */
function planned(economy: Economy): number {
  const { levers, memory, parameters } = economy;
  const multiple = levers["equity.plan-multiple"];
  const year = memory.ventureYear ?? 0;
  if (multiple <= 1) {
    delete memory.planBase;
    return 0;
  }
  memory.planBase ??= year;
  return planMoney(multiple, memory.planBase, year, parameters["venture.plan-effort"]);
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
  const { firms, levers, parameters, accounts, ledger } = economy;
  const f = firms.col;
  const relief = reliefOnStakes(
    levers["equity.corporate-investment-credit"],
    levers["equity.loss-reserve"],
    parameters["venture.loss-provision"],
    parameters["tax.profit"],
  );
  let returned = 0;
  const rate =
    levers["equity.corporate-venture"] *
    (1 + parameters["venture.credit-response"] * relief) *
    Math.min(1.5, 0.5 + 0.5 * appetite);
  let sum = 0;
  for (let slot = 0; slot < firms.count; slot++) {
    if (firms.alive[slot] === 0 || f.listing[slot] === 0 || f.profit[slot] <= 0) continue;
    const part = Math.min(Math.round(rate * f.profit[slot]), Math.floor(0.2 * f.cash[slot]));
    if (part <= 0) continue;
    const back = Math.round(relief * part);
    f.cash[slot] -= part - back;
    f.units[slot] += part;
    sum += part;
    returned += back;
  }
  accounts.state.account -= returned;
  ledger.pay(SUBSIDIES, S.state, S.firms, returned);
  addTally(economy, "ventureRelief", returned);
  return sum;
}

/**
 * Pays commitments into the year's fund of a kind. Banks' and companies' own columns are already moved.
 * @returns the fund's slot, or -1 where there is nothing to commit
 */
export function commit(economy: Economy, kind: number, quarter: number, money: Commitment): number {
  const { funds, accounts, ledger } = economy;
  const { households = 0, banks = 0, firms = 0, insurers = 0, state = 0, world = 0 } = money;
  const total = households + banks + firms + insurers + state + world;
  if (total <= 0) return -1;
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
  if (kind !== FUND_KIND.giant) {
    addTally(economy, "commitments", total);
    addTally(economy, "commitments legacy", banks + firms + insurers + state);
    addTally(economy, "commitments world", world);
  }
  return fund;
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
