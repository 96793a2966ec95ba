/** Puts proposed centres and ranges into the records, and changes nothing else of their files. */
import { readFileSync } from "node:fs";
import { isMap, isScalar, isSeq, parseDocument } from "yaml";
import type { Node } from "yaml";
import { invalid } from "../fault.ts";
import { writeAtomic } from "../results/atomic-write.ts";
import type { Move } from "./proposal.ts";

/** What a record is given. */
export type Proposed = Pick<Move, "id" | "file" | "to">;

/**
 * Writes proposals into their records, each file at once or not at all.
 * @returns the files that were written
 * @throws Fault (exit 3) where a file no longer holds a record with such a range; no file is then changed
 */
export function writeRecords(proposed: readonly Proposed[]): string[] {
  const files = [...Map.groupBy(proposed, ({ file }) => file)];
  const changed = files.map(([file, own]) => ({
    file,
    content: withMagnitudes(readFileSync(file, "utf8"), own, file),
  }));
  for (const { file, content } of changed) writeAtomic(file, content);
  return changed.map(({ file }) => file);
}

/**
 * The text of a file of records with the numbers of some of them replaced. Numbers are replaced where
 * they stand, so that comments, order and layout stay to the byte.
 * @param shown names the file in a fault
 */
export function withMagnitudes(
  content: string,
  proposed: readonly Pick<Proposed, "id" | "to">[],
  shown: string,
): string {
  const { contents } = parseDocument(content);
  const records: unknown[] = isSeq(contents) ? contents.items : [];
  const edits = proposed.flatMap(({ id, to }) => {
    const record = records.find((item) => isMap(item) && item.get("name") === id);
    const value = isMap(record) ? record.get("value", true) : undefined;
    return (["low", "central", "high"] as const).map((end) => {
      const number = isMap(value) ? value.get(end, true) : undefined;
      const place = placeOf(number);
      if (place === undefined) {
        throw invalid("record-changed", (text) => text.calibrate.noRecord(id), { where: shown });
      }
      return { ...place, words: String(to[end]) };
    });
  });
  // From the end backwards, so that earlier places stay where they are.
  return edits
    .sort((a, b) => b.from - a.from)
    .reduce((text, { from, to, words }) => text.slice(0, from) + words + text.slice(to), content);
}

function placeOf(node: Node | undefined): { from: number; to: number } | undefined {
  if (!isScalar(node) || typeof node.value !== "number" || !node.range) return undefined;
  return { from: node.range[0], to: node.range[1] };
}
