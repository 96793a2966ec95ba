/** References between records: what each record names, and which names lead nowhere. */
import type { Entry } from "./base.ts";
import { suggest } from "./nearest.ts";
import type { Problem } from "./problem.ts";
import type { Kind, RecordOf } from "./schema.ts";

/** One reference out of a record. */
export interface Reference {
  readonly target: string;
  readonly path: readonly PropertyKey[];
  /** Kinds that the target may have; empty for any. */
  readonly kinds: readonly Kind[];
}

/** Names written like an id are references; other names stand for themselves. */
function looksLikeId(name: string): boolean {
  return /^[a-z0-9]+(?:-[a-z0-9]+)*$/.test(name);
}

/** Every reference that a record makes to other records. */
export function referencesOf(entry: Entry): readonly Reference[] {
  const found: Reference[] = [];
  const add = (
    target: string | undefined,
    path: readonly PropertyKey[],
    ...kinds: Kind[]
  ): void => {
    if (target !== undefined) found.push({ target, path, kinds });
  };
  const addNames = (names: readonly string[], field: string): void =>
    names.forEach((name, i) => looksLikeId(name) && add(name, [field, i]));
  if (entry.kind === "source") return found;
  const data = entry.data as Pick<RecordOf<"coding">, "evidence" | "related">;
  data.evidence?.forEach((place, i) => add(place.source, ["evidence", i, "source"], "source"));
  data.related?.forEach((id, i) => add(id, ["related", i]));
  if (is(entry, "weighing")) {
    add(entry.data.system, ["system"], "system");
    entry.data.rows.forEach(({ record, evidence }, i) => {
      add(record, ["rows", i, "record"]);
      evidence?.forEach((place, j) =>
        add(place.source, ["rows", i, "evidence", j, "source"], "source"),
      );
    });
  }
  if (is(entry, "policy")) addNames(entry.data.actors, "actors");
  if (is(entry, "institution") || is(entry, "system"))
    addNames(entry.data.participants, "participants");
  if (is(entry, "institution"))
    add(entry.data.period["ended-by"], ["period", "ended-by"], "policy");
  if (is(entry, "system")) entry.data.claims?.forEach((id, i) => add(id, ["claims", i], "claim"));
  if (is(entry, "coding")) add(entry.data.item, ["item"]);
  if (is(entry, "person")) {
    entry.data.roles.forEach((role, i) => {
      if (role.organisation !== undefined && looksLikeId(role.organisation))
        add(role.organisation, ["roles", i, "organisation"]);
    });
  }
  if (is(entry, "conflict")) {
    entry.data.readings.forEach((reading, i) =>
      reading.evidence.forEach((place, j) =>
        add(place.source, ["readings", i, "evidence", j, "source"], "source"),
      ),
    );
  }
  return found;
}

/** Whether an entry is of a kind. */
export function is<K extends Kind>(entry: Entry, kind: K): entry is Entry<K> {
  return entry.kind === kind;
}

/** References whose target does not exist or is of the wrong kind. */
export function missingReferences(
  entries: readonly Entry[],
  byId: ReadonlyMap<string, Entry>,
): readonly Problem[] {
  const problems: Problem[] = [];
  for (const entry of entries) {
    for (const { target, path, kinds } of referencesOf(entry)) {
      const found = byId.get(target);
      if (found !== undefined && (kinds.length === 0 || kinds.includes(found.kind))) continue;
      const candidates = [...byId.values()].filter(
        (other) => kinds.length === 0 || kinds.includes(other.kind),
      );
      problems.push({
        file: entry.file,
        ...entry.at(path),
        code: "missing-reference",
        message:
          found === undefined
            ? `"${entry.id}" refers to "${target}", which no record has as its id`
            : `"${entry.id}" refers to "${target}", which is of kind ${found.kind}, not ${kinds.join(" or ")}`,
        hint: suggest(
          target,
          candidates.map((other) => other.id),
          "write the record, or a plain name with a capital letter",
        ),
      });
    }
  }
  return problems;
}
