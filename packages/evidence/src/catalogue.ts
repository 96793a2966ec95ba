/**
 * The catalogue: every record as plain JSON, for the command line and the workbench, with
 * what is looked up backwards (lever to provisions, record to records).
 */
import type { Entry, EvidenceBase } from "./base.ts";
import type { Bilingual } from "./bilingual.ts";
import { compile } from "./compile.ts";
import type { Magnitude } from "./compiled.ts";
import { yearOfDate } from "./dates.ts";
import { is, referencesOf } from "./references.ts";
import { lastObserved } from "./window.ts";
import { summaryOf, titleOf } from "./title.ts";

/** A place in a source. */
export interface CatalogueLocator {
  readonly source: string;
  readonly section?: string;
  readonly paragraph?: number;
  readonly locator?: string;
  readonly cites?: string;
  readonly note?: string;
}

/** A record with the fields that all kinds share; the rest is in `detail`. */
export interface CatalogueRecord {
  readonly id: string;
  readonly kind: string;
  readonly title: Bilingual;
  readonly summary: Bilingual;
  readonly grade: string;
  readonly status: string;
  readonly evidence: readonly CatalogueLocator[];
  /** Records to read beside this one: those it refers to and those that refer to it. */
  readonly related: readonly string[];
  /** Years in which it holds or of which it speaks; `to` is null where open, and both are null where undated. */
  readonly from: number | null;
  readonly to: number | null;
  /** Last year that one of its sources can report; null where none is limited. */
  readonly observedTo: number | null;
  readonly dimensions: readonly string[];
  /** Ids or names of those who act or take part. */
  readonly actors: readonly string[];
  /** Fields of its kind, as written. */
  readonly detail: Readonly<Record<string, unknown>>;
}

/** A source with its bibliographic record. */
export interface CatalogueSource {
  readonly id: string;
  readonly title: Bilingual;
  readonly summary: Bilingual;
  readonly type: "text" | "data";
  readonly csl: Readonly<Record<string, unknown>>;
  readonly rights: Bilingual;
  readonly licence: string | null;
  readonly gaps: readonly Bilingual[];
}

/** One lever change seen from the lever. */
export interface LeverUse {
  readonly provision: string;
  readonly kind: "policy" | "institution";
  readonly mode: "set" | "add" | "multiply";
  readonly value: Magnitude;
  readonly phaseIn: number;
  readonly reason: { readonly en: string; readonly ja?: string };
}

/** Everything that is known of a country, for reading. */
export interface Catalogue {
  readonly format: "kigyo/catalogue/1";
  readonly country: string;
  readonly evidenceHash: string;
  readonly sources: readonly CatalogueSource[];
  readonly records: readonly CatalogueRecord[];
  /** Lever id to the provisions that move it, earliest first. */
  readonly levers: Readonly<Record<string, readonly LeverUse[]>>;
}

const SHARED = new Set(["id", "title", "summary", "grade", "status", "evidence", "related"]);

/** Builds the catalogue of one country. */
export function catalogue(base: EvidenceBase, country = "japan"): Catalogue {
  const entries = base.entries.filter(
    (entry) => entry.country === country && entry.kind !== "source",
  );
  const backwards = new Map<string, Set<string>>();
  const forwards = new Map<string, Set<string>>();
  for (const entry of entries) {
    for (const { target } of referencesOf(entry)) {
      if (base.byId.get(target)?.kind === "source" || target === entry.id) continue;
      add(forwards, entry.id, target);
      add(backwards, target, entry.id);
    }
  }
  const records = entries.map((entry) => {
    const related = new Set([
      ...(forwards.get(entry.id) ?? []),
      ...(backwards.get(entry.id) ?? []),
    ]);
    return toRecord(
      entry,
      base,
      [...related].filter((id) => base.byId.has(id)),
    );
  });
  return {
    format: "kigyo/catalogue/1",
    country,
    evidenceHash: compile(base, country).evidenceHash,
    sources: base.entries.filter((entry) => is(entry, "source")).map(toSource),
    records,
    levers: leverUses(entries),
  };
}

function add(map: Map<string, Set<string>>, key: string, value: string): void {
  const set = map.get(key) ?? new Set();
  map.set(key, set.add(value));
}

function toSource({ data }: Entry<"source">): CatalogueSource {
  const { id, title, summary, type, csl, rights, licence, gaps } = data;
  return { id, title, summary, type, csl, rights, licence: licence ?? null, gaps };
}

