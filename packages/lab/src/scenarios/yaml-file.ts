/**
 * Reads a YAML file of the laboratory: size, encoding, tabs, YAML, in this order, each refused
 * with file, line and column.
 */
import { readFileSync, statSync } from "node:fs";
import { relative } from "node:path";
import { isScalar, isSeq, LineCounter, parseDocument } from "yaml";
import type { Document } from "yaml";
import type { z } from "zod";
import { en, ja } from "zod/v4/locales";
import { invalid } from "../fault.ts";
import type { Words } from "../fault.ts";
import { suggestion } from "../suggestion.ts";
import { formOf } from "./forms.ts";

/** Larger files are refused before they are read. */
const LARGEST_SCENARIO = 1_000_000;

/** Where something stands inside a file: keys and positions from the top. */
export type Path = readonly PropertyKey[];

/** A file's plain values, with the means to say where each stands. */
export interface ReadYaml {
  readonly value: unknown;
  /** "file:line:column" of a part, such as ["changes", 2, "policy"]. */
  readonly locate: (path: Path) => string;
}

/** Reads a file, or standard input for "-". */
export function readYamlFile(path: string): ReadYaml {
  const shown = path === "-" ? "(stdin)" : relative(process.cwd(), path) || path;
  return parseYaml(decode(readBytes(path, shown), shown), shown);
}

/** Reads text; `shown` names it in messages. */
export function parseYaml(content: string, shown: string): ReadYaml {
  refuseTabs(content, shown);
  const lines = new LineCounter();
  const document = parseDocument(content, {
    lineCounter: lines,
    prettyErrors: false,
    uniqueKeys: true,
  });
  const at = (offset: number): string => {
    const { line, col } = lines.linePos(offset);
    return `${shown}:${line}:${col}`;
  };
  const fault = document.errors[0];
  if (fault) {
    throw invalid("damaged-yaml", (text) => text.scenario.damaged(fault.message), {
      where: at(fault.pos[0]),
    });
  }
  return {
    value: plain(document, shown),
    locate: (path) => at(offsetOf(document, path)),
  };
}

function readBytes(path: string, shown: string): Buffer {
  try {
    if (path !== "-") {
      const about = statSync(path);
      if (about.isDirectory())
        throw invalid("not-a-file", (text) => text.scenario.folder(), { where: shown });
      if (about.size > LARGEST_SCENARIO) throw tooLarge(about.size, shown);
    }
    const bytes = readFileSync(path === "-" ? 0 : path);
    if (bytes.length > LARGEST_SCENARIO) throw tooLarge(bytes.length, shown);
    return bytes;
  } catch (fault) {
    const code = (fault as NodeJS.ErrnoException).code;
    if (code === undefined) throw fault;
    throw invalid(
      code === "ENOENT" ? "missing-file" : "unreadable-file",
      (text) => (code === "ENOENT" ? text.scenario.missing() : text.scenario.unreadable(code)),
      { where: shown },
    );
  }
}

function tooLarge(size: number, shown: string): Error {
  const megabytes = (size / 1e6).toFixed(1);
  return invalid("too-large", (text) => text.scenario.tooLarge(megabytes), { where: shown });
}

function decode(bytes: Buffer, shown: string): string {
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch {
    const lenient = new TextDecoder("utf-8").decode(bytes);
    const before = lenient.slice(0, Math.max(0, lenient.indexOf("\uFFFD"))).split("\n");
    const where = `${shown}:${before.length}:${before[before.length - 1].length + 1}`;
    throw invalid("not-utf-8", (text) => text.scenario.notUtf8(), { where });
  }
}

function refuseTabs(content: string, shown: string): void {
  const tab = content.indexOf("\t");
  if (tab < 0) return;
  const before = content.slice(0, tab).split("\n");
  const where = `${shown}:${before.length}:${before[before.length - 1].length + 1}`;
  throw invalid("tab", (text) => text.scenario.tab(), { where });
}

/** The document as plain values; an alias that multiplies itself is refused by the parser. */
function plain(document: Document, shown: string): unknown {
  try {
    return document.toJS({ maxAliasCount: 50 });
  } catch (fault) {
    throw invalid("damaged-yaml", (text) => text.scenario.damaged((fault as Error).message), {
      where: shown,
    });
  }
}

/** Checks a value against a schema; the first issue becomes a fault with its place. */
export function check<T>(
  schema: z.ZodType<T>,
  value: unknown,
  path: Path,
  locate: ReadYaml["locate"],
): T {
  const english = schema.safeParse(value, { error: en().localeError });
  if (english.success) return english.data;
  const japanese = schema.safeParse(value, { error: ja().localeError });
  const issue = english.error.issues[0];
  const said = {
    en: issue.message,
    ja: japanese.success ? issue.message : japanese.error.issues[0].message,
  };
  const unknownKey = issue.code === "unrecognized_keys" ? issue.keys[0] : undefined;
  const inner = unknownKey === undefined ? issue.path : [...issue.path, unknownKey];
  const named = inner.map(String).join(".");
  const meant = unknownKey === undefined ? undefined : suggestion(unknownKey, keysOf(schema));
  const form = formOf(issue.message);
  const words: Words = (text) => {
    if (form !== undefined) return text.form[form]();
    if (named === "" && path.length === 0) return text.form.fields();
    if (named === "schema" && issue.code === "invalid_value")
      return text.form.schema(issue.values.map(String).join(", "));
    return text.pick(said);
  };
  throw invalid("wrong-form", (text) => (named === "" ? words(text) : `${named}: ${words(text)}`), {
    where: locate([...path, ...inner]),
    ...(meant === undefined ? {} : { hint: (text) => text.didYouMean(meant) }),
  });
}

function keysOf(schema: z.ZodType): string[] {
  return "shape" in schema ? Object.keys(schema.shape as object) : [];
}

/** Offset in the file of the deepest part of a path that exists; for a key, of the key itself. */
function offsetOf(document: Document, path: Path): number {
  for (let length = path.length; length > 0; length--) {
    const parent =
      length === 1 ? document.contents : document.getIn(path.slice(0, length - 1), true);
    const last = path[length - 1];
    if (isSeq(parent)) {
      const item = parent.items[Number(last)] as { range?: [number, number, number] } | undefined;
      if (item?.range) return item.range[0];
    } else if (parent && typeof parent === "object" && "items" in parent) {
      const pairs = parent.items as { key: unknown; value: unknown }[];
      const pair = pairs.find(({ key }) => isScalar(key) && String(key.value) === String(last));
      const key = pair?.key as { range?: [number, number, number] } | undefined;
      if (key?.range) return key.range[0];
    }
  }
  return document.contents?.range?.[0] ?? 0;
}
