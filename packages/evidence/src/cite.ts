/** Citations: CSL-JSON, BibTeX, and a place in words. */
import type { Bilingual } from "./bilingual.ts";
import type { CatalogueLocator, CatalogueSource } from "./catalogue.ts";

/** A source as CSL-JSON: its fields with its key as `id`. */
export function toCsl(source: CatalogueSource): Record<string, unknown> {
  return { id: source.id, ...source.csl };
}

interface CslName {
  readonly family?: string;
  readonly given?: string;
  readonly literal?: string;
}

/** Authors as "Family, Given and Family, Given"; a body's name as it stands. */
function authorsOf(source: CatalogueSource): readonly string[] {
  const names = (source.csl.author ?? []) as readonly CslName[];
  return names.map((name) => name.literal ?? [name.family, name.given].filter(Boolean).join(", "));
}

/** Year of issue, or `undefined` where the source names none. */
export function yearOfSource(source: CatalogueSource): number | undefined {
  return (source.csl.issued as { "date-parts": number[][] } | undefined)?.["date-parts"][0][0];
}

const BIBTEX_TYPES: Readonly<Record<string, string>> = {
  report: "techreport",
  chapter: "incollection",
  book: "book",
  "article-journal": "article",
};

/** A source as a BibTeX entry; a field that the source lacks is left out. */
export function toBibtex(source: CatalogueSource): string {
  const { csl } = source;
  const literal = ((csl.author ?? []) as readonly CslName[]).some(
    (name) => name.literal !== undefined,
  );
  const authors = authorsOf(source)
    .map((name) => (literal ? `{${name}}` : name))
    .join(" and ");
  const fields: [string, unknown][] = [
    ["author", authors === "" ? undefined : authors],
    ["title", `{${String(csl.title)}}`],
    ["year", yearOfSource(source)],
    [csl.type === "report" ? "institution" : "publisher", csl.publisher],
    ["address", csl["publisher-place"]],
    ["booktitle", csl["container-title"]],
    ["series", csl["collection-title"]],
    ["number", csl.number],
    ["chapter", csl["chapter-number"]],
    ["url", csl.URL],
    ["note", csl.note],
  ];
  const lines = fields
    .filter(([, value]) => value !== undefined)
    .map(([name, value]) => `  ${name} = {${escapeBibtex(String(value))}}`);
  return `@${BIBTEX_TYPES[String(csl.type)] ?? "misc"}{${source.id},\n${lines.join(",\n")}\n}\n`;
}

/** Escapes what BibTeX reads as markup; braces of protected titles stay. */
function escapeBibtex(text: string): string {
  return text.replace(/[&%$#_]/g, (letter) => `\\${letter}`);
}

/** A source in a line: authors, year, title. */
export function referenceLine(source: CatalogueSource): string {
  const authors = authorsOf(source).join("; ");
  const year = yearOfSource(source);
  return [
    authors === "" ? "Unnamed author" : authors,
    year === undefined ? "n.d." : String(year),
    String(source.csl.title),
  ].join(", ");
}

/** A place in words in both languages: source, section, paragraph, and the work cited there. */
export function placeInWords(
  place: CatalogueLocator,
  source: CatalogueSource | undefined,
): Bilingual {
  const name = source?.title ?? { en: place.source, ja: place.source };
  const cites =
    place.cites === undefined
      ? { en: "", ja: "" }
      : { en: ` (citing ${place.cites})`, ja: `(${place.cites}を引用)` };
  if (place.section === undefined) {
    return {
      en: `${name.en}: ${place.locator}${cites.en}`,
      ja: `${name.ja}:${place.locator}${cites.ja}`,
    };
  }
  return {
    en: `${name.en}, “${place.section}”, paragraph ${place.paragraph}${cites.en}`,
    ja: `${name.ja}「${place.section}」第${place.paragraph}段落${cites.ja}`,
  };
}
