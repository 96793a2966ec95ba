/** Bands over members and paired counts, year by year. */
import { BAND, quantile } from "../analyse/quantiles.ts";
import type { YearlyMembers } from "../analyse/yearly.ts";
import type { Band } from "./summary.ts";

/** Digits kept in the summary: enough for any chart, and the same on every machine. */
const DIGITS = 6;

/** A number as the summary keeps it. */
export function kept(value: number): number {
  return Number.isFinite(value) ? Number(value.toPrecision(DIGITS)) : Number.NaN;
}

/** Low, median and high over members in each year. */
export function bandOf({ years, values }: YearlyMembers): Band {
  const at = (share: number): number[] =>
    years.map((_, year) =>
      kept(
        quantile(
          values.map((series) => series[year]),
          share,
        ),
      ),
    );
  return { low: at(BAND.low), median: at(0.5), high: at(BAND.high) };
}

/** In how many members the first lies above the second, in each year. */
export function higherCounts(first: YearlyMembers, second: YearlyMembers): number[] {
  return first.years.map(
    (_, year) =>
      first.values.filter((series, member) => series[year] > second.values[member][year]).length,
  );
}
