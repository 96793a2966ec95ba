/**
 * Finding records by words in English, kanji, kana or romaji, forgiving typos, and by
 * kind, actor, year, dimension, lever, status, grade, source and direction.
 */
import type { Catalogue, CatalogueRecord } from "./catalogue.ts";
import { fold, foldRomaji, isJapanese, isKana, romajiOf } from "./fold.ts";
import { editDistance } from "./nearest.ts";
import { READINGS } from "./readings.ts";
import { parseQuery, type SearchQuery } from "./search-query.ts";

/** A record that was found. */
export interface Hit {
  readonly record: CatalogueRecord;
  /** Higher is nearer; comparable within one search only. */
  readonly score: number;
}

/** Weights of the places where a word may stand. */
const WEIGHTS = { title: 6, names: 6, id: 4, actors: 3, summary: 2, detail: 1 } as const;

interface IndexedRecord {
  readonly record: CatalogueRecord;
  /** Weight of the best place, by folded word. */
  readonly words: ReadonlyMap<string, number>;
  /** Folded Japanese text with its weight. */
  readonly japanese: readonly (readonly [string, number])[];
  readonly actors: string;
}

/** A search over one catalogue. */
export type Search = (query: string | SearchQuery, limit?: number) => readonly Hit[];

/** Records about other records stand behind those that they speak of. */
const BEHIND = new Set(["coding", "weighing"]);

/** Prepares a catalogue for searching; the returned function answers as one types. */
export function createSearch(catalogue: Catalogue): Search {
  const byId = new Map(catalogue.records.map((record) => [record.id, record]));
  const romajiForms = new Map<string, readonly string[]>();
  const formsOf = (word: string): readonly string[] => {
    const known = romajiForms.get(word) ?? [...new Set([word, foldRomaji(word)])];
    romajiForms.set(word, known);
    return known;
  };
  const indexed = catalogue.records.map((record) => indexRecord(record, byId, formsOf));
  const vocabulary = new Map<string, Set<number>>();
  indexed.forEach(({ words }, position) => {
    for (const word of words.keys())
      vocabulary.set(word, (vocabulary.get(word) ?? new Set()).add(position));
  });
  const trigrams = trigramIndex([...vocabulary.keys()]);
  return (asked, limit = 50) => {
    const query = typeof asked === "string" ? parseQuery(asked) : asked;
    const terms = (query.text ?? "").split(/[\s、。・,]+/).filter(Boolean);
    const matchers = terms.map((term) => matcherOf(term, [...vocabulary.keys()], trigrams));
    const hits: Hit[] = [];
    for (const each of indexed) {
      if (!passes(each, query, catalogue)) continue;
      const scores = matchers.map((match) => match(each));
      if (scores.some((score) => score === 0)) continue;
      hits.push({
        record: each.record,
        score:
          scores.reduce((sum, score) => sum + score, terms.length === 0 ? 1 : 0) *
          (BEHIND.has(each.record.kind) ? 0.6 : 1),
      });
    }
    return hits
      .sort((a, b) => b.score - a.score || (a.record.id < b.record.id ? -1 : 1))
      .slice(0, limit);
  };
}

/** Answers one search; for many, prepare with `createSearch`. */
export function search(
  catalogue: Catalogue,
  query: string | SearchQuery,
  limit?: number,
): readonly Hit[] {
  return createSearch(catalogue)(query, limit);
}

/** A filter that takes one of a closed list of values. */
export type ListedFilter =
  | "kind"
  | "status"
  | "grade"
  | "dimension"
  | "source"
  | "lever"
  | "tag"
  | "system";

