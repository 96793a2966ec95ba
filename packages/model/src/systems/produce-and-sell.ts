import { drawKey, hashUniform, log, pow, streamOf } from "@kigyo/engine";
import { flowRow, S } from "../accounts/ledger.ts";
import { splitWhole } from "../accounts/split.ts";
import type { Economy } from "../state/economy.ts";
import { SECTOR_COUNT } from "../state/sectors.ts";
import { BUYERS, type Orders, placeOrders } from "./place-orders.ts";
import { effectiveProductivity } from "./plan-firms.ts";
import { addTally } from "../state/tally.ts";

const CONSUMPTION = flowRow("consumption");
const GOVERNMENT = flowRow("government purchases");
const WORKS = flowRow("public works");
const EXPORTS = flowRow("exports");
const IMPORTS = flowRow("imports");
const CAPITAL_GOODS = flowRow("investment goods");
const INDIRECT_TAX = flowRow("indirect tax");
const DEMAND_STREAM = streamOf("demand shock");

/** Firms produce, buyers order, goods clear by quantity, and market shares move by the replicator rule. */
export function produceAndSell(economy: Economy, quarter: number): void {
  const offered = produce(economy);
  const orders = placeOrders(economy, quarter);
  const sold = clearMarkets(economy, orders, offered);
  payForGoods(economy, orders, sold, offered);
  moveShares(economy, quarter);
}

/** Output and goods on offer by firm slot, in thousand yen of 2015. */
interface Offer {
  readonly output: Float64Array;
  readonly goods: Float64Array;
  readonly shareSum: Float64Array;
  readonly revenue: Float64Array;
}

function produce(economy: Economy): Offer {
  const { firms, parameters } = economy;
  const f = firms.col;
  const ratio = parameters["capital.ratio"];
  const weight = parameters["capital.weight"];
  const stockRatio = parameters["inventory.ratio"];
  const output = new Float64Array(firms.count);
  const goods = new Float64Array(firms.count);
  const shareSum = new Float64Array(SECTOR_COUNT);
  for (let slot = 0; slot < firms.count; slot++) {
    if (firms.alive[slot] === 0) continue;
    const able =
      effectiveProductivity(f.productivity[slot], f.capital[slot], f.heads[slot], ratio, weight) *
      f.heads[slot];
    const wanted = Math.max(
      0,
      f.expected[slot] + 0.15 * (stockRatio * f.expected[slot] - f.inventory[slot]),
    );
    output[slot] = Math.min(able * 1.08, wanted);
    goods[slot] = f.inventory[slot] + output[slot];
    shareSum[f.sector[slot]] += f.share[slot];
  }
  return { output, goods, shareSum, revenue: new Float64Array(firms.count) };
}

/** Share of its orders that each sector can fill; fills each firm's revenue. What one firm lacks others with goods to spare deliver. */
function clearMarkets(economy: Economy, orders: Orders, offer: Offer): Float64Array {
  const { firms, demand, parameters, aggregates } = economy;
  const f = firms.col;
  const { goods, shareSum, revenue } = offer;
  const filled = new Float64Array(SECTOR_COUNT);
  const spare = new Float64Array(SECTOR_COUNT);
  for (let sector = 0; sector < SECTOR_COUNT; sector++) {
    demand[sector] = BUYERS.reduce((sum, buyer) => sum + orders.home[buyer][sector], 0);
  }
  for (let slot = 0; slot < firms.count; slot++) {
    if (firms.alive[slot] === 0) continue;
    const sector = f.sector[slot];
    const asked = (demand[sector] * f.share[slot]) / shareSum[sector];
    const value = goods[slot] * f.price[slot];
    revenue[slot] = Math.min(asked, value);
    filled[sector] += revenue[slot];
    spare[sector] += value - revenue[slot];
    const learn = parameters["expectation.speed"];
    f.expected[slot] =
      (1 - learn) * f.expected[slot] +
      learn * (asked / f.price[slot]) * (1 + Math.max(-0.01, aggregates.realGrowth));
  }
  for (let slot = 0; slot < firms.count; slot++) {
    if (firms.alive[slot] === 0) continue;
    const sector = f.sector[slot];
    const missing = demand[sector] - filled[sector];
    if (missing <= 0 || spare[sector] <= 0) continue;
    revenue[slot] +=
      ((goods[slot] * f.price[slot] - revenue[slot]) * Math.min(missing, spare[sector])) /
      spare[sector];
  }
  const ration = new Float64Array(SECTOR_COUNT);
  for (let sector = 0; sector < SECTOR_COUNT; sector++) {
    const possible = Math.min(demand[sector], filled[sector] + spare[sector]);
    ration[sector] = demand[sector] > 0 ? possible / demand[sector] : 0;
  }
  return ration;
}

