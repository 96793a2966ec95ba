/** Ids and dates of a scenario's changes, checked; errors name the place and the nearest id. */
import { FIRST_YEAR, parseDate, quarterLabel } from "./calendar.ts";
import { nearestIds, ScenarioError } from "./errors.ts";

/** What to say of an id that nothing has. */
export function unknownId(
  kind: string,
  id: string,
  where: string,
  known: readonly string[],
): ScenarioError {
  const near = nearestIds(id, known);
  const hint =
    near.length > 0
      ? `Did you mean ${near.map((n) => `"${n}"`).join(" or ")}?`
      : `kigyo list shows every ${kind}.`;
  return new ScenarioError(
    `unknown-${kind.replace(" ", "-")}`,
    `There is no ${kind} "${id}".`,
    where,
    hint,
  );
}

/** A date as a quarter, or `undefined` where none is given. @throws ScenarioError when it is no date from 1948 on */
export function dateOf(text: string | undefined, where: string): number | undefined {
  if (text === undefined) return undefined;
  const quarter = parseDate(text);
  if (quarter === undefined || quarter < 0) {
    throw new ScenarioError(
      "bad-date",
      `"${text}" is no date from ${FIRST_YEAR} on.`,
      where,
      `Write a year and month, such as "1999-11".`,
    );
  }
  return quarter;
}

/** The quarters between two dates: by default the whole of the run. */
export function spanOf(
  dates: { readonly from?: string; readonly to?: string },
  name: string,
  where: string,
  quarters: number,
): { from: number; to: number } {
  const from = dateOf(dates.from, `${where}.from`) ?? 0;
  const to = dateOf(dates.to, `${where}.to`) ?? Math.max(quarters, from + 1);
  if (to <= from) {
    throw new ScenarioError(
      "end-before-start",
      `"${name}" would be released (${quarterLabel(to)}) before it is held (${quarterLabel(from)}).`,
      `${where}.to`,
      `Give an end after ${quarterLabel(from)}, or leave "to" out.`,
    );
  }
  return { from, to };
}
