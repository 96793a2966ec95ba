import { FIRST_YEAR, HORIZON_YEAR, quarterIndex, quarterLabel } from "./calendar.ts";
import { ScenarioError } from "./errors.ts";
import type { CompiledInputs, Provision, Shock } from "./inputs.ts";
import { dateOf, unknownId } from "./resolve-dates.ts";
import {
  checkedParameter,
  type Intervention,
  type ResolvedOverride,
  resolveOverride,
  switchOff,
} from "./resolve-interventions.ts";
import type { PolicyChange, Scenario, ScenarioChange } from "./scenario.ts";

/** A provision as a scenario leaves it. */
export interface ResolvedProvision extends Provision {
  /** 1 is history. */
  readonly strength: number;
}

/** Something the author of a scenario should know that is no error. */
export interface Notice {
  readonly code: "no-effect-after-horizon" | "no-lever";
  readonly subject: string;
  readonly text: { readonly en: string; readonly ja: string };
}

/** A scenario with all its bases folded in and all ids and dates looked up. */
export interface ResolvedScenario {
  readonly id: string;
  readonly seed: number;
  readonly scale: number;
  /** Quarters recorded, from 1948 Q1. */
  readonly quarters: number;
  readonly provisions: readonly ResolvedProvision[];
  readonly overrides: readonly ResolvedOverride[];
  readonly shocks: readonly Shock[];
  readonly idealType: "mark1" | "mark2" | null;
  /** Parameters held over the whole run, the warm-up included. */
  readonly parameters: Readonly<Record<string, number>>;
  /** What ablations skip and hold from a date on. */
  readonly interventions: readonly Intervention[];
  readonly notices: readonly Notice[];
}

/** Bounds of what a scenario may set. */
export const LIMITS = {
  strength: [0, 3],
  scale: [1, 4000],
  to: [FIRST_YEAR + 1, HORIZON_YEAR],
} as const;

/**
 * Folds a scenario onto its bases and checks every id, date and bound.
 * @throws ScenarioError with the place in the scenario and what to do
 */
export function resolveScenario(
  inputs: CompiledInputs,
  scenario: Scenario,
  bases: Readonly<Record<string, Scenario>>,
): ResolvedScenario {
  checkNumber("scale", scenario.scale, LIMITS.scale, true);
  checkNumber("to", scenario.to, LIMITS.to, true);
  checkNumber("seed", scenario.seed, [0, Number.MAX_SAFE_INTEGER], true);
  const quarters = quarterIndex(scenario.to + 1);
  const provisions = new Map<string, ResolvedProvision>(
    inputs.provisions.map((provision) => [provision.id, { ...provision, strength: 1 }]),
  );
  const history = new Map(provisions);
  const shocks = new Map(inputs.shocks.map((shock) => [shock.id, shock]));
  const overrides: ResolvedOverride[] = [];
  const notices: Notice[] = [];
  const parameters: Record<string, number> = {};
  const interventions: Intervention[] = [];
  let idealType: "mark1" | "mark2" | null = null;
  for (const { change, where } of foldedChanges(scenario, bases)) {
    if ("policy" in change)
      applyPolicyChange(change, where, history, provisions, quarters, notices);
    else if ("lever" in change) overrides.push(resolveOverride(change, where, quarters));
    else if ("shock" in change) {
      if (!inputs.shocks.some((shock) => shock.id === change.shock)) {
        throw unknownId(
          "shock",
          change.shock,
          where,
          inputs.shocks.map((shock) => shock.id),
        );
      }
      shocks.delete(change.shock);
    } else if ("policies-after" in change) removeAfter(change["policies-after"], where, provisions);
    else if ("ideal-type" in change) idealType = change["ideal-type"];
    else if ("parameter" in change)
      parameters[change.parameter] = checkedParameter(change, where, inputs.parameters);
    else {
      const off = switchOff(change, where, quarters);
      overrides.push(...off.overrides);
      interventions.push(...off.interventions);
    }
  }
  return {
    id: scenario.id,
    seed: scenario.seed,
    scale: scenario.scale,
    quarters,
    provisions: [...provisions.values()]
      .map((p) => endAsCaused(p, provisions, history))
      .sort(byDate),
    overrides,
    shocks: [...shocks.values()],
    idealType,
    parameters,
    interventions,
    notices,
  };
}

function checkNumber(
  name: string,
  value: number,
  [low, high]: readonly [number, number],
  whole: boolean,
): void {
  if (!(value >= low && value <= high) || (whole && !Number.isInteger(value))) {
    throw new ScenarioError(
      "out-of-bounds",
      `"${name}" is ${value}; it must be ${whole ? "a whole number " : ""}from ${low} to ${high}.`,
      name,
      `Choose a value from ${low} to ${high}.`,
    );
  }
}

