/** Nelson and Winter 1982, chapter 12: how an industry's performance goes with the number of its firms. */
import {
  bookRules,
  type IndustryState,
  readIndustry,
  type Regime,
  startFirms,
  stepIndustry,
} from "./industry.ts";

/** Numbers of firms in the book. */
export const FIRM_NUMBERS = [2, 4, 8, 16, 32] as const;
/** Quarters in the book. */
export const QUARTERS = 101;

/** One industry at the end of its run. */
export interface IndustryEnd extends IndustryState {
  /** Capital of firms that innovate over all capital. */
  readonly innovatorsShare: number;
}

/** Runs one industry of n firms; half of them only imitate when `imitators` says so. */
export function runIndustry(
  n: number,
  seed: number,
  {
    regime = "science-based",
    bank = 1,
    imitators = false,
  }: { readonly regime?: Regime; readonly bank?: number; readonly imitators?: boolean } = {},
): IndustryEnd {
  const rules = bookRules(n, regime, bank);
  const firms = startFirms(n, rules, imitators ? n / 2 : n);
  for (let quarter = 1; quarter <= QUARTERS; quarter++) stepIndustry(firms, rules, seed, quarter);
  const capital = (of: typeof firms): number => of.reduce((sum, firm) => sum + firm.capital, 0);
  return {
    ...readIndustry(firms, rules),
    innovatorsShare: capital(firms.filter(({ innovates }) => innovates)) / capital(firms),
  };
}
