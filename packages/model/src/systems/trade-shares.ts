import { exp } from "@kigyo/engine";
import { flowRow, I, S } from "../accounts/ledger.ts";
import { splitWhole } from "../accounts/split.ts";
import type { Economy } from "../state/economy.ts";
import { addTally } from "../state/tally.ts";
import { foreignDemand, foreignReach, foreignTrade } from "./foreign-demand.ts";
import { bookValue, marketTerms, marketValue } from "./go-public.ts";
import { costOf, partnerPressure, unwindingSpeed } from "./stable-holders.ts";
import { priceLand, tradeLand } from "./trade-land.ts";

const TRADES = flowRow("share trades");
const ISSUES = flowRow("share issues");

/** Prices of land and listed shares move; stable and foreign holders adjust; listed firms issue when prices are high. */
export function tradeShares(economy: Economy, quarter: number): void {
  priceLand(economy, quarter);
  tradeLand(economy);
  priceShares(economy);
  rebalance(economy);
  if (quarter >= 0) issueShares(economy);
}

const HOLDERS = [
  "sharesHouseholds",
  "sharesBanks",
  "sharesFirms",
  "sharesInsurers",
  "sharesWorld",
] as const;
const HOLDER_SECTOR = [S.households, S.banks, S.firms, S.insurers, S.world] as const;
const values = new Float64Array(5);
const parts = new Float64Array(5);

/** Listed shares move part of the way to what earnings are worth under the mood of the market. */
function priceShares(economy: Economy): void {
  const { firms, banks, aggregates, parameters, ledger } = economy;
  const f = firms.col;
  const mood = exp(parameters["shares.momentum"] * aggregates.shareMomentum);
  const market = marketTerms(economy);
  const speed = parameters["shares.speed"];
  const gains = new Float64Array(5);
  const holdings = HOLDERS.map((name) => f[name]);
  let before = 0;
  let after = 0;
  let companies = 0;
  let book = 0;
  let floating = 0;
  let abroad = 0;
  for (let slot = 0; slot < firms.count; slot++) {
    if (firms.alive[slot] === 0 || f.listing[slot] === 0) continue;
    let held = 0;
    for (let i = 0; i < 5; i++) {
      values[i] = holdings[i][slot];
      held += values[i];
    }
    if (held <= 0) continue;
    const own = bookValue(economy, slot);
    const target = marketValue(economy, slot, own, market);
    const step = Math.min(0.3, Math.max(-0.25, speed * (target / held - 1)));
    const worth = Math.round(held * Math.min(1.35, Math.max(0.65, (1 + step) * mood)));
    splitWhole(worth, values, parts);
    for (let i = 0; i < 5; i++) {
      const gain = parts[i] - values[i];
      gains[i] += gain;
      holdings[i][slot] = parts[i];
    }
    const bankGain = parts[1] - values[1];
    banks.col.shares[f.mainBank[slot]] += bankGain;
    banks.col.capital[f.mainBank[slot]] += bankGain;
    before += held;
    after += worth;
    floating += parts[0] + parts[3] + parts[4];
    abroad += parts[4];
    companies += f.weight[slot];
    book += own;
  }
  for (let i = 0; i < 5; i++) ledger.revalue(I.shares, HOLDER_SECTOR[i], S.firms, gains[i]);
  if (companies > 0) {
    economy.memory.listedValue = after / companies;
    economy.memory.listedBook = book / companies;
    economy.memory.foreignFloat = floating > 0 ? abroad / floating : 0;
  }
  const change = before > 0 ? after / before - 1 : 0;
  aggregates.shareMomentum = 0.6 * aggregates.shareMomentum + 0.4 * change;
  aggregates.sharePrice *= 1 + change;
}

