/** Reading one record file: bytes to checked records, each fault with its place. */
import {
  isMap,
  isNode,
  isPair,
  isSeq,
  LineCounter,
  parseDocument,
  type Document,
  type Node,
} from "yaml";
import type { Entry, Place } from "./base.ts";
import { suggest } from "./nearest.ts";
import type { Problem } from "./problem.ts";
import { knownKeys, SCHEMAS, type Kind, type RecordOf } from "./schema.ts";
import { readPlainYaml } from "./yaml-subset.ts";

/** A file larger than this is refused unread. */
export const LARGEST_FILE = 5_000_000;

/** A file to read. */
export interface RecordFile {
  readonly path: string;
  readonly kind: Kind;
  readonly country: string;
  readonly bytes: Uint8Array;
}

/** Records and faults of one file. */
export interface ReadFile {
  readonly entries: readonly Entry[];
  readonly problems: readonly Problem[];
}

/** Reads one file: size, encoding, tabs, YAML, then each record against its schema. */
export function readRecordFile(file: RecordFile): ReadFile {
  const text = decode(file);
  if (typeof text !== "string") return { entries: [], problems: [text] };
  const tab = findTab(file.path, text);
  if (tab !== undefined) return { entries: [], problems: [tab] };
  return readQuickly(file, text) ?? readWithPlaces(file, text);
}

/** Reads a faultless file without places, which are found only when asked for; `undefined` at the first fault. */
function readQuickly(file: RecordFile, text: string): ReadFile | undefined {
  const list = readPlainYaml(text);
  if (!Array.isArray(list)) return undefined;
  let placed: ReadFile | undefined;
  const entries: Entry[] = [];
  for (const [position, raw] of list.entries()) {
    const result = SCHEMAS[file.kind].safeParse(raw);
    if (!result.success) return undefined;
    const data = result.data as RecordOf<Kind>;
    const at: Entry["at"] = (path) => {
      placed ??= readWithPlaces(file, text);
      return placed.entries[position].at(path);
    };
    entries.push(entryOf(file, data, at));
  }
  return { entries, problems: [] };
}

function entryOf(file: RecordFile, data: RecordOf<Kind>, at: Entry["at"]): Entry {
  return { id: data.id, kind: file.kind, country: file.country, file: file.path, data, at };
}

/** Reads a file with the full parser, which places every record and every fault. */
function readWithPlaces(file: RecordFile, text: string): ReadFile {
  const lines = new LineCounter();
  const document = parseDocument(text, { lineCounter: lines });
  if (document.errors.length > 0) {
    const problems = document.errors.map((error) => ({
      file: file.path,
      ...place(lines, error.pos[0]),
      code: "yaml",
      message: error.message.split("\n")[0].replace(/ at line \d+, column \d+:?$/, ""),
      hint: "check indentation, colons and quotes here",
    }));
    return { entries: [], problems };
  }
  return readDocument(file, document, lines);
}

function readDocument(file: RecordFile, document: Document, lines: LineCounter): ReadFile {
  const root = document.contents;
  if (root === null) return { entries: [], problems: [] };
  if (!isSeq(root)) {
    const problem = {
      file: file.path,
      line: 1,
      column: 1,
      code: "not-a-list",
      message: "the file must be a list of records",
      hint: 'begin each record with "- id: ..."',
    };
    return { entries: [], problems: [problem] };
  }
  const entries: Entry[] = [];
  const problems: Problem[] = [];
  root.items.forEach((item) => {
    const at = placer(item as Node, lines);
    const raw = isNode(item) ? item.toJS(document) : item;
    const result = SCHEMAS[file.kind].safeParse(raw);
    if (result.success) {
      const data = result.data as RecordOf<Kind>;
      entries.push(entryOf(file, data, at));
      return;
    }
    for (const issue of result.error.issues)
      problems.push(...toProblems(file, item as Node, raw, issue, at));
  });
  return { entries, problems };
}

