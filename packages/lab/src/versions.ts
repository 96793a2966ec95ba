/** What a result depends on, named. */
import { existsSync, readFileSync } from "node:fs";
import { filesUnder, hashFiles, inProject } from "./project.ts";

/** Layout of the result files. */
export const RESULT_FORMAT = "kigyo/results/1";

/** Versions that stand in every manifest and every answer. */
export interface Versions {
  /** Version of the software. */
  readonly kigyo: string;
  /** Version of the model with a hash of its source and of the engine's. */
  readonly model: string;
  /** Hash of the compiled evidence, or null where no evidence was read. */
  readonly evidence: string | null;
  readonly format: string;
}

let known: { kigyo: string; model: string } | undefined;

/** The versions at work, given the hash of the evidence. */
export function versions(evidence: string | null): Versions {
  known ??= { kigyo: packageVersion(), model: `${packageVersion()}+${modelHash()}` };
  return { ...known, evidence, format: RESULT_FORMAT };
}

function packageVersion(): string {
  const about = JSON.parse(readFileSync(inProject("package.json"), "utf8")) as { version: string };
  return about.version;
}

/** In a built package, whose files are no longer the sources: the hash of those it was built from. */
export const MODEL_HASH_FILE = "model-hash.txt";

/** Hash of the source that a run executes: the engine and the model, without tests and without links. */
function modelHash(): string {
  const built = inProject(MODEL_HASH_FILE);
  if (existsSync(built)) return readFileSync(built, "utf8");
  const runs = (name: string): boolean =>
    name.endsWith(".ts") &&
    !name.includes(".test.") &&
    !name.includes(".cases.") &&
    !name.startsWith("link");
  return hashFiles([
    ...filesUnder(inProject("packages", "engine", "src"), runs),
    ...filesUnder(inProject("packages", "model", "src"), runs),
  ]);
}
