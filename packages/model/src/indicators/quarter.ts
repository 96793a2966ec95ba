/** A quarter as the series see it, once it is closed. */
import type { Economy } from "../state/economy.ts";
import { smoothed } from "./smoothed.ts";
import { type FirmSums, sumFirms } from "./sum-firms.ts";
import { type LinkSums, sumLinks } from "./sum-links.ts";

/** A series' value from the economy at the end of a quarter. */
export type Measure = (m: Quarter) => number;

/** What measures share: the economy, sums over firms made once, smoothed ratios. */
export interface Quarter {
  readonly economy: Economy;
  readonly t: Readonly<Record<string, number>>;
  readonly firms: FirmSums;
  readonly links: LinkSums;
  /** Ratio, in per cent, of two tallies smoothed over about two years. */
  readonly ratio: (numerator: string, denominator: string) => number;
}

/** A part in per cent of a whole, 0 where there is no whole. */
export const pct = (part: number, whole: number): number => (whole > 0 ? (100 * part) / whole : 0);

/** A tally of the quarter as it is. */
export const tally =
  (name: string): Measure =>
  (m) =>
    m.t[name] ?? 0;

/** A tally of the quarter in per cent of its output. */
export const gdpShare =
  (name: string): Measure =>
  (m) =>
    pct(m.t[name] ?? 0, m.economy.aggregates.gdp);

/** Prepares what the measures of a quarter share, once it is closed. */
export function openQuarter(economy: Economy): Quarter {
  const { memory, tally: t } = economy;
  return {
    economy,
    t,
    firms: sumFirms(economy),
    links: sumLinks(economy),
    ratio: (numerator, denominator) =>
      pct(smoothed(memory, numerator), smoothed(memory, denominator)),
  };
}
