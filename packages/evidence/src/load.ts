/** From files to an evidence base: reading, then duplicate ids and missing references. */
import type { Entry, EvidenceBase } from "./base.ts";
import { comparePlaces, type Problem } from "./problem.ts";
import { readRecordFile, type RecordFile } from "./read.ts";
import { missingReferences } from "./references.ts";

/** Builds the base from files already in memory. Every problem is collected; none stops the reading. */
export function buildBase(
  files: readonly RecordFile[],
  earlier: readonly Problem[] = [],
): EvidenceBase {
  const entries: Entry[] = [];
  const problems: Problem[] = [...earlier];
  const byId = new Map<string, Entry>();
  for (const file of files) {
    const read = readRecordFile(file);
    problems.push(...read.problems);
    for (const entry of read.entries) {
      const first = byId.get(entry.id);
      if (first === undefined) {
        byId.set(entry.id, entry);
        entries.push(entry);
        continue;
      }
      problems.push({
        file: entry.file,
        ...entry.at(["id"]),
        code: "duplicate-id",
        message: `the id "${entry.id}" is already used in ${first.file}:${first.at().line}`,
        hint: "give it another id; ids are unique over all kinds",
      });
    }
  }
  problems.push(...missingReferences(entries, byId));
  return { entries, byId, problems: problems.sort(comparePlaces) };
}
