/** A search as typed: free words and filters such as `kind:policy year:1997`. */

/** What a search asks for. Every filter that is given must hold. */
export interface SearchQuery {
  readonly text?: string;
  readonly kind?: string;
  readonly actor?: string;
  readonly year?: number;
  readonly dimension?: string;
  readonly lever?: string;
  readonly status?: string;
  /** In capitals. */
  readonly grade?: string;
  readonly source?: string;
  /** Group of records that an analysis may leave out. */
  readonly tag?: string;
  /** Code of an innovation system in capitals, such as A1. */
  readonly system?: string;
  readonly direction?: "mark1" | "mark2";
}

const FILTERS = new Set([
  "kind",
  "actor",
  "dimension",
  "lever",
  "status",
  "grade",
  "source",
  "tag",
  "system",
]);

/** Filters whose values are written in capitals. */
const IN_CAPITALS = new Set(["grade", "system"]);

/** Parses typed text: `name:value` filters are taken out, the rest is free text. */
export function parseQuery(typed: string): SearchQuery {
  const query: Record<string, string | number> = {};
  const words: string[] = [];
  for (const word of typed.normalize("NFKC").split(/\s+/).filter(Boolean)) {
    const [, name = "", value = ""] = /^([a-z]+):(.+)$/i.exec(word) ?? [];
    const filter = name.toLowerCase();
    if (FILTERS.has(filter)) query[filter] = IN_CAPITALS.has(filter) ? value.toUpperCase() : value;
    else if (filter === "year" && /^\d{4}$/.test(value)) query.year = Number(value);
    else if (filter === "direction" && /^mark[12]$/.test(value)) query.direction = value;
    else words.push(word);
  }
  return { ...query, text: words.join(" ") };
}
