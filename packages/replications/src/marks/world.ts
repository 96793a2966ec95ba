/** Who acts in the model of both marks, and how it begins. */
import { drawKey, hashUniform, mixIdentity, streamOf } from "@kigyo/engine";
import { newTrend, type Trend } from "../trend.ts";

/** Values of the public file's calibrated scenario; a step is a quarter. */
export const CALIBRATED = {
  workers: 10_000,
  entrepreneurs: 100,
  /** Side of the space of possible industries at most, and chance per step that a side grows by one. */
  side: 20,
  sideGrowth: 0.004,
  populationGrowth: 0.004418605,
  nominalGrowth: 0.0075,
  /** Share of staff in search, half of it for imitation where there is somebody to imitate. */
  research: 0.02,
  inventionEase: 0.3,
  inventionSpread: 0.0093,
  imitationEase: 0.3,
  /** How much a lead over the laggard hinders imitation. */
  distance: 301,
  entrantImitationEase: 3,
  radicalChance: 0.01,
  /** Mark-up that a firm takes at most. */
  targetProfit: 0.31,
  saving: 0.6,
  interest: 0.012,
  /** Market share from which a firm may be split, and chance per step of a case that grows with its length. */
  cap: 0.14,
  caseChance: 0.2,
} as const;

/** A good with its own market. */
export interface Industry {
  /** Weight in spending. */
  readonly weight: number;
  output: number;
  price: number;
  leader: number;
  /** What it was in the step before. */
  before: { readonly output: number; readonly sales: number };
  readonly demand: Trend;
}

/** An owner, actual or possible, of firms. Debts are negative funds. */
export interface Entrepreneur {
  readonly key: number;
  funds: number;
  income: number;
  interest: number;
}

/** A firm of one industry. Money is in wages of the first step. */
export interface Firm {
  readonly key: number;
  owner: Entrepreneur;
  readonly industry: Industry;
  productivity: number;
  funds: number;
  output: number;
  revenue: number;
  wages: number;
  workers: number;
  case: number;
  rivals: Trend;
}

/** What draws are for. */
export const STREAMS = {
  space: streamOf("mark space"),
  heirs: streamOf("mark heirs"),
  entry: streamOf("mark entry"),
  weight: streamOf("mark weight"),
  invention: streamOf("mark invention"),
  size: streamOf("mark size"),
  imitation: streamOf("mark imitation"),
  antitrust: streamOf("mark antitrust"),
} as const;

/** Money below which a firm or an entrepreneur is at an end, in wages of the first step. */
export const LEAST = 0.1;
/** Output that a firm makes at least. */
export const LEAST_OUTPUT = 0.1;

/** Everything that lives from step to step. */
export interface World {
  readonly seed: number;
  wage: number;
  workers: number;
  least: number;
  columns: number;
  rows: number;
  bank: number;
  /** Spending of the last step. */
  demand: number;
  industries: Industry[];
  entrepreneurs: Entrepreneur[];
  firms: Firm[];
}

/** One industry with a firm for every entrepreneur. */
export function begin(seed: number): World {
  const { workers, entrepreneurs: number } = CALIBRATED;
  const industry = newIndustry(seed, 0);
  const entrepreneurs = Array.from({ length: number }, (_, n) => newEntrepreneur(n + 1, 0));
  const firms = entrepreneurs.map((owner) =>
    newFirm(mixIdentity(owner.key, 0, 1), owner, industry, 1, workers / number),
  );
  return {
    seed,
    wage: 1,
    workers,
    least: LEAST,
    columns: 1,
    rows: 1,
    bank: 0,
    demand: 0,
    industries: [industry],
    entrepreneurs,
    firms,
  };
}

/** An industry of its first firm; its weight in spending is drawn from 1 to 100. */
export function newIndustry(seed: number, n: number): Industry {
  const weight = 1 + Math.floor(100 * hashUniform(drawKey(seed, STREAMS.weight, 0), n));
  const before = { output: 0, sales: 0 };
  return { weight, output: 0, price: 0, leader: 1, before, demand: newTrend() };
}

/** An entrepreneur who owns nothing yet. */
export function newEntrepreneur(key: number, funds: number): Entrepreneur {
  return { key, funds, income: 0, interest: 0 };
}

/** A firm before its first output. */
export function newFirm(
  key: number,
  owner: Entrepreneur,
  industry: Industry,
  productivity: number,
  funds: number,
): Firm {
  const idle = { output: 0, revenue: 0, wages: 0, workers: 0, case: 0 };
  return { key, owner, industry, productivity, funds, ...idle, rivals: newTrend() };
}
