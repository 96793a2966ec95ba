/**
 * Two controls of the coded score: what a verdict is said to rest on is left out, and the
 * score should move as the verdict's own reasons say. Only the sign is expected.
 */
import type { Catalogue } from "@kigyo/evidence/catalogue";
import { judgementsOf } from "@kigyo/evidence/score";
import type { Dimension } from "@kigyo/model/indicators/observables";
import { codedScore, PERIODS } from "./channels.ts";

/** Records to leave out, and the dimension whose score should then rise. */
export interface Control {
  readonly tag: string;
  readonly dimension: Dimension;
}

/** The chapter holds finance back for its old providers, and firm size for those who select and benefit. */
export const CONTROLS: readonly Control[] = [
  { tag: "legacy-financiers", dimension: "finance" },
  { tag: "incumbents-select-and-benefit", dimension: "firm-size" },
];

/** The start-up era's score with everything, and without the tagged records. */
export interface ControlResult extends Control {
  readonly withAll: number | null;
  readonly without: number | null;
  /** Whether the score rises as expected; null where one of the two is missing. */
  readonly rises: boolean | null;
  /** The same by each coder alone. */
  readonly byCoder: Readonly<
    Record<string, { readonly withAll: number; readonly without: number }>
  >;
}

/** Carries out the controls over the start-up era. */
export function runControls(catalogue: Catalogue): readonly ControlResult[] {
  return CONTROLS.map(({ tag, dimension }) => {
    const all = judgementsOf(catalogue);
    const rest = judgementsOf(catalogue, { withoutTag: tag });
    const mean = (judgements: typeof all): number | null =>
      codedScore(judgements, dimension, PERIODS.startup)?.mean ?? null;
    const withAll = mean(all);
    const without = mean(rest);
    const byCoder: Record<string, { withAll: number; without: number }> = {};
    for (const coder of [...new Set(all.map((each) => each.coder))].sort()) {
      const own = (judgements: typeof all) => judgements.filter((each) => each.coder === coder);
      const before = mean(own(all));
      const after = mean(own(rest));
      if (before !== null && after !== null) byCoder[coder] = { withAll: before, without: after };
    }
    return {
      tag,
      dimension,
      withAll,
      without,
      rises: withAll === null || without === null ? null : without > withAll,
      byCoder,
    };
  });
}
