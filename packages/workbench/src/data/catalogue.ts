/**
 * Look-ups over the embedded catalogue: by id, kind, lever, series and passage.
 * Pure; nothing is fetched.
 */
import type { Bilingual } from "@kigyo/evidence/bilingual";
import type {
  Catalogue,
  CatalogueLocator,
  CatalogueRecord,
  CatalogueSource,
} from "@kigyo/evidence/catalogue";

export type { Bilingual, Catalogue, CatalogueLocator, CatalogueRecord, CatalogueSource };

/** A primary data ... E assumption. */
export type Grade = "A" | "B" | "C" | "D" | "E";

/** A text whose Japanese side may be missing. */
export interface Reasoning {
  readonly en: string;
  readonly ja?: string | undefined;
}

/** A paragraph of a text. */
export interface Passage {
  readonly source: string;
  readonly section: string;
  readonly paragraph: number;
}

/** One lever change as a record writes it. */
export interface RecordChange {
  readonly lever: string;
  readonly mode: "set" | "add" | "multiply";
  readonly value: { readonly low: number; readonly central: number; readonly high: number };
  readonly "phase-in": number;
  readonly reason: Reasoning;
}

/** A policy or institution with its dates taken out of its record. */
export interface Measure {
  readonly record: CatalogueRecord;
  readonly kind: "policy" | "institution";
  /** "YYYY-MM" or "YYYY" of coming into force; undefined where only planned. */
  readonly from: string | undefined;
  readonly to: string | null;
  readonly instrument: string | undefined;
  readonly changes: readonly RecordChange[];
}

/** Look-ups over one catalogue. */
export interface CatalogueIndex {
  readonly catalogue: Catalogue;
  readonly byId: ReadonlyMap<string, CatalogueRecord>;
  readonly sourceById: ReadonlyMap<string, CatalogueSource>;
  /** Policies and institutions by date, undated last. */
  readonly measures: readonly Measure[];
  readonly measureById: ReadonlyMap<string, Measure>;
  readonly ofKind: (kind: string) => readonly CatalogueRecord[];
  /** Claims, facts and systems that speak of a recorded series. */
  readonly aboutSeries: (observable: string) => readonly CatalogueRecord[];
  readonly citing: (passages: readonly Passage[]) => readonly CatalogueRecord[];
  readonly codingsOf: (item: string) => readonly CatalogueRecord[];
  /** The weighing table of a system, or one that is a record itself. */
  readonly weighingOf: (id: string) => CatalogueRecord | undefined;
  /** The record of an actor, by its id or by one of its English names. */
  readonly actor: (name: string) => CatalogueRecord | undefined;
}

/** Builds the look-ups. */
export function indexCatalogue(catalogue: Catalogue): CatalogueIndex {
  const { records } = catalogue;
  const byId = new Map(records.map((record) => [record.id, record]));
  const ofKind = (kind: string): readonly CatalogueRecord[] =>
    records.filter((record) => record.kind === kind);
  const measures = records
    .flatMap((record) => {
      const measure = measureOf(record);
      return measure ? [measure] : [];
    })
    .sort((a, b) => ((a.from ?? "9999") < (b.from ?? "9999") ? -1 : 1));
  return {
    catalogue,
    byId,
    sourceById: new Map(catalogue.sources.map((source) => [source.id, source])),
    measures,
    measureById: new Map(measures.map((measure) => [measure.record.id, measure])),
    ofKind,
    aboutSeries: (observable) =>
      records.filter(({ kind, detail }) =>
        kind === "system"
          ? (detail.observables as string[]).includes(observable)
          : kind === "claim" && detail.observable === observable,
      ),
    citing: (passages) =>
      records.filter(({ evidence }) =>
        evidence.some((place) => passages.some((at) => isAt(place, at))),
      ),
    codingsOf: (item) => ofKind("coding").filter(({ detail }) => detail.item === item),
    weighingOf: (id) => ofKind("weighing").find((one) => one.id === id || one.detail.system === id),
    actor: actorsByName([...ofKind("organisation"), ...ofKind("person")]),
  };
}

function actorsByName(actors: readonly CatalogueRecord[]): CatalogueIndex["actor"] {
  const byName = new Map<string, CatalogueRecord>();
  for (const record of actors) {
    const names = record.detail.names as {
      en: string;
      short?: readonly string[];
      "at-the-time"?: readonly string[];
    };
    for (const name of [
      record.id,
      names.en,
      ...(names.short ?? []),
      ...(names["at-the-time"] ?? []),
    ]) {
      if (!byName.has(name.toLowerCase())) byName.set(name.toLowerCase(), record);
    }
  }
  return (name) => byName.get(name.toLowerCase());
}

function measureOf(record: CatalogueRecord): Measure | undefined {
  const { kind, detail } = record;
  const changes = (detail.changes ?? []) as readonly RecordChange[];
  if (kind === "institution") {
    const period = detail.period as { from: string; to: string | null };
    return { record, kind, from: period.from, to: period.to, instrument: undefined, changes };
  }
  if (kind !== "policy") return undefined;
  const dates = detail.dates as { "in-force"?: string; ended?: string | null };
  return {
    record,
    kind,
    from: dates["in-force"],
    to: dates.ended ?? null,
    instrument: detail.instrument as string,
    changes,
  };
}

function isAt(place: CatalogueLocator, at: Passage): boolean {
  return (
    place.source === at.source && place.section === at.section && place.paragraph === at.paragraph
  );
}

/** Grade of a record; anything odd counts as an assumption. */
export function gradeOf(record: CatalogueRecord): Grade {
  return ["A", "B", "C", "D"].includes(record.grade) ? (record.grade as Grade) : "E";
}