function payForGoods(economy: Economy, orders: Orders, ration: Float64Array, offer: Offer): void {
  const { ledger, accounts, outside, tally } = economy;
  const takings = new Float64Array(SECTOR_COUNT);
  const bought = { households: 0, state: 0, works: 0, firms: 0, world: 0 };
  for (let sector = 0; sector < SECTOR_COUNT; sector++) {
    for (const buyer of BUYERS) {
      if (buyer === "firms") continue;
      const spent = Math.round(orders.home[buyer][sector] * ration[sector]);
      bought[buyer] += spent;
      takings[sector] += spent;
    }
  }
  bought.firms = buyCapitalGoods(economy, orders, ration, takings);
  const tax = Math.round(bought.households * outside.indirectTax);
  const imports = {
    households: Math.round(orders.imports.households),
    state: Math.round(orders.imports.state),
  };
  accounts.households.deposits -= bought.households + tax + imports.households;
  accounts.state.account += tax - bought.state - bought.works - imports.state;
  ledger.pay(CONSUMPTION, S.households, S.firms, bought.households);
  ledger.pay(INDIRECT_TAX, S.households, S.state, tax);
  ledger.pay(GOVERNMENT, S.state, S.firms, bought.state);
  ledger.pay(WORKS, S.state, S.firms, bought.works);
  ledger.pay(EXPORTS, S.world, S.firms, bought.world);
  ledger.pay(IMPORTS, S.households, S.world, imports.households);
  ledger.pay(IMPORTS, S.state, S.world, imports.state);
  accounts.world.foreignDebt += bought.world - imports.households - imports.state;
  accounts.centralBank.foreignClaims += bought.world - imports.households - imports.state;
  tally.consumption = bought.households + tax + imports.households;
  tally.exports = bought.world;
  addTally(economy, "imports", imports.households + imports.state);
  tally.works = bought.works;
  tally.government = bought.state + imports.state;
  addTally(economy, "taxes", tax);
  collectRevenue(economy, takings, offer);
}

/** Firms pay for capital goods from home and abroad; the sum goes to the supplying sectors. Returns what was bought at home. */
function buyCapitalGoods(
  economy: Economy,
  orders: Orders,
  ration: Float64Array,
  takings: Float64Array,
): number {
  const { firms, aggregates, ledger, accounts, tally } = economy;
  const f = firms.col;
  const wanted = orders.home.firms.reduce((sum, value) => sum + value, 0);
  if (!(wanted > 0)) return 0;
  const deliverable = orders.home.firms.map((value, sector) => value * ration[sector]);
  const delivered = deliverable.reduce((sum, value) => sum + value, 0) / wanted;
  const all = wanted + orders.imports.firms;
  const homeShare = (wanted * delivered) / all;
  const abroadShare = orders.imports.firms / all;
  let home = 0;
  let abroad = 0;
  for (let slot = 0; slot < firms.count; slot++) {
    if (firms.alive[slot] === 0 || f.invest[slot] <= 0) continue;
    const value = f.invest[slot] * aggregates.priceLevel;
    const atHome = Math.round(value * homeShare);
    const fromAbroad = Math.round(value * abroadShare);
    f.cash[slot] -= atHome + fromAbroad;
    f.invest[slot] = (atHome + fromAbroad) / aggregates.priceLevel;
    home += atHome;
    abroad += fromAbroad;
  }
  const parts = new Float64Array(SECTOR_COUNT);
  splitWhole(home, deliverable, parts);
  for (let sector = 0; sector < SECTOR_COUNT; sector++) takings[sector] += parts[sector];
  ledger.pay(CAPITAL_GOODS, S.firms, S.firms, home);
  ledger.pay(IMPORTS, S.firms, S.world, abroad);
  accounts.world.foreignDebt -= abroad;
  accounts.centralBank.foreignClaims -= abroad;
  tally.investment = home + abroad;
  addTally(economy, "imports", abroad);
  return home;
}

