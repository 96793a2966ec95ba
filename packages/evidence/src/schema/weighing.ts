/** The weighing table of a mechanism: which records speak for it, against it, or not at all. */
import { z } from "zod";
import { bilingual, locator, recordId } from "./fields.ts";

/** What a piece of evidence does to the mechanism; `absent` names what one would expect and does not find. */
export const weight = z.enum(["supports", "weakens", "neutral", "absent"]);

const row = z
  .strictObject({
    weight,
    record: recordId.optional().describe("Record that is weighed; its evidence is the row's"),
    evidence: z.array(locator).min(1).optional().describe("Places, where no record says it"),
    reason: bilingual.describe("One sentence: why it weighs so"),
  })
  .superRefine(({ weight: kind, record, evidence }, context) => {
    if (kind !== "absent" && record === undefined && evidence === undefined)
      context.addIssue({
        code: "custom",
        path: ["weight"],
        message: `"${kind}" needs a record or a place; only "absent" may do without`,
      });
  });

/** The rows of one mechanism. They are read side by side and never summed. */
export const weighing = z.strictObject({
  id: recordId,
  system: recordId.describe("Id of the system whose mechanism is weighed"),
  rows: z.array(row).min(1),
});
