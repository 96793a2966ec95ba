/** Writing the JSON Schemas to disk, and telling whether they are up to date. */
import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { jsonSchemaText, KINDS } from "./schema.ts";

/**
 * Writes one JSON Schema per kind into a folder.
 * @returns the paths written.
 */
export function writeSchemas(folder: string): readonly string[] {
  mkdirSync(folder, { recursive: true });
  return KINDS.map((kind) => {
    const file = join(folder, `${kind}.json`);
    writeFileSync(file, jsonSchemaText(kind));
    return file;
  });
}

/** Paths of schema files that are missing or differ from the code. */
export function staleSchemas(folder: string): readonly string[] {
  return KINDS.map((kind) => [join(folder, `${kind}.json`), jsonSchemaText(kind)] as const)
    .filter(([file, text]) => readOrEmpty(file) !== text)
    .map(([file]) => file);
}

function readOrEmpty(file: string): string {
  try {
    return readFileSync(file, "utf8");
  } catch {
    return "";
  }
}
