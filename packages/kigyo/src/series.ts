import { yearly } from "@kigyo/model";

/** A recorded series by year: rates in per cent, counts summed over the year. */
export interface YearlySeries {
  readonly years: readonly number[];
  readonly values: readonly number[];
}

/** The numbers of one run. */
interface Numbers {
  readonly ids: readonly string[];
  readonly quarters: number;
  readonly values: Float64Array;
  readonly fingerprint: string;
}

/**
 * One observable of a run by year.
 * @throws RangeError where nothing of that name is recorded
 */
export function seriesOf(numbers: Numbers, observable: string): YearlySeries {
  const { years, values } = yearly(numbers, observable);
  return { years, values: Array.from(values) };
}
