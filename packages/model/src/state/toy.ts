/**
 * Builds an economy from an explicit list of a dozen agents: nothing is drawn, so that its first
 * quarters can be computed by hand. The list itself is data: `examples/toy-country`.
 */
import { createTable, drawKey, hashUniform, streamOf } from "@kigyo/engine";
import { assertClosed } from "../accounts/close.ts";
import { Ledger } from "../accounts/ledger.ts";
import { columnSum, measureBalanceSheet } from "../accounts/measure.ts";
import { WARM_UP_QUARTERS } from "../calendar.ts";
import type { CompiledInputs } from "../inputs.ts";
import { LEVERS } from "../levers/index.ts";
import { settleBooks } from "../systems/settle-books.ts";
import { BANK_COLUMNS } from "./banks.ts";
import { emptySeekers } from "./build.ts";
import { spreadHouseholdDeposits } from "./build-banks.ts";
import type { Aggregates, Economy, Outside, Plans } from "./economy.ts";
import { FIRM_COLUMNS } from "./firms.ts";
import { FUND_COLUMNS } from "./funds.ts";
import { LINK_COLUMNS } from "./links.ts";
import { CONTRACT, PEOPLE_COLUMNS, TRAIT } from "./people.ts";
import { buildPublicBodies } from "./public-bodies.ts";
import { SECTOR_COUNT, SECTOR_IDS, type SectorRegime } from "./sectors.ts";

type Columns<S> = Partial<Readonly<Record<keyof S, number>>>;

/** A bank: its name and any of its columns; loans, shares and deposits follow from its clients. */
export type ToyBank = { readonly name: string } & Columns<typeof BANK_COLUMNS>;

/** A firm: its name, sector and bank by name, and any of its columns. */
export type ToyFirm = {
  readonly name: string;
  readonly industry: (typeof SECTOR_IDS)[number];
  readonly bank: string;
} & Columns<Omit<typeof FIRM_COLUMNS, "sector" | "mainBank" | "heads">>;

/** A person record: so many real people alike. */
export interface ToyPerson {
  readonly name: string;
  readonly weight: number;
  /** Name of the firm, or null for those who look for work. */
  readonly worksAt: string | null;
  readonly contract: keyof typeof CONTRACT;
  readonly age: number;
  readonly tenure: number;
  readonly education: number;
  readonly will: number;
  readonly region: number;
}

/** A country of about a dozen agents. Money in thousand yen. */
export interface ToyCountry {
  readonly scale: number;
  readonly seed: number;
  /** Quarters that the world outside is laid out for, from quarter 0. */
  readonly quarters: number;
  /** Real people who enter work each quarter. */
  readonly entrants: number;
  readonly retireAge: number;
  readonly frontier: number;
  readonly householdDeposits: number;
  readonly insurerDeposits: number;
  readonly outside: Outside;
  readonly aggregates: Aggregates;
  readonly plans: Plans;
  readonly parameters: Readonly<Record<string, number>>;
  /** Levers that differ from their default. */
  readonly levers: Readonly<Record<string, number>>;
  /** What all sectors have in common, and what single ones have of their own. */
  readonly regime: SectorRegime;
  readonly regimes: Readonly<Record<string, Partial<SectorRegime>>>;
  readonly banks: readonly ToyBank[];
  readonly firms: readonly ToyFirm[];
  readonly people: readonly ToyPerson[];
}

/**
 * The economy at the start of quarter 0.
 * @throws RangeError when a person or firm names a firm or bank that is not in the list
 */
