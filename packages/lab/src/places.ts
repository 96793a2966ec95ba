/** Places in sources, in words. */
import type { Bilingual } from "@kigyo/evidence/bilingual";
import type { CatalogueLocator } from "@kigyo/evidence/catalogue";
import { placeInWords } from "@kigyo/evidence/cite";
import type { Country } from "./country.ts";

/** Each place in words; a record without a place is an assumption and says so. */
export function placesOf(evidence: readonly CatalogueLocator[], country: Country): Bilingual[] {
  if (evidence.length === 0) return [{ en: "assumption (no source)", ja: "仮定(出典なし)" }];
  const sources = new Map(country.catalogue().sources.map((source) => [source.id, source]));
  return evidence.map((place) => placeInWords(place, sources.get(place.source)));
}
