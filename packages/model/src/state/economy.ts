import type { Table } from "@kigyo/engine";
import type { CompiledInputs } from "../inputs.ts";
import type { Ledger } from "../accounts/ledger.ts";
import type { BANK_COLUMNS } from "./banks.ts";
import type { FIRM_COLUMNS } from "./firms.ts";
import type { FUND_COLUMNS } from "./funds.ts";
import type { LINK_COLUMNS } from "./links.ts";
import type { PEOPLE_COLUMNS } from "./people.ts";
import type { PublicBodies } from "./public-bodies.ts";
import type { SectorRegime } from "./sectors.ts";
import type { SlotList } from "./slot-list.ts";

/** Values of all levers in one quarter, by id. */
export type LeverValues = Record<string, number>;

/** What the world outside does in one quarter. */
export interface Outside {
  /** Growth of frontier productivity, log points per quarter. */
  frontierGrowth: number;
  /** Share of the frontier's growth that comes in a new generation of technology. */
  newGeneration: number;
  /** Hours that a person works, relative to the start of the run. */
  hours: number;
  /** Level of foreign demand relative to the start of the run. */
  demand: number;
  /** Capacity of rivals on foreign markets relative to the start of the run: the trend of output there, without crises. */
  rivals: number;
  /** Trade over output abroad relative to the start of the run, as markets open. */
  opening: number;
  /** Foreign prices in yen relative to the start of the run. */
  price: number;
  /** Price of imported energy and materials relative to normal. */
  energy: number;
  /** Policy interest rate, share per year. */
  policyRate: number;
  /** Inflation that the central bank aims at or tolerates, share per year. */
  inflationGoal: number;
  /** Share of listed equity that foreigners would hold, relative to openness. */
  appetite: number;
  /** Return that the world asks of shares above what is usual, share per year. */
  riskPremium: number;
  /** Social transfers, share of GDP. */
  transfers: number;
  /** Tax on wages, share. */
  incomeTax: number;
  /** Indirect tax, share of consumption. */
  indirectTax: number;
  /** University share of entrants. */
  universityShare: number;
  /** Share of women among entrants. */
  womenShare: number;
}

/** Accounts of the sectors without agents of their own. Money in integers of 1,000 yen. */
export interface SectorAccounts {
  households: {
    deposits: number;
    bonds: number;
    pensions: number;
    income: number;
    lastIncome: number;
  };
  insurers: { deposits: number; bonds: number; pensionsOwed: number };
  centralBank: { bonds: number; foreignClaims: number };
  state: { account: number; debt: number };
  world: { foreignDebt: number };
}

/** Aggregates carried from quarter to quarter. */
export interface Aggregates {
  /** Wage of a new school leaver, thousand yen per quarter. */
  wage: number;
  /** Deflator, yen of now per yen of 2015 (model units). */
  priceLevel: number;
  expectedInflation: number;
  productivityTrend: number;
  lastProductivity: number;
  unemployment: number;
  laborForce: number;
  /** Labour force at the start of the run, persons. */
  startForce: number;
  /** Nominal GDP per quarter, thousand yen. */
  gdp: number;
  /** Mean of GDP over the last four quarters. */
  gdpYear: number;
  realGdp: number;
  /** Trend of real GDP by which the state makes its budgets and firms their plans, yen of 2015 per quarter. */
  realTrend: number;
  /** Growth of that trend, log points per quarter. */
  trendGrowth: number;
  /** Growth that plans for capital count on: that trend's slope over many years, log points per quarter. */
  lastingGrowth: number;
  landPrice: number;
  landMomentum: number;
  /** Land of closed firms that households hold until others buy it, land units. */
  freeLand: number;
  sharePrice: number;
  shareMomentum: number;
  sciencePool: number;
  scienceTransfer: number;
  publicResearch: number;
  /** Mean yearly income of small owners over a wage earner's. */
  ownerPremium: number;
  /** Smoothed growth of real GDP, log points per quarter. */
  realGrowth: number;
  /** Visible successes of ventures, fading: raises others' wish to found. */
  roleModels: number;
  /** Smoothed return on venture stakes, share per year. */
  ventureReturn: number;
}

/** The whole state of a running country. */
export interface Economy {
  readonly inputs: CompiledInputs;
  parameters: Readonly<Record<string, number>>;
  readonly regimes: readonly SectorRegime[];
  /** Real people that one ordinary record stands for. */
  readonly scale: number;
  /** Seed of all chance in the run. */
  readonly seed: number;
  quarter: number;
  levers: LeverValues;
  outside: Outside;
  /** The outside world of every quarter, warm-up first. */
  readonly world: readonly Outside[];
  /** Usual retiring age of every quarter, years, warm-up first. */
  readonly retireAge: Float64Array;
  readonly people: Table<typeof PEOPLE_COLUMNS>;
  readonly firms: Table<typeof FIRM_COLUMNS>;
  readonly banks: Table<typeof BANK_COLUMNS>;
  readonly funds: Table<typeof FUND_COLUMNS>;
  /** Subcontracting links between firms. */
  readonly links: Table<typeof LINK_COLUMNS>;
  /** Ministries, projects, universities and bills. */
  readonly bodies: PublicBodies;
  readonly accounts: SectorAccounts;
  readonly aggregates: Aggregates;
  readonly ledger: Ledger;
  /** Frontier productivity by sector, thousand yen of 2015 per head and quarter. */
  readonly frontier: Float64Array;
  /** Nominal demand by sector in the running quarter, thousand yen. */
  readonly demand: Float64Array;
  /** Mean productivity, price and quality by sector, weighted by sales. */
  readonly meanProductivity: Float64Array;
  readonly bestProductivity: Float64Array;
  readonly meanPrice: Float64Array;
  readonly meanQuality: Float64Array;
  readonly sectorSales: Float64Array;
  /** What each sector draws from the science pool relative to no priorities. */
  readonly fieldTilts: Float64Array;
  /** Quarterly tallies, by name, zeroed when the quarter begins. */
  tally: Tally;
  /** Smoothed or past values carried over the quarter's end, by name. */
  readonly memory: Tally;
  /** The last five values of levels whose yearly change is recorded. */
  readonly history: Record<string, number[]>;
  /** People who look for work this quarter, by region: graduates and experienced. */
  readonly seekers: { graduates: readonly SlotList[]; experienced: readonly SlotList[] };
  /** Founding decisions of the quarter: person slot, kind of firm. */
  founders: Founding[];
  /** Firm slots closed this quarter, freed once no person points to them. */
  closed: number[];
  /** Firms to be split off before people are next looked at: parent slot, child slot, heads to move. */
  splits: { parent: number; child: number; heads: number }[];
  /** Spending decided for this quarter before markets open, thousand yen. */
  readonly plans: Plans;
  /** Retirement and entry plan of the labour force: entrants per quarter, real persons. */
  readonly entrants: Float64Array;
}

/** Planned spending of the sectors without agents of their own, thousand yen per quarter. */
export interface Plans {
  consumption: number;
  government: number;
  works: number;
  exports: number;
}

/** A person who founds a firm. */
export interface Founding {
  person: number;
  venture: boolean;
  academic: boolean;
}

/** Counts and sums of one quarter. */
export interface Tally {
  [name: string]: number;
}
