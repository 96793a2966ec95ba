import { readCountry } from "@kigyo/lab/country";
import type { Country } from "@kigyo/lab/country";
import { inProject } from "@kigyo/lab/project";

/**
 * What is known of a country: `base` with every record by kind, `inputs` as the model receives
 * them, and `catalogue()` with titles, paraphrases and places in the sources, in both languages.
 */
export type Evidence = Country;

/**
 * Reads and checks an evidence folder; a second call for the same folder costs nothing.
 * @param folder the project's own where left out
 * @throws Fault with file, line and column of the first damaged record
 */
export function loadEvidence(folder: string = inProject("evidence")): Evidence {
  return readCountry(folder);
}
