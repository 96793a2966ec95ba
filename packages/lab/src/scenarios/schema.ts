/** The form of a scenario file. Whether its ids and dates make sense is for the model to say. */
import { z } from "zod";
import { kebab, systemCode, writtenDate } from "./forms.ts";

/** A date "YYYY", "YYYY-MM" or "YYYY-MM-DD"; a bare year may be written as a number. */
const date = z.union([z.string(), z.int()]).transform(String).pipe(writtenDate);

const id = z.string().min(1).max(120);

const policy = z.strictObject({
  policy: id,
  off: z.boolean().optional(),
  from: date.optional(),
  to: date.optional(),
  strength: z.number().optional(),
});

const lever = z.strictObject({
  lever: id,
  value: z.number(),
  from: date.optional(),
  to: date.optional(),
});

const shock = z.strictObject({ shock: id, off: z.literal(true) });

const policiesAfter = z.strictObject({ "policies-after": date, off: z.literal(true) });

const idealType = z.strictObject({ "ideal-type": z.enum(["mark1", "mark2"]) });

const system = z.strictObject({
  system: systemCode,
  off: z.literal(true),
  from: date.optional(),
  to: date.optional(),
});

const parameter = z.strictObject({ parameter: id, value: z.number() });

/** Kinds of change, told apart by the key that only they have. */
export const CHANGE_KINDS = {
  policy,
  lever,
  shock,
  "policies-after": policiesAfter,
  "ideal-type": idealType,
  system,
  parameter,
} as const;

/** The key by which a change is told from others. */
export type ChangeKind = keyof typeof CHANGE_KINDS;

/** The kind of a change, or `undefined` when it has no key that would tell. */
export function changeKind(value: unknown): ChangeKind | undefined {
  if (typeof value !== "object" || value === null) return undefined;
  const kinds = Object.keys(CHANGE_KINDS) as ChangeKind[];
  return kinds.find((kind) => Object.hasOwn(value, kind));
}

/** A scenario with its changes still unread. */
export const scenarioFrame = z.strictObject({
  schema: z.literal("kigyo/scenario/1"),
  id: kebab.max(80),
  title: z.strictObject({ en: z.string(), ja: z.string() }).optional(),
  base: id.nullable(),
  changes: z.array(z.unknown()).max(2000),
  seed: z.int().min(0).max(4294967295).default(1),
  scale: z.int().min(1).max(4000).default(1000),
  to: z.int().min(1949).max(2035).default(2023),
});
