/** The evidence base in memory: every record with the place where it is written. */
import type { Problem } from "./problem.ts";
import type { Kind, RecordOf } from "./schema.ts";

/** A place in a file, counted from 1. */
export interface Place {
  readonly line: number;
  readonly column: number;
}

/** One record with its kind and place. */
export interface Entry<K extends Kind = Kind> {
  readonly id: string;
  readonly kind: K;
  /** Folder of the country that it speaks of; empty for sources, which all countries share. */
  readonly country: string;
  readonly file: string;
  readonly data: RecordOf<K>;
  /** Place of a field inside the record, or of the nearest written field above it. */
  readonly at: (path?: readonly PropertyKey[]) => Place;
}

/** Everything that was read, and everything that was wrong with it. */
export interface EvidenceBase {
  readonly entries: readonly Entry[];
  readonly byId: ReadonlyMap<string, Entry>;
  readonly problems: readonly Problem[];
}

/** The records of one kind, in reading order, of one country where given. */
export function ofKind<K extends Kind>(
  base: EvidenceBase,
  kind: K,
  country?: string,
): readonly Entry<K>[] {
  return base.entries.filter(
    (entry): entry is Entry<K> =>
      entry.kind === kind && (country === undefined || entry.country === country),
  );
}

/** The countries that have records, in alphabetical order. */
export function countriesOf(base: EvidenceBase): readonly string[] {
  return [...new Set(base.entries.map((entry) => entry.country))]
    .filter((country) => country !== "")
    .sort();
}
