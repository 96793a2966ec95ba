/**
 * Which runs a set of claims needs. Scenarios that several claims share are run once; every
 * scenario is run for the same members, so that all effects are paired. Beside the runs only
 * the series that some claim reads are kept.
 */
import type { CompiledInputs } from "@kigyo/model/inputs";
import { canonicalJson } from "@kigyo/model/link";
import { parseDate, quarterIndex, WARM_UP_QUARTERS } from "@kigyo/model/calendar";
import { STORED_QUARTERS } from "@kigyo/model/branch";
import type { ScenarioChange, Spread } from "@kigyo/model/scenario";
import type { DrawShift } from "../ensemble/plan.ts";
import { hashText } from "../project.ts";
import type { Versions } from "../versions.ts";
import { POLES } from "./effect.ts";
import type { Claim } from "./read.ts";
import { expressionsOf, readsOf, scenariosOf } from "./schema.ts";

/** What all runs of a ledger have in common. */
export interface LedgerSetting {
  readonly members: number;
  readonly scale: number;
  readonly seed: number;
  readonly spread: Spread;
}

/** A scenario that some claims need. */
export interface Arm {
  /** Hash of its changes. */
  readonly key: string;
  readonly changes: readonly ScenarioChange[];
  /** Last year that some claim looks at. */
  readonly to: number;
  /** Series that some claim reads. */
  readonly series: readonly string[];
  /** Quarter from which it can differ from history. */
  readonly from: number;
}

/** One run. */
export interface ClaimTask {
  readonly arm: number;
  readonly member: number;
  readonly shift: DrawShift | undefined;
  /** Hash of everything that decides its numbers; the name of its file. */
  readonly provenance: string;
}

/** The runs of a set of claims. */
export interface ClaimPlan {
  readonly setting: LedgerSetting;
  readonly arms: readonly Arm[];
  readonly tasks: readonly ClaimTask[];
}

const POLE_CHANGES = {
  [POLES.mark2]: [{ "ideal-type": "mark2" }],
  [POLES.mark1]: [{ "ideal-type": "mark1" }],
} as const;

/** Number of the first member. */
const FIRST_MEMBER = 1;

/** The scenarios of a claim by name: history, its own, and the ideal types where a score is read. */
export function scenariosIn(claim: Claim): ReadonlyMap<string, readonly ScenarioChange[]> {
  const used = new Set(claim.parts.flatMap((part) => scenariosOf(part)));
  const scored = claim.parts.some((part) =>
    expressionsOf(part as never).some((one) => readsOf(one).score),
  );
  return new Map<string, readonly ScenarioChange[]>([
    ...(used.has("baseline") ? [["baseline", []] as const] : []),
    ...Object.entries(claim.scenarios),
    ...(scored ? (Object.entries(POLE_CHANGES) as [string, readonly ScenarioChange[]][]) : []),
  ]);
}

/** Name of a scenario whatever a claim calls it. */
export function keyOf(changes: readonly ScenarioChange[]): string {
  return hashText(canonicalJson(changes)).slice(0, 16);
}

/** Plans the runs of claims, each shift of the draws as an own set of members. */
export function planClaims(
  claims: readonly Claim[],
  setting: LedgerSetting,
  inputs: CompiledInputs,
  versions: Versions,
  shifts: readonly (DrawShift | undefined)[] = [undefined],
): ClaimPlan {
  const found = new Map<
    string,
    { changes: readonly ScenarioChange[]; to: number; series: Set<string> }
  >();
  for (const claim of claims) {
    const reads = claim.parts.flatMap((part) =>
      expressionsOf(part as never).flatMap((one) => readsOf(one).ids),
    );
    for (const changes of scenariosIn(claim).values()) {
      const key = keyOf(changes);
      const known = found.get(key) ?? { changes, to: 0, series: new Set<string>() };
      known.to = Math.max(known.to, claim.to);
      for (const id of reads) known.series.add(id);
      found.set(key, known);
    }
  }
  // History first, then what parts from it late: such runs start from its stored states.
  const arms = [...found]
    .map(([key, { changes, to, series }]): Arm => ({
      key,
      changes,
      to,
      series: [...series].sort(),
      from: firstChange(changes, inputs),
    }))
    .sort((a, b) => b.from - a.from || b.to - a.to || (a.key < b.key ? -1 : 1));
  const { members, scale, seed, spread } = setting;
  const common = { scale, seed, spread, model: versions.model, evidence: versions.evidence };
  const tasks = shifts.flatMap((shift) =>
    Array.from({ length: members }, (_, i) => FIRST_MEMBER + i).flatMap((member) =>
      arms.map(({ changes }, arm): ClaimTask => {
        const own = { ...common, changes, member, ...(shift === undefined ? {} : { shift }) };
        return { arm, member, shift, provenance: hashText(canonicalJson(own)).slice(0, 24) };
      }),
    ),
  );
  return { setting, arms, tasks };
}

/** Quarter from which a scenario can differ from history; infinity for history itself. */
export function firstChange(changes: readonly ScenarioChange[], inputs: CompiledInputs): number {
  const dated = (date: string | undefined): number =>
    date === undefined ? Infinity : (parseDate(date) ?? -WARM_UP_QUARTERS);
  const of = (change: ScenarioChange): number => {
    if ("policy" in change) {
      const known = inputs.provisions.find(({ id }) => id === change.policy);
      return Math.min(known?.from ?? 0, dated(change.from), dated(change.to));
    }
    if ("lever" in change) return dated(change.from ?? "1948");
    if ("shock" in change) return inputs.shocks.find(({ id }) => id === change.shock)?.from ?? 0;
    if ("policies-after" in change) return dated(change["policies-after"]);
    if ("system" in change) return dated(change.from ?? "1948");
    return -WARM_UP_QUARTERS;
  };
  return Math.min(Infinity, ...changes.map(of));
}

/** Quarters that a plan simulates, shared beginnings counted once: what its time is proportional to. */
export function quartersOf(plan: ClaimPlan): number {
  const whole = (to: number): number => quarterIndex(to + 1) + WARM_UP_QUARTERS;
  return plan.tasks.reduce((sum, { arm }) => {
    const { from, to } = plan.arms[arm];
    const start = STORED_QUARTERS.findLast((quarter) => quarter <= from);
    const shared = Number.isFinite(from) && start !== undefined ? start + WARM_UP_QUARTERS : 0;
    return sum + whole(to) - shared;
  }, 0);
}
