/** Choosing and ordering measures: filters of the timeline and of the picker. */
import { fold } from "@kigyo/evidence/fold";
import type { TimelineFilter } from "../state/view.ts";
import type { CatalogueIndex, Measure } from "./catalogue.ts";

/** Kinds of statement that are no measure in force: shown apart. */
const PLANS = new Set(["planned", "target", "forecast"]);

/** Whether a measure is a plan or target rather than something in force. */
export function isPlan({ record }: Measure): boolean {
  return PLANS.has(record.status);
}

/** Year of coming into force, with its month as a fraction; undefined where undated. */
export function startYear({ from, record }: Measure): number | undefined {
  if (from === undefined) return record.from ?? undefined;
  return decimalYear(from);
}

/** "1997-07" is 1997.5. */
export function decimalYear(date: string): number {
  const [year, month = "1"] = date.split("-");
  return Number(year) + (Number(month) - 1) / 12;
}

/** Decades in which measures come into force, ascending. */
export function decadesOf(measures: readonly Measure[]): readonly number[] {
  return [
    ...new Set(
      measures
        .flatMap((measure) => startYear(measure) ?? [])
        .map((year) => Math.floor(year / 10) * 10),
    ),
  ].sort((a, b) => a - b);
}

/** Folded text of a measure that a few typed letters are looked for in. */
export function searchText(measure: Measure, index: CatalogueIndex): string {
  const { record } = measure;
  const actors = record.actors.flatMap((name) => {
    const names = index.actor(name)?.detail.names as
      | { en: string; ja?: string; reading?: string; short?: readonly string[] }
      | undefined;
    return names
      ? [name, names.en, names.ja ?? "", names.reading ?? "", ...(names.short ?? [])]
      : [name];
  });
  return fold(
    [
      record.id,
      record.title.en,
      record.title.ja,
      record.summary.en,
      record.summary.ja,
      String(measure.from ?? ""),
      ...actors,
    ].join("\n"),
  );
}

/** Whether every typed word occurs. */
export function matchesText(text: string, typed: string): boolean {
  return fold(typed)
    .split(/\s+/)
    .every((word) => text.includes(word));
}

/** The measures that pass a filter. */
export function filterMeasures(
  measures: readonly Measure[],
  filter: TimelineFilter,
  index: CatalogueIndex,
): readonly Measure[] {
  const { dimensions, instruments, decades, text, institutions } = filter;
  return measures.filter((measure) => {
    const { record, instrument, kind } = measure;
    if (kind === "institution" && (!institutions || instruments.length > 0)) return false;
    if (
      dimensions.length > 0 &&
      !record.dimensions.some((dimension) => dimensions.includes(dimension))
    )
      return false;
    if (instruments.length > 0 && !instruments.includes(instrument ?? "")) return false;
    const start = startYear(measure);
    if (
      decades.length > 0 &&
      (start === undefined || !decades.includes(Math.floor(start / 10) * 10))
    )
      return false;
    return text.trim() === "" || matchesText(searchText(measure, index), text);
  });
}
