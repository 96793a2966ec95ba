import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { compileFolder } from "@kigyo/evidence";
import { expect, test } from "vitest";
import { LAST_YEAR } from "../calendar.ts";
import { scenarioWith } from "../fixtures/fixture-run.ts";
import { drawMember } from "../member.ts";
import { resolveScenario } from "../resolve.ts";
import { schedule } from "../schedule.ts";
import type { ScenarioChange } from "../scenario.ts";
import { LEVERS } from "./index.ts";
import { leverPaths } from "./path.ts";

const inputs = compileFolder(join(import.meta.dirname, "../../../../evidence"));
const central = drawMember(inputs, 1, 0, { chance: false, parameters: false, policy: false });

function trajectories(changes: readonly ScenarioChange[]): Float64Array {
  return leverPaths(inputs, resolveScenario(inputs, scenarioWith(changes, LAST_YEAR), {}), central)
    .values;
}

const history = trajectories([]);

test("each provision that changes anything moves a lever when it is switched off, and the switch can be undone", () => {
  const idle = inputs.provisions.filter(({ id, changes }) => {
    if (changes.length === 0) return false;
    const without = trajectories([{ policy: id, off: true }]);
    return without.every((value, i) => value === history[i]);
  });
  expect(idle.map(({ id }) => id)).toEqual([]);
  expect(trajectories([])).toEqual(history);
});

test("at least 25 policies move levers", () => {
  expect(
    inputs.provisions.filter(({ kind, changes }) => kind === "policy" && changes.length > 0).length,
  ).toBeGreaterThanOrEqual(25);
});

test("levers stay within their bounds in every quarter, for drawn members as well", () => {
  for (let number = 0; number < 5; number++) {
    const member = drawMember(inputs, 1, number, { chance: true, parameters: true, policy: true });
    const { values, quarters } = leverPaths(
      inputs,
      resolveScenario(inputs, scenarioWith([], LAST_YEAR), {}),
      member,
    );
    LEVERS.forEach(({ id, min, max }, position) => {
      const own = values.subarray(position * quarters, (position + 1) * quarters);
      expect(
        own.every((value) => value >= min && value <= max),
        `${id}`,
      ).toBe(true);
    });
  }
});

const SYSTEMS = join(import.meta.dirname, "../systems");
const readers = new Map(
  readdirSync(SYSTEMS)
    .filter((file) => !file.includes(".test."))
    .map((file) => [file, readFileSync(join(SYSTEMS, file), "utf8")]),
);

test("each lever is read by some rule", () => {
  const unread = LEVERS.filter(
    ({ id }) => ![...readers.values()].some((text) => text.includes(`"${id}"`)),
  );
  expect(unread.map(({ id }) => id)).toEqual([]);
});

test("the readers that a lever names are systems on the schedule", () => {
  const names = new Set(
    schedule({ levers: [], quarters: 0, values: new Float64Array() }).map(({ name }) => name),
  );
  const strangers = LEVERS.flatMap(({ id, readBy }) =>
    readBy.filter((name) => !names.has(name)).map((name) => `${id}: ${name}`),
  );
  expect(strangers).toEqual([]);
});
