/** Reads experiment files: their form is checked here, with file, line and column. */
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import type { z } from "zod";
import { invalid } from "../fault.ts";
import { inProject } from "../project.ts";
import { readChanges } from "../scenarios/read.ts";
import { check, parseYaml, readYamlFile } from "../scenarios/yaml-file.ts";
import type { Path, ReadYaml } from "../scenarios/yaml-file.ts";
import { suggestion } from "../suggestion.ts";
import { DESIGN_KINDS, experimentFrame } from "./file.ts";
import type { ExperimentFile } from "./file.ts";

/** An experiment file with the means to say where in it something stands. */
export interface ReadExperimentFile {
  readonly file: ExperimentFile;
  readonly locate: (path: Path) => string;
}

/** Folder of the experiments that belong to the project. */
export const EXPERIMENTS = inProject("experiments");

/** Names of the project's experiments. */
export function experimentNames(folder = EXPERIMENTS): string[] {
  if (!existsSync(folder)) return [];
  const yaml = readdirSync(folder).filter((name) => name.endsWith(".yaml"));
  return yaml.map((name) => name.slice(0, -".yaml".length)).sort();
}

/** Path of an experiment file, from its path or its name; `undefined` for what is a scenario. */
export function experimentPath(given: string, folder = EXPERIMENTS): string | undefined {
  if (experimentNames(folder).includes(given)) return join(folder, `${given}.yaml`);
  if (!/\.(ya?ml|json)$/i.test(given) || !existsSync(given)) return undefined;
  const start = readFileSync(given, "utf8").slice(0, 4000);
  return /^\s*"?schema"?\s*:\s*"?kigyo\/experiment-file\//m.test(start) ? given : undefined;
}

/**
 * Finds and reads an experiment file.
 * @throws Fault with exit 3 when there is none, or it is not of the right form
 */
export function findExperiment(given: string, folder = EXPERIMENTS): ReadExperimentFile {
  const path = experimentPath(given, folder);
  if (path === undefined && !/[\\/.]/.test(given)) {
    const meant = suggestion(given, experimentNames(folder));
    throw invalid("unknown-experiment", (text) => text.experiment.unknown(given), {
      where: given,
      hint: (text) =>
        meant === undefined ? text.experiment.unknownHint() : text.didYouMean(meant),
    });
  }
  return experimentOf(readYamlFile(path ?? given));
}

/** Reads an experiment from text; `shown` names it in messages. */
export function parseExperiment(content: string, shown: string): ReadExperimentFile {
  return experimentOf(parseYaml(content, shown));
}

function experimentOf({ value, locate }: ReadYaml): ReadExperimentFile {
  refuseUnknownDesign(value, locate);
  const frame = check(
    experimentFrame as z.ZodType<z.infer<typeof experimentFrame>>,
    value,
    [],
    locate,
  );
  const scenarios = frame.scenarios.map((one, i) =>
    typeof one === "string"
      ? one
      : { ...one, changes: readChanges(one.changes, ["scenarios", i, "changes"], locate) },
  );
  const windows = frame.windows ?? [[Math.min(1991, frame.to), frame.to] as const];
  return { file: { ...frame, scenarios, windows }, locate };
}

/** A misspelt kind of design gets the nearest one as its hint, which a union's own message would not. */
function refuseUnknownDesign(value: unknown, locate: ReadYaml["locate"]): void {
  const kind = (value as { design?: { kind?: unknown } } | null)?.design?.kind;
  if (typeof kind !== "string" || DESIGN_KINDS.includes(kind)) return;
  const meant = suggestion(kind, DESIGN_KINDS);
  throw invalid(
    "unknown-design",
    (text) => text.experiment.unknownDesign(kind, DESIGN_KINDS.join(", ")),
    {
      where: locate(["design", "kind"]),
      ...(meant === undefined ? {} : { hint: (text) => text.didYouMean(meant) }),
    },
  );
}
