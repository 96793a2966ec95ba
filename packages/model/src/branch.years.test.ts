import { expect, test } from "vitest";
import { Branches } from "./branch.ts";
import { FIXTURE_INPUTS, scenarioWith } from "./fixtures/fixture-run.ts";
import { drawMember } from "./member.ts";
import { resolveScenario } from "./resolve.ts";
import { runModel } from "./run.ts";
import { FULL_SPREAD, type ScenarioChange } from "./scenario.ts";

const member = drawMember(FIXTURE_INPUTS, 3, 1, FULL_SPREAD);

function run(changes: readonly ScenarioChange[], branches?: Branches): string {
  const scenario = resolveScenario(FIXTURE_INPUTS, scenarioWith(changes, 1964), {});
  return runModel(FIXTURE_INPUTS, scenario, member, branches === undefined ? {} : { branches })
    .fingerprint;
}

test("a run that parts from another later branches off it and equals the run from the start, bit for bit", () => {
  const late: ScenarioChange[] = [{ lever: "entry.stigma", value: 0.2, from: "1962" }];
  const early: ScenarioChange[] = [{ lever: "entry.stigma", value: 0.2, from: "1955" }];
  const branches = new Branches();
  const history = run([], branches);
  const whole = run(late);
  expect(run(late, branches)).toBe(whole);
  expect(whole).not.toBe(history);
  // What parts before the first stored beginning runs from the start.
  expect(run(early, branches)).toBe(run(early));
  expect(run([], branches)).toBe(history);
}, 120_000);

test("an ablation branches off where it begins", () => {
  const branches = new Branches();
  const history = run([], branches);
  const off: ScenarioChange[] = [{ system: "C1", off: true, from: "1962" }];
  const whole = run(off);
  expect(run(off, branches)).toBe(whole);
  expect(whole).not.toBe(history);
  // Another parameter is another course from the beginning.
  const held: ScenarioChange[] = [{ parameter: "firm.inertia", value: 0 }];
  expect(run(held, branches)).toBe(run(held));
}, 120_000);
