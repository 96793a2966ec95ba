/** Facts, claims, codings, published scores, conflicts and gaps. */
import { z } from "zod";
import {
  bilingual,
  commonFields,
  date,
  dimension,
  locator,
  met,
  period,
  reasoning,
  recordId,
  requireGrounds,
  requireMet,
} from "./fields.ts";

/** One number: what it measures, of when, in which unit. */
export const fact = z
  .strictObject({
    ...commonFields,
    value: z.number(),
    unit: z.string().min(1),
    period,
    definition: reasoning.describe("What exactly was counted"),
    basis: z.string().min(1).optional().describe("Base of a share or rate, method, vintage"),
    "measure-status": z.enum(["reported", "target", "forecast", "estimate", "survey"]),
    met: met.optional(),
  })
  .superRefine(requireGrounds)
  .superRefine((record, context) =>
    requireMet(record, ["target", "forecast"].includes(record["measure-status"]), context),
  );

/** A falsifiable statement with the experiment that tests it. */
export const claim = z
  .strictObject({
    ...commonFields,
    statement: bilingual,
    kind: z
      .enum(["text", "implied", "reader"])
      .describe("Said by the text, implied by it, or a reader's own"),
    sign: z.enum(["+", "-", "0", "U", "∩", "mixed"]).describe("Expected sign or shape"),
    test: z.string().regex(/^T\d{1,3}$/, { error: "a test number is T1 to T999" }),
    observable: z.string().min(1).optional().describe("Recorded series that it speaks of"),
    experiment: reasoning.optional(),
  })
  .superRefine(requireGrounds);

/** One judgement of one item by one rubric. What is left out is taken from the item. */
export const coding = z.strictObject({
  id: recordId,
  title: bilingual.optional(),
  summary: bilingual.optional(),
  grade: commonFields.grade.optional(),
  status: commonFields.status.optional(),
  evidence: z.array(locator).optional().describe("Left out: the evidence of the item"),
  figures: commonFields.figures,
  reason: commonFields.reason,
  related: commonFields.related,
  tags: commonFields.tags,
  item: recordId.describe("Id of the record that is judged"),
  dimension,
  direction: z.int().min(-2).max(2).describe("-2 Mark II ... +2 Mark I"),
  strength: z.number().min(0).max(3).describe("0 none ... 3 decisive"),
  coder: z.string().regex(/^[a-z0-9]+(?:-[a-z0-9]+)*$/, {
    error: "a coder is a rubric's id, such as rubric-text",
  }),
  aim: z
    .int()
    .min(-2)
    .max(2)
    .optional()
    .describe("Direction that the measure aimed at, where it differs from its effect"),
  rationale: reasoning,
});

/** One value of a published scoring. */
export const score = z
  .strictObject({
    ...commonFields,
    dimension,
    period: z.strictObject({
      from: date,
      to: date.nullable().describe("Null where the period is still open"),
    }),
    value: z.number().min(1).max(5),
    channel: z.literal("published"),
  })
  .superRefine(requireGrounds);

/** Two or more readings that cannot all hold. */
export const conflict = z
  .strictObject({
    ...commonFields,
    readings: z
      .array(z.strictObject({ text: bilingual, evidence: z.array(locator) }))
      .min(2, { error: "a conflict has at least two readings" }),
    assumed: bilingual.describe("What Kigyo assumes"),
    "other-reading-changes": bilingual.describe("What would change under another reading"),
  })
  .superRefine(requireGrounds);

/** Something that a source lacks. */
export const gap = z
  .strictObject({ ...commonFields, what: bilingual, where: reasoning })
  .superRefine(requireGrounds);
