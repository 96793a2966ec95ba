/**
 * Months counted from January 1948, and the texts "YYYY-MM" and "YYYY" that name them.
 */

const FIRST = 1948;

/** Months since January 1948 of "1963-07" or "1963" (its January); undefined when it is no such date. */
export function monthIndex(date: string): number | undefined {
  const parts = /^(\d{4})(?:-(\d{1,2}))?(?:-\d{1,2})?$/.exec(date.trim());
  if (!parts) return undefined;
  const month = parts[2] === undefined ? 1 : Number(parts[2]);
  if (month < 1 || month > 12) return undefined;
  return (Number(parts[1]) - FIRST) * 12 + month - 1;
}

/** "YYYY-MM" of a number of months since January 1948. */
export function monthText(index: number): string {
  const year = FIRST + Math.floor(index / 12);
  const month = index - Math.floor(index / 12) * 12 + 1;
  return `${year}-${String(month).padStart(2, "0")}`;
}
