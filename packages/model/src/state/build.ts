import { compactCopy, createTable, exp } from "@kigyo/engine";
import { WARM_UP_QUARTERS } from "../calendar.ts";
import { Ledger } from "../accounts/ledger.ts";
import type { CompiledInputs, InputTable } from "../inputs.ts";
import type { Member } from "../member.ts";
import { requireParameters } from "../parameters.ts";
import type { ResolvedScenario } from "../resolve.ts";
import { BANK_COLUMNS } from "./banks.ts";
import { buildBanks } from "./build-banks.ts";
import { buildFirmsAndPeople } from "./build-firms.ts";
import { entrantsFor } from "./demography.ts";
import type { Economy } from "./economy.ts";
import { FIRM_COLUMNS } from "./firms.ts";
import { FUND_COLUMNS } from "./funds.ts";
import { LINK_COLUMNS } from "./links.ts";
import { outsideSeries, outsideWorld } from "./outside.ts";
import { PEOPLE_COLUMNS } from "./people.ts";
import { buildPublicBodies } from "./public-bodies.ts";
import { REGION_COUNT, SECTOR_COUNT, SECTOR_IDS, type SectorRegime } from "./sectors.ts";
import { SlotList } from "./slot-list.ts";

/** Reads the sectors' regimes from the input table. */
export function regimesOf(inputs: CompiledInputs): SectorRegime[] {
  const table = inputs.tables.sectors;
  if (table === undefined)
    throw new RangeError(`The inputs of "${inputs.country}" lack the table "sectors".`);
  return SECTOR_IDS.map((id) => {
    const cell = (column: string): number => tableCell(table, id, column);
    return {
      consumption: [cell("consumption-early"), cell("consumption-late")],
      investment: cell("investment"),
      government: cell("government"),
      exports: [cell("exports-early"), cell("exports-late")],
      imports: cell("imports"),
      opportunity: cell("opportunity"),
      appropriability: cell("appropriability"),
      cumulativeness: cell("cumulativeness"),
      science: cell("science"),
      venture: cell("venture"),
      land: cell("land"),
      local: cell("local"),
    };
  });
}

function tableCell(table: InputTable, row: string, column: string): number {
  const r = table.rows.indexOf(row);
  const c = table.columns.indexOf(column);
  if (r < 0 || c < 0) throw new RangeError(`The table has no cell (${row}, ${column}).`);
  return table.values[r][c];
}

/**
 * A country at the beginning of the warm-up, from stated distributions of size, age, tenure and
 * sector. Its stocks are consistent but arbitrary; the warm-up lets them settle.
 */
