import {
  compactCopy,
  createTable,
  drawKey,
  exp,
  hashUniform,
  mixIdentity,
  streamOf,
} from "@kigyo/engine";
import { WARM_UP_QUARTERS } from "../calendar.ts";
import { Ledger } from "../accounts/ledger.ts";
import type { CompiledInputs, InputTable } from "../inputs.ts";
import type { Member } from "../member.ts";
import { requireParameters } from "../parameters.ts";
import type { ResolvedScenario } from "../resolve.ts";
import { BANK_COLUMNS } from "./banks.ts";
import { buildBanks } from "./build-banks.ts";
import { entrantsFor, ENTRY_AGE, LAST_AGE, regionOf, startingAges } from "./demography.ts";
import type { Economy } from "./economy.ts";
import { FIRM_COLUMNS, ORIGIN } from "./firms.ts";
import { FUND_COLUMNS } from "./funds.ts";
import { LINK_COLUMNS } from "./links.ts";
import { normalOf } from "./normal.ts";
import { outsideSeries, outsideWorld } from "./outside.ts";
import { CONTRACT, PEOPLE_COLUMNS, TRAIT } from "./people.ts";
import { buildPublicBodies } from "./public-bodies.ts";
import { REGION_COUNT, SECTOR_COUNT, SECTOR_IDS, type SectorRegime } from "./sectors.ts";
import { startingSector } from "./starting-sector.ts";
import { grain, middlingWeight } from "./weights.ts";
import { willToFound } from "./will.ts";

const FIRM_STREAM = streamOf("founding fathers");
const PERSON_STREAM = streamOf("first workforce");

/** A size class of firms at the start (real counts). */
interface SizeClass {
  readonly firms: number;
  readonly meanHeads: number;
  readonly spread: number;
  readonly weight: number;
  readonly board: number;
  readonly keiretsu: boolean;
}

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
    people: createTable(PEOPLE_COLUMNS, records * 3 + 30000),
    firms: createTable(FIRM_COLUMNS, Math.ceil(6e6 / scale) + 6000),
    banks: createTable(BANK_COLUMNS, 200),
    funds: createTable(FUND_COLUMNS, 600),
    links: createTable(LINK_COLUMNS, Math.ceil(2e6 / scale) + 4000),
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
    frontier: new Float64Array(SECTOR_COUNT).fill(parameters["start.frontier"]),
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
  const lists = (): number[][] => Array.from({ length: REGION_COUNT }, () => []);
  return { graduates: lists(), experienced: lists() };
}

