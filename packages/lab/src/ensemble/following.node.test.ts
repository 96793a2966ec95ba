import { leverPaths } from "@kigyo/model";
import { LEVERS } from "@kigyo/model/levers/index";
import { drawMember } from "@kigyo/model/member";
import { resolveScenario } from "@kigyo/model/resolve";
import { FULL_SPREAD } from "@kigyo/model/scenario";
import { expect, test } from "vitest";
import { readCountry } from "../country.ts";
import { inProject } from "../project.ts";
import { prepareScenario } from "../scenarios/prepare.ts";
import { following } from "./following.ts";

const country = readCountry(inProject("evidence"));
const { inputs } = country;
const named = (id: string) => {
  const { scenario, bases } = prepareScenario(id, country, inProject("scenarios"));
  return resolveScenario(inputs, scenario, bases);
};
const baseline = named("baseline");
const without = named("no-policy-after-1990");
const levers = LEVERS.map(({ id }) => id);

test("with every lever on the other's path, each member's paths are the other's", () => {
  for (const number of [1, 2, 3]) {
    const member = drawMember(inputs, 1, number, FULL_SPREAD);
    const held = following(inputs, without, baseline, member, levers);
    expect(leverPaths(inputs, held, member).values).toEqual(
      leverPaths(inputs, baseline, member).values,
    );
  }
});

test("one lever follows, the others keep their own paths", () => {
  const member = drawMember(inputs, 1, 4, FULL_SPREAD);
  const own = leverPaths(inputs, without, member);
  const other = leverPaths(inputs, baseline, member);
  const lever = "equity.board-access";
  const held = leverPaths(inputs, following(inputs, without, baseline, member, [lever]), member);
  let moved = 0;
  LEVERS.forEach(({ id }, position) => {
    const at = (paths: typeof own): number[] =>
      Array.from(paths.values.subarray(position * paths.quarters, (position + 1) * paths.quarters));
    expect(at(held)).toEqual(at(id === lever ? other : own));
    if (id === lever && at(other).join() !== at(own).join()) moved++;
  });
  expect(moved).toBe(1);
});
