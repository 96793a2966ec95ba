/** `kigyo evidence coverage`: paragraph by paragraph, and number by number. */
import { join } from "node:path";
import { census } from "@kigyo/evidence/census";
import { coverage } from "@kigyo/evidence/coverage";
import { readIndexes } from "@kigyo/evidence/source-index.node";
import type { Context } from "../context.ts";
import type { Reply } from "../reply.ts";
import { tableLines } from "../table.ts";

/** Options of the command. */
export interface CoverageFlags {
  readonly paragraphs?: boolean;
}

export function coverEvidence(
  context: Context,
  _words: readonly string[],
  { paragraphs: each }: CoverageFlags,
): Reply {
  const { text, settings } = context;
  const country = context.country();
  const indexes = readIndexes(country.base, join(settings.evidence, "index"));
  const all = coverage(country.catalogue().records, indexes);
  const numbers = census(country.base, indexes);
  const heads = text.evidenceReport.coverHeads.map((title, column) => ({
    title,
    align: column < 1 ? ("left" as const) : ("right" as const),
  }));
  const lines = all.flatMap(({ source, paragraphs, covered, explained }, position) => {
    const { total, counts, open } = numbers[position];
    const sections = Map.groupBy(paragraphs, ({ section }) => section);
    const rows = [...sections].map(([section, members]) => [
      section,
      String(members.length),
      String(members.filter(({ records }) => records.length > 0).length),
      String(members.filter((paragraph) => paragraph.explained).length),
      String(new Set(members.flatMap(({ records }) => records)).size),
    ]);
    return [
      text.evidenceReport.covered(source, covered, paragraphs.length, explained),
      text.evidenceReport.numbers(total, counts.fact, counts.dated, counts["no-fact"], counts.open),
      ...tableLines(heads, rows),
      ...(each === true ? paragraphs.map(({ id, records }) => `${id}: ${records.join(", ")}`) : []),
      ...paragraphs
        .filter(({ records }) => records.length === 0)
        .map(({ section, paragraph, words }) =>
          text.evidenceReport.bare(section, paragraph, words),
        ),
      ...open.map(({ id, number }) => text.evidenceReport.openNumber(id, number)),
      "",
    ];
  });
  return {
    data: all.map((source, position) => ({ ...source, numbers: numbers[position] })),
    lines,
    records: all.flatMap(({ paragraphs }) =>
      paragraphs.map(({ id, records }) => [id, records.length, records.join(" ")]),
    ),
  };
}
