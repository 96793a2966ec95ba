/** What differs between two scenarios, member by member. */
import { type Observable, OBSERVABLES } from "@kigyo/model/indicators/observables";
import { commonMembers } from "../ensemble/ensemble.ts";
import type { Ensemble } from "../ensemble/ensemble.ts";
import { deviation, halfWidth, mean } from "./quantiles.ts";
import { varianceReduction } from "./variance-reduction.ts";
import { windowMean, yearlyMembers } from "./yearly.ts";
import type { Window } from "./yearly.ts";

/** The difference of one observable over a window. */
export interface Difference {
  readonly id: string;
  readonly unit: string;
  /** Means over members and years. */
  readonly a: number;
  readonly b: number;
  /** Mean of b less a over members, with its 95 per cent interval. */
  readonly difference: number;
  readonly low: number;
  readonly high: number;
  /** The difference as a share of a; NaN where a is zero. */
  readonly relative: number;
  /** Members in which b lies on the same side of a as the mean difference. */
  readonly sameSign: number;
  readonly members: number;
  /** Unpaired members of each scenario that would tell as much as one pair; see `varianceReduction`. */
  readonly pairing: number;
  /** The difference beside the series' own variation over the years; what the ranking goes by. */
  readonly size: number;
}

/** The difference of one observable between two scenarios of an ensemble, over the members that both have. */
export function differenceOf(
  ensemble: Pick<Ensemble, "ids" | "runs">,
  a: string,
  b: string,
  { id, unit }: Pick<Observable, "id" | "unit">,
  window: Window,
): Difference {
  const members = commonMembers(ensemble, [a, b]);
  const inA = yearlyMembers(ensemble, a, id, members);
  const inB = yearlyMembers(ensemble, b, id, members);
  const meansA = inA.values.map((values) => windowMean(inA.years, values, window));
  const meansB = inB.values.map((values) => windowMean(inB.years, values, window));
  const pairs = meansB.map((value, i) => value - meansA[i]);
  const difference = mean(pairs);
  const half = halfWidth(pairs);
  const spread = mean(inA.values.map((values) => deviation(values.filter(Number.isFinite))));
  const sign = Math.sign(difference);
  return {
    id,
    unit,
    a: mean(meansA),
    b: mean(meansB),
    difference,
    low: difference - half,
    high: difference + half,
    relative: mean(meansA) === 0 ? Number.NaN : difference / Math.abs(mean(meansA)),
    sameSign: sign === 0 ? 0 : pairs.filter((pair) => Math.sign(pair) === sign).length,
    members: members.length,
    pairing: varianceReduction(meansA, meansB),
    size:
      difference === 0 ? 0 : Math.abs(difference) / (spread > 0 ? spread : Math.abs(difference)),
  };
}

/** Whether a difference is told from zero: its interval leaves zero out. */
function isTold({ low, high }: Difference): boolean {
  return low > 0 || high < 0;
}

/** Differences of all observables between two scenarios of an ensemble: those told from zero first, the largest first. */
export function differencesOf(
  ensemble: Pick<Ensemble, "ids" | "runs">,
  a: string,
  b: string,
  window: Window,
): Difference[] {
  return OBSERVABLES.filter(({ id }) => ensemble.ids.includes(id))
    .map((observable) => differenceOf(ensemble, a, b, observable, window))
    .sort(
      (x, y) => Number(isTold(y)) - Number(isTold(x)) || y.size - x.size || (x.id < y.id ? -1 : 1),
    );
}
