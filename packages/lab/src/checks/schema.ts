/** The form of a file of checks: expected facts about runs, in words that a domain reader can write. */
import { z } from "zod";
import { kebab } from "../scenarios/forms.ts";

const bilingual = z.strictObject({ en: z.string().min(1), ja: z.string().min(1) });
const window = z.tuple([z.int().min(1948), z.int().max(2035)]);

const range = z.tuple([z.number(), z.number()]);

const common = {
  id: kebab,
  title: bilingual,
  observable: z.string().min(1),
  window,
  /** Where the fact is found: a record's id, or a reference in words. */
  source: z.string().min(1).optional(),
};

/** The members of two scenarios do not overlap, and one lies above. */
const apart = z.strictObject({
  ...common,
  apart: z.strictObject({ higher: z.string(), lower: z.string() }),
});

/** The median over a scenario's members lies in a range. */
const within = z.strictObject({
  ...common,
  within: z.strictObject({ scenario: z.string(), range }),
});

/** In at least a share of paired members one scenario lies above another. */
const mostly = z.strictObject({
  ...common,
  mostly: z.strictObject({
    higher: z.string(),
    lower: z.string(),
    share: z.number().min(0.5).max(1),
  }),
});

/** How a member's series becomes one number, beside its mean over the window. */
const statistic = z.discriminatedUnion("of", [
  /** Mean over the window less, or over, that of another window. */
  z.strictObject({ of: z.literal("difference"), against: window }),
  z.strictObject({ of: z.literal("ratio"), against: window }),
  /** Correlation with another series over the window: of levels, of changes from year to year, or of the series' own changes with the other's level. */
  z.strictObject({
    of: z.literal("correlation"),
    with: z.string().min(1),
    changes: z.enum(["none", "own", "both"]).default("none"),
  }),
  /** First year from which the five-year mean stays below that of another series to the window's end. */
  z.strictObject({ of: z.literal("crossing"), below: z.string().min(1) }),
  /** Year of the highest value. */
  z.strictObject({ of: z.literal("peak") }),
  /** Variance over mean of yearly counts: 1 for independent events, higher when they bunch. */
  z.strictObject({ of: z.literal("bunching") }),
]);

/** The median over a scenario's members of a statistic of the series lies in a range. */
const fact = z.strictObject({
  ...common,
  fact: z.strictObject({ scenario: z.string(), statistic, range }),
});

/** One expected fact. */
export const check = z.union([apart, within, mostly, fact]);

/** A file of checks with the runs that they need. */
export const checkFile = z.strictObject({
  schema: z.literal("kigyo/checks/1"),
  id: common.id,
  title: bilingual,
  /** Members to run, by scenario. */
  runs: z.record(z.string(), z.int().min(1).max(10_000)),
  checks: z.array(check).min(1),
});

/** What a check reads off a series. */
export type Statistic = z.output<typeof statistic>;
/** One expected fact. */
export type Check = z.output<typeof check>;
/** A file of expected facts, with the runs that they are judged on. */
export type CheckFile = z.output<typeof checkFile>;