/** The values of every such filter that some record of a catalogue has, in order of the alphabet. */
export function filterValues(
  catalogue: Catalogue,
): Readonly<Record<ListedFilter, readonly string[]>> {
  const { records, levers } = catalogue;
  const values = (of: (record: CatalogueRecord) => readonly unknown[]): readonly string[] =>
    [...new Set(records.flatMap(of))].filter((value) => typeof value === "string").toSorted();
  return {
    kind: values(({ kind }) => [kind]),
    status: values(({ status }) => [status]),
    grade: values(({ grade }) => [grade]),
    dimension: values(({ dimensions }) => dimensions),
    source: values(({ evidence }) => evidence.map(({ source }) => source)),
    lever: [
      ...new Set([...Object.keys(levers), ...values(({ detail }) => listOf(detail.levers))]),
    ].toSorted(),
    tag: values(({ detail }) => listOf(detail.tags)),
    system: values(({ detail }) => [...listOf(detail.systems), detail.code]),
  };
}

function indexRecord(
  record: CatalogueRecord,
  byId: ReadonlyMap<string, CatalogueRecord>,
  formsOf: (word: string) => readonly string[],
): IndexedRecord {
  const words = new Map<string, number>();
  const japanese: [string, number][] = [];
  const keep = (word: string, weight: number): void => {
    words.set(word, Math.max(weight, words.get(word) ?? 0));
  };
  const add = (text: string, weight: number): void => {
    if (isJapanese(text)) {
      japanese.push([fold(text), weight]);
      for (const [borrowed] of text.matchAll(/[\u30a0-\u30ff]{3,}/g))
        keep(romajiOf(borrowed), weight);
    }
    for (const word of fold(text).match(/[a-z0-9]+(?:'[a-z]+)?/g) ?? []) {
      for (const form of formsOf(word)) keep(form, weight);
    }
    if (isKana(text.replaceAll(" ", ""))) keep(romajiOf(text.replaceAll(" ", "")), weight);
  };
  const { names, ...detail } = record.detail;
  add(record.title.en, WEIGHTS.title);
  add(record.title.ja, WEIGHTS.title);
  for (const name of strings(names)) add(name, WEIGHTS.names);
  add(record.id.replaceAll("-", " "), WEIGHTS.id);
  const actors = record.actors.flatMap((actor) => actorNames(actor, byId));
  for (const actor of actors) add(actor, WEIGHTS.actors);
  add(record.summary.en, WEIGHTS.summary);
  add(record.summary.ja, WEIGHTS.summary);
  for (const text of strings(detail)) add(text, WEIGHTS.detail);
  const written = japanese.map(([text]) => text).join("\n");
  for (const { word, kana } of READINGS) {
    if (!written.includes(word)) continue;
    const weight = Math.max(
      0,
      ...japanese.filter(([text]) => text.includes(word)).map(([, each]) => each),
    );
    if (weight > 0) {
      keep(romajiOf(kana), weight);
      japanese.push([kana, weight]);
    }
  }
  return { record, words, japanese, actors: fold([...record.actors, ...actors].join("\n")) };
}

/** The ways in which an actor is called: its own words, and the names of its record. */
function actorNames(actor: string, byId: ReadonlyMap<string, CatalogueRecord>): readonly string[] {
  const record = byId.get(actor);
  return record === undefined
    ? [actor]
    : [actor, record.title.en, record.title.ja, ...strings(record.detail.names)];
}

/** Every text inside a value. */
function strings(value: unknown): readonly string[] {
  if (typeof value === "string") return [value];
  if (value === null || typeof value !== "object") return [];
  return Object.values(value).flatMap(strings);
}

function passes(
  { record, actors }: IndexedRecord,
  query: SearchQuery,
  catalogue: Catalogue,
): boolean {
  const { kind, year, dimension, status, grade, source, lever, actor, direction } = query;
  const { tag, system } = query;
  if (tag !== undefined && !listOf(record.detail.tags).includes(tag)) return false;
  if (
    system !== undefined &&
    ![...listOf(record.detail.systems), record.detail.code].includes(system)
  )
    return false;
  if (kind !== undefined && record.kind !== kind) return false;
  if (status !== undefined && record.status !== status) return false;
  if (grade !== undefined && record.grade !== grade) return false;
  if (dimension !== undefined && !record.dimensions.includes(dimension)) return false;
  if (source !== undefined && !record.evidence.some((place) => place.source === source))
    return false;
  if (
    year !== undefined &&
    (record.from === null || record.from > year || (record.to !== null && record.to < year))
  )
    return false;
  if (
    lever !== undefined &&
    !(catalogue.levers[lever] ?? []).some((use) => use.provision === record.id) &&
    !listOf(record.detail.levers).includes(lever)
  )
    return false;
  if (actor !== undefined && !actors.includes(fold(actor))) return false;
  if (direction !== undefined) {
    const value = Number(record.detail.direction ?? 0);
    if (direction === "mark1" ? value <= 0 : value >= 0) return false;
  }
  return true;
}

/** A list of words in a record's detail; empty where it has none. */
function listOf(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : [];
}

type Matcher = (record: IndexedRecord) => number;

/** How well a term matches a record: whole word, beginning of a word, near spelling, or Japanese text. */
function matcherOf(
  term: string,
  vocabulary: readonly string[],
  trigrams: ReadonlyMap<string, readonly string[]>,
): Matcher {
  const folded = fold(term);
  if (isJapanese(term)) return japaneseMatcher(folded);
  const romaji = foldRomaji(term);
  const forms = new Map<string, number>();
  const offer = (word: string, worth: number): void => {
    forms.set(word, Math.max(worth, forms.get(word) ?? 0));
  };
  for (const form of new Set([folded, romaji])) {
    for (const word of vocabulary) {
      if (word === form) offer(word, 1);
      else if (form.length >= 2 && word.startsWith(form)) offer(word, 0.7);
      else if (form.length >= 5 && word.endsWith(form)) offer(word, 0.4);
    }
  }
  if (forms.size === 0 && folded.length >= 4) {
    const limit = folded.length >= 8 ? 2 : 1;
    for (const word of near(folded, trigrams)) {
      const distance = editDistance(folded, word);
      if (distance <= limit) offer(word, 0.5 / distance);
    }
  }
  return ({ words }) => {
    let best = 0;
    for (const [word, worth] of forms) best = Math.max(best, worth * (words.get(word) ?? 0));
    return best;
  };
}

/** Matches a Japanese term: as it stands, or by most of its pairs of letters. */
function japaneseMatcher(term: string): Matcher {
  const pairs = Array.from({ length: Math.max(0, term.length - 1) }, (_, i) =>
    term.slice(i, i + 2),
  );
  const romaji = isKana(term) ? romajiOf(term) : undefined;
  return ({ japanese, words }) => {
    let best = romaji === undefined ? 0 : (words.get(romaji) ?? 0);
    for (const [text, weight] of japanese) {
      if (text.includes(term)) best = Math.max(best, weight);
      else if (pairs.length >= 3) {
        const share = pairs.filter((pair) => text.includes(pair)).length / pairs.length;
        if (share >= 0.6) best = Math.max(best, 0.4 * weight * share);
      }
    }
    return best;
  };
}

function trigramsOf(word: string): readonly string[] {
  const padded = `^${word}$`;
  return Array.from({ length: padded.length - 2 }, (_, i) => padded.slice(i, i + 3));
}

function trigramIndex(words: readonly string[]): ReadonlyMap<string, readonly string[]> {
  const index = new Map<string, string[]>();
  for (const word of words) {
    if (word.length < 3) continue;
    for (const trigram of trigramsOf(word)) {
      const list = index.get(trigram);
      if (list === undefined) index.set(trigram, [word]);
      else list.push(word);
    }
  }
  return index;
}

/** Words that share a trigram with a term: the only ones worth comparing letter by letter. */
function near(term: string, trigrams: ReadonlyMap<string, readonly string[]>): Iterable<string> {
  return new Set(trigramsOf(term).flatMap((trigram) => trigrams.get(trigram) ?? []));
}
