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
