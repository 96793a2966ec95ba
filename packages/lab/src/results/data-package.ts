/** `datapackage.json` of a run folder: its tables in the words of Frictionless Data, the same bytes everywhere. */
import { existsSync } from "node:fs";
import { join } from "node:path";
import { canonicalJson } from "@kigyo/model/link";
import type { Plan } from "../ensemble/plan.ts";
import { writeAtomic } from "./atomic-write.ts";
import { RESULT_LICENCE } from "./citation.ts";

/** A column of the result files: its type and what it means. */
interface Field {
  readonly name: string;
  readonly type: "string" | "integer" | "number";
  readonly description: string;
  readonly constraints?: object;
}

/** Columns of a run's file, in their order. */
export const RESULT_FIELDS: readonly Field[] = [
  { name: "run_id", type: "string", description: "scenario/member" },
  { name: "scenario", type: "string", description: "Id of the scenario, or of the design's arm." },
  {
    name: "member",
    type: "integer",
    description: "Number of the joint draw that all scenarios share.",
  },
  { name: "seed", type: "number", description: "Seed of the experiment." },
  { name: "date", type: "string", description: "Quarter, such as 1997Q4." },
  { name: "year", type: "integer", description: "Calendar year." },
  {
    name: "quarter",
    type: "integer",
    description: "Quarter of the year, 1 to 4.",
    constraints: { minimum: 1, maximum: 4 },
  },
  { name: "indicator", type: "string", description: "Id of the observable." },
  { name: "unit", type: "string", description: "Its unit." },
  { name: "value", type: "number", description: "Its value; absent where it does not apply." },
  {
    name: "status",
    type: "string",
    description: "Why the cell holds what it holds; zero, absence and projection are never mixed.",
    constraints: {
      enum: ["value", "zero", "not-in-force", "unknown", "not-applicable", "estimated"],
    },
  },
];

const DESIGN_FIELDS: readonly Field[] = [
  { name: "scenario", type: "string", description: "Arm of the design." },
  { name: "factor", type: "string", description: "Factor, or group of policies." },
  {
    name: "value",
    type: "number",
    description: "Its value in this arm; for groups 1 is on, 0 is off.",
  },
];

/** Writes the description of a folder's tables. */
export function writeDataPackage(folder: string, plan: Plan, runs: readonly string[]): void {
  const resources = [
    {
      name: "results",
      path: runs,
      format: "parquet",
      mediatype: "application/vnd.apache.parquet",
      schema: { fields: RESULT_FIELDS, primaryKey: ["run_id", "indicator", "date"] },
    },
    ...(existsSync(join(folder, "design.csv"))
      ? [
          {
            name: "design",
            path: "design.csv",
            format: "csv",
            encoding: "utf-8",
            schema: { fields: DESIGN_FIELDS },
          },
        ]
      : []),
  ];
  const content = {
    $schema: "https://datapackage.org/profiles/2.0/datapackage.json",
    name: plan.id.toLowerCase(),
    version: plan.versions.kigyo,
    licenses: [{ name: RESULT_LICENCE.id, path: RESULT_LICENCE.url }],
    resources,
  };
  writeAtomic(
    join(folder, "datapackage.json"),
    `${JSON.stringify(JSON.parse(canonicalJson(content)), null, 2)}\n`,
  );
}
