import { expect, test } from "vitest";
import { scenarioWith } from "./fixtures/fixture-run.ts";
import { fault, INPUTS, resolved, STIGMA } from "./fixtures/toy-provisions.ts";
import { resolveScenario } from "./resolve.ts";
import type { Scenario, ScenarioChange } from "./scenario.ts";

const faults: readonly (readonly [string, ScenarioChange, string, string, RegExp])[] = [
  [
    "an unknown policy",
    { policy: "praise-1996", off: true },
    "unknown-policy",
    "changes[0].policy",
    /praise-1995/,
  ],
  [
    "an unknown lever",
    { lever: "entry.stigmo", value: 0.1 },
    "unknown-lever",
    "changes[0].lever",
    /entry\.stigma/,
  ],
  ["an unknown shock", { shock: "oil-1974", off: true }, "unknown-shock", "changes[0]", /oil-1973/],
  [
    "an end before the start",
    { policy: "praise-1995", to: "1990" },
    "end-before-start",
    "changes[0].to",
    /1995Q1/,
  ],
  [
    "a start after the end",
    { policy: "shame", from: "1999" },
    "end-before-start",
    "changes[0].from",
    /after/,
  ],
  [
    "a strength above 3",
    { policy: "praise-1995", strength: 3.1 },
    "strength-out-of-bounds",
    "changes[0].strength",
    /0 to 3/,
  ],
  [
    "a negative strength",
    { policy: "praise-1995", strength: -0.1 },
    "strength-out-of-bounds",
    "changes[0].strength",
    /0 to 3/,
  ],
  [
    "a strength that is no number",
    { policy: "praise-1995", strength: Number.NaN },
    "strength-out-of-bounds",
    "changes[0].strength",
    /0 to 3/,
  ],
  [
    "a lever out of bounds",
    { lever: STIGMA, value: 1.2 },
    "lever-out-of-bounds",
    "changes[0].value",
    /0 to 1/,
  ],
  [
    "an override that ends before it holds",
    { lever: STIGMA, value: 0.2, from: "1990", to: "1980" },
    "end-before-start",
    "changes[0].to",
    /1990/,
  ],
  [
    "a month that is none",
    { policy: "praise-1995", from: "1995-13" },
    "bad-date",
    "changes[0].from",
    /1999-11/,
  ],
  [
    "a date before history",
    { policy: "praise-1995", from: "1947" },
    "bad-date",
    "changes[0].from",
    /1999-11/,
  ],
];

test.each(faults)("%s is told with its place and a hint", (_, given, code, where, hint) => {
  const error = fault(() => resolved([given]));
  expect([error.code, error.where]).toEqual([code, where]);
  expect(error.hint).toMatch(hint);
});

test("scale, horizon and seed out of bounds, and bases that do not exist or rest on themselves, are told", () => {
  for (const [field, value] of [
    ["scale", 0],
    ["scale", 4001],
    ["scale", 2.5],
    ["to", 1948],
    ["to", 2036],
    ["seed", -1],
  ] as const) {
    const error = fault(() => resolveScenario(INPUTS, { ...scenarioWith(), [field]: value }, {}));
    expect([error.code, error.where]).toEqual(["out-of-bounds", field]);
  }
  const lost = fault(() =>
    resolveScenario(INPUTS, { ...scenarioWith(), base: "baselin" }, { baseline: scenarioWith() }),
  );
  expect([lost.code, lost.where]).toEqual(["unknown-base-scenario", "base"]);
  expect(lost.hint).toMatch(/baseline/);
  const loop: Scenario = { ...scenarioWith(), id: "loop", base: "loop" };
  expect(fault(() => resolveScenario(INPUTS, loop, { loop })).code).toBe("circular-base");
});

test("a fault in a base says in which scenario it stands", () => {
  const base: Scenario = { ...scenarioWith([{ policy: "nothing", off: true }]), id: "faulty" };
  const error = fault(() =>
    resolveScenario(INPUTS, { ...scenarioWith(), base: "faulty" }, { faulty: base }),
  );
  expect(error.where).toContain("faulty");
});

test("notices: a policy after the horizon, and one that moves no lever, have no effect", () => {
  const late = resolved([{ policy: "praise-1995", from: "2005" }], 2000);
  expect(late.notices.map(({ code, subject }) => [code, subject])).toEqual([
    ["no-effect-after-horizon", "praise-1995"],
  ]);
  expect(late.notices[0].text.en).toContain("2005Q1");
  expect(late.notices[0].text.ja).toContain("praise-1995");
  expect(
    resolved([{ policy: "silent-1960", strength: 2 }]).notices.map(({ code }) => code),
  ).toEqual(["no-lever"]);
  expect(resolved([]).notices).toEqual([]);
});