export function buildToyEconomy(toy: ToyCountry): Economy {
  const span = WARM_UP_QUARTERS + toy.quarters;
  const economy: Economy = {
    inputs: NO_INPUTS,
    parameters: checkedParameters(toy.parameters),
    regimes: SECTOR_IDS.map((id) => ({ ...toy.regime, ...toy.regimes[id] })),
    scale: toy.scale,
    seed: toy.seed,
    quarter: 0,
    levers: Object.fromEntries(
      LEVERS.map(({ id, default: usual }) => [id, toy.levers[id] ?? usual]),
    ),
    outside: { ...toy.outside },
    world: Array.from({ length: span }, () => ({ ...toy.outside })),
    retireAge: new Float64Array(span).fill(toy.retireAge),
    entrants: new Float64Array(span).fill(toy.entrants),
    people: createTable(PEOPLE_COLUMNS, 200),
    firms: createTable(FIRM_COLUMNS, 100),
    banks: createTable(BANK_COLUMNS, 10),
    funds: createTable(FUND_COLUMNS, 20),
    links: createTable(LINK_COLUMNS, 20),
    bodies: buildPublicBodies(),
    accounts: {
      households: {
        deposits: toy.householdDeposits,
        bonds: 0,
        pensions: 0,
        income: 0,
        lastIncome: 0,
      },
      insurers: { deposits: toy.insurerDeposits, bonds: 0, pensionsOwed: 0 },
      centralBank: { bonds: 0, foreignClaims: 0 },
      state: { account: 0, debt: 0 },
      world: { foreignDebt: 0 },
    },
    aggregates: { ...toy.aggregates },
    ledger: new Ledger(),
    frontier: new Float64Array(SECTOR_COUNT).fill(toy.frontier),
    demand: new Float64Array(SECTOR_COUNT),
    meanProductivity: new Float64Array(SECTOR_COUNT).fill(1),
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
    plans: { ...toy.plans },
  };
  addBanks(economy, toy.banks);
  addFirms(economy, toy);
  addPeople(economy, toy);
  measureSectors(economy);
  closeToyBooks(economy);
  economy.accounts.households.lastIncome = 0.7 * toy.aggregates.gdp;
  return economy;
}

const NO_INPUTS: CompiledInputs = {
  format: "kigyo/inputs/1",
  country: "toy-country",
  evidenceHash: "",
  provisions: [],
  shocks: [],
  paths: {},
  parameters: {},
  tables: {},
};

/** Parameters that tell their name where the list lacks one, before it spreads as "not a number". */
function checkedParameters(listed: ToyCountry["parameters"]): ToyCountry["parameters"] {
  return new Proxy(listed, {
    get(values, name) {
      if (typeof name === "string" && !(name in values))
        throw new RangeError(`The toy country has no parameter "${name}".`);
      return Reflect.get(values, name) as number;
    },
  });
}

/** Writes those entries of a list's row that are columns of the table. */
function setColumns(
  col: Record<string, { [slot: number]: number }>,
  slot: number,
  row: object,
): void {
  for (const [name, value] of Object.entries(row))
    if (name in col && typeof value === "number") col[name][slot] = value;
}

function addBanks({ banks }: Economy, list: readonly ToyBank[]): void {
  list.forEach((bank, i) => {
    const slot = banks.add();
    banks.col.key[slot] = 1000 + i;
    banks.col.room[slot] = 1;
    setColumns(banks.col, slot, bank);
  });
}

function addFirms({ firms, banks }: Economy, toy: ToyCountry): void {
  const f = firms.col;
  const b = banks.col;
  toy.firms.forEach((firm, i) => {
    const slot = firms.add();
    for (const name of ["parent", "partner", "fund", "otherBank"] as const) f[name][slot] = -1;
    f.key[slot] = i + 1;
    f.weight[slot] = 1;
    f.quality[slot] = 1;
    f.price[slot] = toy.aggregates.priceLevel;
    f.sector[slot] = SECTOR_IDS.indexOf(firm.industry);
    f.mainBank[slot] = position(toy.banks, firm.bank);
    setColumns(f, slot, firm);
    b.loans[f.mainBank[slot]] += f.loans[slot];
    b.shares[f.mainBank[slot]] += f.sharesBanks[slot];
    b.shareCost[f.mainBank[slot]] += f.sharesBanks[slot];
    b.clientDeposits[f.mainBank[slot]] += f.cash[slot];
    if (f.otherBank[slot] >= 0) b.loans[f.otherBank[slot]] += f.loansOther[slot];
  });
}

