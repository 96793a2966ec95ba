/** Fields and small types that the records of every kind share. */
import { z } from "zod";

/** Text in both languages; neither may be empty. */
export const bilingual = z
  .strictObject({
    en: z.string().trim().min(1, { error: "English text is missing" }),
    ja: z.string().trim().min(1, { error: "Japanese text is missing" }),
  })
  .describe("Text in English and Japanese");

/** Text that may still lack its Japanese side, such as the reasoning behind a number. */
export const reasoning = z
  .union(
    [
      z.string().trim().min(1),
      z.strictObject({ en: z.string().trim().min(1), ja: z.string().trim().min(1).optional() }),
    ],
    { error: "write a sentence, or { en: ..., ja: ... }" },
  )
  .transform((text) => (typeof text === "string" ? { en: text } : text))
  .describe("A sentence in English, or { en, ja }");

/** Stable id: lower-case words joined by hyphens. */
export const recordId = z
  .string()
  .regex(/^[a-z0-9]+(?:-[a-z0-9]+)*$/, {
    error: "an id is lower-case words joined by hyphens, such as angel-tax-1997",
  })
  .describe("Stable id, unique over all records");

/** A date "1997", "1997-11" or "1997-11-30"; a bare year may stand without quotes. */
export const date = z
  .union(
    [
      z.int().min(1500).max(2100),
      z.string().regex(/^\d{4}(?:-(?:0[1-9]|1[0-2])(?:-(?:0[1-9]|[12]\d|3[01]))?)?$/),
    ],
    {
      error: 'a date is "1997", "1997-11" or "1997-11-30"',
    },
  )
  .transform(String)
  .describe("Date: year, year-month or year-month-day");

/** A time "1999", "1994/1996", "1990s" or "1999-07": how a figure dates itself. */
export const period = z
  .union([z.int(), z.string().trim().min(1)], {
    error: 'a period is "1999", "1994/1996" or the like',
  })
  .transform(String)
  .describe("Period that a figure speaks of");

/** One place in a source: a counted paragraph of a text, or a named place in a data set. */
export const locator = z
  .strictObject({
    source: recordId.describe("Id of the source record"),
    section: z.string().min(1).optional().describe("Heading text, exactly as printed"),
    paragraph: z.int().min(1).optional().describe("Paragraph within the section, counted from 1"),
    locator: z.string().min(1).optional().describe("Place in a data source that has no paragraphs"),
    cites: z
      .string()
      .min(1)
      .optional()
      .describe("Work that the text itself cites there, such as METI 2018"),
    note: z.string().min(1).optional(),
  })
  .superRefine((place, context) => {
    const counted = place.section !== undefined && place.paragraph !== undefined;
    if (counted === (place.locator !== undefined)) {
      context.addIssue({
        code: "custom",
        message: "give section and paragraph for a text, or locator for a data source",
      });
    }
  })
  .describe("One place in a source");

/** How far a statement may be trusted: A primary data, B report citing data, C assertion or interview, D weak, E assumption. */
export const grade = z.enum(["A", "B", "C", "D", "E"]).describe("A primary data ... E assumption");

/** What kind of statement a record is. */
export const status = z
  .enum([
    "in-force",
    "planned",
    "target",
    "forecast",
    "reported",
    "estimate",
    "survey",
    "opinion",
    "interpretation",
    "ended",
    "assumption",
  ])
  .describe("What kind of statement this is");

/** The five dimensions of the published figure. */
export const dimension = z.enum([
  "firm-size",
  "employment",
  "finance",
  "innovation",
  "social-purpose",
]);

/** A number as printed, or a prior of three ordered numbers. */
export const magnitude = z
  .union([z.number(), z.strictObject({ low: z.number(), central: z.number(), high: z.number() })], {
    error: "give a number, or { low, central, high }",
  })
  .transform((value) =>
    typeof value === "number" ? { low: value, central: value, high: value } : value,
  )
  .superRefine((value, context) => {
    if (!(value.low <= value.central && value.central <= value.high)) {
      context.addIssue({
        code: "custom",
        message: "low, central and high must be in ascending order",
      });
    }
  })
  .describe("A printed number, or a prior { low, central, high }");

/** Code of one of the innovation systems, such as A1 or H6. */
export const systemCode = z
  .string()
  .regex(/^[A-H][1-9]\d?$/, { error: "a system code is a letter A to H and a number, such as B3" });

/** Named persons, bodies or groups: record ids (all lower case with hyphens) or plain names. */
export const names = z.array(z.string().trim().min(1));

/** Fields of every kind except sources and codings. */
export const commonFields = {
  id: recordId,
  title: bilingual,
  summary: bilingual,
  grade,
  status,
  evidence: z
    .array(locator)
    .describe("Places that support the record; [] only with grade E and a reason"),
  figures: z
    .array(
      z.string({ error: 'write each figure in quotes, as printed, such as "18.6"' }).trim().min(1),
    )
    .optional()
    .describe("Numbers of this record exactly as printed in the cited paragraphs"),
  reason: reasoning.optional().describe("Why an assumption is made as it is"),
  related: z.array(recordId).optional().describe("Ids of records to read beside this one"),
  tags: z
    .array(recordId)
    .optional()
    .describe("Names of groups of records that an analysis may leave out together"),
};

/** For targets, plans and forecasts: whether a source reports them as met. */
export const met = z
  .enum(["yes", "no", "not-said"])
  .describe("For targets, plans and forecasts: whether a source reports them as met");

/** A target is never an outcome: it must say whether a source reports it as met. */
export function requireMet(
  record: { met?: unknown },
  aimed: boolean,
  context: z.RefinementCtx,
): void {
  if (aimed && record.met === undefined)
    context.addIssue({
      code: "custom",
      path: ["met"],
      message: "a target, plan or forecast says whether a source reports it as met",
    });
}

/** Check shared by all kinds: what has no evidence must be a stated assumption. */
export function requireGrounds(
  record: { grade: string; evidence: readonly unknown[]; reason?: unknown },
  context: z.RefinementCtx,
): void {
  if (record.evidence.length > 0) return;
  if (record.grade !== "E") {
    context.addIssue({
      code: "custom",
      path: ["evidence"],
      message: `grade ${record.grade} needs at least one evidence entry`,
    });
  } else if (record.reason === undefined) {
    context.addIssue({
      code: "custom",
      path: ["grade"],
      message: "grade E without evidence needs a reason",
    });
  }
}
