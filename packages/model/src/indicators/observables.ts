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
import type { Observable } from "./observable.ts";

export type { Annual, Dimension, Observable } from "./observable.ts";

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
