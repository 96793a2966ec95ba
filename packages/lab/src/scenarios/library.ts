/** The scenarios that have a name: the files of the scenario folder. */
import { existsSync, readdirSync } from "node:fs";
import { join } from "node:path";
import type { Scenario } from "@kigyo/model/scenario";
import { invalid } from "../fault.ts";
import { suggestion } from "../suggestion.ts";
import { readScenarioFile } from "./read.ts";
import type { ReadScenario } from "./read.ts";

/** Names of the scenarios in a folder, in alphabetical order. */
export function scenarioNames(folder: string): string[] {
  if (!existsSync(folder)) return [];
  return readdirSync(folder)
    .filter((name) => name.endsWith(".yaml"))
    .map((name) => name.slice(0, -".yaml".length))
    .sort();
}

/**
 * A scenario by its name, or by the path of its file ("-" is standard input).
 * @throws Fault when there is none, with the nearest name
 */
export function findScenario(nameOrPath: string, folder: string): ReadScenario {
  if (nameOrPath === "-" || /\.(ya?ml|json)$/i.test(nameOrPath) || /[\\/]/.test(nameOrPath)) {
    return readScenarioFile(nameOrPath);
  }
  const names = scenarioNames(folder);
  if (!names.includes(nameOrPath)) {
    const meant = suggestion(nameOrPath, names);
    throw invalid("unknown-scenario", (text) => text.scenario.unknown(nameOrPath), {
      where: nameOrPath,
      hint: (text) => (meant === undefined ? text.scenario.unknownHint() : text.didYouMean(meant)),
    });
  }
  const found = readScenarioFile(join(folder, `${nameOrPath}.yaml`));
  if (found.scenario.id !== nameOrPath) {
    throw invalid(
      "name-differs",
      (text) => text.scenario.nameDiffers(found.scenario.id, nameOrPath),
      {
        where: found.locate(["id"]),
      },
    );
  }
  return found;
}

/**
 * The scenarios that a scenario builds on, by id.
 * @throws Fault when one is missing; a circle is left for the model to name
 */
export function basesOf(read: ReadScenario, folder: string): Record<string, Scenario> {
  const bases: Record<string, Scenario> = {};
  const names = scenarioNames(folder);
  let from = read;
  for (
    let base = from.scenario.base;
    base !== null && !Object.hasOwn(bases, base);
    base = from.scenario.base
  ) {
    const missing = base;
    if (!names.includes(missing)) {
      const meant = suggestion(missing, names);
      throw invalid("unknown-base-scenario", (text) => text.scenario.unknownBase(missing), {
        where: from.locate(["base"]),
        hint: (text) =>
          meant === undefined ? text.scenario.unknownHint() : text.didYouMean(meant),
      });
    }
    from = readScenarioFile(join(folder, `${missing}.yaml`));
    bases[missing] = from.scenario;
  }
  return bases;
}