/** Each sector's takings go to its firms in whole thousands of yen; stocks, capital and energy imports follow. */
function collectRevenue(economy: Economy, takings: Float64Array, offer: Offer): void {
  const { firms, parameters, ledger, accounts, tally, sectorSales } = economy;
  const f = firms.col;
  const { output, goods, revenue } = offer;
  const total = new Float64Array(SECTOR_COUNT);
  const running = new Float64Array(SECTOR_COUNT);
  const given = new Float64Array(SECTOR_COUNT);
  for (let slot = 0; slot < firms.count; slot++)
    if (firms.alive[slot] === 1) total[f.sector[slot]] += revenue[slot];
  sectorSales.set(takings);
  const depreciation = parameters["capital.depreciation"];
  const energyPrice = energyCost(economy);
  let energy = 0;
  let value = 0;
  let real = 0;
  for (let slot = 0; slot < firms.count; slot++) {
    if (firms.alive[slot] === 0) continue;
    const sector = f.sector[slot];
    running[sector] += revenue[slot];
    const upTo =
      total[sector] > 0
        ? Math.round(takings[sector] * Math.min(1, running[sector] / total[sector]))
        : 0;
    const sales = upTo - given[sector];
    given[sector] = upTo;
    f.sales[slot] = sales;
    f.cash[slot] += sales;
    f.inventory[slot] = Math.max(0, goods[slot] - sales / f.price[slot]) * 0.99;
    f.capital[slot] = f.capital[slot] * (1 - depreciation) + f.invest[slot];
    const burned = Math.round(output[slot] * energyPrice);
    f.cash[slot] -= burned;
    energy += burned;
    value += output[slot] * f.price[slot];
    real += output[slot];
    f.profit[slot] =
      0.75 * f.profit[slot] +
      0.25 *
        (sales -
          f.wages[slot] -
          burned -
          f.research[slot] -
          depreciation * f.capital[slot] * f.price[slot]);
  }
  ledger.pay(IMPORTS, S.firms, S.world, energy);
  accounts.world.foreignDebt -= energy;
  accounts.centralBank.foreignClaims -= energy;
  addTally(economy, "imports", energy);
  tally.gdp = value - energy;
  tally.realGdp = real;
}

/** Imported energy and materials per real unit of output, thousand yen: dearer imports are used more sparingly. */
function energyCost({ parameters, outside, aggregates }: Economy): number {
  const relative =
    (outside.price * parameters["start.price-level"] * outside.energy) / aggregates.priceLevel;
  return parameters["energy.share"] * aggregates.priceLevel * Math.min(4, pow(relative, 0.6));
}

/**
 * Prices follow unit cost and mark-up; market shares follow price and quality by the replicator rule
 * with fat-tailed shocks of demand; sector means are measured for the next quarter.
 */