function toRecord(entry: Entry, base: EvidenceBase, related: readonly string[]): CatalogueRecord {
  const data = entry.data as Record<string, unknown> & { evidence?: readonly CatalogueLocator[] };
  const subject = subjectOf(entry, base);
  const [from, to] = yearsOf(entry);
  const evidence = placesCited(entry, subject);
  return {
    id: entry.id,
    kind: entry.kind,
    title: titleOf(entry, subject),
    summary: summaryOf(entry),
    grade: (data.grade as string | undefined) ?? "D",
    status: (data.status as string | undefined) ?? "interpretation",
    evidence,
    related,
    from,
    to,
    observedTo: lastObserved(evidence, base),
    dimensions: dimensionsOf(data),
    actors: [...((data.actors ?? data.participants ?? []) as readonly string[])],
    detail: Object.fromEntries(Object.entries(data).filter(([key]) => !SHARED.has(key))),
  };
}

/** The record that a coding judges, or whose mechanism is weighed. */
function subjectOf(entry: Entry, base: EvidenceBase): Entry | undefined {
  if (is(entry, "coding")) return base.byId.get(entry.data.item);
  return is(entry, "weighing") ? base.byId.get(entry.data.system) : undefined;
}

/** A record's places with those inside it; without any, those of the record that it speaks of. */
function placesCited(entry: Entry, subject: Entry | undefined): readonly CatalogueLocator[] {
  type Cited = { readonly evidence?: readonly CatalogueLocator[] } | undefined;
  const own = (entry.data as Cited)?.evidence;
  const inner = is(entry, "conflict")
    ? entry.data.readings.flatMap((reading) => reading.evidence)
    : is(entry, "weighing")
      ? entry.data.rows.flatMap((row) => row.evidence ?? [])
      : [];
  if (inner.length > 0) return distinct([...(own ?? []), ...inner]);
  return own ?? (subject?.data as Cited)?.evidence ?? [];
}

function distinct(places: readonly CatalogueLocator[]): readonly CatalogueLocator[] {
  return [
    ...new Map(
      places.map((place) => [
        `${place.source}|${place.section}|${place.paragraph}|${place.locator}`,
        place,
      ]),
    ).values(),
  ];
}

function dimensionsOf(data: Record<string, unknown>): readonly string[] {
  if (Array.isArray(data.dimensions)) return data.dimensions as string[];
  return typeof data.dimension === "string" ? [data.dimension] : [];
}

/** First and last year of a record: null where undated, `to` null where it still holds. */
export function yearsOf(entry: Entry): readonly [number | null, number | null] {
  const year = (date: string | null | undefined): number | null => (date ? yearOfDate(date) : null);
  if (is(entry, "policy")) {
    const { dates } = entry.data;
    return [year(dates["in-force"] ?? dates.passed ?? dates.proposed), year(dates.ended)];
  }
  if (is(entry, "institution")) return [year(entry.data.period.from), year(entry.data.period.to)];
  if (is(entry, "score")) return [year(entry.data.period.from), year(entry.data.period.to)];
  if (is(entry, "shock")) return [year(entry.data.from), year(entry.data.to)];
  if (is(entry, "event")) return [year(entry.data.date), year(entry.data.until ?? entry.data.date)];
  if (is(entry, "organisation")) return [year(entry.data.from), year(entry.data.to)];
  if (is(entry, "fact")) {
    const years = [...entry.data.period.matchAll(/\b\d{4}\b/g)].map((match) => Number(match[0]));
    return years.length === 0 ? [null, null] : [Math.min(...years), Math.max(...years)];
  }
  if (is(entry, "path"))
    return [entry.data.years[0], entry.data.years[entry.data.years.length - 1]];
  return [null, null];
}

function leverUses(entries: readonly Entry[]): Catalogue["levers"] {
  const uses = new Map<string, (LeverUse & { from: number })[]>();
  for (const entry of entries) {
    if (!is(entry, "policy") && !is(entry, "institution")) continue;
    for (const { lever, mode, value, reason, "phase-in": phaseIn } of entry.data.changes) {
      const list = uses.get(lever) ?? [];
      list.push({
        provision: entry.id,
        kind: entry.kind,
        mode,
        value,
        phaseIn,
        reason,
        from: yearsOf(entry)[0] ?? 0,
      });
      uses.set(lever, list);
    }
  }
  const sorted = [...uses].sort(([a], [b]) => (a < b ? -1 : 1));
  return Object.fromEntries(
    sorted.map(([lever, list]) => [
      lever,
      list.sort((a, b) => a.from - b.from).map(({ from: _, ...use }) => use),
    ]),
  );
}
