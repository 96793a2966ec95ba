/** Recorded series. */
export interface RecordedSeries {
  readonly ids: readonly string[];
  /** Quarters from 1948 Q1. */
  readonly quarters: number;
  /** Series by series: `values[position * quarters + quarter]`. */
  readonly values: Float64Array;
}
