/** Parameters, outside paths and tables: numbers that a run needs and no series gives. */
import { z } from "zod";
import { commonFields, magnitude, reasoning, requireGrounds } from "./fields.ts";

const inputName = z.string().regex(/^[a-z0-9-]+(?:\.[a-z0-9-]+)*$/, {
  error: "a name is dotted lower-case words, such as labour.force",
});

/** A behavioural parameter with its prior. */
export const parameter = z
  .strictObject({
    ...commonFields,
    name: inputName,
    unit: z.string().min(1),
    value: magnitude,
    reason: reasoning,
  })
  .superRefine(requireGrounds);

/** A yearly path that the model takes as given. */
export const path = z
  .strictObject({
    ...commonFields,
    name: inputName,
    unit: z.string().min(1),
    years: z.array(z.int().min(1900).max(2100)).min(1),
    values: z.array(z.number()).min(1),
    range: z
      .number()
      .min(0)
      .max(1)
      .describe("Half-width of the range drawn per member, as a share of the value"),
    reason: reasoning,
  })
  .superRefine(requireGrounds)
  .superRefine((record, context) => {
    if (record.years.length !== record.values.length) {
      context.addIssue({
        code: "custom",
        path: ["values"],
        message: `${record.years.length} years but ${record.values.length} values`,
      });
    }
    for (let i = 1; i < record.years.length; i++) {
      if (record.years[i] <= record.years[i - 1]) {
        context.addIssue({ code: "custom", path: ["years", i], message: "years must ascend" });
      }
    }
  });

/** A small named table of numbers. */
export const table = z
  .strictObject({
    ...commonFields,
    name: inputName,
    rows: z.array(z.string().min(1)).min(1),
    columns: z.array(z.string().min(1)).min(1),
    values: z.array(z.array(z.number())),
    reason: reasoning,
  })
  .superRefine(requireGrounds)
  .superRefine((record, context) => {
    if (record.values.length !== record.rows.length) {
      context.addIssue({
        code: "custom",
        path: ["values"],
        message: `${record.rows.length} rows named but ${record.values.length} given`,
      });
    }
    record.values.forEach((row, i) => {
      if (row.length !== record.columns.length) {
        context.addIssue({
          code: "custom",
          path: ["values", i],
          message: `${record.columns.length} columns named but ${row.length} numbers given`,
        });
      }
    });
  });
