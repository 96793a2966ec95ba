/** Finding source texts in a folder by their hashes, and keeping their indexes on disk. */
import { existsSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from "node:fs";
import { createHash } from "node:crypto";
import { join } from "node:path";
import { ofKind, type EvidenceBase } from "./base.ts";
import { buildIndex, indexText, type SourceIndex } from "./source-index.ts";

/** Largest file looked at when texts are searched for. */
const LARGEST_TEXT = 20_000_000;

/**
 * Reads the texts of the sources from a folder, whatever the files are called: a file is
 * a source's text when its SHA-256 is the one in the source record.
 * @returns text by source id; sources not found are left out.
 */
export function readTexts(base: EvidenceBase, folder: string): ReadonlyMap<string, string> {
  const wanted = new Map(
    ofKind(base, "source").flatMap(({ id, data }) =>
      data.file === undefined ? [] : [[data.file.sha256, id] as const],
    ),
  );
  const found = new Map<string, string>();
  for (const name of readdirSync(folder)) {
    const file = join(folder, name);
    const status = statSync(file);
    if (!status.isFile() || status.size > LARGEST_TEXT) continue;
    const bytes = readFileSync(file);
    const source = wanted.get(createHash("sha256").update(bytes).digest("hex"));
    if (source !== undefined) found.set(source, bytes.toString("utf8"));
  }
  return found;
}

/** Builds the indexes of the texts that were found, in the order of the source records. */
export function buildIndexes(
  base: EvidenceBase,
  texts: ReadonlyMap<string, string>,
): readonly SourceIndex[] {
  return ofKind(base, "source").flatMap(({ id, data }) => {
    const text = texts.get(id);
    if (text === undefined || data.type !== "text") return [];
    const { headings = "marked", sections, captions, apparatus } = data;
    return [buildIndex(id, text, { headings, sections, captions, apparatus })];
  });
}

/** Writes indexes into a folder as `<source>.json`. */
export function writeIndexes(folder: string, indexes: readonly SourceIndex[]): readonly string[] {
  mkdirSync(folder, { recursive: true });
  return indexes.map((index) => {
    const file = join(folder, `${index.source}.json`);
    writeFileSync(file, indexText(index));
    return file;
  });
}

/** Reads the indexes of all text sources that have one. */
export function readIndexes(base: EvidenceBase, folder: string): readonly SourceIndex[] {
  return ofKind(base, "source").flatMap(({ id }) => {
    const file = join(folder, `${id}.json`);
    return existsSync(file) ? [JSON.parse(readFileSync(file, "utf8")) as SourceIndex] : [];
  });
}
