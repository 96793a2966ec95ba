import { resolveScenario } from "@kigyo/model/resolve";
import type { Scenario } from "@kigyo/model/scenario";
import { expect, test } from "vitest";
import { readCountry } from "../country.ts";
import { inProject } from "../project.ts";
import { centralPaths, leverPath, movedLevers, stepsOf } from "./lever-paths.ts";

const { inputs } = readCountry(inProject("evidence"));
const baseline: Scenario = {
  schema: "kigyo/scenario/1",
  id: "baseline",
  base: null,
  changes: [],
  seed: 1,
  scale: 1000,
  to: 2023,
};
const pathsOf = (scenario: Scenario) =>
  centralPaths(inputs, resolveScenario(inputs, scenario, { baseline }));
const history = pathsOf(baseline);
const policies = inputs.provisions.filter(
  ({ kind, from }) => kind === "policy" && from < history.quarters,
);

test("at least 25 policies move levers", () => {
  expect(policies.length).toBeGreaterThanOrEqual(25);
});

test.each(policies.map(({ id }) => id))("switching off %s changes a lever's path", (policy) => {
  const off = { ...baseline, id: "off", base: "baseline", changes: [{ policy, off: true }] };
  const moved = movedLevers(history, pathsOf(off));
  expect(moved.length).toBeGreaterThan(0);
});

test("a change taken back leaves the paths of history", () => {
  const back = { ...baseline, id: "off", base: "baseline", changes: [] };
  expect(movedLevers(history, pathsOf(back))).toEqual([]);
});

test("a policy moved beyond the horizon says that it has no effect", () => {
  const policy = policies[0].id;
  const late = {
    ...baseline,
    id: "late",
    base: "baseline",
    changes: [{ policy, from: "2030-01" }],
  };
  const { notices } = resolveScenario(inputs, late, { baseline });
  expect(notices.map(({ code, subject }) => [code, subject])).toEqual([
    ["no-effect-after-horizon", policy],
  ]);
  expect(notices[0].text.ja).toContain("効果がありません");
});

test("a path is told by its turns", () => {
  expect(stepsOf(Float64Array.of(1, 1, 2, 3, 4, 4, 4, 2))).toEqual([
    { date: "1948Q1", value: 1 },
    { date: "1949Q1", value: 4 },
    { date: "1949Q4", value: 2 },
  ]);
  expect(leverPath(history, "labour.pension-portability")).toHaveLength(history.quarters);
});
