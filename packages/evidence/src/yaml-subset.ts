/**
 * A quick reader of the plain YAML in which the records are written: block lists and maps,
 * one-line and bracketed lists and maps, quoted and plain scalars, folded and literal text.
 *
 * It knows no positions and refuses everything unusual by returning `undefined`; the full
 * parser then takes over and places the fault. On what it does read it agrees with the
 * full parser, which is about ten times slower; a test compares them over all records.
 */

/** Raised inside this file where the text leaves the subset. */
class Unusual extends Error {}

interface Line {
  indent: number;
  content: string;
}

/** Reads a text, or returns `undefined` where it uses anything outside the subset. */
export function readPlainYaml(text: string): unknown {
  try {
    return new Reader(text).document();
  } catch (error) {
    if (error instanceof Unusual) return undefined;
    throw error;
  }
}

class Reader {
  private readonly lines: readonly Line[];
  private at = 0;

  constructor(text: string) {
    this.lines = text.split(/\r?\n/).map((raw) => {
      const content = raw.trimStart();
      return { indent: raw.length - content.length, content };
    });
  }

  document(): unknown {
    const first = this.peek();
    if (first === undefined) return null;
    const value = this.block(first.indent);
    if (this.peek() !== undefined) throw new Unusual();
    return value;
  }

  /** Next line that is neither blank nor a comment. */
  private peek(): Line | undefined {
    while (this.at < this.lines.length) {
      const { content } = this.lines[this.at];
      if (content !== "" && !content.startsWith("#")) return this.lines[this.at];
      this.at += 1;
    }
    return undefined;
  }

  private block(indent: number): unknown {
    const line = this.peek();
    if (line === undefined || line.indent !== indent) throw new Unusual();
    return isItem(line.content) ? this.list(indent) : this.map(indent);
  }

  private list(indent: number): unknown[] {
    const items: unknown[] = [];
    for (
      let line = this.peek();
      line !== undefined && line.indent === indent && isItem(line.content);
      line = this.peek()
    ) {
      const rest = line.content.slice(1).trimStart();
      if (rest === "") {
        this.at += 1;
        items.push(this.nested(indent));
      } else if (/^[A-Za-z0-9_-]+:(?: |$)/.test(rest)) {
        // The dash opens a map whose first key stands on the same line.
        const inner = indent + line.content.length - rest.length;
        line.indent = inner;
        line.content = rest;
        items.push(this.map(inner));
      } else {
        this.at += 1;
        items.push(this.inline(rest, indent));
      }
    }
    return items;
  }

  private map(indent: number): Record<string, unknown> {
    const entries: Record<string, unknown> = {};
    for (let line = this.peek(); line !== undefined && line.indent === indent; line = this.peek()) {
      const parts = /^([A-Za-z0-9_-]+):(?: +(.*))?$/.exec(line.content);
      if (parts === null || Object.hasOwn(entries, parts[1]) || parts[1] === "__proto__")
        throw new Unusual();
      this.at += 1;
      const rest = (parts[2] ?? "").trimEnd();
      if (rest === "") entries[parts[1]] = this.nested(indent);
      else if (/^[>|]-?$/.test(rest)) entries[parts[1]] = this.text(rest, indent);
      else entries[parts[1]] = this.inline(rest, indent);
    }
    const next = this.peek();
    if (next !== undefined && next.indent > indent) throw new Unusual();
    return entries;
  }

  /** Value on the lines below a key or dash. */
  private nested(indent: number): unknown {
    const line = this.peek();
    if (line === undefined || line.indent < indent) return null;
    if (line.indent > indent) return this.block(line.indent);
    return isItem(line.content) && !isItem(this.lines[this.at - 1]?.content ?? "")
      ? this.list(indent)
      : null;
  }

  /** Folded (`>`) or literal (`|`) text below a key. */
  private text(style: string, indent: number): string {
    const lines: string[] = [];
    const inner = this.lines[this.at]?.indent ?? 0;
    if (inner <= indent) throw new Unusual();
    for (; this.at < this.lines.length; this.at++) {
      const { indent: own, content } = this.lines[this.at];
      if (content === "") lines.push("");
      else if (own < inner) break;
      else if (own > inner || content.endsWith(" ")) throw new Unusual();
      else lines.push(content);
    }
    while (lines.at(-1) === "") lines.pop();
    if (lines.length === 0 || lines[0] === "") throw new Unusual();
    const joined = style.startsWith("|") ? lines.join("\n") : foldLines(lines);
    return style.endsWith("-") ? joined : `${joined}\n`;
  }

