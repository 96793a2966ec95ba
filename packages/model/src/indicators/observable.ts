/** What is said of a recorded series. */

/** How a quarterly value is made yearly. */
export type Annual = "sum" | "mean" | "last";

/** The five dimensions of the published figure. */
export type Dimension = "firm-size" | "employment" | "finance" | "innovation" | "social-purpose";

/** One recorded series. */
export interface Observable {
  /** Stable dotted id, never reused. */
  readonly id: string;
  readonly title: { readonly en: string; readonly ja: string };
  readonly unit: string;
  /** A level, a rate of a stock or flow, or a count of events per quarter. */
  readonly kind: "level" | "rate" | "count";
  readonly annual: Annual;
  /** Dimension that it helps to score, or null. */
  readonly dimension: Dimension | null;
  readonly definition: string;
}
