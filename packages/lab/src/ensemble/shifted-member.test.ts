import type { CompiledInputs } from "@kigyo/model/inputs";
import { drawMember } from "@kigyo/model/member";
import { FULL_SPREAD } from "@kigyo/model/scenario";
import { expect, test } from "vitest";
import { NOWHERE } from "../../test-fixtures/nowhere.ts";
import { shiftedMember } from "./shifted-member.ts";

const prior = { unit: "", low: 0, central: 1, high: 2 };
const inputs: CompiledInputs = {
  ...NOWHERE,
  provisions: [{ id: "p", kind: "policy", from: 0, to: null, endedBy: null, changes: [] }],
  paths: { world: { unit: "", years: [1948], values: [1], range: 0.1 } },
  parameters: { a: prior, b: prior },
};
const drawn = (number: number) => drawMember(inputs, 3, number, FULL_SPREAD);

test("each kind of doubt can be drawn as another member draws it", () => {
  const own = drawn(2);
  const other = drawn(102);
  expect(shiftedMember(inputs, 3, 2, FULL_SPREAD)).toEqual(own);
  expect(shiftedMember(inputs, 3, 2, FULL_SPREAD, { chance: 100 })).toEqual({
    ...own,
    chanceSeed: other.chanceSeed,
  });
  expect(shiftedMember(inputs, 3, 2, FULL_SPREAD, { parameters: 100 })).toEqual({
    ...own,
    parameters: other.parameters,
    paths: other.paths,
  });
  expect(shiftedMember(inputs, 3, 2, FULL_SPREAD, { policy: 100 })).toEqual({
    ...own,
    strengths: other.strengths,
  });
  expect(
    shiftedMember(inputs, 3, 2, FULL_SPREAD, { chance: 100, parameters: 100, policy: 100 }),
  ).toEqual({
    ...other,
    number: 2,
  });
});

test("a kind held at its central value stays there, shifted or not", () => {
  const spread = { chance: true, parameters: false, policy: true };
  expect(shiftedMember(inputs, 3, 2, spread, { parameters: 100 }).parameters).toEqual({
    a: 1,
    b: 1,
  });
});