function startingAggregates(
  parameters: Readonly<Record<string, number>>,
  force: number,
): Economy["aggregates"] {
  const productivity = parameters["start.frontier"] * parameters["start.productivity"];
  const priceLevel = parameters["start.price-level"];
  const wage = (priceLevel * productivity) / (1 + parameters["price.markup"]);
  const gdp = priceLevel * productivity * force * 0.97;
  return {
    wage,
    priceLevel,
    expectedInflation: 0,
    productivityTrend: 0,
    lastProductivity: productivity,
    unemployment: 0.03,
    laborForce: force,
    startForce: force,
    gdp,
    gdpYear: gdp,
    realGdp: gdp / priceLevel,
    realTrend: gdp / priceLevel,
    realGrowth: 0,
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

function sizeClasses(scale: number, small: number): SizeClass[] {
  return [
    { firms: 120, meanHeads: 9000, spread: 0.8, weight: 1, board: 1, keiretsu: true },
    { firms: 480, meanHeads: 1500, spread: 0.7, weight: 1, board: 1, keiretsu: false },
    {
      firms: 8000,
      meanHeads: 220,
      spread: 0.5,
      weight: middlingWeight(scale),
      board: 0,
      keiretsu: false,
    },
    { firms: small, meanHeads: 8, spread: 0.9, weight: scale, board: 0, keiretsu: false },
  ];
}

/** Fills the country with firms and staffs each as it is made, so that head counts agree by construction. */
function buildFirmsAndPeople(economy: Economy, force: number, retireAge: number): void {
  const employed = force * 0.97;
  const large = 120 * 9000 + 480 * 1500 + 8000 * 220;
  const small = Math.max(1000, (employed - large) / 8);
  const workforce = createWorkforce(economy, startingAges(retireAge));
  let number = 0;
  for (const size of sizeClasses(economy.scale, small)) {
    for (let made = 0; made < Math.round(size.firms / size.weight); made++) {
      addStartingFirm(economy, size, number++, workforce);
    }
  }
  // Households own as much land as firms do.
  let land = 0;
  for (let slot = 0; slot < economy.firms.count; slot++) land += economy.firms.col.land[slot];
  economy.aggregates.freeLand = land;
  // Those without a firm look for work.
  let left = Math.max(0, force - workforce.persons());
  while (left > 0) {
    const weight = Math.min(economy.scale, Math.ceil(left));
    workforce.add(weight, -1, CONTRACT.unemployed, -1);
    left -= weight;
  }
}

function addStartingFirm(
  economy: Economy,
  size: SizeClass,
  number: number,
  workforce: Workforce,
): void {
  const { firms, parameters, regimes, aggregates } = economy;
  const key = mixIdentity(FIRM_STREAM, 0, number);
  const draw = (n: number): number => hashUniform(drawKey(economy.seed, FIRM_STREAM, n), key);
  const heads = Math.max(
    1,
    Math.round(
      size.meanHeads * exp(size.spread * normalOf(draw(1)) - 0.5 * size.spread * size.spread),
    ),
  );
  const slot = firms.add();
  const f = firms.col;
  const sector = startingSector(regimes, draw(2), size.meanHeads >= 1000);
  const persons = heads * size.weight;
  f.key[slot] = key;
  f.weight[slot] = size.weight;
  f.sector[slot] = sector;
  f.region[slot] = size.keiretsu && draw(3) < 0.5 ? 2 : regionOf(draw(4));
  f.birth[slot] = -WARM_UP_QUARTERS - Math.floor(draw(5) * (size.board > 0 ? 160 : 80));
  f.founderBirth[slot] = -WARM_UP_QUARTERS - (28 + Math.floor(draw(6) * 34)) * 4;
  f.origin[slot] = ORIGIN.independent;
  f.parent[slot] = -1;
  f.partner[slot] = -1;
  f.fund[slot] = -1;
  f.mainBank[slot] = -1;
  f.otherBank[slot] = -1;
  f.keiretsu[slot] = size.keiretsu ? 1 + (number % 6) : 0;
  f.listing[slot] = size.board;
  const lead = heads >= 1000 ? 1.35 : heads >= 100 ? 1.1 : 0.95;
  f.productivity[slot] =
    economy.frontier[sector] *
    parameters["start.productivity"] *
    lead *
    exp(0.25 * normalOf(draw(7)));
  f.quality[slot] = 1;
  f.knowledge[slot] = 0.2;
  f.price[slot] = aggregates.priceLevel;
  f.markup[slot] = parameters["price.markup"];
  f.heads[slot] = persons;
  f.wanted[slot] = persons;
  f.expected[slot] = f.productivity[slot] * persons;
  f.capital[slot] = parameters["capital.ratio"] * f.expected[slot];
  f.inventory[slot] = parameters["inventory.ratio"] * f.expected[slot];
  f.land[slot] = f.capital[slot] * regimes[sector].land;
  f.sales[slot] = f.expected[slot] * aggregates.priceLevel;
  f.share[slot] = f.sales[slot];
  f.wages[slot] = persons * aggregates.wage;
  f.profit[slot] = 0.05 * f.sales[slot];
  f.pioneer[slot] = size.board > 0 ? 1 : 0;
  staff(economy, slot, persons, size.weight === economy.scale, workforce);
}

function staff(
  economy: Economy,
  slot: number,
  persons: number,
  owned: boolean,
  workforce: Workforce,
): void {
  const weight = grain(persons, economy.scale);
  let left = persons;
  let owner = owned;
  while (left > 0) {
    const piece = Math.min(weight, left);
    workforce.add(
      piece,
      slot,
      owner ? CONTRACT.selfEmployed : CONTRACT.regular,
      economy.firms.col.region[slot],
    );
    owner = false;
    left -= piece;
  }
}

/** Makes the first workforce, one person record after another. */
interface Workforce {
  add(weight: number, employer: number, contract: number, region: number): void;
  persons(): number;
}

function createWorkforce(economy: Economy, ages: Float64Array): Workforce {
  const { people, seed } = economy;
  const cumulative = new Float64Array(LAST_AGE + 1);
  for (let age = 1; age <= LAST_AGE; age++) cumulative[age] = cumulative[age - 1] + ages[age];
  const keys = [1, 2, 3, 4, 5].map((n) => drawKey(seed, PERSON_STREAM, n));
  let number = 0;
  let persons = 0;
  return {
    persons: () => persons,
    add(weight, employer, contract, region) {
      people.ensureRoom(1);
      const slot = people.add();
      const p = people.col;
      const key = mixIdentity(PERSON_STREAM, 0, number++);
      const age = ageAt(cumulative, hashUniform(keys[0], key));
      p.key[slot] = key;
      p.weight[slot] = weight;
      p.will[slot] = willToFound(key);
      p.birth[slot] = -WARM_UP_QUARTERS - age;
      p.employer[slot] = employer;
      const longest = Math.max(1, age - ENTRY_AGE);
      p.hired[slot] =
        -WARM_UP_QUARTERS - Math.floor(hashUniform(keys[1], key) * Math.min(longest, 60));
      p.contract[slot] = contract;
      p.education[slot] = hashUniform(keys[2], key) < economy.outside.universityShare * 0.5 ? 1 : 0;
      p.traits[slot] =
        (hashUniform(keys[3], key) < economy.outside.womenShare ? TRAIT.woman : 0) |
        TRAIT.workedBefore;
      p.region[slot] = region >= 0 ? region : regionOf(hashUniform(keys[4], key));
      persons += weight;
    },
  };
}

function ageAt(cumulative: Float64Array, uniform: number): number {
  let low = ENTRY_AGE;
  let high = LAST_AGE;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (cumulative[middle] < uniform) low = middle + 1;
    else high = middle;
  }
  return low;
}
