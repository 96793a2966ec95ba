/** Japan's compiled evidence and the named scenarios, for scripts and tests in Node. */
import { join, resolve } from "node:path";
import { compileFolder } from "@kigyo/evidence";
import { findScenario, scenarioNames } from "@kigyo/lab/scenarios/library";
import type { CompiledInputs, Scenario } from "@kigyo/model";

const ROOT = resolve(import.meta.dirname, "..");
const SCENARIOS = join(ROOT, "scenarios");

/** What the model receives. @throws CompileError naming every problem of the records */
export function readInputs(): CompiledInputs {
  return compileFolder(join(ROOT, "evidence"));
}

/** The scenario files, by id. */
export function readScenarios(): Record<string, Scenario> {
  const names = scenarioNames(SCENARIOS);
  return Object.fromEntries(
    names.map((name) => [name, findScenario(name, SCENARIOS).scenario] as const),
  );
}
