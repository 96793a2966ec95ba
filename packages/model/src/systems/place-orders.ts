import { pow } from "@kigyo/engine";
import { columnSum } from "../accounts/measure.ts";
import { FIRST_YEAR, LAST_YEAR } from "../calendar.ts";
import type { Economy } from "../state/economy.ts";
import { relativePrice } from "./relative-price.ts";
import { CONSTRUCTION, MACHINERY, SECTOR_COUNT } from "../state/sectors.ts";

/** Spending of each buyer on each sector's home producers, and its imports. Thousand yen. */
export interface Orders {
  readonly home: Record<Buyer, Float64Array>;
  readonly imports: { households: number; firms: number; state: number };
}
export type Buyer = "households" | "state" | "works" | "firms" | "world";
/** Who buys, in the order of payment. */
export const BUYERS: readonly Buyer[] = ["households", "state", "works", "firms", "world"];

/** Household spending per quarter: a share of income and a little of wealth (Godley and Lavoie 2007, chapter 3). */
export function consumption(
  income: number,
  wealth: number,
  fromIncome: number,
  fromWealth: number,
): number {
  return fromIncome * income + fromWealth * wealth;
}

/**
 * Foreign demand that reaches a country, relative to the start: what rivals for the same markets grow
 * more than the country, they take from it (Krugman 1989). Where markets open, trade outgrows the output of those who
 * supply it, and all sell more abroad. Crises of demand leave capacity standing.
 *
 * @param demand foreign demand
 * @param capacity the country's output at full employment
 * @param rivals capacity of rivals: trend of output abroad
 */
export function demandReached(
  demand: number,
  capacity: number,
  rivals: number,
  elasticity: number,
): number {
  return demand * pow(capacity / rivals, elasticity);
}

/** Real exports relative to the start: foreign demand, relative price, technology and how well home standards travel. */
export function exportVolume(
  demand: number,
  relativePrice: number,
  technology: number,
  priceElasticity: number,
  technologyElasticity: number,
): number {
  return demand * pow(relativePrice, priceElasticity) * pow(technology, technologyElasticity);
}

/**
 * Shares of home demand that go abroad, relative to the start: foreign goods that are cheap beside home goods win, and
 * the fall in the costs of trade that opens markets abroad opens those at home (Anderson and van Wincoop 2004).
 */
export function importLevel(
  relativePrice: number,
  opening: number,
  priceElasticity: number,
  openingElasticity: number,
): number {
  const cheap = Math.min(2, Math.max(0.4, pow(relativePrice, -priceElasticity)));
  return cheap * pow(opening, openingElasticity);
}

/** What each buyer orders this quarter from home producers, by sector, and from abroad; `strength` is how each sector stands on foreign markets. */
export function placeOrders(economy: Economy, quarter: number, strength: Float64Array): Orders {
  const { regimes, accounts, aggregates, parameters, outside, plans, firms, tally, memory } =
    economy;
  const wealth =
    accounts.households.deposits + accounts.households.bonds + 0.6 * accounts.households.pensions;
  plans.consumption = Math.max(
    0,
    consumption(
      accounts.households.lastIncome,
      wealth,
      parameters["consumption.from-income"],
      parameters["consumption.from-wealth"],
    ),
  );
  const late = Math.min(1, Math.max(0, quarter / 4 / (LAST_YEAR - FIRST_YEAR)));
  // Contracts and sales networks spread the answer to relative prices over years.
  const today = relativePrice(economy);
  memory.relativePrice ??= today;
  memory.relativePrice += parameters["trade.adjustment-speed"] * (today - memory.relativePrice);
  const relative = memory.relativePrice;
  const technology = tradableTechnology(economy) / parameters["start.productivity"];
  const start =
    parameters["start.frontier"] * parameters["start.productivity"] * aggregates.startForce;
  const capacity = (aggregates.laborForce * aggregates.lastProductivity) / start;
  const volume = exportVolume(
    demandReached(
      outside.demand,
      capacity,
      outside.rivals,
      parameters["trade.capacity-elasticity"],
    ),
    relative,
    technology,
    parameters["trade.price-elasticity"],
    parameters["trade.technology-elasticity"],
  );
  plans.exports =
    parameters["trade.export-share"] * start * volume * aggregates.priceLevel +
    (economy.tally.ventureExports ?? 0);
  const investment = columnSum(firms.alive, firms.col.invest, firms.count) * aggregates.priceLevel;
  const home = Object.fromEntries(
    BUYERS.map((buyer) => [buyer, new Float64Array(SECTOR_COUNT)]),
  ) as Orders["home"];
  const imports = { households: 0, firms: 0, state: 0 };
  const importing = importLevel(
    relative,
    outside.opening,
    parameters["trade.import-elasticity"],
    parameters["trade.import-opening"],
  );
  const norm = shareTotals(regimes, late);
  for (let sector = 0; sector < SECTOR_COUNT; sector++) {
    const regime = regimes[sector];
    const abroad = Math.min(0.6, regime.imports * importing);
    const household = (plans.consumption * mixed(regime.consumption, late)) / norm.consumption;
    const capital = (investment * regime.investment) / norm.investment;
    const state = (plans.government * regime.government) / norm.government;
    home.households[sector] = household * (1 - abroad);
    home.firms[sector] = capital * (1 - abroad);
    home.state[sector] = state * (1 - abroad);
    home.works[sector] = sector === CONSTRUCTION ? plans.works : 0;
    home.world[sector] =
      ((plans.exports * mixed(regime.exports, late)) / norm.exports) * strength[sector];
    // New plants abroad are fitted out with machinery from home.
    if (sector === MACHINERY)
      home.world[sector] +=
        parameters["offshoring.equipment"] * Math.max(0, tally.outwardInvestment ?? 0);
    imports.households += household * abroad;
    imports.firms += capital * abroad;
    imports.state += state * abroad;
  }
  return { home, imports };
}

function mixed([early, latest]: readonly [number, number], late: number): number {
  return early + (latest - early) * late;
}

function shareTotals(
  regimes: Economy["regimes"],
  late: number,
): Record<"consumption" | "investment" | "government" | "exports", number> {
  const total = { consumption: 0, investment: 0, government: 0, exports: 0 };
  for (const regime of regimes) {
    total.consumption += mixed(regime.consumption, late);
    total.investment += regime.investment;
    total.government += regime.government;
    total.exports += mixed(regime.exports, late);
  }
  return total;
}

/** Productivity over frontier, weighted by what sectors export. */
function tradableTechnology(economy: Economy): number {
  const { regimes, meanProductivity, frontier } = economy;
  let weighted = 0;
  let weights = 0;
  for (let sector = 0; sector < SECTOR_COUNT; sector++) {
    const weight = regimes[sector].exports[1];
    weighted += (weight * meanProductivity[sector]) / frontier[sector];
    weights += weight;
  }
  return weighted / weights;
}
