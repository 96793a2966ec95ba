import { drawKey, hashUniform, streamOf } from "@kigyo/engine";
import { flowRow, I, S } from "../accounts/ledger.ts";
import type { Economy } from "../state/economy.ts";
import { TIE } from "../state/firms.ts";
import { FUND_KIND } from "../state/funds.ts";
import { addTally } from "../state/tally.ts";
import { venturesOf } from "./list-ventures.ts";
import { stigmaOf } from "./move-norms.ts";

const STAKES = flowRow("venture stakes");
const NEW_LOANS = flowRow("new loans");
const SUBSIDIES = flowRow("subsidies");
const PICK_STREAM = streamOf("venture selection");

/** How well a venture complements incumbents, 0 to 1: fixed at birth. */
export function complementarity(key: number): number {
  return hashUniform(0x2f6e2b1, key);
}

/**
 * A fund's view of a venture: skill sees quality, the rest is noise; incumbents who judge prefer what
 * complements them; bank-type money prefers the late stage.
 */
export function ventureScore(
  promise: number,
  noise: number,
  skill: number,
  fit: number,
  judges: number,
): number {
  return skill * promise + (1 - skill) * noise + judges * (fit - 0.5);
}

/** What a venture's technology and product promise, 0 for one of six tenths of its sector's mean. */
export function promiseOf({ firms, meanProductivity, meanQuality }: Economy, slot: number): number {
  const f = firms.col;
  const sector = f.sector[slot];
  return (
    (f.productivity[slot] / meanProductivity[sector]) * (f.quality[slot] / meanQuality[sector]) -
    0.6
  );
}

/** Quarters of spending that a round covers, and at most; and the part of its worth that a growing venture sells in one. */
const ROUND = { quarters: 9, most: 20, part: 0.15 } as const;
/** Lead of sales over their two-year memory from which a venture counts as growing: some twenty per cent a year. */
const GROWING = 1.1;

/**
 * Money that a venture asks for, thousand yen; 0 when it asks for none. One short of three quarters' spending wants nine;
 * one whose sales grow does not wait so long, and sells a part of its worth to grow faster, but no more than it can
 * put to use in five years.
 */
export function roundAsked(cash: number, burn: number, worth: number, growing: boolean): number {
  if (cash > (growing ? 6 : 3) * burn) return 0;
  const wished = growing ? Math.min(ROUND.part * worth, ROUND.most * burn) : 0;
  return Math.round(Math.max(ROUND.quarters * burn, wished));
}

/** How far a fund wants a venture for its fit: companies' funds like what complements them, others do not ask. */
export function fitWeight(corporate: boolean, fit: number, preference: number): number {
  return corporate ? 1 - preference + 2 * preference * fit : 1;
}

/**
 * Ventures short of money or growing seek a round. Funds with cash take the best-looking first; angels take some of
 * the youngest. Bank-type funds place part of theirs late and as loans.
 */
export function investVenture(economy: Economy, quarter: number): void {
  const { firms, levers, parameters, aggregates, tally, accounts } = economy;
  const f = firms.col;
  const skill = levers["equity.manager-training"];
  const judges = levers["knowledge.incumbent-selection"];
  const key = drawKey(economy.seed, PICK_STREAM, quarter);
  const seekers: { slot: number; score: number; ask: number }[] = [];
  let alive = 0;
  for (const slot of venturesOf(economy, quarter)) {
    alive += f.weight[slot];
    const burn = f.wages[slot] + f.research[slot] + aggregates.wage * f.weight[slot];
    const growing = f.usualSales[slot] > 0 && f.sales[slot] > GROWING * f.usualSales[slot];
    const worth = f.sharesHouseholds[slot] + f.sharesFunds[slot];
    const ask = roundAsked(f.cash[slot], burn, worth, growing);
    if (ask === 0) continue;
    const score = ventureScore(
      promiseOf(economy, slot),
      hashUniform(key, f.key[slot]),
      skill,
      complementarity(f.key[slot]),
      judges,
    );
    seekers.push({ slot, score, ask });
  }
  tally.venturesAlive = alive;
  seekers.sort((a, b) => b.score - a.score || f.key[a.slot] - f.key[b.slot]);
  const till = openFunds(economy);
  let angels = Math.round(
    parameters["venture.angel-rate"] *
      aggregates.gdp *
      (1 + parameters["venture.relief-response"] * levers["equity.angel-relief"]) *
      (1 - 0.4 * stigmaOf(economy)),
  );
  if (quarter < 0) angels = 0;
  angels = Math.max(0, Math.min(angels, Math.floor(accounts.households.deposits * 0.01)));
  for (const { slot, ask } of seekers) {
    const early = f.stage[slot] <= 2;
    if (early && angels >= ask && hashUniform(key, f.key[slot] ^ 0x1234) < 0.5) {
      angels -= ask;
      takeAngelMoney(economy, slot, ask);
      continue;
    }
    const fund = chooseFund(economy, till, slot, ask, early, hashUniform(key, f.key[slot] ^ 0x77));
    if (fund < 0) continue;
    // A fund that cannot pay for all of a record's firms pays for some.
    const paid = Math.min(ask, till.left[fund]);
    till.left[fund] -= paid;
    takeFundMoney(economy, slot, fund, paid, quarter);
  }
}

/** Funds that may invest this quarter, with what each may place: a tenth of a year's-old pot a quarter. */
interface Till {
  readonly funds: number[];
  readonly left: Float64Array;
}

