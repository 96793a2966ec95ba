/** The form of an experiment file. Whether its ids mean anything is for `compile.ts` to say. */
import type { Scenario } from "@kigyo/model/scenario";
import { z } from "zod";
import { kebab, writtenDate } from "../scenarios/forms.ts";
import { DIMENSIONS } from "../study/channels.ts";

const id = z.string().min(1).max(120);
const name = kebab.max(60);
const words = z.strictObject({ en: z.string().min(1), ja: z.string().min(1) });
const year = z.int().min(1948).max(2035);
const window = z.tuple([year, year]).describe("first and last year, both included");
const date = z.union([writtenDate, z.int()]).describe("YYYY or YYYY-MM");
const between = z.tuple([z.number(), z.number()]).describe("lowest and highest value tried");
const values = z.array(z.number()).min(1).max(50).describe("the values that a grid takes");

/** A scenario of its own inside the file; its form is a scenario file's. */
const inline = z.strictObject({
  id: name,
  title: words.optional(),
  base: id.default("baseline"),
  changes: z.array(z.unknown()).max(2000),
});

const factor = z.union([
  z.strictObject({
    lever: id,
    between: between.optional(),
    values: values.optional(),
    from: date.optional(),
    to: date.optional(),
  }),
  z.strictObject({ policy: id, between: between.optional(), values: values.optional() }),
  z.strictObject({ parameter: id, between: between.optional(), values: values.optional() }),
  z.strictObject({ parameters: z.literal("all") }),
]);

const group = z.strictObject({
  id: name,
  title: words.optional(),
  policies: z.array(id).default([]),
  systems: z.array(id).default([]),
  shocks: z.array(id).default([]),
});

const count = (least: number, most: number) => z.int().min(least).max(most);

/** Designs, told apart by their kind. */
const design = z.discriminatedUnion("kind", [
  z.strictObject({ kind: z.literal("paired") }),
  z.strictObject({ kind: z.literal("doubt") }),
  z.strictObject({ kind: z.literal("grid"), levels: count(2, 20).default(3) }),
  z.strictObject({ kind: z.literal("latin-hypercube"), points: count(2, 10_000) }),
  z.strictObject({ kind: z.literal("sobol-points"), points: count(2, 10_000) }),
  z.strictObject({ kind: z.literal("sobol"), rows: count(2, 10_000) }),
  z.strictObject({ kind: z.literal("morris"), paths: count(2, 1_000) }),
  z.strictObject({ kind: z.literal("factorial") }),
  z.strictObject({ kind: z.literal("fractional-factorial"), resolution: count(3, 5).default(4) }),
  z.strictObject({ kind: z.literal("one-out") }),
  z.strictObject({ kind: z.literal("shapley"), orders: count(2, 2_000).default(40) }),
  z.strictObject({ kind: z.literal("pairs") }),
]);

/** Kinds of design. */
export const DESIGN_KINDS: readonly string[] = design.options.map(({ shape }) => shape.kind.value);

const dimension = z.enum(DIMENSIONS as [string, ...string[]]);

/** What a combination of groups must reach. */
const outcome = z.strictObject({
  observable: id.optional(),
  score: dimension.optional(),
  window: window.optional(),
  "at-least": z.number().optional(),
  "at-most": z.number().optional(),
});

/** The file, with the changes of its own scenarios still unread. */
export const experimentFrame = z.strictObject({
  schema: z.literal("kigyo/experiment-file/1"),
  id: name.describe("name of the experiment and of its results"),
  question: words.describe("the question, in both languages"),
  design: design.describe("which runs answer it"),
  scenarios: z
    .array(z.union([id, inline]))
    .max(200)
    .default([])
    .describe(
      "names of scenarios, or scenarios of the file's own; the first is what others are compared with",
    ),
  base: id.default("baseline").describe("the scenario that factors and groups change"),
  factors: z.array(factor).max(500).default([]),
  groups: z.array(group).max(30).default([]).describe("parts that are switched off together"),
  observables: z.array(id).max(200).default([]),
  scores: z.array(dimension).default([]).describe("dimensions whose simulated score is measured"),
  windows: z.array(window).min(1).max(20).optional(),
  outcome: outcome.optional(),
  members: count(1, 100_000).default(10),
  seed: z.int().min(0).max(4294967295).default(1),
  scale: count(1, 4000).default(1000),
  to: z.int().min(1949).max(2035).default(2023),
  doubt: z
    .array(z.enum(["chance", "parameters", "policy"]))
    .default(["chance", "parameters", "policy"])
    .describe("what members draw; the rest is frozen at its central value"),
  stop: z
    .strictObject({
      observable: id,
      window: window.optional(),
      "half-width": z.number().positive(),
      most: count(2, 100_000),
    })
    .optional()
    .describe("add members until the 95 per cent interval of each difference is this narrow"),
  budget: z
    .strictObject({
      runs: count(1, 10_000_000).optional(),
      minutes: z.number().positive().optional(),
    })
    .optional(),
});

type Frame = z.infer<typeof experimentFrame>;

/** A factor of a design. */
export type Factor = z.infer<typeof factor>;
/** Parts that are switched off together. */
export type Group = z.infer<typeof group>;
/** A design. */
export type Design = z.infer<typeof design>;
/** What a combination must reach. */
export type Outcome = z.infer<typeof outcome>;

/** A scenario of an experiment: its name, or its content. */
export type NamedOrInline =
  | string
  | (Omit<z.infer<typeof inline>, "changes"> & Pick<Scenario, "changes">);

/** An experiment as it was asked for. */
export interface ExperimentFile extends Omit<Frame, "scenarios" | "windows"> {
  readonly scenarios: readonly NamedOrInline[];
  readonly windows: readonly (readonly [number, number])[];
}

/** The JSON Schema of experiment files, for editors, as its file holds it. */
export function experimentSchemaText(): string {
  const schema = z.toJSONSchema(experimentFrame, { io: "input", target: "draft-2020-12" });
  return `${JSON.stringify(schema, null, 2)}\n`;
}
