/**
 * The form of a claim file: the experiment that tests one claim of the evidence base. What is
 * claimed, with its sign and its sources, stands in the claim's record and is never repeated here.
 */
import { OBSERVABLES } from "@kigyo/model/indicators/observables";
import { z } from "zod";
import { kebab } from "../scenarios/forms.ts";
import { CHANGE_KINDS } from "../scenarios/schema.ts";

const bilingual = z.strictObject({ en: z.string().min(1), ja: z.string().min(1) });
const years = z
  .tuple([z.int().min(1948), z.int().max(2035)])
  .refine(([from, to]) => from <= to, { error: "the first year comes first" });

const observable = z
  .string()
  .refine((id) => OBSERVABLES.some((one) => one.id === id), { error: "no recorded series" });

const dimension = z.enum(["firm-size", "employment", "finance", "innovation", "social-purpose"]);

/** A recorded series, a score of the regime, or an expression of them, year by year. */
export type SeriesExpression =
  | string
  | number
  | { readonly score: z.output<typeof dimension> }
  | { readonly plus: readonly [SeriesExpression, SeriesExpression] }
  | { readonly minus: readonly [SeriesExpression, SeriesExpression] }
  | { readonly times: readonly [SeriesExpression, SeriesExpression] }
  | { readonly over: readonly [SeriesExpression, SeriesExpression] };

const series: z.ZodType<SeriesExpression, SeriesExpression> = z.lazy(() => {
  const two = z.tuple([series, series]);
  return z.union([
    observable,
    z.number(),
    z.strictObject({ score: dimension }),
    z.strictObject({ plus: two }),
    z.strictObject({ minus: two }),
    z.strictObject({ times: two }),
    z.strictObject({ over: two }),
  ]);
}) as z.ZodType<SeriesExpression, SeriesExpression>;

/** How a yearly series over a window becomes one number for a member. */
export const SUMMARIES = {
  mean: "mean over the window",
  change: "mean over the window less mean over `before`",
  growth: "mean over the window over mean over `before`, less one, in per cent",
  spread: "standard deviation of the years around their straight line",
  "log-spread": "standard deviation of the yearly changes of the logarithm",
  bunching: "variance of the yearly counts over their mean",
  slope: "slope of the straight line, per year",
  crossing: "first year from which the series stays below zero; the year after the window if never",
  "break-year": "first year after the one break of the mean that fits best by least squares",
  reaches:
    "first year in which the series is at `level` or above; the year after the window if never",
  correlation: "correlation over the years with `with`",
} as const;

/** How a series becomes one number. */
export type Summary = keyof typeof SUMMARIES;

const cell = z.strictObject({
  both: z.string(),
  first: z.string(),
  second: z.string(),
  neither: z.string(),
});

/** One test. The claim holds when every part holds. */
const part = z
  .strictObject({
    id: kebab,
    title: bilingual,
    sign: z
      .enum(["+", "-", "0", "U", "∩"])
      .optional()
      .describe("Expected sign; left out, it is the record's"),
    series: series.optional().describe("What is read"),
    shape: z.array(series).min(3).optional().describe("Series of ordered classes, for U and ∩"),
    less: series.optional().describe("The summary of this series is taken off"),
    summary: z.enum(Object.keys(SUMMARIES) as [Summary, ...Summary[]]).default("mean"),
    window: years,
    before: years.optional(),
    level: z.number().optional(),
    with: series.optional(),
    of: z.string().optional().describe("Scenario that is looked at; baseline is history"),
    against: z.string().optional().describe("Scenario that is taken off, member by member"),
    than: z.number().optional().describe("Number that is taken off"),
    interaction: cell.optional().describe("(both - first) - (second - neither)"),
    slope: z
      .record(z.string(), z.number())
      .optional()
      .describe("Condition that each scenario stands for; the slope over them"),
    as: z.enum(["difference", "per-cent"]).default("difference"),
    reversed: z.boolean().default(false).describe("The value counts with its sign turned round"),
    margin: z
      .number()
      .default(0)
      .describe(
        "Smallest effect that counts, in the statistic's unit; below zero: how far the other way may pass",
      ),
  })
  .superRefine((given, context) => {
    const fault = (message: string): void => context.addIssue({ code: "custom", message });
    const contrasts = [given.of, given.interaction, given.slope].filter((one) => one !== undefined);
    if (contrasts.length !== 1) fault("needs one of: of, interaction, slope");
    if ((given.series === undefined) === (given.shape === undefined))
      fault("needs series or shape");
    if (given.against !== undefined && given.than !== undefined) fault("against or than, not both");
    if ((given.against !== undefined || given.than !== undefined) && given.of === undefined)
      fault("against and than belong to of");
    const needs: Partial<Record<Summary, "before" | "level" | "with">> = {
      change: "before",
      growth: "before",
      reaches: "level",
      correlation: "with",
    };
    const field = needs[given.summary];
    if (field !== undefined && given[field] === undefined) fault(`${given.summary} needs ${field}`);
    if (given.sign === "0" && given.margin <= 0) fault("no effect needs a margin");
    if (
      (given.sign === "U" || given.sign === "∩") !== (given.shape !== undefined) &&
      given.sign !== undefined
    )
      fault("U and ∩ need shape");
  });