function openFunds({ funds }: Economy): Till {
  const open: number[] = [];
  const left = new Float64Array(funds.count);
  for (let fund = 0; fund < funds.count; fund++) {
    if (funds.alive[fund] === 0 || funds.col.cash[fund] <= 0) continue;
    left[fund] = Math.floor(funds.col.cash[fund] * 0.15);
    open.push(fund);
  }
  return { funds: open, left };
}

function chooseFund(
  economy: Economy,
  till: Till,
  slot: number,
  ask: number,
  early: boolean,
  u: number,
): number {
  const { funds, firms, levers, parameters } = economy;
  const fit = complementarity(firms.col.key[slot]);
  const ties = firms.col.backing[slot];
  const own = firms.col.fund[slot];
  const debtLike = levers["equity.bank-venture-debt"];
  const one = ask / firms.col.weight[slot];
  let total = 0;
  const willing: { fund: number; weight: number }[] = [];
  for (const fund of till.funds) {
    if (till.left[fund] < one) continue;
    const kind = funds.col.kind[fund];
    // Another fund must buy the first one out.
    if (own >= 0 && own !== fund && funds.col.cash[fund] < ask + firms.col.sharesFunds[slot])
      continue;
    const late = kind === FUND_KIND.bank && early ? 1 - 0.9 * debtLike : 1;
    const liked =
      fitWeight(kind === FUND_KIND.corporate, fit, parameters["venture.fit-preference"]) *
      (kind === FUND_KIND.bank && (ties & TIE.sponsored) !== 0 ? 3 : 1) *
      (kind === FUND_KIND.public && (ties & TIE.chosen) !== 0 ? 3 : 1);
    const weight = till.left[fund] * late * liked * (own === fund ? 3 : 1);
    if (weight <= 0) continue;
    total += weight;
    willing.push({ fund, weight });
  }
  let at = u * total;
  for (const { fund, weight } of willing) {
    at -= weight;
    if (at < 0) return fund;
  }
  return -1;
}

function takeAngelMoney(economy: Economy, slot: number, ask: number): void {
  const { firms, accounts, ledger } = economy;
  const f = firms.col;
  accounts.households.deposits -= ask;
  const relief = Math.round(economy.levers["equity.angel-relief"] * ask);
  accounts.households.deposits += relief;
  accounts.state.account -= relief;
  ledger.pay(SUBSIDIES, S.state, S.households, relief);
  addTally(economy, "ventureRelief", relief);
  f.cash[slot] += ask;
  f.sharesHouseholds[slot] += ask;
  f.stage[slot] = Math.min(200, f.stage[slot] + 1);
  ledger.pay(STAKES, S.households, S.firms, ask);
  ledger.transact(I.shares, S.households, S.firms, ask);
  count(economy, slot, ask, "angel");
}

function takeFundMoney(
  economy: Economy,
  slot: number,
  fund: number,
  ask: number,
  quarter: number,
): void {
  const { firms, funds, ledger, levers } = economy;
  const f = firms.col;
  const u = funds.col;
  const kind = u.kind[fund];
  const early = f.stage[slot] <= 2;
  const debt =
    kind === FUND_KIND.bank && !early
      ? Math.round(0.6 * levers["equity.bank-venture-debt"] * ask)
      : 0;
  const stake = ask - debt;
  buyOut(economy, slot, fund);
  u.cash[fund] -= stake;
  u.portfolio[fund] += stake;
  f.cash[slot] += ask;
  f.sharesFunds[slot] += stake;
  f.fund[slot] = fund;
  f.stage[slot] = Math.min(200, f.stage[slot] + 1);
  if (kind === FUND_KIND.corporate) f.backing[slot] |= TIE.corporate;
  ledger.pay(STAKES, S.funds, S.firms, stake);
  ledger.transact(I.shares, S.funds, S.firms, stake);
  if (debt > 0) {
    f.loans[slot] += debt;
    economy.banks.col.loans[f.mainBank[slot]] += debt;
    ledger.pay(NEW_LOANS, S.banks, S.firms, debt);
    ledger.transact(I.loans, S.banks, S.firms, debt);
    addTally(economy, "newLoans", debt);
    if (quarter - f.birth[slot] < 40) addTally(economy, "youngLoans", debt);
  }
  count(economy, slot, stake, FUND_NAMES[kind]);
}

const FUND_NAMES = ["bank", "independent", "corporate", "public", "foreign"] as const;

/** A new lead fund buys the old one's stake at its value. */
function buyOut(economy: Economy, slot: number, fund: number): void {
  const { firms, funds } = economy;
  const f = firms.col;
  const u = funds.col;
  const old = f.fund[slot];
  const value = f.sharesFunds[slot];
  if (old < 0 || old === fund || value === 0) return;
  u.cash[fund] -= value;
  u.cash[old] += value;
  u.portfolio[fund] += value;
  u.portfolio[old] -= value;
}

function count(economy: Economy, slot: number, value: number, source: string): void {
  const { firms, quarter } = economy;
  addTally(economy, "ventureMoney", value);
  addTally(economy, `ventureMoney ${source}`, value);
  if (firms.col.stage[slot] <= 3) addTally(economy, "ventureMoney early", value);
  addTally(economy, "ventureMoney fit", value * complementarity(firms.col.key[slot]));
  addTally(economy, "newEquity", value);
  if (quarter - firms.col.birth[slot] >= 40) return;
  addTally(economy, "youngEquity", value);
  if (source !== "bank" && source !== "corporate") addTally(economy, "youngOutsiderEquity", value);
}
