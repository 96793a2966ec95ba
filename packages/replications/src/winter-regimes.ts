/**
 * Winter 1984: the same industry open to entry, under two technological regimes. In the entrepreneurial one new
 * knowledge comes to outsiders, who found firms on it; in the routinised one to the firms that are there.
 */
import { drawKey, exp, hashUniform, log, streamOf } from "@kigyo/engine";
import {
  bookRules,
  type Firm,
  type IndustryRules,
  type IndustryState,
  marketPrice,
  readIndustry,
  startFirms,
  stepIndustry,
} from "./industry.ts";
import { normalBase, standardNormal } from "./normal.ts";

/** Either regime. */
export type WinterRegime = "entrepreneurial" | "routinised";

/** Expected innovation draws a quarter, by those inside and those outside: together alike in both regimes. */
const DRAWS: Readonly<Record<WinterRegime, { readonly inside: number; readonly outside: number }>> =
  {
    entrepreneurial: { inside: 0.1, outside: 1 },
    routinised: { inside: 1, outside: 0.1 },
  };
/** Expected draws a quarter by outsiders who would copy the best firm. */
const COPYING = 0.2;
/** Capital of a newcomer: mean and spread of a draw; firms below the least give up. */
const NEW_CAPITAL = { mean: 25, spread: 7.5, least: 10 } as const;
/** Return over cost at which an outsider with a technique comes in, and smoothed return at which a firm goes. */
const ENTRY_MARGIN = 1.05;
const EXIT_PERFORMANCE = -0.01;
const QUARTERS = 160;
/** Outsiders who may come in a quarter. */
const OUTSIDERS = 4;

const ARRIVAL = streamOf("replication arrival");
const SIZE = streamOf("replication size");
const IDEA = streamOf("replication idea");

/** What came of an industry under a regime. */
export interface WinterEnd extends IndustryState {
  readonly firms: number;
  /** Innovations that newcomers brought in over all innovations. */
  readonly newcomersShare: number;
  readonly entries: number;
  readonly exits: number;
}

/** Runs an industry that begins with four firms of the book's size. */
export function runRegime(regime: WinterRegime, seed: number): WinterEnd {
  const start = bookRules(4, "science-based");
  const { inside, outside } = DRAWS[regime];
  const rules: IndustryRules = { ...start, innovationEase: start.innovationEase * inside };
  let firms = startFirms(4, rules);
  let entries = 0;
  let exits = 0;
  let brought = 0;
  let within = 0;
  for (let quarter = 1; quarter <= QUARTERS; quarter++) {
    stepIndustry(firms, rules, seed, quarter);
    const staying = firms.filter(
      (firm) => firm.capital >= NEW_CAPITAL.least && firm.performance >= EXIT_PERFORMANCE,
    );
    const going = firms.filter((firm) => !staying.includes(firm));
    within += going.reduce((sum, { innovations }) => sum + innovations, 0);
    exits += going.length;
    firms = staying.length > 0 ? staying : firms;
    for (let outsider = 0; outsider < OUTSIDERS; outsider++) {
      const came = newcomer(firms, rules, outside, seed, quarter, outsider);
      if (came === undefined) continue;
      firms.push(came.firm);
      entries++;
      if (came.innovates) brought++;
    }
  }
  within += firms.reduce((sum, { innovations }) => sum + innovations, 0);
  return {
    ...readIndustry(firms, rules),
    firms: firms.length,
    newcomersShare: brought + within > 0 ? brought / (brought + within) : 0,
    entries,
    exits,
  };
}

/** An outsider who has drawn a technique, new or copied, and finds that it pays at today's price. */
function newcomer(
  firms: readonly Firm[],
  rules: IndustryRules,
  outside: number,
  seed: number,
  quarter: number,
  outsider: number,
): { readonly firm: Firm; readonly innovates: boolean } | undefined {
  const u = hashUniform(drawKey(seed, ARRIVAL, quarter), outsider);
  const innovates = u < outside / OUTSIDERS;
  if (!innovates && u >= (outside + COPYING) / OUTSIDERS) return undefined;
  const best = firms.reduce((most, { technique }) => Math.max(most, technique), 0);
  const idea = standardNormal(drawKey(seed, IDEA, quarter), normalBase(outsider));
  const latent = log(rules.technique) + rules.latentGrowth * quarter;
  const technique = innovates ? exp(latent + rules.spread * idea) : best;
  if ((marketPrice(firms, rules.demand) * technique) / rules.cost < ENTRY_MARGIN) return undefined;
  const size = standardNormal(drawKey(seed, SIZE, quarter), normalBase(outsider));
  const firm: Firm = {
    id: quarter * OUTSIDERS + outsider + 1000,
    innovates: true,
    capital: Math.max(NEW_CAPITAL.least, NEW_CAPITAL.mean + NEW_CAPITAL.spread * size),
    technique,
    profit: 0,
    performance: 0,
    innovations: 0,
  };
  return { firm, innovates };
}
