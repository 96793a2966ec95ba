import { drawKey, hashUniform, streamOf } from "@kigyo/engine";
import { flowRow, I, S } from "../accounts/ledger.ts";
import type { Economy } from "../state/economy.ts";
import { addTally } from "../state/tally.ts";

const DIRECT = flowRow("direct investment");
const CONTROL_STREAM = streamOf("foreign control");

/** Chance per quarter that a foreign owner takes control: distress meets openness and money that looks for entry. */
export function controlHazard(
  rate: number,
  openness: number,
  appetite: number,
  distress: number,
): number {
  return Math.min(1, (rate / 4) * openness * appetite * distress);
}

/** Distress of a listed firm, 0 to 1: a loss counts half, a bank that has to carry it the other half. */
export function distress(profit: number, rolled: number): number {
  return (profit < 0 ? 0.5 : 0) + (rolled > 0 ? 0.5 : 0);
}

/** New shares that give the buyer `stake` of all shares, worth so much beside those already issued. Whole thousand yen. */
export function controllingStake(held: number, stake: number): number {
  return Math.round((held * stake) / (1 - stake));
}

/** Foreign owners take new shares in listed firms in distress: the money goes to the firm, control to the buyer. */
export function sellToForeigners(economy: Economy, quarter: number): void {
  const { firms, levers, outside, parameters, accounts, ledger } = economy;
  const openness = levers["ownership.foreign-control"];
  if (quarter < 0 || openness <= 0) return;
  const f = firms.col;
  const key = drawKey(economy.seed, CONTROL_STREAM, quarter);
  const rate = parameters["control.rate"];
  const stake = parameters["control.stake"];
  let paid = 0;
  for (let slot = 0; slot < firms.count; slot++) {
    if (firms.alive[slot] === 0 || f.listing[slot] === 0 || f.foreignOwned[slot] === 1) continue;
    const trouble = distress(f.profit[slot], f.rolled[slot]);
    if (trouble === 0) continue;
    const hazard = controlHazard(rate, openness, outside.appetite, trouble);
    if (hashUniform(key, f.key[slot]) >= hazard) continue;
    const held =
      f.sharesHouseholds[slot] +
      f.sharesBanks[slot] +
      f.sharesFirms[slot] +
      f.sharesInsurers[slot] +
      f.sharesWorld[slot];
    const sum = controllingStake(held, stake);
    if (sum <= 0) continue;
    f.cash[slot] += sum;
    f.sharesWorld[slot] += sum;
    f.foreignOwned[slot] = 1;
    paid += sum;
    addTally(economy, "foreignTakeovers", f.weight[slot]);
  }
  accounts.world.foreignDebt += paid;
  accounts.centralBank.foreignClaims += paid;
  ledger.pay(DIRECT, S.world, S.firms, paid);
  ledger.transact(I.shares, S.world, S.firms, paid);
  addTally(economy, "inwardInvestment", paid);
  addTally(economy, "newEquity", paid);
}