/** Banks, partner companies, insurers and foreigners trade with households towards the shares that they wish to hold. */
function rebalance(economy: Economy): void {
  const { firms, banks, accounts, levers, parameters, ledger } = economy;
  const f = firms.col;
  const b = banks.col;
  const stable = levers["ownership.stable-holding"];
  const disclosure = levers["ownership.disclosure"];
  const accounting = levers["ownership.market-accounting"];
  const reach = foreignReach(economy);
  let sold = 0;
  const net = { banks: 0, firms: 0, insurers: 0, world: 0 };
  for (let slot = 0; slot < firms.count; slot++) {
    if (firms.alive[slot] === 0 || f.listing[slot] === 0) continue;
    const held =
      f.sharesHouseholds[slot] +
      f.sharesBanks[slot] +
      f.sharesFirms[slot] +
      f.sharesInsurers[slot] +
      f.sharesWorld[slot];
    const partner = f.partner[slot];
    const group = partner >= 0 && partner !== slot;
    // Who has sold control to foreigners has no old ties to keep, and the new owner keeps its block.
    const foreignRun = f.foreignOwned[slot] === 1;
    const kept = foreignRun ? 0 : stable;
    // Banks hold half of the stable part, partner companies the other. A bank under pressure wishes to hold less and sells faster than one at ease.
    const bank = f.mainBank[slot];
    const pressure = b.pressure[bank];
    const bankWish = kept * held * 0.5 * (1 - pressure);
    const holder = partner >= 0 ? partner : slot;
    const strain = partnerPressure(accounting, f.success[holder] < 0, f.returnWeight[holder]);
    const firmWish = group ? kept * held * 0.5 * (1 - strain) : 0;
    const byBanks = trade(
      f.sharesHouseholds[slot],
      f.sharesBanks[slot],
      bankWish,
      unwindingSpeed(disclosure, pressure),
    );
    b.shareCost[bank] += costOf(byBanks, b.shareCost[bank], b.shares[bank]);
    f.sharesBanks[slot] += byBanks;
    f.sharesHouseholds[slot] -= byBanks;
    b.shares[bank] += byBanks;
    net.banks += byBanks;
    if (byBanks < 0) sold -= byBanks;
    const canPay = Math.max(0, Math.floor(0.1 * f.cash[holder]));
    const byFirms = Math.min(
      canPay,
      trade(
        f.sharesHouseholds[slot],
        f.sharesFirms[slot],
        firmWish,
        unwindingSpeed(disclosure, strain),
      ),
    );
    if (byFirms < 0) sold -= byFirms;
    f.sharesFirms[slot] += byFirms;
    f.sharesHouseholds[slot] -= byFirms;
    f.cash[holder] -= byFirms;
    net.firms += byFirms;
    const wanted = foreignDemand(reach, held / f.weight[slot], f.profit[slot] > 0);
    const byWorld = foreignRun
      ? 0
      : foreignTrade(
          f.sharesHouseholds[slot],
          f.sharesWorld[slot],
          wanted * (held - f.sharesBanks[slot] - f.sharesFirms[slot]),
          wanted * (Math.max(0, -byBanks) + Math.max(0, -byFirms)),
          parameters["foreign.speed"],
        );
    f.sharesWorld[slot] += byWorld;
    f.sharesHouseholds[slot] -= byWorld;
    net.world += byWorld;
    const room = Math.max(0, accounts.insurers.deposits - net.insurers);
    const byInsurers = Math.min(
      Math.floor(0.02 * room),
      trade(f.sharesHouseholds[slot], f.sharesInsurers[slot], 0.1 * held, 0.02),
    );
    f.sharesInsurers[slot] += byInsurers;
    f.sharesHouseholds[slot] -= byInsurers;
    net.insurers += byInsurers;
  }
  addTally(economy, "crossSales", sold);
  accounts.households.deposits += net.banks + net.firms + net.world + net.insurers;
  accounts.insurers.deposits -= net.insurers;
  accounts.world.foreignDebt += net.world;
  accounts.centralBank.foreignClaims += net.world;
  const trades: readonly [number, number][] = [
    [S.banks, net.banks],
    [S.firms, net.firms],
    [S.insurers, net.insurers],
    [S.world, net.world],
  ];
  for (const [sector, value] of trades) {
    ledger.pay(TRADES, sector, S.households, value);
    ledger.transact(I.shares, sector, S.firms, value);
    ledger.transact(I.shares, S.households, S.firms, -value);
  }
}

/** Whole yen bought (or sold, negative) on the way to a wish, never more than households have. */
function trade(available: number, held: number, wish: number, speed: number): number {
  return Math.min(available, Math.round(speed * (wish - held)));
}

/** Listed firms issue shares for part of their investment when the market values them well above their book. */
function issueShares(economy: Economy): void {
  const { firms, accounts, ledger, parameters, levers } = economy;
  const f = firms.col;
  const reach = foreignReach(economy);
  let byHouseholds = 0;
  let byWorld = 0;
  for (let slot = 0; slot < firms.count; slot++) {
    if (firms.alive[slot] === 0 || f.listing[slot] === 0 || f.profit[slot] <= 0) continue;
    const held =
      f.sharesHouseholds[slot] +
      f.sharesBanks[slot] +
      f.sharesFirms[slot] +
      f.sharesInsurers[slot] +
      f.sharesWorld[slot];
    const book = f.capital[slot] * f.price[slot];
    const dear = Math.min(1, Math.max(0, held / (book + 1) - 0.5));
    const sum = Math.round(
      Math.min(
        0.02 * held,
        parameters["shares.issue"] *
          dear *
          f.invest[slot] *
          f.price[slot] *
          (1 - 0.6 * levers["ownership.stable-holding"]),
      ),
    );
    if (sum <= 0) continue;
    const abroad = Math.round(sum * foreignDemand(reach, held / f.weight[slot], true));
    f.cash[slot] += sum;
    f.sharesWorld[slot] += abroad;
    f.sharesHouseholds[slot] += sum - abroad;
    byWorld += abroad;
    byHouseholds += sum - abroad;
  }
  accounts.households.deposits -= byHouseholds;
  accounts.world.foreignDebt += byWorld;
  accounts.centralBank.foreignClaims += byWorld;
  ledger.pay(ISSUES, S.households, S.firms, byHouseholds);
  ledger.pay(ISSUES, S.world, S.firms, byWorld);
  ledger.transact(I.shares, S.households, S.firms, byHouseholds);
  ledger.transact(I.shares, S.world, S.firms, byWorld);
  addTally(economy, "newEquity", byHouseholds + byWorld);
}
