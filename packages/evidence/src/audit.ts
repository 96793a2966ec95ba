/** The audit: every check over the whole base, as a list of findings. */
import type { EvidenceBase } from "./base.ts";
import {
  checkFactHasFigure,
  checkFigures,
  checkLocators,
  checkOrphanSources,
  checkPrintedDates,
  lookup,
  sharedRunFinder,
  unrecordedNumbers,
  type UnrecordedNumbers,
} from "./check.ts";
import { checkCompleteness } from "./completeness.ts";
import { comparePlaces, type Problem } from "./problem.ts";
import { buildIndex, type SourceForm, type SourceIndex } from "./source-index.ts";
import { ofKind } from "./base.ts";
import { nearest } from "./nearest.ts";
import { checkWindow } from "./window.ts";
import { checkVocabulary, type Vocabulary } from "./vocabulary.ts";

/** A fault that must be mended, or a remark that should be. */
export interface Finding extends Problem {
  readonly severity: "error" | "warning";
}

/** What the audit may be given besides the records and the indexes. */
export interface AuditOptions {
  /** Full texts by source id: the indexes are then built anew and compared. */
  readonly texts?: ReadonlyMap<string, string>;
  readonly vocabulary?: Vocabulary;
  /** Ids published before; none of them may vanish. */
  readonly knownIds?: readonly string[];
  /** Sources that data rows name. */
  readonly citedElsewhere?: ReadonlySet<string>;
}

/** The result of an audit. */
export interface Audit {
  readonly findings: readonly Finding[];
  readonly errors: number;
  readonly warnings: number;
  readonly records: number;
  /** Sources that were checked against their full text. */
  readonly readInFull: readonly string[];
  readonly unrecorded: readonly UnrecordedNumbers[];
}

/** Audits a base against the indexes of its sources. */
export function audit(
  base: EvidenceBase,
  indexes: readonly SourceIndex[],
  options: AuditOptions = {},
): Audit {
  const errors: Problem[] = [...base.problems];
  const warnings: Problem[] = [];
  const places = lookup(indexes);
  const sharedRuns = sharedRunFinder(indexes);
  for (const entry of base.entries) {
    errors.push(
      ...checkLocators(entry, places),
      ...checkFigures(entry, places),
      ...checkPrintedDates(entry, places),
      ...sharedRuns(entry),
    );
    warnings.push(...checkFactHasFigure(entry));
  }
  errors.push(...checkWindow(base), ...checkCompleteness(base));
  errors.push(...checkOrphanSources(base, options.citedElsewhere ?? new Set()));
  errors.push(...missingIndexes(base, indexes));
  if (options.vocabulary !== undefined) errors.push(...checkVocabulary(base, options.vocabulary));
  if (options.knownIds !== undefined) {
    errors.push(...vanishedIds(base, options.knownIds));
    warnings.push(...newIds(base, options.knownIds));
  }
  for (const [source, text] of options.texts ?? [])
    errors.push(...staleIndex(base, indexes, source, text));
  const unrecorded = unrecordedNumbers(base, indexes);
  warnings.push(
    ...unrecorded.map(({ source, section, paragraph, numbers }) => ({
      file: base.byId.get(source)?.file ?? source,
      line: base.byId.get(source)?.at().line ?? 1,
      column: 1,
      code: "number-not-recorded",
      message: `${source}, "${section}" paragraph ${paragraph} prints ${numbers.join(", ")}, which no record lists`,
      hint: "add a fact, or list the number among the figures of a record that cites the paragraph",
    })),
  );
  const findings = [
    ...errors.sort(comparePlaces).map((each) => ({ ...each, severity: "error" as const })),
    ...warnings.sort(comparePlaces).map((each) => ({ ...each, severity: "warning" as const })),
  ];
  return {
    findings,
    errors: errors.length,
    warnings: warnings.length,
    records: base.entries.length,
    readInFull: [...(options.texts ?? new Map<string, string>()).keys()],
    unrecorded,
  };
}

function missingIndexes(base: EvidenceBase, indexes: readonly SourceIndex[]): readonly Problem[] {
  const indexed = new Set(indexes.map((index) => index.source));
  return ofKind(base, "source")
    .filter((entry) => entry.data.type === "text" && !indexed.has(entry.id))
    .map((entry) => ({
      file: entry.file,
      ...entry.at(),
      code: "no-index",
      message: `the text "${entry.id}" has no index`,
      hint: "build it with the text at hand: kigyo evidence index --texts <folder>",
    }));
}

/** Published ids that no record has any more. */
function vanishedIds(base: EvidenceBase, knownIds: readonly string[]): readonly Problem[] {
  const known = new Set(knownIds);
  const fresh = base.entries.map((entry) => entry.id).filter((id) => !known.has(id));
  return knownIds
    .filter((id) => !base.byId.has(id))
    .map((id) => {
      const renamed = nearest(id, fresh);
      const hint =
        renamed === undefined
          ? "ids are stable: restore the record"
          : `ids are stable: was it renamed to "${renamed}"?`;
      return {
        file: "evidence/index/ids.json",
        line: 1,
        column: 1,
        code: "id-vanished",
        message: `the published id "${id}" has vanished`,
        hint,
      };
    });
}

/** Records whose id has not been published yet. */
function newIds(base: EvidenceBase, knownIds: readonly string[]): readonly Problem[] {
  const known = new Set(knownIds);
  return base.entries
    .filter((entry) => !known.has(entry.id))
    .map((entry) => ({
      file: entry.file,
      ...entry.at(["id"]),
      code: "id-new",
      message: `"${entry.id}" is a new id`,
      hint: "publish it: kigyo evidence audit --accept",
    }));
}

/** An index that differs from the one built from the text at hand. */
function staleIndex(
  base: EvidenceBase,
  indexes: readonly SourceIndex[],
  source: string,
  text: string,
): readonly Problem[] {
  const entry = ofKind(base, "source").find((each) => each.id === source);
  const stored = indexes.find((index) => index.source === source);
  if (entry === undefined || stored === undefined) return [];
  const { headings = "marked", sections, captions, apparatus } = entry.data;
  const form: SourceForm = { headings, sections, captions, apparatus };
  if (JSON.stringify(buildIndex(source, text, form)) === JSON.stringify(stored)) return [];
  return [
    {
      file: entry.file,
      ...entry.at(),
      code: "stale-index",
      message: `the index of "${source}" differs from its text`,
      hint: "rebuild it: kigyo evidence index --texts <folder>",
    },
  ];
}
