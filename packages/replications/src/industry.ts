/**
 * The industry of Nelson and Winter (1982, chapter 12): firms with capital and a technique, one product,
 * unit-elastic demand. What each firm spends on finding better techniques is a fixed rate of its capital.
 */
import { drawKey, exp, hashUniform, log, streamOf } from "@kigyo/engine";
import { normalBase, standardNormal } from "./normal.ts";

/** How new techniques come about. */
export type Regime = "science-based" | "cumulative";

/** What an industry is given. Money in the book's own units, time in quarters. */
export interface IndustryRules {
  readonly regime: Regime;
  /** Spending that buys sales: price times output is constant (67 in the book). */
  readonly demand: number;
  /** Cost of production per unit of capital (0.16). */
  readonly cost: number;
  /** Output per unit of capital at the start (0.16). */
  readonly technique: number;
  /** Share of capital that wears out (0.03). */
  readonly depreciation: number;
  /** Credit: investment per unit of profit beyond depreciation is 1 + bank. */
  readonly bank: number;
  /** Growth of latent productivity outside the industry, log points (0.01). */
  readonly latentGrowth: number;
  /** Standard deviation of log productivity of an innovation (0.05). */
  readonly spread: number;
  /** Chance of an innovation draw per unit spent (0.125), and of an imitation draw (1.25). */
  readonly innovationEase: number;
  readonly imitationEase: number;
  /** Spending on either per unit of capital. */
  readonly innovationRate: number;
  readonly imitationRate: number;
}

/** One firm; firms are few, so that plain objects are clearest. */
export interface Firm {
  readonly id: number;
  readonly innovates: boolean;
  capital: number;
  technique: number;
  /** Net return on capital of the last quarter. */
  profit: number;
  /** Smoothed return, for exit. */
  performance: number;
  /** Innovations made so far. */
  innovations: number;
}

const INNOVATION = streamOf("replication innovation");
const IMITATION = streamOf("replication imitation");
const SHAPE = streamOf("replication shape");

/** Expected innovation draws per quarter of the whole industry at the start. */
const INNOVATION_DRAWS = 1;
/** Expected imitation draws, likewise. */
const IMITATION_DRAWS = 0.5;

/**
 * Price over unit cost at which a firm with a market share wants neither more nor less capital: it knows that
 * demand is unit-elastic and that rivals give way by as much as they would along their own supply.
 */
export function targetMargin(share: number): number {
  return (2 - share) / (2 - 2 * share);
}

/** Capital of each of n equal firms at which none wants to grow: the book's starting values. */
export function startingCapital(n: number, demand = 67, technique = 0.16, cost = 0.16): number {
  const price = (targetMargin(1 / n) * cost) / technique;
  return demand / price / technique / n;
}

/** The book's setting for n firms: the whole industry's first expected draws do not depend on n. */
export function bookRules(n: number, regime: Regime, bank = 1): IndustryRules {
  const capital = n * startingCapital(n);
  return {
    regime,
    demand: 67,
    cost: 0.16,
    technique: 0.16,
    depreciation: 0.03,
    bank,
    latentGrowth: 0.01,
    spread: 0.05,
    innovationEase: 0.125,
    imitationEase: 1.25,
    innovationRate: INNOVATION_DRAWS / 0.125 / capital,
    imitationRate: IMITATION_DRAWS / 1.25 / capital,
  };
}

/** n equal firms; the first `innovators` of them innovate and imitate, the rest imitate only. */
export function startFirms(n: number, rules: IndustryRules, innovators = n): Firm[] {
  return Array.from({ length: n }, (_, id) => ({
    id,
    innovates: id < innovators,
    capital: startingCapital(n, rules.demand, rules.technique, rules.cost),
    technique: rules.technique,
    profit: 0,
    performance: 0,
    innovations: 0,
  }));
}

/** Price at which the output of all firms is sold. */
export function marketPrice(firms: readonly Firm[], demand: number): number {
  return demand / output(firms);
}

/** Output of all firms. */
export function output(firms: readonly Firm[]): number {
  return firms.reduce((sum, firm) => sum + firm.capital * firm.technique, 0);
}

/** Gross investment per unit of capital: what the margin asks for, within what profit and credit pay for. */
export function investment(
  margin: number,
  share: number,
  profit: number,
  { depreciation, bank }: IndustryRules,
): number {
  const wanted = 1 + depreciation - targetMargin(share) / margin;
  const affordable = depreciation + (profit > 0 ? (1 + bank) * profit : profit);
  return Math.max(0, Math.min(wanted, affordable));
}

/** One quarter: sales, search, investment. Draws are keyed by firm and quarter, so that firms' luck does not depend on their order. */
export function stepIndustry(
  firms: readonly Firm[],
  rules: IndustryRules,
  seed: number,
  quarter: number,
): void {
  const price = marketPrice(firms, rules.demand);
  const total = output(firms);
  const best = firms.reduce((most, { technique }) => Math.max(most, technique), 0);
  const innovationKey = drawKey(seed, INNOVATION, quarter);
  const imitationKey = drawKey(seed, IMITATION, quarter);
  const shapeKey = drawKey(seed, SHAPE, quarter);
  const latent = log(rules.technique) + rules.latentGrowth * quarter;
  for (const firm of firms) {
    const share = (firm.capital * firm.technique) / total;
    const spent = rules.imitationRate + (firm.innovates ? rules.innovationRate : 0);
    firm.profit = price * firm.technique - rules.cost - spent;
    firm.performance = 0.75 * firm.performance + 0.25 * firm.profit;
    let next = firm.technique;
    const chance = rules.innovationEase * rules.innovationRate * firm.capital;
    if (firm.innovates && hashUniform(innovationKey, firm.id) < chance) {
      const centre = rules.regime === "science-based" ? latent : log(firm.technique);
      const found = exp(centre + rules.spread * standardNormal(shapeKey, normalBase(firm.id)));
      if (found > next) {
        next = found;
        firm.innovations++;
      }
    }
    const copying = rules.imitationEase * rules.imitationRate * firm.capital;
    if (hashUniform(imitationKey, firm.id) < copying) next = Math.max(next, best);
    const margin = (price * next) / rules.cost;
    firm.capital *= 1 - rules.depreciation + investment(margin, share, firm.profit, rules);
    firm.technique = next;
  }
}

/** What is read off an industry. */
export interface IndustryState {
  /** Inverse Herfindahl index of capital: the number of equal firms that would be as concentrated. */
  readonly firmsEquivalent: number;
  /** Output per unit of capital over the industry, and of its best firm. */
  readonly averageTechnique: number;
  readonly bestTechnique: number;
  readonly price: number;
  /** Price over unit cost at the average technique. */
  readonly margin: number;
}

/** Reads an industry. */
export function readIndustry(firms: readonly Firm[], rules: IndustryRules): IndustryState {
  const capital = firms.reduce((sum, firm) => sum + firm.capital, 0);
  const price = marketPrice(firms, rules.demand);
  const averageTechnique = output(firms) / capital;
  return {
    firmsEquivalent:
      (capital * capital) / firms.reduce((sum, firm) => sum + firm.capital * firm.capital, 0),
    averageTechnique,
    bestTechnique: firms.reduce((most, { technique }) => Math.max(most, technique), 0),
    price,
    margin: (price * averageTechnique) / rules.cost,
  };
}
