/**
 * Which doubt decides a claim: the part of the effect's variance over members that goes with
 * chance, with parameters and with policy strength. Each kind in turn is drawn as another member
 * draws it, everything else kept; half the mean squared change over the variance is that kind's
 * total share (Jansen 1999). With few members the shares are rough, and their sum passes one
 * where kinds interact.
 */
import { deviation } from "../analyse/quantiles.ts";
import type { DrawShift } from "../ensemble/plan.ts";
import type { Effect } from "./effect.ts";

/** Kinds of doubt that a run draws from. */
export const DOUBTS = ["chance", "parameters", "policy"] as const;

/** A kind of doubt, by its name in a spread. */
export type Doubt = (typeof DOUBTS)[number];

/** By how much the drawing member's number is raised: beyond any number of members. */
const ELSEWHERE = 100_000;

/** The draws with one kind of doubt taken from other members. */
export function redrawn(kind: Doubt): DrawShift {
  return { [kind]: ELSEWHERE };
}

/** Shares of the variance, and the largest of them; null where the effect does not vary. */
export interface DoubtShares extends Readonly<Record<Doubt, number>> {
  readonly decides: Doubt;
  readonly members: number;
}

/** Computes the shares from the effect and from the effect with each kind redrawn, over the same members. */
export function doubtShares(
  own: Effect,
  others: Readonly<Record<Doubt, Effect>>,
): DoubtShares | null {
  const common = own.members.filter((member) =>
    DOUBTS.every((kind) => others[kind].members.includes(member)),
  );
  const valueOf = (effect: Effect, member: number): number =>
    effect.values[effect.members.indexOf(member)];
  const variance = deviation(own.values) ** 2;
  if (common.length < 2 || !(variance > 0)) return null;
  const share = (kind: Doubt): number =>
    common.reduce(
      (sum, member) => sum + (valueOf(own, member) - valueOf(others[kind], member)) ** 2,
      0,
    ) /
    (2 * common.length * variance);
  const shares = {
    chance: share("chance"),
    parameters: share("parameters"),
    policy: share("policy"),
  };
  if (!DOUBTS.every((kind) => Number.isFinite(shares[kind]))) return null;
  const decides = DOUBTS.reduce((best, kind) => (shares[kind] > shares[best] ? kind : best));
  return { ...shares, decides, members: common.length };
}
