/** The generated part of docs/evidence.md: how many records of each kind there are, and what they hold. */
import { type EvidenceBase, ofKind } from "@kigyo/evidence/base";
import { table } from "./markdown.ts";

type Kind = Parameters<typeof ofKind>[1];

const HOLDS: readonly (readonly [readonly Kind[], string])[] = [
  [
    ["institution", "policy", "shock"],
    "what moves the model: dates with how they are known, levers with printed sizes or priors and their reasons",
  ],
  [
    ["event", "organisation", "person"],
    "dated turning points; who, with names in Japanese and readings",
  ],
  [
    ["fact", "score"],
    "one number each: value, unit, period, definition, basis; the ten published scores",
  ],
  [["claim"], "a statement with its expected sign and the experiment that tests it"],
  [
    ["system", "weighing"],
    "an innovation system; what supports its mechanism, weakens it, goes neither way, or is missing",
  ],
  [["coding"], "one judgement of one item on one dimension by one rubric"],
  [
    ["conflict", "gap"],
    "readings that cannot all hold, with the one assumed; what a copy lacks, and numbers that are no facts",
  ],
  [["parameter", "path", "table"], "numbers that a run needs and no series gives"],
  [["source"], "bibliographic record, rights, gaps, and the last date that it can report"],
];

/**
 * The number of records, and a row for each group of kinds.
 * @throws Error when a record's kind stands in no row
 */
export function evidenceKinds(base: EvidenceBase): Record<string, string> {
  const rows = HOLDS.map(([kinds, holds]) => ({
    kinds,
    counts: kinds.map((kind) => ofKind(base, kind).length),
    holds,
  }));
  const counted = rows.flatMap(({ counts }) => counts).reduce((sum, count) => sum + count, 0);
  if (counted !== base.entries.length) throw new Error("A kind of record stands in no row.");
  return {
    kinds: [
      `${counted.toLocaleString("en-GB")} records:`,
      table(
        ["kind", "records", "holds"],
        rows.map(({ kinds, counts, holds }) => [kinds.join(", "), counts.join(", "), holds]),
      ),
    ].join("\n\n"),
  };
}
