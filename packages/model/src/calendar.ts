/**
 * The model's calendar: quarters counted from 1948 Q1.
 *
 * Quarter 0 is 1948 Q1, quarter 303 is 2023 Q4. Negative quarters belong to the
 * warm-up before history begins.
 */

/** First year of history. */
export const FIRST_YEAR = 1948;
/** Last year for which evidence and scores exist. */
export const LAST_YEAR = 2023;
/** Last year a run may reach; later years rest on a stated projection. */
export const HORIZON_YEAR = 2035;
/** Quarters run before 1948 Q1 with frozen levers, so that stocks close and distributions settle. */
export const WARM_UP_QUARTERS = 40;

/** Index of a quarter of a year (quarter 1 to 4). */
export function quarterIndex(year: number, quarter = 1): number {
  return (year - FIRST_YEAR) * 4 + (quarter - 1);
}

/** Calendar year of a quarter index. */
export function yearOf(quarter: number): number {
  return FIRST_YEAR + Math.floor(quarter / 4);
}

/** Label such as "1997Q4". */
export function quarterLabel(quarter: number): string {
  return `${yearOf(quarter)}Q${quarter - Math.floor(quarter / 4) * 4 + 1}`;
}

/**
 * Quarter index of a date "1997", "1997-11", "1997-11-30" or "1997Q4".
 * A bare year means its first quarter.
 * @returns the index, or `undefined` when the text is no such date.
 */
export function parseDate(text: string): number | undefined {
  const quarterly = /^(\d{4})Q([1-4])$/.exec(text);
  if (quarterly) return quarterIndex(Number(quarterly[1]), Number(quarterly[2]));
  const dated = /^(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?$/.exec(text);
  if (!dated) return undefined;
  const month = dated[2] === undefined ? 1 : Number(dated[2]);
  const day = dated[3] === undefined ? 1 : Number(dated[3]);
  if (month < 1 || month > 12 || day < 1 || day > 31) return undefined;
  return quarterIndex(Number(dated[1]), Math.floor((month - 1) / 3) + 1);
}
