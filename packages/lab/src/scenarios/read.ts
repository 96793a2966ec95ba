/** Reads a scenario file: its form is checked, its ids and dates are for the model. */
import type { Scenario, ScenarioChange } from "@kigyo/model/scenario";
import type { z } from "zod";
import { invalid } from "../fault.ts";
import { CHANGE_KINDS, changeKind, scenarioFrame } from "./schema.ts";
import { check, parseYaml, readYamlFile } from "./yaml-file.ts";
import type { Path, ReadYaml } from "./yaml-file.ts";

/** A scenario with the means to say where in its file something stands. */
export interface ReadScenario {
  readonly scenario: Scenario;
  /** "file:line:column" of a part of the scenario, such as ["changes", 2, "policy"]. */
  readonly locate: (path: Path) => string;
}

/** Reads a scenario from a file, or from standard input for "-". */
export function readScenarioFile(path: string): ReadScenario {
  return scenarioOf(readYamlFile(path));
}

/** Reads a scenario from text; `shown` names it in messages. */
export function parseScenario(content: string, shown: string): ReadScenario {
  return scenarioOf(parseYaml(content, shown));
}

function scenarioOf({ value, locate }: ReadYaml): ReadScenario {
  const frame = check(scenarioFrame, value, [], locate);
  return {
    scenario: { ...frame, changes: readChanges(frame.changes, ["changes"], locate) },
    locate,
  };
}

/** Checks each change of a list that stands at a path. */
export function readChanges(
  changes: readonly unknown[],
  path: Path,
  locate: ReadYaml["locate"],
): ScenarioChange[] {
  return changes.map((change, position) => {
    const at = [...path, position];
    const kind = changeKind(change);
    if (kind === undefined) {
      throw invalid(
        "unknown-change",
        (text) => text.scenario.unknownChange(Object.keys(CHANGE_KINDS).join(", ")),
        { where: locate(at) },
      );
    }
    return check(CHANGE_KINDS[kind] as z.ZodType<ScenarioChange>, change, at, locate);
  });
}
