/**
 * `npm run schema`: writes the JSON Schemas of the records for editors.
 * `--check` writes nothing and fails where they are stale.
 */
import { relative } from "node:path";
import { staleSchemas, writeSchemas } from "@kigyo/evidence/schema.node";

const FOLDER = "evidence/schema";

if (process.argv.includes("--check")) {
  const stale = staleSchemas(FOLDER);
  for (const file of stale) console.error(`${relative(".", file)} is stale.`);
  process.exitCode = stale.length === 0 ? 0 : 1;
} else {
  const files = writeSchemas(FOLDER);
  console.log(`Wrote ${files.length} schemas to ${FOLDER}.`);
}
