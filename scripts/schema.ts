/**
 * `npm run schema`: writes the JSON Schemas of records, claim files and experiment files for editors.
 * `--check` writes nothing and fails where they are stale.
 */
import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { relative } from "node:path";
import { staleSchemas, writeSchemas } from "@kigyo/evidence/schema.node";
import { claimSchemaText } from "@kigyo/lab/claims/schema";
import { experimentSchemaText } from "@kigyo/lab/experiments/file";

const FOLDER = "evidence/schema";
/** Schemas of the laboratory's own files, with their texts. */
const OTHERS: Readonly<Record<string, string>> = {
  "claims/schema.json": claimSchemaText(),
  "experiments/schema.json": experimentSchemaText(),
};

if (process.argv.includes("--check")) {
  const written = (file: string): string => (existsSync(file) ? readFileSync(file, "utf8") : "");
  const others = Object.keys(OTHERS).filter((file) => written(file) !== OTHERS[file]);
  const stale = [...staleSchemas(FOLDER), ...others];
  for (const file of stale) console.error(`${relative(".", file)} is stale.`);
  process.exitCode = stale.length === 0 ? 0 : 1;
} else {
  const files = writeSchemas(FOLDER);
  for (const [file, text] of Object.entries(OTHERS)) writeFileSync(file, text);
  console.log(`Wrote ${files.length} schemas to ${FOLDER}, and ${Object.keys(OTHERS).join(", ")}.`);
}
