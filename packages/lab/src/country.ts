/** A country's evidence, read, checked and compiled once per process. */
import type { EvidenceBase } from "@kigyo/evidence/base";
import { catalogue } from "@kigyo/evidence/catalogue";
import type { Catalogue } from "@kigyo/evidence/catalogue";
import { compile } from "@kigyo/evidence/compile";
import { loadEvidence } from "@kigyo/evidence/load.node";
import type { CompiledInputs } from "@kigyo/model/inputs";
import { invalid } from "./fault.ts";

/** Everything that is known of a country: the records and what a run receives of them. */
export interface Country {
  readonly folder: string;
  readonly base: EvidenceBase;
  readonly inputs: CompiledInputs;
  /** The records as people read them; made at the first call. */
  catalogue(): Catalogue;
}

const read = new Map<string, Country>();

/**
 * Reads and compiles an evidence folder.
 * @throws Fault naming the first problem's file, line and column when a record is damaged
 */
export function readCountry(folder: string): Country {
  const known = read.get(folder);
  if (known) return known;
  const base = loadEvidence(folder);
  const [first] = base.problems;
  if (first) {
    throw invalid(
      first.code,
      (text) => text.evidence.problems(base.problems.length, first.message),
      {
        where: `${first.file}:${first.line}:${first.column}`,
        hint: () => first.hint,
      },
    );
  }
  let made: Catalogue | undefined;
  const country = {
    folder,
    base,
    inputs: compile(base),
    catalogue: () => (made ??= catalogue(base)),
  };
  read.set(folder, country);
  return country;
}
