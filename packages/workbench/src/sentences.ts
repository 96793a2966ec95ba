/** What a chart says in a sentence: direction, size, share of runs, and from when. Pure. */
import { countAt, firstYearApart, TELL_APART, type Pair } from "./simulation/aggregate.ts";
import type { Stage } from "./simulation/client.ts";
import type { Text } from "./text/en.ts";
import type { Formats } from "./text/format.ts";

/** What is compared. */
export interface Told {
  readonly outcome: string;
  readonly unit: string;
  readonly year: number;
  readonly series: number;
  readonly stage: Stage;
  readonly pairs: readonly Pair[];
  /** Last year that a preview under way has reached. */
  readonly reached?: number | undefined;
}

/** The sentences of one chart: the count, and whether the two can be told apart. */
export interface Telling {
  readonly main: string;
  /** Whether, and from when, the difference is more than luck; empty before there is an ensemble. */
  readonly apart: string;
  /** How the count lies: for a mark beside the sentence. */
  readonly lean: "higher" | "lower" | "open";
}

export function tell(
  t: Text,
  f: Formats,
  { outcome, unit, year, series, stage, pairs, reached }: Told,
): Telling {
  if (reached !== undefined && year > reached)
    return { main: t.figures.previewUnderWay(outcome, f.year(reached)), apart: "", lean: "open" };
  const count = countAt(pairs, series, year);
  const words = t.figures;
  const [base, scenario] = [f.value(unit, count.base), f.value(unit, count.scenario)];
  if (stage === "preview")
    return { main: words.preview(outcome, f.year(year), scenario, base), apart: "", lean: "open" };
  if (stage === "one-run")
    return { main: words.oneRun(outcome, f.year(year), scenario, base), apart: "", lean: "open" };
  if (count.equal === count.members)
    return {
      main: words.same(outcome, f.year(year), f.number(count.members)),
      apart: apartFrom(),
      lean: "open",
    };
  const { low, median, high } = count.difference;
  const size = (value: number): string => f.difference(unit, value);
  const main = words.counted(
    outcome,
    f.year(year),
    f.number(count.higher),
    f.number(count.members),
    size(median),
    size(low),
    size(high),
  );
  const lean =
    count.chance >= TELL_APART ? "open" : count.higher > count.lower ? "higher" : "lower";
  return {
    main,
    apart: lean === "open" ? `${words.notApart} ${apartFrom()}`.trim() : apartFrom(),
    lean,
  };

  function apartFrom(): string {
    const first = firstYearApart(pairs, series);
    return first === null ? words.never : words.apartFrom(f.year(first));
  }
}
