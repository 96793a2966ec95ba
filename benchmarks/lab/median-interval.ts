/** The median of a few measurements, and how far it can be trusted. */

/** A median with an interval between two of the measurements. */
export interface MedianInterval {
  readonly median: number;
  readonly low: number;
  readonly high: number;
  /** Share of such intervals that hold the true median, whatever the distribution. */
  readonly confidence: number;
}

/** Confidence aimed at; fewer than five measurements cannot reach it. */
const CONFIDENCE = 0.9;

/**
 * Median with the narrowest interval between order statistics that reaches 90 per cent; the whole
 * range where none does. How often the k-th from both ends enclose the median is binomial.
 */
export function medianInterval(values: readonly number[]): MedianInterval {
  const sorted = values.toSorted((a, b) => a - b);
  const n = sorted.length;
  const median = (sorted[(n - 1) >> 1] + sorted[n >> 1]) / 2;
  let outside = 2 * 0.5 ** n;
  let cut = 0;
  for (let term = outside; ; cut++) {
    term *= (n - cut) / (cut + 1);
    if (1 - outside - term < CONFIDENCE) break;
    outside += term;
  }
  return { median, low: sorted[cut], high: sorted[n - 1 - cut], confidence: 1 - outside };
}