  /** Value on the key's own line; a bracket may run over several lines. */
  private inline(text: string, indent: number): unknown {
    if (text.startsWith("{") || text.startsWith("[")) {
      let whole = text;
      for (;;) {
        const flow = new Flow(whole);
        const value = flow.whole();
        if (value !== INCOMPLETE) return value;
        const line = this.lines[this.at];
        if (
          line === undefined ||
          line.content === "" ||
          line.content.startsWith("#") ||
          line.indent <= indent
        )
          throw new Unusual();
        whole += ` ${line.content.trimEnd()}`;
        this.at += 1;
      }
    }
    if (text.startsWith('"') || text.startsWith("'")) {
      const value = new Flow(text).whole();
      if (value === INCOMPLETE) throw new Unusual();
      return value;
    }
    const next = this.peek();
    if (next !== undefined && next.indent > indent) throw new Unusual();
    if (/: |:$| #/.test(text)) throw new Unusual();
    return scalar(text);
  }
}

function isItem(content: string): boolean {
  return content === "-" || content.startsWith("- ");
}

/** Joins folded lines: one break is a space, an empty line a break. */
function foldLines(lines: readonly string[]): string {
  let text = "";
  let empty = 0;
  for (const line of lines) {
    if (line === "") empty += 1;
    else {
      text += text === "" ? line : (empty > 0 ? "\n".repeat(empty) : " ") + line;
      empty = 0;
    }
  }
  return text;
}

const INCOMPLETE = Symbol("the bracket does not close on this line");

/** Thrown where a bracket needs the next line. */
class Incomplete extends Error {}

/** Bracketed and quoted values. */
class Flow {
  private readonly source: string;
  private at = 0;

  constructor(source: string) {
    this.source = source;
  }

  whole(): unknown {
    try {
      const value = this.value();
      this.space();
      if (this.at < this.source.length) throw new Unusual();
      return value;
    } catch (error) {
      if (error instanceof Incomplete) return INCOMPLETE;
      throw error;
    }
  }

  private space(): void {
    while (this.source[this.at] === " ") this.at += 1;
  }

  private value(): unknown {
    this.space();
    const letter = this.source[this.at];
    if (letter === undefined) throw new Incomplete();
    if (letter === "[") return this.list();
    if (letter === "{") return this.map();
    if (letter === '"') return this.quoted();
    if (letter === "'") return this.singleQuoted();
    return scalar(this.plain());
  }

  private list(): unknown[] {
    const items: unknown[] = [];
    this.at += 1;
    for (;;) {
      this.space();
      if (this.source[this.at] === undefined) throw new Incomplete();
      if (this.source[this.at] === "]") break;
      items.push(this.value());
      this.separator("]");
    }
    this.at += 1;
    return items;
  }

  private map(): Record<string, unknown> {
    const entries: Record<string, unknown> = {};
    this.at += 1;
    for (;;) {
      this.space();
      if (this.source[this.at] === undefined) throw new Incomplete();
      if (this.source[this.at] === "}") break;
      const key = /^([A-Za-z0-9_-]+):(?: |$)/.exec(this.source.slice(this.at, this.at + 80));
      if (key === null || Object.hasOwn(entries, key[1]) || key[1] === "__proto__")
        throw new Unusual();
      this.at += key[1].length + 1;
      entries[key[1]] = this.value();
      this.separator("}");
    }
    this.at += 1;
    return entries;
  }

  /** A comma, or the closing bracket without passing it. */
  private separator(closing: string): void {
    this.space();
    const letter = this.source[this.at];
    if (letter === undefined) throw new Incomplete();
    if (letter === ",") this.at += 1;
    else if (letter !== closing) throw new Unusual();
  }

  private quoted(): string {
    let end = this.at + 1;
    while (this.source[end] !== '"') {
      if (end >= this.source.length) throw new Incomplete();
      end += this.source[end] === "\\" ? 2 : 1;
    }
    const literal = this.source.slice(this.at, end + 1);
    this.at = end + 1;
    try {
      return JSON.parse(literal) as string;
    } catch {
      throw new Unusual();
    }
  }

  private singleQuoted(): string {
    const match = /^'((?:[^']|'')*)'/.exec(this.source.slice(this.at));
    if (match === null) throw new Incomplete();
    this.at += match[0].length;
    return match[1].replaceAll("''", "'");
  }

  private plain(): string {
    const match = /^[^,[\]{}]+/.exec(this.source.slice(this.at));
    if (match === null || /: |:$| #/.test(match[0].trimEnd())) throw new Unusual();
    this.at += match[0].length;
    return match[0].trimEnd();
  }
}

/** A plain scalar: null, true, false, a number, or text. */
function scalar(text: string): unknown {
  if (/^(?:~|null|Null|NULL)$/.test(text)) return null;
  if (/^(?:true|True|TRUE)$/.test(text)) return true;
  if (/^(?:false|False|FALSE)$/.test(text)) return false;
  if (/^[-+]?(?:\.\d+|\d+(?:\.\d*)?)(?:[eE][-+]?\d+)?$/.test(text)) return Number(text);
  if (/^(?:[-+]?\.(?:inf|Inf|INF|nan|NaN|NAN)|0[ox][0-9a-fA-F]+)$/.test(text)) throw new Unusual();
  if (/^(?:[&*!|>%@`"'#{}[\],]|[-?:](?: |$)|---|\.\.\.)/.test(text)) throw new Unusual();
  return text;
}
