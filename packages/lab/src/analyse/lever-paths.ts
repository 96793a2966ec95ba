/** Lever paths of the central member: every prior at its central value. */
import { quarterLabel } from "@kigyo/model/calendar";
import type { CompiledInputs } from "@kigyo/model/inputs";
import { LEVERS, leverPosition } from "@kigyo/model/levers/index";
import { leverPaths } from "@kigyo/model/levers/path";
import type { LeverPaths } from "@kigyo/model/levers/path";
import { drawMember } from "@kigyo/model/member";
import type { ResolvedScenario } from "@kigyo/model/resolve";

const CENTRAL = { chance: false, parameters: false, policy: false };

/** A quarter in which a path comes to rest or turns, with the value there. */
export interface PathStep {
  readonly date: string;
  readonly value: number;
}

/** All lever paths of a scenario. */
export function centralPaths(inputs: CompiledInputs, scenario: ResolvedScenario): LeverPaths {
  return leverPaths(inputs, scenario, drawMember(inputs, scenario.seed, 1, CENTRAL));
}

/** The path of one lever. */
export function leverPath(paths: LeverPaths, id: string): Float64Array {
  const position = leverPosition(id);
  if (position === undefined) throw new RangeError(`No lever "${id}".`);
  return paths.values.subarray(position * paths.quarters, (position + 1) * paths.quarters);
}

/** Where a path begins, and every quarter in which it comes to rest or turns. */
export function stepsOf(path: Float64Array): PathStep[] {
  const steps: PathStep[] = [];
  path.forEach((value, quarter) => {
    const change = quarter === 0 ? 0 : value - path[quarter - 1];
    const next = quarter + 1 < path.length ? path[quarter + 1] - value : 0;
    const onTheWay = change !== 0 && Math.abs(next - change) < 1e-9;
    if (quarter === 0 || (change !== 0 && !onTheWay))
      steps.push({ date: quarterLabel(quarter), value });
  });
  return steps;
}

/** Levers whose paths differ, with the first quarter in which they do. */
export function movedLevers(
  before: LeverPaths,
  after: LeverPaths,
): { lever: string; quarter: number }[] {
  const quarters = Math.min(before.quarters, after.quarters);
  return LEVERS.flatMap(({ id }) => {
    const a = leverPath(before, id);
    const b = leverPath(after, id);
    for (let quarter = 0; quarter < quarters; quarter++)
      if (a[quarter] !== b[quarter]) return [{ lever: id, quarter }];
    return [];
  });
}