interface Issue {
  readonly code?: string;
  readonly path: readonly PropertyKey[];
  readonly message: string;
  readonly keys?: readonly string[];
  readonly values?: readonly unknown[];
}

/** Turns one schema issue into problems: one per unknown key, one otherwise. */
function toProblems(
  file: RecordFile,
  item: Node,
  raw: unknown,
  issue: Issue,
  at: Entry["at"],
): readonly Problem[] {
  const where = fieldName(issue.path);
  if (issue.code === "unrecognized_keys") {
    return (issue.keys ?? []).map((key) => ({
      file: file.path,
      ...keyPlace(item, issue.path, key, at),
      code: "unknown-key",
      message: `"${key}" is no field of ${where === "" ? `a record of kind ${file.kind}` : `"${where}"`}`,
      hint: suggest(key, knownKeys(file.kind), "remove it"),
    }));
  }
  const value = valueAt(raw, issue.path);
  const missing = value === undefined && issue.code !== "custom";
  const choices = issue.values?.map(String) ?? [];
  return [
    {
      file: file.path,
      ...at(issue.path),
      code: missing ? "missing-field" : "wrong-value",
      message: missing ? `"${where}" is missing` : `"${where || "record"}": ${issue.message}`,
      hint:
        choices.length > 0
          ? suggest(String(value), choices, `one of ${choices.join(", ")}`)
          : missing
            ? "add it"
            : `see the field in evidence/schema/${file.kind}.json`,
    },
  ];
}

function fieldName(path: readonly PropertyKey[]): string {
  return path
    .map((part) => (typeof part === "number" ? `[${part}]` : String(part)))
    .join(".")
    .replaceAll(".[", "[");
}

function valueAt(raw: unknown, path: readonly PropertyKey[]): unknown {
  return path.reduce<unknown>(
    (value, key) => (value as Record<PropertyKey, unknown> | undefined | null)?.[key],
    raw,
  );
}

function decode(file: RecordFile): string | Problem {
  const fault = (code: string, message: string, hint: string): Problem => ({
    file: file.path,
    line: 1,
    column: 1,
    code,
    message,
    hint,
  });
  if (file.bytes.length > LARGEST_FILE) {
    return fault(
      "too-large",
      `the file has ${file.bytes.length} bytes; the largest allowed is ${LARGEST_FILE}`,
      "split it by theme",
    );
  }
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(file.bytes);
  } catch {
    return fault("not-utf-8", "the file is not UTF-8 text", "save it with UTF-8 encoding");
  }
}

function findTab(path: string, text: string): Problem | undefined {
  const index = text.indexOf("\t");
  if (index < 0) return undefined;
  const before = text.slice(0, index).split("\n");
  const line = before.length;
  const column = before[line - 1].length + 1;
  return {
    file: path,
    line,
    column,
    code: "tab",
    message: "tab character",
    hint: "indent with two spaces",
  };
}

function place(lines: LineCounter, offset: number): Place {
  const { line, col } = lines.linePos(offset);
  return { line, column: col };
}

/** Finds the place of a path inside a record's node; stops at the deepest part that exists. */
function placer(item: Node, lines: LineCounter): Entry["at"] {
  return (path = []) => {
    let node: Node = item;
    let offset = item.range?.[0] ?? 0;
    for (const key of path) {
      let next: unknown;
      if (isMap(node)) {
        const pair = node.items.find((candidate) => String(candidate.key) === String(key));
        const keyNode = pair?.key;
        if (isNode(keyNode) && keyNode.range) offset = keyNode.range[0];
        next = pair?.value;
      } else if (isSeq(node)) {
        next = node.items[Number(key)];
        if (isNode(next) && next.range) offset = next.range[0];
      }
      if (!isNode(next)) break;
      node = next;
    }
    return place(lines, offset);
  };
}

/** Place of an unknown key inside a map. */
function keyPlace(item: Node, path: readonly PropertyKey[], key: string, at: Entry["at"]): Place {
  return isPair(item) ? at(path) : at([...path, key]);
}
