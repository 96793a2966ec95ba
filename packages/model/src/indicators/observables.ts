import { DISTRIBUTION_OBSERVABLES } from "./distributions.ts";
import { LINK_OBSERVABLES } from "./observables-links.ts";
import { PUBLIC_BODY_OBSERVABLES } from "./observables-public-bodies.ts";
import { VENTURE_OBSERVABLES } from "./observables-ventures.ts";
import { OUTPUT_OBSERVABLES } from "./observables-output.ts";
import { FIRM_OBSERVABLES } from "./observables-firms.ts";
import { LABOUR_OBSERVABLES } from "./observables-labour.ts";
import { FINANCE_OBSERVABLES } from "./observables-finance.ts";
import { EQUITY_OBSERVABLES } from "./observables-equity.ts";
import { KNOWLEDGE_OBSERVABLES } from "./observables-knowledge.ts";
import { STATE_OBSERVABLES } from "./observables-state.ts";

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

/** Every recorded series, in the order of recording and of the fingerprint. */
export const OBSERVABLES: readonly Observable[] = [
  ...OUTPUT_OBSERVABLES,
  ...FIRM_OBSERVABLES,
  ...LABOUR_OBSERVABLES,
  ...FINANCE_OBSERVABLES,
  ...EQUITY_OBSERVABLES,
  ...KNOWLEDGE_OBSERVABLES,
  ...STATE_OBSERVABLES,
  ...DISTRIBUTION_OBSERVABLES,
  ...LINK_OBSERVABLES,
  ...PUBLIC_BODY_OBSERVABLES,
  ...VENTURE_OBSERVABLES,
];

const positions = new Map(OBSERVABLES.map((observable, position) => [observable.id, position]));

/** Position of a series by id, or `undefined`. */
export function observablePosition(id: string): number | undefined {
  return positions.get(id);
}
