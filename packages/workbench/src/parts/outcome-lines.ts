/** Lines and table of an outcome chart, from the pairs that are done. */
import type { OutcomeLine } from "@kigyo/figures/outcome";
import { bandOf, countAt, differenceBand, seriesOf, type Pair } from "../simulation/aggregate.ts";
import type { Answer } from "../simulation/client.ts";
import type { Text } from "../text/en.ts";
import type { Formats } from "../text/format.ts";
import type { TableData } from "./data-table.tsx";

/** Pairs from which a band is drawn instead of single runs. */
const FEWEST_FOR_BAND = 5;

/** A line with its band, or with its single runs where there are few or where they are asked for; it ends where its values do. */
export function lineOf(
  pairs: readonly Pair[],
  series: number,
  mode: "levels" | "difference",
  spread: "bands" | "lines",
  which: "base" | "scenario",
  label: string,
  colour: OutcomeLine["colour"],
): OutcomeLine {
  const { firstYear } = pairs[0].base;
  const band =
    mode === "difference"
      ? differenceBand(pairs, series)
      : bandOf(
          pairs.map((pair) => pair[which]),
          series,
        );
  const values = band.median.slice(0, band.median.findLastIndex(Number.isFinite) + 1);
  const years = values.map((_, at) => firstYear + at);
  const line = { label, colour, years, values };
  if (pairs.length < 2) return line;
  if (spread === "bands" && pairs.length >= FEWEST_FOR_BAND)
    return { ...line, low: band.low, high: band.high };
  const members = pairs.map((pair) => {
    const values = seriesOf(pair[which], series);
    if (mode === "levels") return [...values];
    const from = seriesOf(pair.base, series);
    return [...values].map((value, at) => value - from[at]);
  });
  return { ...line, members };
}

/** The numbers of the chart, year by year: base, scenario, difference, count. */
export function outcomeTable(
  t: Text,
  f: Formats,
  shown: Answer | null,
  series: number,
  compared: boolean,
  unit: string,
  fromStudy: {
    readonly years: readonly number[];
    readonly median: readonly (number | null)[];
    readonly low: readonly (number | null)[];
    readonly high: readonly (number | null)[];
  } | null,
): TableData {
  const { columns } = t.figures;
  const show = (value: number, column: number): string =>
    column === 0 ? String(value) : f.value(unit, value);
  const own = f.unit(unit);
  if (!shown) {
    return {
      columns: [columns.year, columns.base, columns.low, columns.high],
      rows: (fromStudy?.years ?? []).map((year, at) => [
        year,
        fromStudy?.median[at] ?? null,
        fromStudy?.low[at] ?? null,
        fromStudy?.high[at] ?? null,
      ]),
      show,
      unit: own,
    };
  }
  const { firstYear, years } = shown.pairs[0].base;
  const known = shown.reached === undefined ? years : shown.reached - firstYear + 1;
  const counts = Array.from({ length: known }, (_, at) =>
    countAt(shown.pairs, series, firstYear + at),
  );
  if (!compared)
    return {
      columns: [columns.year, columns.base],
      rows: counts.map(({ year, base }) => [year, base]),
      show,
      unit: own,
    };
  return {
    columns: [
      columns.year,
      columns.base,
      columns.scenario,
      columns.difference,
      columns.low,
      columns.high,
      columns.higher,
    ],
    rows: counts.map(({ year, base, scenario, difference, higher, members }) => [
      year,
      base,
      scenario,
      difference.median,
      difference.low,
      difference.high,
      `${higher}/${members}`,
    ]),
    show: (value, column) => (column < 3 ? show(value, column) : f.difference(unit, value)),
    unit: own,
  };
}
