/** The data dictionary of a package: every observable with its unit and meaning in both languages. */
import { csvLine } from "@kigyo/evidence/csv";
import { DEFINITIONS_JA } from "@kigyo/figures/definitions-ja";
import { unitOf } from "@kigyo/figures/units";
import { OBSERVABLES } from "@kigyo/model/indicators/observables";

/** Columns of the dictionary. */
export const DICTIONARY_COLUMNS = [
  "indicator",
  "title_en",
  "title_ja",
  "unit_en",
  "unit_ja",
  "recorded_unit",
  "kind",
  "annual",
  "dimension",
  "definition_en",
  "definition_ja",
] as const;

/** The dictionary as CSV. */
export function dictionaryText(observables: readonly string[]): string {
  const rows = OBSERVABLES.filter(({ id }) => observables.includes(id)).map((one) => {
    const unit = unitOf(one.unit);
    return csvLine([
      one.id,
      one.title.en,
      one.title.ja,
      unit.en,
      unit.ja,
      one.unit,
      one.kind,
      one.annual,
      one.dimension,
      one.definition,
      DEFINITIONS_JA[one.definition] ?? "",
    ]);
  });
  return `${[csvLine(DICTIONARY_COLUMNS), ...rows].join("\n")}\n`;
}