function moveShares(economy: Economy, quarter: number): void {
  const { firms, parameters, regimes, meanPrice, meanQuality, meanProductivity, bestProductivity } =
    economy;
  const f = firms.col;
  const key = drawKey(economy.seed, DEMAND_STREAM, quarter);
  const speed = parameters["market.replicator-speed"];
  const noise = parameters["market.demand-shock"];
  const crowding = parameters["market.crowding"];
  const pace = parameters["price.speed"];
  const ratio = parameters["capital.ratio"];
  const capitalWeight = parameters["capital.weight"];
  const stockRatio = parameters["inventory.ratio"];
  const energyPrice = energyCost(economy);
  const shareSum = new Float64Array(SECTOR_COUNT);
  for (let slot = 0; slot < firms.count; slot++)
    if (firms.alive[slot] === 1) shareSum[f.sector[slot]] += f.share[slot];
  const sums = {
    price: new Float64Array(SECTOR_COUNT),
    quality: new Float64Array(SECTOR_COUNT),
    level: new Float64Array(SECTOR_COUNT),
    best: new Float64Array(SECTOR_COUNT),
    share: new Float64Array(SECTOR_COUNT),
  };
  for (let slot = 0; slot < firms.count; slot++) {
    if (firms.alive[slot] === 0) continue;
    const sector = f.sector[slot];
    const heads = Math.max(f.heads[slot], f.weight[slot]);
    const able = effectiveProductivity(
      f.productivity[slot],
      f.capital[slot],
      heads,
      ratio,
      capitalWeight,
    );
    const pay =
      f.wages[slot] > 0 && f.heads[slot] > 0
        ? f.wages[slot] / f.heads[slot]
        : economy.aggregates.wage;
    const stock = f.expected[slot] > 0 ? f.inventory[slot] / (stockRatio * f.expected[slot]) : 1;
    const scarce = Math.min(1.06, Math.max(0.98, 1 + 0.06 * (1 - stock)));
    const target = (1 + f.markup[slot]) * (pay / able + energyPrice) * scarce;
    f.price[slot] += pace * (target - f.price[slot]);

    const fitness =
      meanPrice[sector] > 0
        ? (f.quality[slot] / f.price[slot]) * (meanPrice[sector] / meanQuality[sector]) - 1
        : 0;
    const each = heads / f.weight[slot];
    const local = 1 - 0.6 * regimes[sector].local;
    const width = noise * (each < 10 ? 1 : each < 100 ? 0.7 : 0.4);
    const crowded = crowding * (f.share[slot] / shareSum[sector] / f.weight[slot]);
    const move =
      speed * local * Math.min(0.4, Math.max(-0.4, fitness)) -
      crowded +
      width * laplace(hashUniform(key, f.key[slot]));
    f.share[slot] = (f.share[slot] / shareSum[sector]) * Math.min(1.3, Math.max(0.75, 1 + move));
    // Rivals catch up with quality unless it is protected.
    f.quality[slot] +=
      parameters["market.quality-fade"] *
      (1 - regimes[sector].appropriability) *
      (meanQuality[sector] - f.quality[slot]);
    f.markup[slot] +=
      0.02 *
      (parameters["price.markup"] * (1 + 0.3 * Math.min(0.5, Math.max(-0.5, fitness))) -
        f.markup[slot]);
    const weight = f.share[slot];
    sums.share[sector] += weight;
    sums.price[sector] += weight * f.price[slot];
    sums.quality[sector] += weight * f.quality[slot];
    sums.level[sector] += weight * f.productivity[slot];
    sums.best[sector] += weight * f.productivity[slot] * f.productivity[slot];
  }
  for (let sector = 0; sector < SECTOR_COUNT; sector++) {
    if (sums.share[sector] <= 0) continue;
    meanPrice[sector] = sums.price[sector] / sums.share[sector];
    meanQuality[sector] = sums.quality[sector] / sums.share[sector];
    meanProductivity[sector] = sums.level[sector] / sums.share[sector];
    bestProductivity[sector] = sums.best[sector] / sums.level[sector];
  }
}

/** Laplace-distributed number of mean zero and mean absolute value one, cut at five. */
export function laplace(uniform: number): number {
  const tail = uniform < 0.5 ? 2 * uniform : 2 * (1 - uniform);
  const size = Math.min(5, -log(Math.max(tail, 1e-9)));
  return uniform < 0.5 ? -size : size;
}
