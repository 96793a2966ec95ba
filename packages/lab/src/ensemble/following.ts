/** A scenario in which some levers keep the paths that they have in another one. */
import type { CompiledInputs } from "@kigyo/model/inputs";
import { leverPosition } from "@kigyo/model/levers/index";
import { leverPaths } from "@kigyo/model/levers/path";
import type { Member } from "@kigyo/model/member";
import type { ResolvedScenario } from "@kigyo/model/resolve";

/**
 * Holds levers on another scenario's paths for one member: policies of both may be drawn with
 * different strengths in every member, so the paths are the member's own.
 */
export function following(
  inputs: CompiledInputs,
  scenario: ResolvedScenario,
  other: ResolvedScenario,
  member: Member,
  levers: readonly string[],
): ResolvedScenario {
  const paths = leverPaths(inputs, other, member);
  const held = levers.flatMap((id) => {
    const lever = leverPosition(id);
    if (lever === undefined) throw new RangeError(`There is no lever "${id}".`);
    const own = paths.values.subarray(lever * paths.quarters, (lever + 1) * paths.quarters);
    return stretches(own).map((stretch) => ({ lever, ...stretch }));
  });
  return { ...scenario, overrides: [...scenario.overrides, ...held] };
}

/** A path as stretches of one value each; `to` is the first quarter of the next. */
function stretches(path: Float64Array): { value: number; from: number; to: number }[] {
  const out: { value: number; from: number; to: number }[] = [];
  for (let from = 0; from < path.length;) {
    let to = from + 1;
    while (to < path.length && path[to] === path[from]) to++;
    out.push({ value: path[from], from, to });
    from = to;
  }
  return out;
}
