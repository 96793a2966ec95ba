import { exp, log } from "@kigyo/engine";
import { flowRow, S } from "../accounts/ledger.ts";
import { wholeAmount } from "../accounts/whole.ts";
import { inBlocks } from "../state/blocks.ts";
import type { Economy } from "../state/economy.ts";
import { agreedRate } from "./contract-rate.ts";
import { CONSTRUCTION } from "../state/sectors.ts";

const LAND_SALES = flowRow("land sales");

/**
 * Growth of the land price, log points per quarter: a pull towards what output and the interest
 * rate support, momentum, and credit that grows faster than output. Booms can build and collapse.
 */
export function landGrowth(
  gap: number,
  momentum: number,
  creditGap: number,
  pull: number,
  persistence: number,
  leverage: number,
): number {
  return Math.min(
    0.12,
    Math.max(-0.08, pull * gap + persistence * momentum + leverage * creditGap),
  );
}

/** Yearly nominal growth for which the premium on land is told, and the lowest yield counted: without one a boom would have no bound. */
const TOLD_AT = 0.06;
const LEAST_YIELD = 0.03;

/**
 * What land is worth per unit of output, relative to the start: its yield there over what buyers ask for,
 * long interest and a premium less the growth that they expect it to share (Gordon 1959). Long rates move by
 * part of the policy rate's move, part of the growth that buyers have lived through is taken to last: money made
 * cheap while they still believe in growth makes a boom, and once they cease to, cheap money does not bring it back.
 * @param nominalGrowth believed, log points per year
 */
export function landSupport(
  policyRate: number,
  nominalGrowth: number,
  parameters: Economy["parameters"],
): number {
  const asked =
    parameters["land.premium"] +
    parameters["land.rate-response"] * policyRate +
    parameters["land.growth-faith"] * (TOLD_AT - nominalGrowth);
  return parameters["land.yield"] / Math.max(LEAST_YIELD, asked);
}

/**
 * Growth that buyers of land count on, log points per quarter, a quarter further: what they have lived through, the
 * recent more than the distant past (adaptive expectations: Cagan 1956).
 * @param before a quarter ago; none before the first
 * @param now growth of nominal output
 * @param speed part of a surprise taken in within a quarter, `land.growth-learning`
 */
export function growthBelieved(before: number | undefined, now: number, speed: number): number {
  return before === undefined ? now : before + speed * (now - before);
}

/** The land price moves by a quarter. */
export function priceLand(economy: Economy, quarter: number): void {
  const { aggregates, outside, parameters, memory } = economy;
  const believed = growthBelieved(
    memory.landGrowth,
    memory.gdpGrowth ?? 0,
    parameters["land.growth-learning"],
  );
  memory.landGrowth = believed;
  const support =
    (aggregates.gdpYear / (memory.startGdp ?? aggregates.gdpYear)) *
    // Before history land is worth what it was when the warm-up began, by output.
    (quarter < 0 ? 1 : landSupport(outside.policyRate, 4 * believed, parameters));
  memory.startGdp ??= aggregates.gdpYear;
  const creditGap = (memory.loanGrowth ?? 0) - (memory.gdpGrowth ?? 0);
  const gap = log(Math.max(1e-9, support / aggregates.landPrice));
  const growth = landGrowth(
    gap,
    aggregates.landMomentum,
    Math.min(0.05, Math.max(-0.05, creditGap)),
    parameters["land.pull"],
    parameters["land.momentum"],
    parameters["land.leverage"],
  );
  aggregates.landMomentum = growth;
  aggregates.landPrice *= exp(growth);
}

/**
 * Land a firm wishes to add for the gain alone, as a share of what it owns: the more the price rises
 * beyond what a loan on it costs. `momentum` is the last growth of the price, `carry` the interest, both per quarter.
 */
export function speculativeDemand(momentum: number, carry: number, appetite: number): number {
  return appetite * Math.max(0, momentum - carry);
}

/** Interest on a loan that carries land, share per quarter. */
export function landCarry(economy: Economy): number {
  return (agreedRate(economy) + economy.parameters["credit.margin"]) / 4;
}

/** On what terms firms trade land in one quarter, and what they have traded so far. */
interface LandMarket {
  /** Thousand yen per unit. */
  readonly price: number;
  /** Share of its land that a firm would add for the gain, and how many times as much a builder. */
  readonly gain: number;
  readonly builders: number;
  /** Units for each unit of new plant. */
  readonly use: number;
  /** Units bought less units sold. */
  bought: number;
  /** Thousand yen. */
  paid: number;
  received: number;
}

/**
 * Firms buy land from households for new plant and, while prices rise, for the gain; firms short of
 * cash sell some of theirs. What has been bought on credit stays as a loan when the price has fallen.
 */
export function tradeLand(economy: Economy): void {
  const { firms, aggregates, parameters, accounts, ledger } = economy;
  const market: LandMarket = {
    price: aggregates.landPrice * parameters["land.unit-value"],
    gain: speculativeDemand(
      aggregates.landMomentum,
      landCarry(economy),
      parameters["land.speculation"],
    ),
    builders: parameters["land.builder-appetite"],
    use: parameters["land.use"],
    bought: 0,
    paid: 0,
    received: 0,
  };
  inBlocks(firms.count, (from, to) => tradeBlock(economy, market, from, to));
  aggregates.freeLand -= market.bought;
  accounts.households.deposits += market.paid - market.received;
  ledger.pay(LAND_SALES, S.firms, S.households, market.paid);
  ledger.pay(LAND_SALES, S.households, S.firms, market.received);
}

/** Land bought and sold by the firms in a range of slots. */
function tradeBlock(economy: Economy, market: LandMarket, from: number, to: number): void {
  const { alive } = economy.firms;
  const { cash, sales, land, invest, profit, sector } = economy.firms.col;
  const { freeLand } = economy.aggregates;
  const { price, gain, builders, use } = market;
  let { bought, paid, received } = market;
  for (let slot = from; slot < to; slot++) {
    if (alive[slot] === 0) continue;
    const spare = cash[slot] - 0.3 * sales[slot];
    if (spare > 0) {
      const wish =
        gain * (sector[slot] === CONSTRUCTION ? builders : 1) * land[slot] + use * invest[slot];
      const units = Math.min(wish, spare / price, Math.max(0, 0.2 * (freeLand - bought)));
      const cost = wholeAmount(units * price);
      cash[slot] -= cost;
      land[slot] += units;
      bought += units;
      paid += cost;
    } else if (profit[slot] < 0 && cash[slot] < 0.1 * sales[slot]) {
      const units = 0.04 * land[slot];
      const value = wholeAmount(units * price);
      cash[slot] += value;
      land[slot] -= units;
      bought -= units;
      received += value;
    }
  }
  market.bought = bought;
  market.paid = paid;
  market.received = received;
}
