/**
 * Windows of observation: a source reports what had happened when it was written, and only
 * foresees the rest. What one text of 2001 announces for 2004 is a plan on its authority.
 */
import type { EvidenceBase } from "./base.ts";
import { yearOfDate } from "./dates.ts";
import type { Problem } from "./problem.ts";
import { is } from "./references.ts";

/** Kinds of statement that claim no more than an intention. */
const FORESEEN = new Set(["planned", "target", "forecast", "assumption", "opinion"]);

/** Last date that the sources of a record can report; undefined where one of them has no limit, or there is none. */
function lastDate(
  places: readonly { readonly source: string }[],
  base: EvidenceBase,
): string | undefined {
  let last: string | undefined;
  for (const { source } of places) {
    const entry = base.byId.get(source);
    const limit = entry !== undefined && is(entry, "source") ? entry.data.observes : undefined;
    if (limit === undefined) return undefined;
    if (last === undefined || limit > last) last = limit;
  }
  return last;
}

/** Last year that one of the cited sources can report; null where none is limited. */
export function lastObserved(
  places: readonly { readonly source: string }[],
  base: EvidenceBase,
): number | null {
  const last = lastDate(places, base);
  return last === undefined ? null : yearOfDate(last);
}

/** Whether a date lies after another as far as both are known. */
function isAfter(date: string, limit: string): boolean {
  const length = Math.min(date.length, limit.length);
  return date.slice(0, length) > limit.slice(0, length);
}

/** Policies and institutions told as begun or ended after the last date that their sources can report. */
export function checkWindow(base: EvidenceBase): readonly Problem[] {
  const problems: Problem[] = [];
  for (const entry of base.entries) {
    if (!is(entry, "policy") && !is(entry, "institution")) continue;
    const { status, evidence } = entry.data;
    const limit = lastDate(evidence, base);
    if (limit === undefined || FORESEEN.has(status)) continue;
    const begun = is(entry, "policy") ? entry.data.dates["in-force"] : entry.data.period.from;
    const ended = is(entry, "policy") ? entry.data.dates.ended : entry.data.period.to;
    const fail = (date: string, what: string, hint: string): void => {
      problems.push({
        file: entry.file,
        ...entry.at(["status"]),
        code: "beyond-the-window",
        message: `"${entry.id}" is told as ${what} in ${date}, but its sources report no later than ${limit}`,
        hint,
      });
    };
    if (begun && isAfter(begun, limit))
      fail(begun, status, "give it the status planned, or cite a later source");
    else if (status === "ended" && ended && isAfter(ended, limit))
      fail(ended, "ended", "give it the status reported, or cite a later source");
  }
  return problems;
}
