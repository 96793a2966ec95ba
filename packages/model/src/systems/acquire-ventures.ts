import { drawKey, hashUniform, streamOf } from "@kigyo/engine";
import { flowRow, I, S } from "../accounts/ledger.ts";
import type { Economy } from "../state/economy.ts";
import { ORIGIN, TIE } from "../state/firms.ts";
import { addTally } from "../state/tally.ts";
import { distributeFund } from "./distribute.ts";
import { complementarity } from "./invest-venture.ts";
import { drawCompany, largeCompanies, shareDealing } from "./large-companies.ts";
import { isVenture, venturesOf } from "./list-ventures.ts";
import { partnerOf } from "./tie-ventures.ts";

const ACQUISITIONS = flowRow("acquisitions");
const SUBSIDIES = flowRow("subsidies");
const BUY_STREAM = streamOf("acquisition");

/** Chance per quarter that an incumbent buys a venture: openness, tax credit and fit raise it. */
export function acquisitionHazard(
  base: number,
  openness: number,
  credit: number,
  fit: number,
  response: number,
): number {
  return base * (0.2 + 1.6 * openness) * (1 + response * credit) * (0.4 + 1.2 * fit);
}

/** How much likelier a venture is to be bought that a flagship programme has introduced to executives. */
export function familiarity(backing: number): number {
  return (backing & TIE.chosen) !== 0 ? 1.5 : 1;
}

/** Listed firms buy ventures that fit; the venture's technology lifts the buyer, and its independence ends. */
export function acquireVentures(economy: Economy, quarter: number): void {
  const { firms, levers, parameters } = economy;
  const f = firms.col;
  const key = drawKey(economy.seed, BUY_STREAM, quarter);
  const openness = levers["knowledge.open-innovation"];
  const credit = levers["equity.acquisition-credit"];
  const capture = parameters["ties.capture"];
  const buyers = largeCompanies(economy, "earning");
  if (buyers.slots.length === 0) return;
  for (const slot of venturesOf(economy, quarter)) {
    if (!isVenture(economy, slot) || f.stage[slot] < 2) continue;
    const fit = complementarity(f.key[slot]);
    const hazard =
      (1 + capture * f.tied[slot]) *
      familiarity(f.backing[slot]) *
      acquisitionHazard(
        parameters["acquisition.rate"],
        openness,
        credit,
        fit,
        parameters["acquisition.credit-response"],
      );
    if (hashUniform(key, f.key[slot]) >= hazard) continue;
    const partner = partnerOf(economy, slot);
    const buyer =
      partner >= 0 && f.profit[partner] > 0
        ? partner
        : drawCompany(buyers, hashUniform(key, f.key[slot] ^ 0x3c3c));
    buy(economy, buyer, slot);
  }
}

function buy(economy: Economy, buyer: number, slot: number): void {
  const { firms, funds, accounts, ledger } = economy;
  const f = firms.col;
  const price = f.sharesHouseholds[slot] + f.sharesFunds[slot];
  if (f.cash[buyer] < 1.2 * price) return;
  const fund = f.fund[slot];
  const toFund = f.sharesFunds[slot];
  const toHouseholds = f.sharesHouseholds[slot];
  const credit = Math.round(economy.levers["equity.acquisition-credit"] * price);
  f.cash[buyer] -= price - credit;
  accounts.state.account -= credit;
  ledger.pay(SUBSIDIES, S.state, S.firms, credit);
  addTally(economy, "ventureRelief", credit);
  accounts.households.deposits += toHouseholds;
  ledger.pay(ACQUISITIONS, S.firms, S.households, toHouseholds);
  ledger.transact(I.shares, S.households, S.firms, -toHouseholds);
  ledger.transact(I.shares, S.firms, S.firms, price);
  if (fund >= 0) {
    funds.col.cash[fund] += toFund;
    funds.col.portfolio[fund] -= toFund;
    ledger.pay(ACQUISITIONS, S.firms, S.funds, toFund);
    ledger.transact(I.shares, S.funds, S.firms, -toFund);
  }
  f.sharesHouseholds[slot] = 0;
  f.sharesFunds[slot] = 0;
  f.sharesFirms[slot] = price;
  f.partner[slot] = buyer;
  f.parent[slot] = buyer;
  f.fund[slot] = -1;
  f.stage[slot] = 0;
  f.origin[slot] = ORIGIN.subsidiary;
  if (fund >= 0) distributeFund(economy, fund, toFund);
  // The buyer takes over what the venture knows.
  const part = shareDealing(f.weight[slot], f.weight[buyer]);
  const sector = f.sector[slot];
  const lead = Math.max(0, f.quality[slot] / economy.meanQuality[sector] - 1);
  f.quality[buyer] *= 1 + part * Math.min(0.05, 0.02 * lead + 0.002);
  f.knowledge[buyer] = Math.min(1.5, f.knowledge[buyer] + part * 0.02);
  f.usualSales[slot] = 0;
  addTally(economy, "acquisitions", f.weight[slot]);
  addTally(economy, "acquiredValue", price);
  if (f.keiretsu[buyer] > 0) addTally(economy, "acquisitions group", f.weight[slot]);
}
