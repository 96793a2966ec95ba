/**
 * The record kinds and their schemas: one definition gives the checks, the types and
 * the JSON Schemas that editors use.
 */
import { z } from "zod";
import { event, organisation, person, system } from "./schema/actors.ts";
import { parameter, path, table } from "./schema/assumptions.ts";
import { institution, policy, shock } from "./schema/provisions.ts";
import { source } from "./schema/source.ts";
import { claim, coding, conflict, fact, gap, score } from "./schema/statements.ts";
import { weighing } from "./schema/weighing.ts";

/** Schema of one record, by kind. The folder of a file names the kind of its records. */
export const SCHEMAS = {
  source,
  institution,
  policy,
  shock,
  event,
  organisation,
  person,
  fact,
  claim,
  coding,
  score,
  parameter,
  path,
  table,
  system,
  weighing,
  conflict,
  gap,
} as const;

/** The name of a kind of record. */
export type Kind = keyof typeof SCHEMAS;

/** Every kind, in the order of the catalogue. */
export const KINDS = Object.keys(SCHEMAS) as readonly Kind[];

/** A record of one kind as read and normalised: defaults filled in, numbers made priors. */
export type RecordOf<K extends Kind> = z.output<(typeof SCHEMAS)[K]>;

/** Whether a folder name is a kind. */
export function isKind(name: string): name is Kind {
  return Object.hasOwn(SCHEMAS, name);
}

/** The JSON Schema (2020-12) of a file of one kind: a list of its records. */
export function jsonSchemaOf(kind: Kind): Record<string, unknown> {
  const { $schema, ...record } = z.toJSONSchema(SCHEMAS[kind], {
    io: "input",
    target: "draft-2020-12",
  });
  return {
    $schema,
    title: `List of records of kind ${kind}`,
    type: "array",
    items: record,
  };
}

/** The text of a schema file: two-space JSON with a final line break. */
export function jsonSchemaText(kind: Kind): string {
  return `${JSON.stringify(jsonSchemaOf(kind), null, 2)}\n`;
}

/** Every property name that a kind knows, at any depth: what a misspelt key is compared with. */
export function knownKeys(kind: Kind): readonly string[] {
  const keys = new Set<string>();
  const visit = (node: unknown): void => {
    if (Array.isArray(node)) return node.forEach(visit);
    if (node === null || typeof node !== "object") return;
    for (const [name, value] of Object.entries(node)) {
      if (name === "properties") Object.keys(value as object).forEach((key) => keys.add(key));
      visit(value);
    }
  };
  visit(jsonSchemaOf(kind));
  return [...keys];
}
