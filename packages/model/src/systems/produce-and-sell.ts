import { flowRow, S } from "../accounts/ledger.ts";
import { splitWhole } from "../accounts/split.ts";
import { wholeAmount } from "../accounts/whole.ts";
import type { Economy } from "../state/economy.ts";
import { SECTOR_COUNT } from "../state/sectors.ts";
import { deliverParts } from "./deliver-parts.ts";
import { foreignStanding } from "./foreign-standing.ts";
import { energyCost } from "./energy-cost.ts";
import { labourTerms, outputPerHead } from "./labour-productivity.ts";
import { moveShares } from "./move-shares.ts";
import { BUYERS, type Orders, placeOrders } from "./place-orders.ts";
import { addTally } from "../state/tally.ts";
import { scratch } from "../state/scratch.ts";

const CONSUMPTION = flowRow("consumption");
const GOVERNMENT = flowRow("government purchases");
const WORKS = flowRow("public works");
const EXPORTS = flowRow("exports");
const IMPORTS = flowRow("imports");
const CAPITAL_GOODS = flowRow("investment goods");
const INDIRECT_TAX = flowRow("indirect tax");

/** Firms produce, buyers order, goods clear by quantity, and market shares move by the replicator rule. */
export function produceAndSell(economy: Economy, quarter: number): void {
  const offered = produce(economy);
  const standing = foreignStanding(economy);
  const orders = placeOrders(economy, quarter, standing.strength);
  const sold = clearMarkets(economy, orders, offered, standing.weight);
  payForGoods(economy, orders, sold, offered);
  moveShares(economy, quarter, offered.shareSum);
}

/** Output and goods on offer by firm slot, in thousand yen of 2015. */
interface Offer {
  readonly output: Float64Array;
  readonly goods: Float64Array;
  /** Market shares added up by sector; no share changes before `moveShares`. */
  readonly shareSum: Float64Array;
  readonly revenue: Float64Array;
}

function produce(economy: Economy): Offer {
  const { firms, parameters } = economy;
  const f = firms.col;
  const terms = labourTerms(economy);
  const stockRatio = parameters["inventory.ratio"];
  const output = scratch("output", firms.count);
  const goods = scratch("goods", firms.count);
  const shareSum = new Float64Array(SECTOR_COUNT);
  for (let slot = 0; slot < firms.count; slot++) {
    if (firms.alive[slot] === 0) continue;
    const able =
      outputPerHead(f.productivity[slot], f.capital[slot], f.heads[slot], terms) * f.heads[slot];
    const forSale =
      f.expected[slot] +
      0.15 * (stockRatio * f.expected[slot] - f.inventory[slot]) -
      f.outsourced[slot];
    const wanted = Math.max(0, forSale) + f.orders[slot];
    output[slot] = Math.min(able * 1.08, wanted);
    goods[slot] = f.inventory[slot] + output[slot];
    shareSum[f.sector[slot]] += f.share[slot];
  }
  deliverParts(economy, goods);
  return { output, goods, shareSum, revenue: scratch("revenue", firms.count) };
}

/**
 * Sales that a firm expects next quarter, thousand yen of 2015: adaptive, along the trend of the whole economy. Were the
 * last quarters' growth taken to last instead, every boom would feed itself.
 */
export function expectedSales(
  before: number,
  asked: number,
  speed: number,
  growth: number,
): number {
  return (before + speed * (asked - before)) * (1 + growth);
}

/** Share of its orders that each sector can fill; fills each firm's revenue. What one firm lacks others with goods to spare deliver. */
function clearMarkets(
  economy: Economy,
  orders: Orders,
  offer: Offer,
  claims: Float64Array,
): Float64Array {
  const { firms, demand, parameters, aggregates } = economy;
  const f = firms.col;
  const learn = parameters["expectation.speed"];
  const growth = Math.max(-0.01, aggregates.trendGrowth);
  const { goods, shareSum, revenue } = offer;
  const filled = new Float64Array(SECTOR_COUNT);
  const spare = new Float64Array(SECTOR_COUNT);
  for (let sector = 0; sector < SECTOR_COUNT; sector++) {
    demand[sector] = BUYERS.reduce((sum, buyer) => sum + orders.home[buyer][sector], 0);
  }
  const claimed = new Float64Array(SECTOR_COUNT);
  for (let slot = 0; slot < firms.count; slot++)
    if (firms.alive[slot] === 1) claimed[f.sector[slot]] += claims[slot];
  for (let slot = 0; slot < firms.count; slot++) {
    if (firms.alive[slot] === 0) continue;
    const sector = f.sector[slot];
    const abroad = orders.home.world[sector];
    const fromAbroad = claimed[sector] > 0 ? (abroad * claims[slot]) / claimed[sector] : 0;
    const asked = ((demand[sector] - abroad) * f.share[slot]) / shareSum[sector] + fromAbroad;
    // The share that goes abroad, until the takings are known.
    f.exports[slot] = asked > 0 ? fromAbroad / asked : 0;
    const value = goods[slot] * f.price[slot];
    revenue[slot] = Math.min(asked, value);
    filled[sector] += revenue[slot];
    spare[sector] += value - revenue[slot];
    f.expected[slot] = expectedSales(f.expected[slot], asked / f.price[slot], learn, growth);
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
    const atHome = wholeAmount(value * homeShare);
    const fromAbroad = wholeAmount(value * abroadShare);
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
        ? wholeAmount(takings[sector] * Math.min(1, running[sector] / total[sector]))
        : 0;
    const sales = upTo - given[sector];
    given[sector] = upTo;
    f.exports[slot] = wholeAmount(sales * f.exports[slot]);
    // Sales count net of parts: what is bought in is the supplier's turnover.
    f.sales[slot] = sales + f.partsSold[slot] - f.partsCost[slot];
    f.cash[slot] += sales;
    f.inventory[slot] = Math.max(0, goods[slot] - sales / f.price[slot]) * 0.99;
    f.capital[slot] = f.capital[slot] * (1 - depreciation) + f.invest[slot];
    const burned = wholeAmount(output[slot] * energyPrice);
    f.cash[slot] -= burned;
    energy += burned;
    value += output[slot] * f.price[slot];
    real += output[slot];
    f.profit[slot] =
      0.75 * f.profit[slot] +
      0.25 *
        (f.sales[slot] -
          f.wages[slot] -
          burned -
          f.research[slot] -
          depreciation * f.capital[slot] * f.price[slot]);
  }
  ledger.pay(IMPORTS, S.firms, S.world, energy);
  accounts.world.foreignDebt -= energy;
  accounts.centralBank.foreignClaims -= energy;
  addTally(economy, "imports", energy);
  tally.grossOutput = value;
  tally.gdp = value - energy;
  tally.realGdp = real;
}
