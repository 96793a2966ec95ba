/** The descriptor of an exported evidence base: a Frictionless Data Package, version 2. */
import type { Catalogue } from "../catalogue.ts";
import { LIST_DELIMITER, type FlatColumn, type FlatTable } from "./flatten.ts";
import { labelOf } from "./labels.ts";

/** A file of the package, as its reader may check it. */
export interface PackagedFile {
  readonly path: string;
  readonly bytes: number;
  /** SHA-256, hexadecimal. */
  readonly sha256: string;
}

/** A table with its two files. */
export interface PackagedTable {
  readonly table: FlatTable;
  readonly csv: PackagedFile;
  readonly parquet: PackagedFile;
}

const PROFILES = "https://datapackage.org/profiles/2.0";

/** Properties beyond the standard: what they mean. */
const OWN_PROPERTIES = {
  "kigyo:labels": "Label of a field or table in English (en) and Japanese (ja).",
  "kigyo:evidence": "Hash of what a run receives from these records.",
};

/** The descriptor `datapackage.json`. It holds no time and no machine: the same records give the same bytes. */
export function dataPackage(
  catalogue: Catalogue,
  tables: readonly PackagedTable[],
): Record<string, unknown> {
  return {
    $schema: `${PROFILES}/datapackage.json`,
    name: `kigyo-evidence-${catalogue.country}`,
    title: `Kigyo evidence base: ${catalogue.country}`,
    description:
      "Records of institutions, policies, events, figures, claims and judgements, each with the places in its sources. Paraphrases in English and Japanese.",
    licenses: [{ name: "CC-BY-4.0", path: "https://creativecommons.org/licenses/by/4.0/" }],
    contributors: [{ title: "The Kigyo contributors", roles: ["creator"] }],
    sources: catalogue.sources.map(({ title, csl }) => ({
      title: title.en,
      ...(typeof csl.URL === "string" ? { path: csl.URL } : {}),
    })),
    "kigyo:evidence": catalogue.evidenceHash,
    "kigyo:properties": OWN_PROPERTIES,
    resources: tables.flatMap(({ table, csv, parquet }) => [
      {
        name: table.name,
        type: "table",
        ...fileFields(csv),
        format: "csv",
        mediatype: "text/csv",
        encoding: "utf-8",
        dialect: { $schema: `${PROFILES}/tabledialect.json`, header: true, delimiter: "," },
        schema: schemaOf(table),
      },
      {
        name: `${table.name}-parquet`,
        ...fileFields(parquet),
        format: "parquet",
        mediatype: "application/vnd.apache.parquet",
      },
    ]),
  };
}

function fileFields({ path, bytes, sha256 }: PackagedFile): Record<string, unknown> {
  return { path, bytes, hash: `sha256:${sha256}` };
}

function schemaOf(table: FlatTable): Record<string, unknown> {
  const keyed = table.columns.some(({ name }) => name === "id");
  const cites = table.name === "place";
  return {
    $schema: `${PROFILES}/tableschema.json`,
    fields: table.columns.map(fieldOf),
    missingValues: [""],
    ...(keyed ? { primaryKey: ["id"] } : {}),
    ...(cites
      ? { foreignKeys: [{ fields: ["source"], reference: { resource: "source", fields: ["id"] } }] }
      : {}),
  };
}

function fieldOf({ name, type, items }: FlatColumn): Record<string, unknown> {
  const labels = labelOf(name);
  return {
    name,
    type,
    ...(type === "list" ? { delimiter: LIST_DELIMITER, itemType: items } : {}),
    ...(name === "id" ? { constraints: { required: true, unique: true } } : {}),
    ...(labels === undefined ? {} : { title: labels.en, "kigyo:labels": labels }),
  };
}
