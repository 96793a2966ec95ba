/** The audit with everything that stands on disk: indexes, published ids, texts, data rows. */
import { existsSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { audit, type Audit } from "./audit.ts";
import type { EvidenceBase } from "./base.ts";
import { parseCsv } from "./csv.ts";
import { loadEvidence } from "./load.node.ts";
import { readIndexes, readTexts } from "./source-index.node.ts";
import type { Vocabulary } from "./vocabulary.ts";

/** Where the parts of a project's evidence stand, and what else to check with. */
export interface AuditFolders {
  /** The folder of records, such as `evidence`. */
  readonly evidence: string;
  /** The folder of observed series, such as `data`. */
  readonly data?: string;
  /** A folder that holds the sources' texts. */
  readonly texts?: string;
  readonly vocabulary?: Vocabulary;
  /** Publishes new ids, and forgets those that have vanished. */
  readonly accept?: boolean;
}

/** Loads and audits a project's evidence. */
export function auditFolders(folders: AuditFolders): Audit & { readonly base: EvidenceBase } {
  const base = loadEvidence(folders.evidence);
  if (folders.accept === true) writeIds(folders.evidence, base);
  const result = audit(base, readIndexes(base, join(folders.evidence, "index")), {
    texts: folders.texts === undefined ? undefined : readTexts(base, folders.texts),
    vocabulary: folders.vocabulary,
    knownIds: readIds(folders.evidence),
    citedElsewhere: folders.data === undefined ? undefined : sourcesOfData(folders.data),
  });
  return { ...result, base };
}

function idsFile(evidence: string): string {
  return join(evidence, "index", "ids.json");
}

function readIds(evidence: string): readonly string[] {
  const file = idsFile(evidence);
  return existsSync(file) ? (JSON.parse(readFileSync(file, "utf8")) as { ids: string[] }).ids : [];
}

function writeIds(evidence: string, base: EvidenceBase): void {
  const ids = base.entries.map((entry) => entry.id).sort();
  writeFileSync(idsFile(evidence), `${JSON.stringify({ format: "kigyo/ids/1", ids }, null, 1)}\n`);
}

/** Source ids named in the `source_id` column of every CSV file below a folder. */
function sourcesOfData(folder: string): ReadonlySet<string> {
  const found = new Set<string>();
  if (!existsSync(folder)) return found;
  for (const entry of readdirSync(folder, { recursive: true, withFileTypes: true })) {
    if (!entry.isFile() || !entry.name.endsWith(".csv")) continue;
    for (const row of parseCsv(readFileSync(join(entry.parentPath, entry.name), "utf8")))
      if (row.source_id) found.add(row.source_id);
  }
  return found;
}
