/** Compiling the evidence folder to a file: what the model's runs and the workbench's build read. */
import { mkdirSync, writeFileSync } from "node:fs";
import { dirname } from "node:path";
import { compile, CompileError } from "./compile.ts";
import type { CompiledInputs } from "./compiled.ts";
import { loadEvidence } from "./load.node.ts";
import { formatProblem } from "./problem.ts";

/**
 * Loads the records and compiles one country.
 * @throws CompileError that lists every problem, when there is one.
 */
export function compileFolder(folder: string, country = "japan"): CompiledInputs {
  const base = loadEvidence(folder);
  if (base.problems.length > 0) throw new CompileError(base.problems.map(formatProblem).join("\n"));
  return compile(base, country);
}

/** Writes the compiled inputs of a country as JSON and returns them. */
export function compileToFile(folder: string, file: string, country = "japan"): CompiledInputs {
  const inputs = compileFolder(folder, country);
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, `${JSON.stringify(inputs, null, 1)}\n`);
  return inputs;
}