const changes = z.array(z.union(Object.values(CHANGE_KINDS)));

/** A claim file. */
export const claimFile = z
  .strictObject({
    schema: z.literal("kigyo/claim/1"),
    test: z.string().regex(/^T\d{1,3}$/, { error: "T1 to T100" }),
    claim: kebab.describe("Id of the claim's record"),
    central: z.boolean().default(false).describe("One of the claims that the argument rests on"),
    why: bilingual.describe(
      "Why these series, windows, margins and scenarios; written before any result",
    ),
    to: z.int().min(1960).max(2035).default(2023),
    scenarios: z.record(kebab, changes).default({}),
    parts: z.array(part).default([]),
    untested: z
      .array(bilingual)
      .default([])
      .describe("What the claim says beyond the parts, with what the model lacks for it"),
    conditions: z.array(bilingual).default([]),
    "not-testable": z.strictObject({ missing: bilingual }).optional(),
  })
  .superRefine((given, context) => {
    const fault = (message: string): void => context.addIssue({ code: "custom", message });
    if ((given.parts.length === 0) !== (given["not-testable"] !== undefined))
      fault("either parts, or not-testable with what is missing");
    if (new Set(given.parts.map(({ id }) => id)).size < given.parts.length)
      fault("a part stands twice");
    const known = new Set(["baseline", ...Object.keys(given.scenarios)]);
    const used = new Set(given.parts.flatMap(scenariosOf));
    for (const name of used) if (!known.has(name)) fault(`there is no scenario "${name}"`);
    for (const name of known)
      if (name !== "baseline" && !used.has(name)) fault(`nothing uses "${name}"`);
    for (const { id, window, before } of given.parts) {
      if (Math.max(window[1], before?.[1] ?? 0) > given.to)
        fault(`${id}: the window ends after ${given.to}`);
    }
  });

/** One part of a claim, as its file has it. */
export type ClaimPart = z.output<typeof part>;
/** A claim, as its file has it. */
export type ClaimFile = z.output<typeof claimFile>;

/** Scenarios that a part compares. */
export function scenariosOf(one: {
  of?: string;
  against?: string;
  interaction?: Record<string, string>;
  slope?: Record<string, number>;
}): string[] {
  return [
    ...(one.of === undefined ? [] : [one.of]),
    ...(one.against === undefined ? [] : [one.against]),
    ...Object.values(one.interaction ?? {}),
    ...Object.keys(one.slope ?? {}),
  ];
}

/** Recorded series that an expression reads, and whether it needs the ideal types for a score. */
export function readsOf(expression: SeriesExpression): { ids: string[]; score: boolean } {
  if (typeof expression === "number") return { ids: [], score: false };
  if (typeof expression === "string") return { ids: [expression], score: false };
  if ("score" in expression) {
    const ids = OBSERVABLES.filter((one) => one.dimension === expression.score).map(({ id }) => id);
    return { ids, score: true };
  }
  const both = (Object.values(expression) as (readonly SeriesExpression[])[])[0].map(readsOf);
  return { ids: both.flatMap(({ ids }) => ids), score: both.some(({ score }) => score) };
}

/** Every expression that a part reads. */
export function expressionsOf(one: ClaimPart): SeriesExpression[] {
  return [one.series, ...(one.shape ?? []), one.less, one.with].filter(
    (each) => each !== undefined,
  );
}

/** The JSON Schema of claim files, for editors. */
export function claimSchemaText(): string {
  const schema = z.toJSONSchema(claimFile, { io: "input", unrepresentable: "any" });
  return `${JSON.stringify({ title: "Kigyo claim file", ...schema }, null, 2)}\n`;
}
