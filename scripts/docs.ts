/**
 * `npm run docs`: writes the parts of the documentation that code, records and stored reports decide.
 * `--check` writes nothing and fails where they are stale.
 */
import { readFileSync, writeFileSync } from "node:fs";
import { loadEvidence } from "@kigyo/evidence/load.node";
import { readClaims } from "@kigyo/lab/claims/read";
import { storedLedger } from "@kigyo/lab/claims/stored";
import { readCountry } from "@kigyo/lab";
import { claimsPage } from "./docs/claims-page.ts";
import { evidenceKinds } from "./docs/evidence-kinds.ts";
import { fillPlaces } from "./docs/markdown.ts";
import { modelTables } from "./docs/model-tables.ts";
import { type ReplicationReport, replicationsPage } from "./docs/replications-page.ts";
import { type AblationReport, systemsPage } from "./docs/systems-page.ts";

const base = loadEvidence("evidence");
const report = (name: string): unknown => JSON.parse(readFileSync(`reports/${name}.json`, "utf8"));
const ablations = report("ablations") as AblationReport;
const replications = report("replications") as ReplicationReport;
const documents: readonly { readonly path: string; readonly content: string }[] = [
  { path: "docs/systems.md", content: systemsPage(base, ablations) },
  { path: "docs/replications.md", content: replicationsPage(replications) },
  {
    path: "docs/claims.md",
    content: claimsPage(readClaims(readCountry("evidence")), storedLedger()),
  },
  {
    path: "docs/evidence.md",
    content: fillPlaces(readFileSync("docs/evidence.md", "utf8"), evidenceKinds(base)),
  },
  {
    path: "docs/model.md",
    content: fillPlaces(readFileSync("docs/model.md", "utf8"), modelTables(base)),
  },
];
const stale = documents.filter(({ path, content }) => contentOf(path) !== content);
if (process.argv.includes("--check")) {
  for (const { path } of stale) console.error(`${path} is stale.`);
  process.exitCode = stale.length === 0 ? 0 : 1;
} else {
  for (const { path, content } of stale) writeFileSync(path, content);
  console.log(
    `Wrote ${stale.length === 0 ? "nothing: all is up to date" : stale.map(({ path }) => path).join(", ")}.`,
  );
}

function contentOf(path: string): string | undefined {
  try {
    return readFileSync(path, "utf8");
  } catch {
    return undefined;
  }
}
