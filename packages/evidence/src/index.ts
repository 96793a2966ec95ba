/**
 * What is known: reading, checking, compiling, finding and scoring the evidence records.
 *
 * This entry is for Node. A browser imports single files, such as `@kigyo/evidence/search`;
 * every file not named `*.node.ts` runs there, but only `search`, `score`, `cite` and
 * `coverage` are free of the schema library.
 */
export { countriesOf, ofKind, type Entry, type EvidenceBase, type Place } from "./base.ts";
export { compile, CompileError } from "./compile.ts";
export { compileFolder, compileToFile } from "./compile-to-file.node.ts";
export type { CompiledInputs } from "./compiled.ts";
export { loadEvidence } from "./load.node.ts";
export { formatProblem, type Problem } from "./problem.ts";
export { isKind, jsonSchemaOf, KINDS, type Kind, type RecordOf } from "./schema.ts";
export { staleSchemas, writeSchemas } from "./schema.node.ts";
export { loadObserved, type Observed } from "./observed.node.ts";
export { yearlyValues, type ObservedSeries, type ObservedValue } from "./series.ts";
export { applyTransform, type FitTarget, type TargetTransform } from "./targets.ts";
export { audit, type Audit, type AuditOptions, type Finding } from "./audit.ts";
export { auditFolders, type AuditFolders } from "./audit.node.ts";
export {
  catalogue,
  type Catalogue,
  type CatalogueRecord,
  type CatalogueSource,
} from "./catalogue.ts";
export { placeInWords, referenceLine, toBibtex, toCsl } from "./cite.ts";
export { coverage, type SourceCoverage } from "./coverage.ts";
export { agreement, krippendorffAlpha, type Agreement } from "./agreement.ts";
export {
  judgementsOf,
  knownTags,
  leftOutOf,
  scoreCoded,
  type CodedScore,
  type LeftOut,
  type Omission,
} from "./score.ts";
export { createSearch, filterValues, search, type Hit, type ListedFilter } from "./search.ts";
export { parseQuery, type SearchQuery } from "./search-query.ts";
export { buildIndexes, readIndexes, readTexts, writeIndexes } from "./source-index.node.ts";
export { checkVocabulary, type Vocabulary } from "./vocabulary.ts";
