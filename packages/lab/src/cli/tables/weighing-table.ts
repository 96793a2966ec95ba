/** The weighing table of a system: what speaks for its mechanism, against it, or is missing. */
import type { Bilingual } from "@kigyo/evidence/bilingual";
import type { CatalogueLocator, CatalogueRecord } from "@kigyo/evidence/catalogue";
import type { Context } from "../context.ts";

/** In the order of the table. */
const WEIGHTS = ["supports", "weakens", "neutral", "absent"] as const;

/** One row: a record or a place, what it does to the mechanism, and why. */
export interface WeighedRow {
  readonly weight: (typeof WEIGHTS)[number];
  readonly record?: string;
  readonly evidence: readonly CatalogueLocator[];
  readonly reason: Bilingual;
}

/** The rows about a system, in the order of the weights; each carries the places of its record. */
export function weighingOf(system: CatalogueRecord, context: Context): readonly WeighedRow[] {
  const { records } = context.country().catalogue();
  const byId = new Map(records.map((record) => [record.id, record]));
  const rows = records
    .filter(({ kind, detail }) => kind === "weighing" && detail.system === system.id)
    .flatMap(({ detail }) => detail.rows as readonly Omit<WeighedRow, "evidence">[])
    .map((row) => ({
      ...row,
      evidence: (row as Partial<WeighedRow>).evidence ?? byId.get(row.record ?? "")?.evidence ?? [],
    }));
  return WEIGHTS.flatMap((weight) => rows.filter((row) => row.weight === weight));
}

/** Lines of the table; the rows are counted, never summed into a verdict. */
export function weighingLines(rows: readonly WeighedRow[], context: Context): readonly string[] {
  if (rows.length === 0) return [];
  const { text } = context;
  return [
    "",
    text.browse.weighed,
    ...WEIGHTS.flatMap((weight) => {
      const own = rows.filter((row) => row.weight === weight);
      if (own.length === 0) return [];
      return [
        `  ${text.browse.weights[weight]} (${own.length})`,
        ...own.flatMap(({ record, evidence, reason }) => [
          `    ${text.pick(reason)}`,
          ...[[record, evidence.map(shortPlace).join("; ")].filter(Boolean).join(": ")]
            .filter((line) => line !== "")
            .map((line) => `      ${line}`),
        ]),
      ];
    }),
  ];
}

/** A place in few words: key of the source, heading and paragraph. */
function shortPlace({ source, section, paragraph, locator }: CatalogueLocator): string {
  return section === undefined ? `${source}, ${locator}` : `${source}, “${section}” ${paragraph}`;
}
