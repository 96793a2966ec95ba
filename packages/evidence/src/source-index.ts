/**
 * The index of a source text: what the checks need, without the text. Per paragraph its
 * place, its hash, its numbers, and salted hashes of its eight-word runs.
 */
import { sha256 } from "./hash.ts";
import { numbersIn, withoutApparatus } from "./numbers.ts";
import { splitParagraphs, type TextForm } from "./paragraphs.ts";
import { HASH_LENGTH, hashRuns, keyOf, RUN_LENGTH, wordsOf } from "./runs.ts";

/** One paragraph of an index. */
export interface IndexedParagraph {
  /** Stable id: "source/section-in-words/number". */
  readonly id: string;
  readonly section: string;
  readonly paragraph: number;
  readonly sha256: string;
  readonly words: number;
  /** Every number printed in it, each once. */
  readonly numbers: readonly string[];
  /** Those of them that state a figure: without note marks, pages and years of cited works. */
  readonly figures: readonly string[];
  /** Hashes of the runs that begin in it, sorted and joined. */
  readonly runs: string;
}

/** The index of one source. */
export interface SourceIndex {
  readonly format: "kigyo/source-index/1";
  readonly source: string;
  /** Hash of the file that was read. */
  readonly sha256: string;
  readonly salt: string;
  readonly paragraphs: readonly IndexedParagraph[];
}

/** How a source's text is to be read. */
export interface SourceForm extends TextForm {
  /** Sections such as a bibliography, whose numbers state no figures. */
  readonly apparatus?: readonly string[];
}

/** Builds the index of a text. The salt is drawn from the file's own hash. */
export function buildIndex(source: string, text: string, form: SourceForm): SourceIndex {
  const fileHash = sha256(text);
  const salt = sha256(`kigyo ${source} ${fileHash}`).slice(0, 16);
  const split = splitParagraphs(text, form);
  const words = split.map((paragraph) => wordsOf(paragraph.text));
  const apparatus = new Set(form.apparatus ?? []);
  const paragraphs = split.map((paragraph, i) => ({
    id: paragraphId(source, paragraph.section, paragraph.paragraph),
    section: paragraph.section,
    paragraph: paragraph.paragraph,
    sha256: sha256(paragraph.text),
    words: words[i].length,
    numbers: unique(numbersIn(paragraph.text)),
    figures: apparatus.has(paragraph.section)
      ? []
      : unique(numbersIn(withoutApparatus(paragraph.text))),
    runs: [...hashRuns([...words[i], ...following(words, i)], salt)].sort().join(""),
  }));
  return { format: "kigyo/source-index/1", source, sha256: fileHash, salt, paragraphs };
}

/** Id of a paragraph: words of its section and its number. */
export function paragraphId(source: string, section: string, paragraph: number): string {
  const slug = wordsOf(section).join("-").replaceAll("'", "");
  return `${source}/${slug}/${paragraph}`;
}

/** The words after a paragraph that a run beginning in it can reach. */
function following(words: readonly (readonly string[])[], at: number): readonly string[] {
  const found: string[] = [];
  for (let i = at + 1; i < words.length && found.length < RUN_LENGTH - 1; i++)
    found.push(...words[i]);
  return found.slice(0, RUN_LENGTH - 1);
}

/** The keys of the runs of an index, each with the position of its paragraph. */
export function runTable(index: SourceIndex): ReadonlyMap<number, number> {
  const table = new Map<number, number>();
  index.paragraphs.forEach((paragraph, position) => {
    for (let i = 0; i < paragraph.runs.length; i += HASH_LENGTH) {
      table.set(keyOf(paragraph.runs.slice(i, i + HASH_LENGTH)), position);
    }
  });
  return table;
}

/** The text of an index file: JSON with one paragraph per line. */
export function indexText(index: SourceIndex): string {
  const { paragraphs, ...head } = index;
  const lines = paragraphs.map((paragraph) => `  ${JSON.stringify(paragraph)}`);
  const opening = JSON.stringify(head, null, 1).slice(0, -2);
  return `${opening},\n "paragraphs": [\n${lines.join(",\n")}\n ]\n}\n`;
}

function unique(values: readonly string[]): readonly string[] {
  return [...new Set(values)];
}
