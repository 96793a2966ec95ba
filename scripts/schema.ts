/**
 * `npm run schema`: writes the JSON Schemas of the records and of claim files for editors.
 * `--check` writes nothing and fails where they are stale.
 */
import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { relative } from "node:path";
import { staleSchemas, writeSchemas } from "@kigyo/evidence/schema.node";
import { claimSchemaText } from "@kigyo/lab/claims/schema";

const FOLDER = "evidence/schema";
const CLAIMS = "claims/schema.json";

if (process.argv.includes("--check")) {
  const stale = [
    ...staleSchemas(FOLDER),
    ...(existsSync(CLAIMS) && readFileSync(CLAIMS, "utf8") === claimSchemaText() ? [] : [CLAIMS]),
  ];
  for (const file of stale) console.error(`${relative(".", file)} is stale.`);
  process.exitCode = stale.length === 0 ? 0 : 1;
} else {
  const files = writeSchemas(FOLDER);
  writeFileSync(CLAIMS, claimSchemaText());
  console.log(`Wrote ${files.length} schemas to ${FOLDER}, and ${CLAIMS}.`);
}
