/**
 * The evidence base as a folder to hand over: a Frictionless Data Package with one CSV and one
 * Parquet file per kind, CSL-JSON, BibTeX and JSON Schemas. The same records give the same bytes.
 */
import { createHash } from "node:crypto";
import { existsSync, mkdirSync, mkdtempSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { basename, dirname, join } from "node:path";
import type { Catalogue } from "@kigyo/evidence/catalogue";
import { toBibtex, toCsl } from "@kigyo/evidence/cite";
import { csvLine } from "@kigyo/evidence/csv";
import { dataPackage } from "@kigyo/evidence/export/data-package";
import type { PackagedFile } from "@kigyo/evidence/export/data-package";
import { tablesOf } from "@kigyo/evidence/export/flatten";
import type { FlatColumn, FlatTable } from "@kigyo/evidence/export/flatten";
import { jsonSchemaText, KINDS } from "@kigyo/evidence/schema";
import { parquetWriteBuffer } from "hyparquet-writer";

/** How a package is written. */
export interface PackageOptions {
  /** Begin each CSV with a byte-order mark, so that Excel reads its kanji. */
  readonly excel?: boolean;
}

const BYTE_ORDER_MARK = "\ufeff";

/** Every file of the package by its path inside the folder. */
export function packageFiles(
  catalogue: Catalogue,
  { excel = false }: PackageOptions = {},
): ReadonlyMap<string, Uint8Array> {
  const files = new Map<string, Uint8Array>();
  const keep = (path: string, content: string | Uint8Array): PackagedFile => {
    const bytes = typeof content === "string" ? new TextEncoder().encode(content) : content;
    files.set(path, bytes);
    const sha256 = createHash("sha256").update(bytes).digest("hex");
    return { path, bytes: bytes.length, sha256 };
  };
  const tables = tablesOf(catalogue).map((table) => ({
    table,
    csv: keep(`csv/${table.name}.csv`, `${excel ? BYTE_ORDER_MARK : ""}${csvText(table)}`),
    parquet: keep(`parquet/${table.name}.parquet`, parquetBytes(table)),
  }));
  keep("datapackage.json", `${JSON.stringify(dataPackage(catalogue, tables), null, 2)}\n`);
  keep("sources.bib", catalogue.sources.map(toBibtex).join("\n"));
  keep("sources.csl.json", `${JSON.stringify(catalogue.sources.map(toCsl), null, 2)}\n`);
  for (const kind of KINDS) keep(`schema/${kind}.json`, jsonSchemaText(kind));
  return files;
}

/**
 * Writes the package as a folder, whole or not at all: into a folder beside it, then by rename.
 * @param force replaces a folder that is there; without it, one that is there is an error
 * @returns the paths written, inside the folder
 */
export function writePackage(
  folder: string,
  files: ReadonlyMap<string, Uint8Array>,
  force = false,
): readonly string[] {
  if (existsSync(folder) && !force) throw new RangeError(`${folder} is there already`);
  mkdirSync(dirname(folder), { recursive: true });
  const beside = mkdtempSync(join(dirname(folder), `.${basename(folder)}-`));
  try {
    for (const [path, bytes] of files) {
      mkdirSync(dirname(join(beside, path)), { recursive: true });
      writeFileSync(join(beside, path), bytes);
    }
    rmSync(folder, { recursive: true, force: true });
    renameSync(beside, folder);
  } finally {
    rmSync(beside, { recursive: true, force: true });
  }
  return [...files.keys()].sort();
}

function csvText({ columns, rows }: FlatTable): string {
  const lines = [csvLine(columns.map(({ name }) => name))];
  for (let row = 0; row < rows; row++)
    lines.push(csvLine(columns.map(({ cells }) => cellText(cells[row]))));
  return `${lines.join("\n")}\n`;
}

function cellText(cell: FlatColumn["cells"][number]): string | number | null {
  return typeof cell === "boolean" ? String(cell) : cell;
}

const PARQUET_TYPES = {
  string: "STRING",
  list: "STRING",
  array: "STRING",
  integer: "INT32",
  number: "DOUBLE",
  boolean: "BOOLEAN",
} as const;

function parquetBytes({ columns, rows }: FlatTable): Uint8Array {
  return new Uint8Array(
    parquetWriteBuffer({
      columnData: columns.map(({ name, type, cells }) => ({
        name,
        type: PARQUET_TYPES[type],
        nullable: true,
        data: [...cells],
      })),
      codec: "SNAPPY",
      rowGroupSize: Math.max(1, rows),
      createdBy: "kigyo",
    }),
  );
}
