/** Forms that files share, each refused in words of its own and not in those of a pattern. */
import { z } from "zod";

/** What a form is called in the catalogues of words. */
export type FormName = "date" | "id" | "system";

const MARK = "form:";

/** The name of the form that an issue of a schema speaks of, if it does. */
export function formOf(message: string): FormName | undefined {
  return message.startsWith(MARK) ? (message.slice(MARK.length) as FormName) : undefined;
}

function form(name: FormName, pattern: RegExp) {
  return z.string().regex(pattern, { error: `${MARK}${name}` });
}

/** Words of small letters and digits, joined by hyphens. */
export const kebab = form("id", /^[a-z0-9]+(-[a-z0-9]+)*$/);

/** Code of a system of the sources. */
export const systemCode = form("system", /^[A-H][1-9]$/);

/** "YYYY", "YYYY-MM" or "YYYY-MM-DD", a day that the calendar has. */
export const writtenDate = form("date", /^\d{4}(-(0[1-9]|1[0-2])(-\d{2})?)?$/).refine(onCalendar, {
  error: `${MARK}date`,
});

/** Whether a date that names a day names one that the calendar has; other texts pass. */
export function onCalendar(text: string): boolean {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return true;
  const day = new Date(`${text}T00:00:00Z`);
  return !Number.isNaN(day.getTime()) && day.toISOString().startsWith(text);
}
