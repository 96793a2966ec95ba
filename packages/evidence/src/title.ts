/** Titles and summaries of records, also of kinds that take theirs from the record they speak of. */
import type { Entry } from "./base.ts";
import type { Bilingual } from "./bilingual.ts";
import { is } from "./references.ts";

type Titled = { readonly title?: Bilingual; readonly summary?: Bilingual };

/** A record's title; a coding and a weighing are named after their subject. */
export function titleOf(entry: Entry, subject: Entry | undefined): Bilingual {
  const own = (entry.data as Titled).title;
  if (own !== undefined) return own;
  const { en, ja } = (subject?.data as Titled | undefined)?.title ?? {
    en: entry.id,
    ja: entry.id,
  };
  if (is(entry, "weighing")) return { en: `Evidence weighed: ${en}`, ja: `証拠の比較:${ja}` };
  const { dimension, coder } = entry.data as { dimension?: string; coder?: string };
  return {
    en: `${en}: ${dimension}, by ${coder}`,
    ja: `${ja}(${dimension}、${coder}による評価)`,
  };
}

/** A record's summary; a coding gives its rationale, a weighing counts its rows. */
export function summaryOf(entry: Entry): Bilingual {
  const own = (entry.data as Titled).summary;
  if (own !== undefined) return own;
  if (is(entry, "weighing")) {
    const count = (weight: string): number =>
      entry.data.rows.filter((row) => row.weight === weight).length;
    const [supports, weakens, neutral, absent] = [
      count("supports"),
      count("weakens"),
      count("neutral"),
      count("absent"),
    ];
    return {
      en: `${supports} for, ${weakens} against, ${neutral} neither way, ${absent} expected but not found.`,
      ja: `支持${supports}件、弱める${weakens}件、どちらでもない${neutral}件、見当たらない${absent}件。`,
    };
  }
  const { rationale } = entry.data as { rationale?: { en: string; ja?: string } };
  return { en: rationale?.en ?? "", ja: rationale?.ja ?? rationale?.en ?? "" };
}
