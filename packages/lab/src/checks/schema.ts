/** The form of a file of checks: expected facts about runs, in words that a domain reader can write. */
import { z } from "zod";

const bilingual = z.strictObject({ en: z.string().min(1), ja: z.string().min(1) });
const window = z.tuple([z.int().min(1948), z.int().max(2035)]);

const common = {
  id: z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, { error: "kebab-case" }),
  title: bilingual,
  observable: z.string().min(1),
  window,
};

/** The members of two scenarios do not overlap, and one lies above. */
const apart = z.strictObject({
  ...common,
  apart: z.strictObject({ higher: z.string(), lower: z.string() }),
});

/** The median over a scenario's members lies in a range. */
const within = z.strictObject({
  ...common,
  within: z.strictObject({ scenario: z.string(), range: z.tuple([z.number(), z.number()]) }),
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

/** One expected fact. */
export const check = z.union([apart, within, mostly]);

/** A file of checks with the runs that they need. */
export const checkFile = z.strictObject({
  schema: z.literal("kigyo/checks/1"),
  id: common.id,
  title: bilingual,
  /** Members to run, by scenario. */
  runs: z.record(z.string(), z.int().min(1).max(10_000)),
  checks: z.array(check).min(1),
});

export type Check = z.output<typeof check>;
export type CheckFile = z.output<typeof checkFile>;
