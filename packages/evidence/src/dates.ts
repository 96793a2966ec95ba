/** Dates of records as quarters counted from 1948 Q1 (quarter 0), the model's calendar. */

const FIRST_YEAR = 1948;

/**
 * Quarter index of a date "1997", "1997-11" or "1997-11-30": the quarter that holds the
 * month; a bare year means its first quarter.
 * @throws RangeError when the text is no such date.
 */
export function quarterOf(date: string): number {
  const parts = /^(\d{4})(?:-(\d{2}))?(?:-\d{2})?$/.exec(date);
  if (parts === null) throw new RangeError(`"${date}" is no date`);
  const month = parts[2] === undefined ? 1 : Number(parts[2]);
  return (Number(parts[1]) - FIRST_YEAR) * 4 + Math.floor((month - 1) / 3);
}

/** Calendar year of a date. */
export function yearOfDate(date: string): number {
  return Number(date.slice(0, 4));
}
