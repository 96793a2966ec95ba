/** The words that a record says itself, in English: what may not repeat a source. */
import type { Entry } from "./base.ts";

/** A piece of English text and where it stands in the record. */
export interface RecordText {
  readonly path: readonly PropertyKey[];
  readonly text: string;
}

/** Fields that hold ids, codes, quoted figures or proper names rather than prose. */
const NOT_PROSE = new Set([
  "id",
  "grade",
  "status",
  "source",
  "section",
  "cites",
  "figures",
  "related",
  "record",
  "weight",
  "tags",
  "names",
  "organisation",
  "lever",
  "mode",
  "name",
  "path",
  "observable",
  "item",
  "coder",
  "code",
  "from",
  "to",
  "date",
  "until",
  "systems",
  "levers",
  "observables",
  "claims",
  "actors",
  "participants",
  "instrument",
  "printed",
  "ja",
  "rows",
  "columns",
]);

/**
 * Every English sentence of a record. Sources are left out: their titles are not ours.
 */
export function englishTexts(entry: Entry): readonly RecordText[] {
  if (entry.kind === "source") return [];
  const found: RecordText[] = [];
  const visit = (value: unknown, path: readonly PropertyKey[]): void => {
    if (typeof value === "string") found.push({ path, text: value });
    else if (Array.isArray(value)) value.forEach((item, i) => visit(item, [...path, i]));
    else if (value !== null && typeof value === "object") {
      for (const [key, field] of Object.entries(value))
        if (!NOT_PROSE.has(key)) visit(field, [...path, key]);
    }
  };
  visit(entry.data, []);
  return found;
}
