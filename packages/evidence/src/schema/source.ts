/** Sources: what the records cite. */
import { z } from "zod";
import { bilingual, date, recordId } from "./fields.ts";

const cslName = z.strictObject({
  family: z.string().min(1).optional(),
  given: z.string().min(1).optional(),
  literal: z.string().min(1).optional(),
});

const cslDate = z.strictObject({ "date-parts": z.array(z.array(z.int()).min(1).max(3)).length(1) });

/** The part of CSL-JSON that the sources use. */
export const csl = z.strictObject({
  type: z.string().min(1),
  title: z.string().min(1),
  author: z.array(cslName).optional(),
  issued: cslDate.optional(),
  accessed: cslDate.optional(),
  publisher: z.string().min(1).optional(),
  "publisher-place": z.string().min(1).optional(),
  "container-title": z.string().min(1).optional(),
  "collection-title": z.string().min(1).optional(),
  "chapter-number": z.string().min(1).optional(),
  number: z.string().min(1).optional(),
  URL: z.string().min(1).optional(),
  note: z.string().min(1).optional(),
});

/** A text with counted paragraphs, or a data set. The id is the key that citations use. */
export const source = z.strictObject({
  id: recordId,
  title: bilingual,
  summary: bilingual,
  type: z
    .enum(["text", "data"])
    .describe("A text has a source index; a data set is cited by locator"),
  csl,
  rights: bilingual.describe("Who holds the rights and what may be done"),
  licence: z.string().min(1).optional().describe("SPDX id or short name of the licence"),
  observes: date
    .optional()
    .describe("Last date of which the source can report; what lies beyond, it only foresees"),
  file: z
    .strictObject({ sha256: z.string().regex(/^[0-9a-f]{64}$/), bytes: z.int().min(1).optional() })
    .optional()
    .describe("Identity of the copy that was read"),
  headings: z
    .enum(["marked", "listed"])
    .optional()
    .describe("How headings are told: '#' lines, or the list of sections"),
  sections: z.array(z.string().min(1)).optional().describe("Heading lines of a text without marks"),
  captions: z
    .array(z.string().min(1))
    .optional()
    .describe("Tables and figures: a line that begins so opens a section of that name"),
  apparatus: z
    .array(z.string().min(1))
    .optional()
    .describe("Sections, such as a bibliography, whose numbers state no figures"),
  gaps: z.array(bilingual).default([]).describe("What this copy lacks"),
});
