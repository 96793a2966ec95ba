import { ScenarioError } from "@kigyo/model/errors";
import { resolveScenario } from "@kigyo/model/resolve";
import { expect, test } from "vitest";
import { LISTS, listOf, showOf } from "./browse.ts";
import { scenarioOf } from "./claims/scenario.ts";
import { readCountry } from "./country.ts";
import { NAMED_KINDS } from "./experiments/factors.ts";
import { inProject } from "./project.ts";
import { textOf } from "./text/index.ts";

const country = () => readCountry(inProject("evidence"));
const scenarios = inProject("scenarios");

test.each(LISTS)("the list of %s has things, and shows each by the id that it lists", (what) => {
  const all = listOf(what, country, scenarios);
  expect(all.length).toBeGreaterThan(0);
  expect(new Set(all.map(({ id }) => id)).size).toBe(all.length);
  expect(showOf(what, all[all.length - 1].id, country, scenarios).title).toEqual(
    all[all.length - 1].title,
  );
});

test.each(NAMED_KINDS)("who misnames a %s is sent to a list that there is", (kind) => {
  for (const language of ["en", "ja"] as const) {
    const hint = textOf(language).experiment.unknownIdHint(kind);
    expect(LISTS).toContain(/kigyo list (\w+)/.exec(hint)?.[1]);
  }
});

test("who sets a parameter to what is no number is sent to the parameter", () => {
  const { inputs } = country();
  const scenario = scenarioOf("no-number", [{ parameter: "firm.inertia", value: Number.NaN }], {
    scale: 4000,
    seed: 1,
    to: 1960,
  });
  const fault = faultOf(() => resolveScenario(inputs, scenario, {}));
  const [, what, id] = /kigyo show (\S+) (\S+)/.exec(fault.hint) ?? [];
  expect(LISTS).toContain(what);
  expect(showOf(what as (typeof LISTS)[number], id, country, scenarios).id).toBe("firm.inertia");
});

function faultOf(resolve: () => unknown): ScenarioError {
  try {
    resolve();
  } catch (fault) {
    if (fault instanceof ScenarioError) return fault;
    throw fault;
  }
  throw new Error("The scenario was accepted.");
}
