/**
 * The embedded records, found by id, kind, lever, series and passage.
 *
 * Pure look-ups over the plain list that the build embeds; nothing is fetched.
 */
import type { Kind, RecordOf } from "@kigyo/evidence/schema";

/** One record of a known kind. */
export interface Entry<K extends Kind = Kind> {
  readonly id: string;
  readonly kind: K;
  readonly data: RecordOf<K>;
  /** File and line in which it is written. */
  readonly place: string;
}

/** What the build embeds. */
export interface RawCatalogue {
  readonly entries: readonly Entry[];
}

/** Text in both languages; the Japanese side of a reasoning may be missing. */
export interface Words {
  readonly en: string;
  readonly ja?: string | undefined;
}

/** One place in a source. */
export interface Locator {
  readonly source: string;
  readonly section?: string | undefined;
  readonly paragraph?: number | undefined;
  readonly locator?: string | undefined;
  readonly cites?: string | undefined;
  readonly note?: string | undefined;
}

/** A paragraph of a text. */
export interface Passage {
  readonly source: string;
  readonly section: string;
  readonly paragraph: number;
}

/** A record that moves levers. */
export type ProvisionEntry = Entry<"policy"> | Entry<"institution">;

/** Look-ups over the records. */
export interface Catalogue {
  readonly entries: readonly Entry[];
  readonly byId: ReadonlyMap<string, Entry>;
  readonly ofKind: <K extends Kind>(kind: K) => readonly Entry<K>[];
  /** Policies and institutions that change a lever, by date. */
  readonly movingLever: (lever: string) => readonly ProvisionEntry[];
  /** Claims about a recorded series, and systems that feed it. */
  readonly aboutSeries: (observable: string) => readonly Entry[];
  /** Records that cite any of the passages. */
  readonly citing: (passages: readonly Passage[]) => readonly Entry[];
  /** Codings of one record. */
  readonly codingsOf: (item: string) => readonly Entry<"coding">[];
  /** Records that name another, in `related` or as what ended them. */
  readonly naming: (id: string) => readonly Entry[];
}

/** Builds the look-ups. */
export function readCatalogue(raw: RawCatalogue): Catalogue {
  const { entries } = raw;
  const byId = new Map(entries.map((entry) => [entry.id, entry]));
  const ofKind = <K extends Kind>(kind: K): readonly Entry<K>[] =>
    entries.filter((entry): entry is Entry<K> => entry.kind === kind);
  return {
    entries,
    byId,
    ofKind,
    movingLever: (lever) =>
      [...ofKind("institution"), ...ofKind("policy")]
        .filter((entry) => entry.data.changes.some((change) => change.lever === lever))
        .sort((a, b) => (startOf(a) < startOf(b) ? -1 : 1)),
    aboutSeries: (observable) => [
      ...ofKind("claim").filter((entry) => entry.data.observable === observable),
      ...ofKind("system").filter((entry) => entry.data.observables.includes(observable)),
    ],
    citing: (passages) => entries.filter((entry) => evidenceOf(entry).some((place) => passages.some((at) => isAt(place, at)))),
    codingsOf: (item) => ofKind("coding").filter((entry) => entry.data.item === item),
    naming: (id) =>
      entries.filter(
        (entry) =>
          relatedOf(entry).includes(id) || (entry.kind === "institution" && (entry as Entry<"institution">).data.period["ended-by"] === id),
      ),
  };
}

function isAt(place: Locator, at: Passage): boolean {
  return place.source === at.source && place.section === at.section && place.paragraph === at.paragraph;
}

/** The places that support a record; none for sources. */
export function evidenceOf(entry: Entry): readonly Locator[] {
  return "evidence" in entry.data ? ((entry.data.evidence ?? []) as readonly Locator[]) : [];
}

function relatedOf(entry: Entry): readonly string[] {
  return "related" in entry.data ? (entry.data.related ?? []) : [];
}

/** Date from which a policy or institution holds; empty where only planned. */
export function startOf(entry: ProvisionEntry): string {
  return entry.kind === "policy"
    ? ((entry as Entry<"policy">).data.dates["in-force"] ?? "")
    : (entry as Entry<"institution">).data.period.from;
}

/** Date on which a policy or institution ended, or null. */
export function endOf(entry: ProvisionEntry): string | null {
  return entry.kind === "policy"
    ? ((entry as Entry<"policy">).data.dates.ended ?? null)
    : (entry as Entry<"institution">).data.period.to;
}

/** Title of a record; codings may lack one and are called by their item. */
export function titleOf(entry: Entry): Words {
  return ("title" in entry.data && entry.data.title) || { en: entry.id, ja: entry.id };
}

/** Summary of a record, where it has one. */
export function summaryOf(entry: Entry): Words | undefined {
  return "summary" in entry.data ? entry.data.summary : undefined;
}

/** Evidence grade of a record; sources carry none, codings default to D. */
export function gradeOf(entry: Entry): Grade | undefined {
  if (entry.kind === "source") return undefined;
  return ("grade" in entry.data && (entry.data.grade as Grade | undefined)) || (entry.kind === "coding" ? "D" : "E");
}

/** A primary data ... E assumption. */
export type Grade = "A" | "B" | "C" | "D" | "E";