function foldedChanges(
  scenario: Scenario,
  bases: Readonly<Record<string, Scenario>>,
): { change: ScenarioChange; where: string }[] {
  const chain: Scenario[] = [scenario];
  const seen = new Set([scenario.id]);
  for (let base = scenario.base; base !== null;) {
    const next: Scenario | undefined = bases[base];
    if (next === undefined) throw unknownId("base scenario", base, "base", Object.keys(bases));
    if (seen.has(next.id)) {
      throw new ScenarioError(
        "circular-base",
        `Scenario "${next.id}" rests on itself.`,
        "base",
        "Name another base.",
      );
    }
    seen.add(next.id);
    chain.unshift(next);
    base = next.base;
  }
  return chain.flatMap((link) =>
    link.changes.map((change, i) => ({
      change,
      where: link === scenario ? `changes[${i}]` : `${link.id}: changes[${i}]`,
    })),
  );
}

function applyPolicyChange(
  change: PolicyChange,
  where: string,
  history: ReadonlyMap<string, ResolvedProvision>,
  provisions: Map<string, ResolvedProvision>,
  quarters: number,
  notices: Notice[],
): void {
  // What a base switched off is still on record: a later change can bring it back.
  const old = provisions.get(change.policy) ?? history.get(change.policy);
  if (old === undefined)
    throw unknownId("policy", change.policy, `${where}.policy`, [...history.keys()]);
  if (change.off === true) {
    provisions.delete(change.policy);
    return;
  }
  if (change.strength !== undefined) {
    const [low, high] = LIMITS.strength;
    if (!(change.strength >= low && change.strength <= high)) {
      throw new ScenarioError(
        "strength-out-of-bounds",
        `The strength of "${change.policy}" is ${change.strength}; it must be from ${low} to ${high} (1 is history).`,
        `${where}.strength`,
        `Choose a strength from ${low} to ${high}.`,
      );
    }
  }
  const from = dateOf(change.from, `${where}.from`) ?? old.from;
  const to = dateOf(change.to, `${where}.to`) ?? old.to;
  if (to !== null && to <= from) {
    throw new ScenarioError(
      "end-before-start",
      `"${change.policy}" would end (${quarterLabel(to)}) before it starts (${quarterLabel(from)}).`,
      `${where}.${change.to === undefined ? "from" : "to"}`,
      `Give an end after ${quarterLabel(from)}, or leave "to" out.`,
    );
  }
  provisions.set(change.policy, { ...old, from, to, strength: change.strength ?? old.strength });
  if (from >= quarters) notices.push(afterHorizon(change.policy, from, quarters));
  if (old.changes.length === 0) notices.push(withoutLever(change.policy));
}

function afterHorizon(id: string, from: number, quarters: number): Notice {
  return {
    code: "no-effect-after-horizon",
    subject: id,
    text: {
      en: `"${id}" comes into force in ${quarterLabel(from)}, after the run ends (${quarterLabel(quarters - 1)}): it has no effect.`,
      ja: `「${id}」の施行(${quarterLabel(from)})は実行の終わり(${quarterLabel(quarters - 1)})より後のため、効果がありません。`,
    },
  };
}

function withoutLever(id: string): Notice {
  return {
    code: "no-lever",
    subject: id,
    text: {
      en: `"${id}" is on record but moves no lever of the model: it has no effect.`,
      ja: `「${id}」は記録にありますが、モデルのレバーを動かさないため効果がありません。`,
    },
  };
}

/** A date means its last day: what comes into force in the quarter that holds it stays. */
function removeAfter(
  date: string,
  where: string,
  provisions: Map<string, ResolvedProvision>,
): void {
  const last = dateOf(date, `${where}.policies-after`) as number;
  for (const provision of provisions.values()) {
    if (provision.kind === "policy" && provision.from > last) provisions.delete(provision.id);
  }
}

/** An institution that a policy ended goes on where that policy never comes, and ends earlier or later as the policy moves. */
function endAsCaused(
  provision: ResolvedProvision,
  provisions: ReadonlyMap<string, ResolvedProvision>,
  history: ReadonlyMap<string, ResolvedProvision>,
): ResolvedProvision {
  if (provision.endedBy === null || provision.to === null) return provision;
  const cause = provisions.get(provision.endedBy);
  if (cause === undefined || cause.strength === 0) return { ...provision, to: null };
  const moved = cause.from - (history.get(provision.endedBy) ?? cause).from;
  return { ...provision, to: Math.max(provision.from + 1, provision.to + moved) };
}

function byDate(a: ResolvedProvision, b: ResolvedProvision): number {
  if (a.from !== b.from) return a.from - b.from;
  if (a.kind !== b.kind) return a.kind === "institution" ? -1 : 1;
  return a.id < b.id ? -1 : 1;
}
