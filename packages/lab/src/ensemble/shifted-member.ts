/** A member whose kinds of doubt come from different members. */
import { drawMember } from "@kigyo/model/member";
import type { Member } from "@kigyo/model/member";
import type { CompiledInputs } from "@kigyo/model/inputs";
import type { Spread } from "@kigyo/model/scenario";
import type { DrawShift } from "./plan.ts";

/**
 * Draws member `number`; each kind of doubt with a shift is drawn as the member so many numbers
 * later draws it. Parameters carry the outside paths with them.
 */
export function shiftedMember(
  inputs: CompiledInputs,
  seed: number,
  number: number,
  spread: Spread,
  shift: DrawShift = {},
): Member {
  const own = drawMember(inputs, seed, number, spread);
  const by = (kind: keyof Spread): Member =>
    shift[kind] ? drawMember(inputs, seed, number + shift[kind], spread) : own;
  const parameters = by("parameters");
  return {
    ...own,
    chanceSeed: by("chance").chanceSeed,
    parameters: parameters.parameters,
    paths: parameters.paths,
    strengths: by("policy").strengths,
  };
}
