/** Institutions, policies and shocks: what moves the model. */
import { z } from "zod";
import {
  bilingual,
  commonFields,
  date,
  dimension,
  magnitude,
  met,
  names,
  reasoning,
  recordId,
  requireGrounds,
  requireMet,
  systemCode,
} from "./fields.ts";

/** One lever moved by a policy or an institution. */
export const leverChange = z
  .strictObject({
    lever: z
      .string()
      .regex(/^[a-z0-9]+(?:[.-][a-z0-9]+)*$/, { error: "a lever id is dotted lower-case words" }),
    mode: z.enum(["set", "add", "multiply"]),
    value: magnitude,
    "phase-in": z
      .int()
      .min(0)
      .max(80)
      .default(0)
      .describe("Quarters over which the change grows to its full size"),
    reason: reasoning.describe("Why this size: what is printed, or how the prior was chosen"),
  })
  .superRefine((change, context) => {
    if (change.mode === "multiply" && change.value.low < 0) {
      context.addIssue({
        code: "custom",
        path: ["value"],
        message: "a factor may not be negative",
      });
    }
  });

/** A standing arrangement. */
export const institution = z
  .strictObject({
    ...commonFields,
    period: z.strictObject({
      from: date,
      to: date.nullable().default(null).describe("Year or month from which it no longer holds"),
      "ended-by": recordId.optional().describe("Policy without which it would not have ended"),
    }),
    inputs: bilingual,
    mechanism: bilingual,
    outputs: bilingual,
    participants: names,
    dimensions: z.array(dimension).optional(),
    changes: z.array(leverChange).default([]),
    systems: z.array(systemCode).default([]),
  })
  .superRefine(requireGrounds)
  .superRefine((record, context) => {
    const { from, to } = record.period;
    if (to !== null && to <= from) {
      context.addIssue({
        code: "custom",
        path: ["period", "to"],
        message: `ends (${to}) before it begins (${from})`,
      });
    }
    if (record.period["ended-by"] !== undefined && to === null) {
      context.addIssue({
        code: "custom",
        path: ["period", "ended-by"],
        message: "an institution ended by a policy needs a date in `to`",
      });
    }
  });

/** How a policy's dates are known. */
const knownBy = z.enum(["printed", "context", "decade", "assumption"]);

/** A law, programme, fund, visa, market, target ... with its dates and lever changes. */
export const policy = z
  .strictObject({
    ...commonFields,
    actors: names.min(1, { error: "name at least one actor" }),
    instrument: z.enum([
      "law",
      "tax",
      "programme",
      "fund",
      "visa",
      "market",
      "target",
      "agency",
      "guideline",
      "credit",
      "rule",
    ]),
    targets: names,
    dimensions: z.array(dimension),
    direction: z.number().min(-2).max(2).describe("-2 towards Mark II ... +2 towards Mark I"),
    dates: z.strictObject({
      proposed: date.optional(),
      passed: date.optional(),
      "in-force": date.optional(),
      amended: z.array(date).optional(),
      ended: date.nullable().optional(),
      "known-by": knownBy,
    }),
    magnitude: z
      .strictObject({
        value: z.number(),
        unit: z.string().min(1),
        printed: z.string().min(1).describe("The number as printed"),
      })
      .optional(),
    met: met.optional(),
    changes: z.array(leverChange).default([]),
    systems: z.array(systemCode).default([]),
  })
  .superRefine(requireGrounds)
  .superRefine((record, context) => {
    requireMet(record, ["planned", "target", "forecast"].includes(record.status), context);
    if (
      record.magnitude === undefined &&
      record.changes.length === 0 &&
      record.reason === undefined
    )
      context.addIssue({
        code: "custom",
        path: ["magnitude"],
        message:
          "a policy has a printed magnitude, a prior in its changes, or a reason for neither",
      });
  })
  .superRefine((record, context) => {
    const { proposed, passed, ended, "in-force": inForce } = record.dates;
    const fail = (field: string, message: string) =>
      context.addIssue({ code: "custom", path: ["dates", field], message });
    if (inForce === undefined && record.changes.length > 0)
      fail("in-force", "a policy that changes levers needs the date `in-force`");
    if (inForce === undefined && !["planned", "target", "forecast"].includes(record.status)) {
      fail("in-force", "only a planned policy or a target may lack the date `in-force`");
    }
    const ordered: [string, string | undefined, string, string | null | undefined][] = [
      ["passed", proposed, "proposed", passed],
      ["in-force", passed ?? proposed, passed ? "passed" : "proposed", inForce],
      ["ended", inForce, "in-force", ended],
    ];
    for (const [field, earlier, name, later] of ordered) {
      if (!earlier || !later) continue;
      const length = Math.min(earlier.length, later.length);
      if (later.slice(0, length) < earlier.slice(0, length))
        fail(field, `${field} (${later}) is before ${name} (${earlier})`);
    }
  });

/** A dated disturbance of an outside path. */
export const shock = z
  .strictObject({
    ...commonFields,
    path: z.string().min(1).describe("Name of the outside path that it disturbs"),
    mode: z.enum(["add", "multiply"]),
    value: magnitude,
    from: date,
    to: date.describe("Year or month from which it no longer acts"),
  })
  .superRefine(requireGrounds)
  .superRefine((record, context) => {
    if (record.to <= record.from)
      context.addIssue({
        code: "custom",
        path: ["to"],
        message: `ends (${record.to}) before it begins (${record.from})`,
      });
  });