function addPeople({ people, firms }: Economy, toy: ToyCountry): void {
  const p = people.col;
  const f = firms.col;
  toy.people.forEach((person, i) => {
    const slot = people.add();
    const employer = person.worksAt === null ? -1 : position(toy.firms, person.worksAt);
    setColumns(p, slot, {
      weight: person.weight,
      education: person.education,
      will: person.will,
      region: person.region,
    });
    p.key[slot] = 100 + i;
    p.birth[slot] = -4 * person.age;
    p.hired[slot] = -4 * person.tenure;
    p.employer[slot] = employer;
    p.contract[slot] = CONTRACT[person.contract];
    p.traits[slot] = TRAIT.workedBefore;
    if (employer < 0) return;
    f.heads[employer] += person.weight;
    f.wanted[employer] = f.heads[employer];
  });
}

function position(list: readonly { readonly name: string }[], name: string): number {
  const found = list.findIndex((entry) => entry.name === name);
  if (found < 0) throw new RangeError(`The toy country has no "${name}".`);
  return found;
}

/** Sector means, weighted by sales; a sector without firms keeps 1. */
function measureSectors({
  firms,
  sectorSales,
  meanProductivity,
  bestProductivity,
  meanPrice,
  meanQuality,
}: Economy): void {
  const f = firms.col;
  for (let sector = 0; sector < SECTOR_COUNT; sector++) {
    const here = Array.from({ length: firms.count }, (_, slot) => slot).filter(
      (slot) => f.sector[slot] === sector,
    );
    const sales = here.reduce((sum, slot) => sum + f.sales[slot], 0);
    sectorSales[sector] = sales;
    if (sales <= 0) continue;
    const mean = (column: Float64Array): number =>
      here.reduce((sum, slot) => sum + column[slot] * f.sales[slot], 0) / sales;
    meanProductivity[sector] = mean(f.productivity);
    bestProductivity[sector] = Math.max(...here.map((slot) => f.productivity[slot]));
    meanPrice[sector] = mean(f.price);
    meanQuality[sector] = mean(f.quality);
    for (const slot of here) f.share[slot] = f.sales[slot] / sales;
  }
}

/** Deposits go to the banks; the central bank holds government bonds against the reserves that remain; insurers owe what they own. */
export function closeToyBooks(economy: Economy): void {
  const { banks, firms, accounts } = economy;
  const b = banks.col;
  spreadHouseholdDeposits(economy);
  const sum = (column: Float64Array): number => columnSum(banks.alive, column, banks.count);
  const bonds = sum(b.bonds);
  const reserves =
    sum(b.clientDeposits) +
    sum(b.householdDeposits) +
    sum(b.capital) -
    sum(b.loans) -
    bonds -
    sum(b.shares) -
    sum(b.units);
  accounts.centralBank.bonds =
    reserves + accounts.state.account - accounts.centralBank.foreignClaims;
  accounts.state.debt =
    bonds + accounts.centralBank.bonds + accounts.insurers.bonds + accounts.households.bonds;
  accounts.insurers.pensionsOwed =
    accounts.insurers.deposits +
    accounts.insurers.bonds +
    columnSum(firms.alive, firms.col.sharesInsurers, firms.count);
  accounts.households.pensions = accounts.insurers.pensionsOwed;
}

/**
 * Runs part of a quarter, settles the books and checks that they close.
 * @throws AccountingError where they do not
 */
export function runClosed(economy: Economy, act: () => void): void {
  const opening = measureBalanceSheet(economy);
  economy.ledger.clear();
  act();
  settleBooks(economy);
  assertClosed(economy.quarter, opening, measureBalanceSheet(economy), economy.ledger);
}

/**
 * The smallest identity above `after` whose draws all fall where they are wanted: a written table of
 * draws for an agent, each row a stream, its step and the range of the draw.
 */
export function identityWithDraws(
  seed: number,
  table: readonly { stream: string; step: number; from: number; below: number; mask?: number }[],
  after = 0,
): number {
  const rows = table.map(({ stream, step, from, below, mask = 0 }) => ({
    key: drawKey(seed, streamOf(stream), step),
    from,
    below,
    mask,
  }));
  for (let identity = after + 1; ; identity++) {
    const fits = rows.every(({ key, from, below, mask }) => {
      const draw = hashUniform(key, identity ^ mask);
      return draw >= from && draw < below;
    });
    if (fits) return identity;
  }
}
