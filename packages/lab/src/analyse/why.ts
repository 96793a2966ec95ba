/** Why two scenarios differ: lever by lever, by letting one path at a time follow the other scenario. */
import { OBSERVABLES } from "@kigyo/model/indicators/observables";
import type { CompiledInputs } from "@kigyo/model/inputs";
import { LEVERS } from "@kigyo/model/levers/index";
import type { ResolvedScenario } from "@kigyo/model/resolve";
import type { Arm } from "../ensemble/plan.ts";
import type { Measure } from "../experiments/layout.ts";
import type { Outcomes } from "../experiments/outcomes.ts";
import type { PreparedScenario } from "../scenarios/prepare.ts";
import { centralPaths, movedLevers } from "./lever-paths.ts";
import { isClear, pairedEffect } from "./paired-effect.ts";
import type { PairedEffect } from "./paired-effect.ts";
import { deviation, mean } from "./quantiles.ts";

/** Levers that are followed together: one, or a family of one name. */
export interface LeverFamily {
  readonly name: string;
  readonly levers: readonly string[];
  /** Systems of the schedule that read them. */
  readonly readBy: readonly string[];
}

/** What one family carries of the difference. */
export interface LeverLink {
  readonly family: LeverFamily;
  /** Only this family follows the second scenario, all else the first. */
  readonly alone: PairedEffect;
  /** What the second scenario loses with this family on the first one's paths. */
  readonly missing: PairedEffect;
  /** Series that it moves most by itself, beside their own variation over members. */
  readonly moves: readonly string[];
}

/** The whole chain. */
export interface Why {
  readonly total: PairedEffect;
  readonly links: readonly LeverLink[];
  /** What remains of the difference with every lever on the first scenario's paths. */
  readonly outside: PairedEffect;
}

/** Levers whose paths differ between two scenarios, one by one, or by family where there are many. */
export function familiesOf(
  inputs: CompiledInputs,
  a: ResolvedScenario,
  b: ResolvedScenario,
  most: number,
): LeverFamily[] {
  const moved = movedLevers(centralPaths(inputs, a), centralPaths(inputs, b)).map(
    ({ lever }) => lever,
  );
  const readBy = (ids: readonly string[]): string[] =>
    [
      ...new Set(LEVERS.filter(({ id }) => ids.includes(id)).flatMap((lever) => lever.readBy)),
    ].sort();
  if (moved.length <= most)
    return moved.map((id) => ({ name: id, levers: [id], readBy: readBy([id]) }));
  const families = new Map<string, string[]>();
  for (const id of moved) {
    const [family] = id.split(".");
    families.set(family, [...(families.get(family) ?? []), id]);
  }
  return [...families].map(([family, levers]) => ({
    name: `${family}.*`,
    levers,
    readBy: readBy(levers),
  }));
}

/** Arms of the chain: both scenarios, each family alone, each family missing, and no lever at all. */
export function whyArms(
  a: PreparedScenario["scenario"],
  b: PreparedScenario["scenario"],
  families: readonly LeverFamily[],
): Omit<Arm, "members">[] {
  const levers = families.flatMap((family) => family.levers);
  return [
    { scenario: a },
    { scenario: b },
    ...families.flatMap((family, i) => [
      { scenario: { ...a, id: aloneArm(i) }, follow: { scenario: b.id, levers: family.levers } },
      { scenario: { ...b, id: missingArm(i) }, follow: { scenario: a.id, levers: family.levers } },
    ]),
    { scenario: { ...b, id: "no-lever" }, follow: { scenario: a.id, levers } },
  ];
}

const aloneArm = (i: number): string => `alone-${String(i + 1).padStart(2, "0")}`;
const missingArm = (i: number): string => `missing-${String(i + 1).padStart(2, "0")}`;

/** All observables over a window. */
export function everyMeasure(window: readonly [number, number]): Measure[] {
  return OBSERVABLES.map(({ id }) => ({ observable: id, window }));
}

/** Reads the chain for one measure. */
export function whyOf(
  [a, b]: readonly [string, string],
  families: readonly LeverFamily[],
  outcomes: Outcomes,
  measures: readonly Measure[],
  asked: Measure,
): Why {
  const arms = [a, b, "no-lever", ...families.flatMap((_, i) => [aloneArm(i), missingArm(i)])];
  const members = outcomes.members(arms);
  const less = (one: string, other: string, measure = asked): PairedEffect => {
    const against = outcomes.values(other, measure, members);
    return pairedEffect(
      outcomes.values(one, measure, members).map((value, m) => value - against[m]),
    );
  };
  const links = families.map((family, i): LeverLink => {
    const moves = measures
      .filter((measure) => measure !== asked)
      .map((measure) => {
        const effect = less(aloneArm(i), a, measure);
        const spread = deviation(outcomes.values(a, measure, members));
        const level = Math.abs(mean(outcomes.values(a, measure, members)));
        return { measure, effect, size: Math.abs(effect.value) / (spread + 1e-6 * level + 1e-12) };
      })
      .filter(({ effect }) => isClear(effect))
      .sort((x, y) => y.size - x.size)
      .slice(0, MOVED)
      .map(({ measure, effect }) => `${nameOf(measure)} ${effect.value > 0 ? "+" : "−"}`);
    return { family, alone: less(aloneArm(i), a), missing: less(b, missingArm(i)), moves };
  });
  const size = ({ missing, alone }: LeverLink): number =>
    Math.max(Math.abs(missing.value), Math.abs(alone.value));
  return {
    total: less(b, a),
    links: links.sort((x, y) => size(y) - size(x)),
    outside: less("no-lever", a),
  };
}

/** Series named for each lever. */
const MOVED = 3;

function nameOf(measure: Measure): string {
  return "observable" in measure ? measure.observable : measure.score;
}
