/** Which paragraphs of a source have records: the map that shows what is still unread. */
import type { CatalogueRecord } from "./catalogue.ts";
import type { SourceIndex } from "./source-index.ts";

/** One paragraph and the records that cite it. */
export interface CoveredParagraph {
  readonly id: string;
  readonly source: string;
  readonly section: string;
  readonly paragraph: number;
  readonly words: number;
  /** Ids of the records that cite it. */
  readonly records: readonly string[];
  /** Whether only a stated reason for having no record covers it. */
  readonly explained: boolean;
}

/** Coverage of one source. */
export interface SourceCoverage {
  readonly source: string;
  readonly paragraphs: readonly CoveredParagraph[];
  /** Paragraphs with at least one record. */
  readonly covered: number;
  /** Those of them that a stated reason alone covers. */
  readonly explained: number;
}

/** Coverage of every indexed source, paragraph by paragraph in reading order. */
export function coverage(
  records: readonly CatalogueRecord[],
  indexes: readonly SourceIndex[],
): readonly SourceCoverage[] {
  const citing = new Map<string, Set<string>>();
  const reasons = new Set(records.filter(({ kind }) => kind === "gap").map(({ id }) => id));
  for (const record of records) {
    for (const { source, section, paragraph } of record.evidence) {
      if (section === undefined || paragraph === undefined) continue;
      const key = `${source}\n${section}\n${paragraph}`;
      citing.set(key, (citing.get(key) ?? new Set()).add(record.id));
    }
  }
  return indexes.map((index) => {
    const paragraphs = index.paragraphs.map(({ id, section, paragraph, words }) => {
      const found = [...(citing.get(`${index.source}\n${section}\n${paragraph}`) ?? [])].sort();
      const explained = found.length > 0 && found.every((record) => reasons.has(record));
      return { id, source: index.source, section, paragraph, words, records: found, explained };
    });
    return {
      source: index.source,
      paragraphs,
      covered: paragraphs.filter((each) => each.records.length > 0).length,
      explained: paragraphs.filter((each) => each.explained).length,
    };
  });
}
