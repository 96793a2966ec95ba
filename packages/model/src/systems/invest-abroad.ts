import { log } from "@kigyo/engine";
import { flowRow, I, S } from "../accounts/ledger.ts";
import type { Economy } from "../state/economy.ts";
import { LARGE_FIRM } from "../state/firm-size.ts";
import { MANUFACTURING } from "../state/links.ts";
import { addTally } from "../state/tally.ts";
import { normalOutput } from "./labour-productivity.ts";
import { relativePrice } from "./relative-price.ts";

const DIRECT = flowRow("direct investment");
const INCOME = flowRow("affiliate income");

/**
 * Share of its capacity that a maker would have abroad: the more, the further prices at home stand above
 * those abroad (both in yen, 0 at the start) and the freer it is; small firms manage a part of it.
 */
export function wantedAbroad(
  freedom: number,
  response: number,
  relativePrice: number,
  able: number,
): number {
  const advantage = Math.max(0, -log(relativePrice));
  return Math.min(0.6, freedom * response * advantage * able);
}

/** Part of what it would do that a firm manages abroad, by class of size. */
const ABLE = [0, 0.2, 0.7, 1] as const;

function sizeClass(headsPerFirm: number): number {
  return headsPerFirm >= 1000 ? 3 : headsPerFirm >= LARGE_FIRM ? 2 : headsPerFirm >= 30 ? 1 : 0;
}

/** Part of what it would do that a firm of so many heads manages abroad. */
export function ableAbroad(headsPerFirm: number): number {
  return ABLE[sizeClass(headsPerFirm)];
}

const LOG_100 = log(100);

/** Part of a slump abroad that a parent absorbs within its group: little in a small firm, most in one of a thousand heads and more. */
export function absorbed(headsPerFirm: number, most: number): number {
  return most * Math.min(1, Math.max(0, log(headsPerFirm / 10) / LOG_100));
}

/** Jobs cut in affiliates, share: foreign demand so far below its trend, less what the parent absorbs. */
export function affiliateCut(shortfall: number, response: number, absorption: number): number {
  return Math.min(0.6, Math.max(0, response * shortfall) * (1 - absorption));
}

/**
 * Makers build or sell plants abroad as relative costs move, and draw income from them. Each yen invested
 * is a claim on the world; staff abroad follow the plant and the state of foreign demand.
 */
export function investAbroad(economy: Economy, quarter: number): void {
  const { firms, parameters, levers, aggregates, outside, accounts, ledger } = economy;
  if (quarter < 0) return;
  const f = firms.col;
  const relative = relativePrice(economy);
  const freedom = levers["links.offshoring-freedom"];
  const response = parameters["offshoring.response"];
  const speed = parameters["offshoring.speed"];
  const shortfall = demandShortfall(economy);
  const yieldRate = (parameters["offshoring.return"] / 4) * Math.max(0, 1 - 4 * shortfall);
  const perOutput =
    parameters["offshoring.capital-per-job"] * parameters["capital.ratio"] * aggregates.priceLevel;
  const shares = Float64Array.from(ABLE, (able) => wantedAbroad(freedom, response, relative, able));
  let invested = 0;
  let sold = 0;
  let income = 0;
  for (let slot = 0; slot < firms.count; slot++) {
    if (firms.alive[slot] === 0 || f.sector[slot] >= MANUFACTURING) continue;
    const each = f.heads[slot] / f.weight[slot];
    const size = sizeClass(each);
    if (size === 0 && f.abroad[slot] === 0) continue;
    const share = shares[size];
    const want = (share / (1 - share)) * f.capital[slot] * aggregates.priceLevel;
    const gap = want - f.abroad[slot];
    let flow = 0;
    if (gap > 0) {
      const spare = Math.max(0, f.cash[slot] - 0.25 * f.sales[slot]);
      flow = Math.floor(Math.min(speed * gap, 0.3 * spare));
      invested += flow;
    } else {
      flow = -Math.floor(Math.min(f.abroad[slot], 0.25 * speed * -gap));
      sold -= flow;
    }
    f.abroad[slot] += flow;
    f.cash[slot] -= flow;
    if (f.abroad[slot] === 0) {
      f.jobsAbroad[slot] = 0;
      continue;
    }
    const earned = Math.round(f.abroad[slot] * yieldRate);
    f.cash[slot] += earned;
    income += earned;
    const cut =
      shortfall > 0
        ? affiliateCut(
            shortfall,
            parameters["offshoring.slump-response"],
            absorbed(each, parameters["offshoring.absorption"]),
          )
        : 0;
    const made = normalOutput(f.productivity[slot], outside.hours);
    f.jobsAbroad[slot] = (f.abroad[slot] / (perOutput * made)) * (1 - cut);
  }
  const net = invested - sold;
  ledger.pay(DIRECT, S.firms, S.world, net);
  ledger.transact(I.directInvestment, S.firms, S.world, net);
  ledger.pay(INCOME, S.world, S.firms, income);
  accounts.world.foreignDebt += income - net;
  accounts.centralBank.foreignClaims += income - net;
  addTally(economy, "outwardInvestment", net);
  addTally(economy, "affiliateIncome", income);
}

/** How far foreign demand lies below its trend, log points; the trend is carried in memory. */
function demandShortfall({ outside, memory }: Economy): number {
  const level = log(outside.demand);
  memory.demandLevel ??= level;
  memory.demandPace ??= 0;
  const growth = level - memory.demandLevel;
  memory.demandLevel = level;
  const expected = (memory.demandGap ?? 0) + memory.demandPace - growth;
  memory.demandPace += 0.03 * (growth - memory.demandPace);
  memory.demandGap = 0.92 * expected;
  return Math.max(0, memory.demandGap);
}

/** A firm that ends sells its plants abroad to foreigners at three quarters of their cost; the rest is lost. */
export function sellAffiliates(economy: Economy, slot: number): void {
  const { firms, ledger, accounts } = economy;
  const f = firms.col;
  const book = f.abroad[slot];
  if (book <= 0) return;
  const price = Math.floor(0.75 * book);
  f.cash[slot] += price;
  f.abroad[slot] = 0;
  f.jobsAbroad[slot] = 0;
  ledger.pay(DIRECT, S.world, S.firms, price);
  ledger.transact(I.directInvestment, S.firms, S.world, -price);
  ledger.writeOff(I.directInvestment, S.firms, S.world, book - price);
  accounts.world.foreignDebt += price;
  accounts.centralBank.foreignClaims += price;
}
