/** From records to the plain inputs of a run. */
import { ofKind, type Entry, type EvidenceBase } from "./base.ts";
import type { CompiledInputs, LeverChange, Magnitude, Provision } from "./compiled.ts";
import { quarterOf } from "./dates.ts";
import { canonicalJson, sha256 } from "./hash.ts";
import type { RecordOf } from "./schema.ts";

type RecordChange = RecordOf<"policy">["changes"][number];

/** Thrown when a base with problems is compiled; carries the base's problems as its text. */
export class CompileError extends Error {
  override readonly name = "CompileError";
}

/**
 * Compiles the records of one country.
 *
 * Records that move nothing (facts, claims, codings, published scores) stay out, so that a
 * run can never read them.
 * @throws CompileError when two records give the same path, parameter or table.
 */
export function compile(base: EvidenceBase, country = "japan"): CompiledInputs {
  const provisions: Provision[] = [
    ...ofKind(base, "institution", country).map(institutionProvision),
    ...ofKind(base, "policy", country)
      .filter((entry) => entry.data.dates["in-force"] !== undefined)
      .map(policyProvision),
  ].filter((provision) => provision.changes.length > 0);
  const shocks = ofKind(base, "shock", country).map(({ id, data }) => ({
    id,
    path: data.path,
    mode: data.mode,
    value: plain(data.value),
    from: quarterOf(data.from),
    to: quarterOf(data.to),
  }));
  const content = {
    format: "kigyo/inputs/1" as const,
    country,
    provisions: provisions.sort((a, b) => a.from - b.from || (a.id < b.id ? -1 : 1)),
    shocks: shocks.sort((a, b) => a.from - b.from || (a.id < b.id ? -1 : 1)),
    paths: named(ofKind(base, "path", country), ({ unit, years, values, range }) => ({
      unit,
      years,
      values,
      range,
    })),
    parameters: named(ofKind(base, "parameter", country), ({ unit, value }) => ({
      unit,
      ...plain(value),
    })),
    tables: named(ofKind(base, "table", country), ({ rows, columns, values }) => ({
      rows,
      columns,
      values,
    })),
  };
  return { ...content, evidenceHash: sha256(canonicalJson(content)) };
}

function institutionProvision({ id, data }: Entry<"institution">): Provision {
  return {
    id,
    kind: "institution",
    from: quarterOf(data.period.from),
    to: data.period.to === null ? null : quarterOf(data.period.to),
    endedBy: data.period["ended-by"] ?? null,
    changes: data.changes.map(leverChange),
  };
}

function policyProvision({ id, data }: Entry<"policy">): Provision {
  const { ended, "in-force": inForce } = data.dates;
  return {
    id,
    kind: "policy",
    from: quarterOf(inForce as string),
    to: ended === undefined || ended === null ? null : quarterOf(ended),
    endedBy: null,
    changes: data.changes.map(leverChange),
  };
}

function leverChange(change: RecordChange): LeverChange {
  return {
    lever: change.lever,
    mode: change.mode,
    value: plain(change.value),
    phaseIn: change["phase-in"],
  };
}

function plain({ low, central, high }: Magnitude): Magnitude {
  return { low, central, high };
}

/** Keys records by their `name`, in alphabetical order. */
function named<K extends "path" | "parameter" | "table", T>(
  entries: readonly Entry<K>[],
  value: (data: RecordOf<K>) => T,
): Record<string, T> {
  const rows = new Map<string, T>();
  for (const entry of entries) {
    const { name } = entry.data;
    if (rows.has(name))
      throw new CompileError(
        `${entry.file}:${entry.at(["name"]).line}: a second record gives "${name}"; keep one`,
      );
    rows.set(name, value(entry.data));
  }
  return Object.fromEntries([...rows].sort(([a], [b]) => (a < b ? -1 : 1)));
}
