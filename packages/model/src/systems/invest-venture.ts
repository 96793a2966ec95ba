import { drawKey, hashUniform, streamOf } from "@kigyo/engine";
import { flowRow, I, S } from "../accounts/ledger.ts";
import type { Economy } from "../state/economy.ts";
import { FUND_KIND } from "../state/funds.ts";
import { addTally } from "../state/tally.ts";

const STAKES = flowRow("venture stakes");
const NEW_LOANS = flowRow("new loans");
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

/**
 * Ventures short of money seek a round. Funds with cash take the best-looking first; angels take some of
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
  for (let slot = 0; slot < firms.count; slot++) {
    if (
      firms.alive[slot] === 0 ||
      f.stage[slot] === 0 ||
      f.listing[slot] > 0 ||
      f.parent[slot] >= 0
    )
      continue;
    alive += f.weight[slot];
    const burn = f.wages[slot] + f.research[slot] + aggregates.wage * f.weight[slot];
    if (f.cash[slot] > 3 * burn) continue;
    const sector = f.sector[slot];
    const promise =
      (f.productivity[slot] / economy.meanProductivity[sector]) *
        (f.quality[slot] / economy.meanQuality[sector]) -
      0.6;
    const score = ventureScore(
      promise,
      hashUniform(key, f.key[slot]),
      skill,
      complementarity(f.key[slot]),
      judges,
    );
    seekers.push({ slot, score, ask: Math.round(6 * burn * 1.5) });
  }
  tally.venturesAlive = alive;
  seekers.sort((a, b) => b.score - a.score || f.key[a.slot] - f.key[b.slot]);
  const till = openFunds(economy);
  let angels = Math.round(
    parameters["venture.angel-rate"] *
      aggregates.gdp *
      (1 + parameters["venture.relief-response"] * levers["equity.angel-relief"]) *
      (1 - 0.4 * levers["entry.stigma"]),
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
    if (fund >= 0) takeFundMoney(economy, slot, fund, ask, quarter);
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
  const { funds, firms, levers } = economy;
  const own = firms.col.fund[slot];
  const debtLike = levers["equity.bank-venture-debt"];
  let total = 0;
  const willing: { fund: number; weight: number }[] = [];
  for (const fund of till.funds) {
    if (till.left[fund] < ask) continue;
    const kind = funds.col.kind[fund];
    // Another fund must buy the first one out.
    if (own >= 0 && own !== fund && funds.col.cash[fund] < ask + firms.col.sharesFunds[slot])
      continue;
    const late = kind === FUND_KIND.bank && early ? 1 - 0.9 * debtLike : 1;
    const weight = till.left[fund] * late * (own === fund ? 3 : 1);
    if (weight <= 0) continue;
    total += weight;
    willing.push({ fund, weight });
  }
  let at = u * total;
  for (const { fund, weight } of willing) {
    at -= weight;
    if (at < 0) {
      till.left[fund] -= ask;
      return fund;
    }
  }
  return -1;
}

function takeAngelMoney(economy: Economy, slot: number, ask: number): void {
  const { firms, accounts, ledger } = economy;
  const f = firms.col;
  accounts.households.deposits -= ask;
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
  addTally(economy, "newEquity", value);
  if (quarter - firms.col.birth[slot] >= 40) return;
  addTally(economy, "youngEquity", value);
  if (source !== "bank" && source !== "corporate") addTally(economy, "youngOutsiderEquity", value);
}
