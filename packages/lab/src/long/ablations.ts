/**
 * What each of the 56 systems does: history against history with the system at rest from the first year
 * of its window on, paired members, the system's own series averaged over the window.
 */
import { ABLATIONS } from "@kigyo/model/ablations/index";
import { OBSERVABLES } from "@kigyo/model/indicators/observables";
import type { Scenario } from "@kigyo/model/scenario";
import { differenceOf } from "../analyse/difference.ts";
import type { Difference } from "../analyse/difference.ts";
import type { Ensemble } from "../ensemble/ensemble.ts";

/** The effect of switching one system off. */
export interface AblationRow extends Omit<Difference, "id" | "size"> {
  readonly code: string;
  readonly observable: string;
  readonly window: readonly [number, number];
  /** Whether the 95 per cent interval leaves out zero. */
  readonly moves: boolean;
}

/** Id of the scenario in which a system rests. */
export function ablationId(code: string): string {
  return `without-${code.toLowerCase()}`;
}

/** History, with one system at rest from the first year of its window. */
export function ablatedScenario(history: Scenario, code: string): Scenario {
  const from = `${ABLATIONS[code].window[0]}-01`;
  return {
    ...history,
    id: ablationId(code),
    base: history.id,
    changes: [{ system: code, off: true, from }],
  };
}

/** The effect of each system's rest on its own series: off less on. */
export function ablationRows(
  ensemble: Pick<Ensemble, "ids" | "runs">,
  history: string,
  codes: readonly string[],
): AblationRow[] {
  return codes.map((code) => {
    const { observable, window } = ABLATIONS[code];
    const {
      id,
      size: _size,
      ...found
    } = differenceOf(
      ensemble,
      history,
      ablationId(code),
      OBSERVABLES.filter((one) => one.id === observable)[0],
      window,
    );
    const moves = found.low > 0 || found.high < 0;
    return { code, observable: id, window, ...found, moves };
  });
}
