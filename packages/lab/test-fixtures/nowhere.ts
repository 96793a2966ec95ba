/** What a run receives of a country without any record: for tests in which nothing depends on the evidence. */
import type { CompiledInputs } from "@kigyo/model/inputs";

export const NOWHERE: CompiledInputs = {
  format: "kigyo/inputs/1",
  country: "nowhere",
  evidenceHash: "e",
  provisions: [],
  shocks: [],
  paths: {},
  parameters: {},
  tables: {},
};
