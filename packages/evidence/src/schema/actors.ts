/** Events, organisations, persons and the systems in which they work. */
import { z } from "zod";
import {
  bilingual,
  commonFields,
  date,
  names,
  reasoning,
  recordId,
  requireGrounds,
  systemCode,
} from "./fields.ts";

/** A dated shock or turning point that moves no lever by itself. */
export const event = z
  .strictObject({ ...commonFields, date, until: date.optional() })
  .superRefine(requireGrounds)
  .superRefine((record, context) => {
    if (record.until !== undefined && record.until < record.date) {
      context.addIssue({
        code: "custom",
        path: ["until"],
        message: `ends (${record.until}) before it begins (${record.date})`,
      });
    }
  });

/** A ministry, firm, bank, fund, university, association. */
export const organisation = z
  .strictObject({
    ...commonFields,
    names: z.strictObject({
      en: z.string().min(1),
      ja: z.string().min(1),
      reading: z.string().min(1).optional().describe("Reading in kana or romaji"),
      short: z.array(z.string().min(1)).optional().describe("Abbreviations and spellings in use"),
      "at-the-time": z
        .array(z.string().min(1))
        .optional()
        .describe("Names that the sources use for an earlier time"),
    }),
    kind: z
      .string()
      .min(1)
      .describe("ministry, agency, company, bank, fund, university, association ..."),
    from: date.optional(),
    to: date.nullable().optional(),
  })
  .superRefine(requireGrounds);

/** A person with dated roles. */
export const person = z
  .strictObject({
    ...commonFields,
    names: z.strictObject({
      en: z.string().min(1),
      ja: z.string().min(1).optional(),
      reading: z.string().min(1).optional(),
      short: z.array(z.string().min(1)).optional().describe("Other spellings in use"),
    }),
    roles: z.array(
      z.strictObject({
        role: reasoning,
        from: date.optional(),
        to: date.nullable().optional(),
        organisation: z.string().min(1).optional().describe("Record id, or a plain name"),
      }),
    ),
  })
  .superRefine(requireGrounds);

/** One innovation system: what goes in, what it does, what comes out, when it works. */
export const system = z
  .strictObject({
    ...commonFields,
    code: systemCode,
    inputs: bilingual,
    mechanism: bilingual,
    outputs: bilingual,
    participants: names,
    levers: z.array(z.string().min(1)),
    observables: z.array(z.string().min(1)),
    "works-when": bilingual,
    claims: z.array(recordId).optional(),
  })
  .superRefine(requireGrounds);