export function buildEconomy(
  inputs: CompiledInputs,
  scenario: ResolvedScenario,
  member: Member,
): Economy {
  const { scale, quarters } = scenario;
  const parameters = compactCopy(member.parameters);
  requireParameters(inputs.country, parameters);
  const span = WARM_UP_QUARTERS + quarters;
  const force = outsideSeries(inputs, "labour.force", [], member, quarters).map(
    (millions) => millions * 1e6,
  );
  const retireAge = outsideSeries(inputs, "labour.retire-age", [], member, quarters);
  const world = outsideWorld(inputs, scenario.shocks, member, quarters);
  const records = Math.ceil(force[0] / scale);
  const economy: Economy = {
    inputs,
    parameters,
    regimes: regimesOf(inputs),
    scale,
    seed: member.chanceSeed,
    quarter: -WARM_UP_QUARTERS,
    levers: {},
    outside: world[0],
    world,
    retireAge,
    entrants: entrantsFor(force, retireAge),
    // Room for all there will be: slots take no memory until they are written on, and growing takes a table's twice.
    people: createTable(PEOPLE_COLUMNS, records * 3 + 30000),
    firms: createTable(FIRM_COLUMNS, Math.ceil(9e6 / scale) + 6000),
    banks: createTable(BANK_COLUMNS, 200),
    funds: createTable(FUND_COLUMNS, 600),
    links: createTable(LINK_COLUMNS, Math.ceil(1e7 / scale) + 4000),
    bodies: buildPublicBodies(),
    accounts: {
      households: { deposits: 0, bonds: 0, pensions: 0, income: 0, lastIncome: 0 },
      insurers: { deposits: 0, bonds: 0, pensionsOwed: 0 },
      centralBank: { bonds: 0, foreignClaims: 0 },
      state: { account: 0, debt: 0 },
      world: { foreignDebt: 0 },
    },
    aggregates: startingAggregates(parameters, force[0]),
    ledger: new Ledger(),
    frontier: new Float64Array(SECTOR_COUNT).fill(frontierBefore(parameters)),
    demand: new Float64Array(SECTOR_COUNT),
    meanProductivity: new Float64Array(SECTOR_COUNT),
    bestProductivity: new Float64Array(SECTOR_COUNT),
    meanPrice: new Float64Array(SECTOR_COUNT),
    meanQuality: new Float64Array(SECTOR_COUNT).fill(1),
    sectorSales: new Float64Array(SECTOR_COUNT),
    fieldTilts: new Float64Array(SECTOR_COUNT).fill(1),
    tally: {},
    memory: {},
    history: {},
    seekers: emptySeekers(),
    founders: [],
    closed: [],
    splits: [],
    plans: startingPlans(parameters, force[0]),
  };
  if (economy.entrants.length !== span)
    throw new RangeError("The labour force path does not cover the run.");
  buildFirmsAndPeople(economy, force[0], retireAge[0]);
  buildBanks(economy);
  economy.accounts.households.lastIncome = 0.7 * economy.aggregates.gdp;
  return economy;
}

/** Empty lists of job seekers, one for each region. */
export function emptySeekers(): Economy["seekers"] {
  const lists = (): SlotList[] => Array.from({ length: REGION_COUNT }, () => new SlotList());
  return { graduates: lists(), experienced: lists() };
}

/**
 * The frontier when the warm-up begins, thousand yen of 2015 per head and quarter: it grows from there, as fast as
 * plans for capital count on in 1948, to reach `start.frontier` when history begins.
 */
export function frontierBefore(parameters: Readonly<Record<string, number>>): number {
  return parameters["start.frontier"] * exp(-WARM_UP_QUARTERS * parameters["start.lasting-growth"]);
}

function startingAggregates(
  parameters: Readonly<Record<string, number>>,
  force: number,
): Economy["aggregates"] {
  const growth = parameters["start.lasting-growth"];
  const productivity = frontierBefore(parameters) * parameters["start.productivity"];
  const priceLevel = parameters["start.price-level"];
  const wage = (priceLevel * productivity) / (1 + parameters["price.markup"]);
  const gdp = priceLevel * productivity * force * 0.97;
  return {
    wage,
    priceLevel,
    expectedInflation: 0,
    productivityTrend: growth,
    lastProductivity: productivity,
    unemployment: 0.03,
    laborForce: force,
    startForce: force,
    gdp,
    gdpYear: gdp,
    realGdp: gdp / priceLevel,
    realTrend: gdp / priceLevel,
    trendGrowth: growth,
    lastingGrowth: growth,
    realGrowth: growth,
    landPrice: 1,
    landMomentum: 0,
    freeLand: 0,
    sharePrice: 1,
    shareMomentum: 0,
    sciencePool: 1,
    scienceTransfer: 0,
    publicResearch: 0,
    ownerPremium: 1,
    roleModels: 0,
    ventureReturn: 0,
  };
}

function startingPlans(
  parameters: Readonly<Record<string, number>>,
  force: number,
): Economy["plans"] {
  const gdp = startingAggregates(parameters, force).gdp;
  return { consumption: 0.7 * gdp, government: 0.09 * gdp, works: 0.04 * gdp, exports: 0.08 * gdp };
}
