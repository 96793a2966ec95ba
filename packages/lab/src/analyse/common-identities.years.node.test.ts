import { drawMember } from "@kigyo/model/member";
import { resolveScenario } from "@kigyo/model/resolve";
import { FULL_SPREAD } from "@kigyo/model/scenario";
import type { Scenario, ScenarioChange } from "@kigyo/model/scenario";
import { expect, test } from "vitest";
import { readCountry } from "../country.ts";
import { inProject } from "../project.ts";
import { commonIdentities, sharedPart } from "./common-identities.ts";

const { inputs } = readCountry(inProject("evidence"));
const resolved = (changes: readonly ScenarioChange[]) => {
  const scenario: Scenario = {
    schema: "kigyo/scenario/1",
    id: "x",
    base: null,
    changes,
    seed: 1,
    scale: 4000,
    to: 1951,
  };
  return resolveScenario(inputs, scenario, {});
};

test("the shared part of two sets", () => {
  expect(sharedPart(new Set([1, 2, 3]), new Set([2, 3, 4]))).toBeCloseTo(2 / 3, 12);
  expect(sharedPart(new Set(), new Set())).toBe(1);
});

test("a change leaves nearly all firms and people who they are; a changed decade, most firms", () => {
  const member = drawMember(inputs, 1, 1, FULL_SPREAD);
  const after = (from?: string) => {
    const changed = resolved([{ lever: "entry.stigma", value: 0.1, from }]);
    return commonIdentities(inputs, resolved([]), changed, member);
  };
  const late = after("1950-07");
  expect(Math.min(late.firms, late.people)).toBeGreaterThan(0.97);
  expect(Math.max(late.firms, late.people)).toBeLessThan(1);
  // Three years on; near full employment each new firm sets off a chain of moves.
  const later = after("1949");
  expect(later.firms).toBeGreaterThan(0.97);
  expect(later.people).toBeGreaterThan(0.9);
  // From the first quarter of the warm-up; records of people part and are joined with every job they take.
  const early = after();
  expect(early.firms).toBeGreaterThan(0.7);
  expect(early.people).toBeGreaterThan(0.6);
  expect(early.people).toBeLessThan(late.people);
});
