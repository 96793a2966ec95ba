import { FIRST_YEAR } from "../calendar.ts";
import type { RecordedSeries } from "./recorded-series.ts";
import { OBSERVABLES, observablePosition } from "./observables.ts";

/**
 * A series by year, by the observable's own rule: flows and counts are summed over the year's
 * quarters, rates averaged, stocks and yearly changes taken at the year's end.
 * @throws RangeError for an id that is no observable
 */
export function yearly(result: RecordedSeries, id: string): { years: number[]; values: number[] } {
  const position = observablePosition(id);
  if (position === undefined) throw new RangeError(`There is no observable "${id}".`);
  const rule = OBSERVABLES[position].annual;
  const years: number[] = [];
  const values: number[] = [];
  for (let quarter = 0; quarter + 3 < result.quarters; quarter += 4) {
    const at = position * result.quarters + quarter;
    const of = result.values.subarray(at, at + 4);
    years.push(FIRST_YEAR + quarter / 4);
    const sum = of[0] + of[1] + of[2] + of[3];
    values.push(rule === "sum" ? sum : rule === "mean" ? sum / 4 : of[3]);
  }
  return { years, values };
}
