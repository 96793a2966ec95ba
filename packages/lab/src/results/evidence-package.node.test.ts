import { createHash } from "node:crypto";
import { mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { parseCsv } from "@kigyo/evidence/csv";
import { parquetMetadata, parquetReadObjects } from "hyparquet";
import { afterAll, expect, test } from "vitest";
import { z } from "zod";
import { readCountry } from "../country.ts";
import { inProject } from "../project.ts";
import { packageFiles, writePackage } from "./evidence-package.ts";

const catalogue = readCountry(inProject("evidence")).catalogue();
const files = packageFiles(catalogue);
const scratch = mkdtempSync(join(tmpdir(), "kigyo-package-"));
afterAll(() => rmSync(scratch, { recursive: true }));

const textOf = (path: string, of = files): string => new TextDecoder().decode(of.get(path));

/** What version 2 of the standard demands of a descriptor, as far as this one uses it. */
const PROFILE = "https://datapackage.org/profiles/2.0";
const labels = z.object({ en: z.string().min(1), ja: z.string().min(1) });
const field = z.object({
  name: z.string().min(1),
  type: z.enum(["string", "integer", "number", "boolean", "list", "array"]),
  title: z.string().min(1),
  "kigyo:labels": labels,
  delimiter: z.string().optional(),
  itemType: z.enum(["string", "number"]).optional(),
});
const resource = z.object({
  name: z.string().regex(/^[a-z0-9._-]+$/),
  path: z.string().regex(/^[a-z][\w./-]*$/),
  format: z.enum(["csv", "parquet"]),
  mediatype: z.string().min(1),
  bytes: z.int().positive(),
  hash: z.string().regex(/^sha256:[0-9a-f]{64}$/),
});
const table = resource.extend({
  type: z.literal("table"),
  encoding: z.literal("utf-8"),
  dialect: z.object({ $schema: z.literal(`${PROFILE}/tabledialect.json`) }),
  schema: z.object({
    $schema: z.literal(`${PROFILE}/tableschema.json`),
    fields: z.array(field).min(1),
    missingValues: z.array(z.string()),
    primaryKey: z.array(z.string()).optional(),
  }),
});
const descriptor = z.object({
  $schema: z.literal(`${PROFILE}/datapackage.json`),
  name: z.string().regex(/^[a-z0-9._-]+$/),
  licenses: z.array(z.object({ name: z.string(), path: z.url() })).min(1),
  sources: z.array(z.object({ title: z.string().min(1) })).min(1),
  contributors: z.array(z.object({ title: z.string(), roles: z.array(z.string()) })),
  resources: z.array(z.union([table, resource])).min(1),
});

const described = descriptor.parse(JSON.parse(textOf("datapackage.json")));
const tables = described.resources.flatMap((each) => {
  const read = table.safeParse(each);
  return read.success ? [read.data] : [];
});

test("the descriptor names every file, with its size and hash, once", () => {
  const names = described.resources.map(({ name }) => name);
  expect(new Set(names).size).toBe(names.length);
  for (const { path, bytes, hash } of described.resources) {
    const content = files.get(path) as Uint8Array;
    expect(bytes).toBe(content.length);
    expect(hash).toBe(`sha256:${createHash("sha256").update(content).digest("hex")}`);
  }
  const kinds = new Set(catalogue.records.map(({ kind }) => kind));
  expect(names).toEqual(expect.arrayContaining([...kinds, "source", "place"]));
  expect(described.resources).toHaveLength(2 * tables.length);
});

test("every cell of every table is of its field's type, and keys are unique", () => {
  const fits = (cell: string, type: string): boolean => {
    if (type === "integer") return /^-?\d+$/.test(cell);
    if (type === "number") return Number.isFinite(Number(cell));
    return type !== "array" || JSON.parse(cell) instanceof Array;
  };
  for (const { path, schema } of tables) {
    const rows = parseCsv(textOf(path));
    for (const { name, type } of schema.fields) {
      const cells = rows.map((row) => row[name]).filter((cell) => cell !== "");
      const wrong = cells.filter((cell) => !fits(cell, type));
      expect({ path, name, wrong }).toEqual({ path, name, wrong: [] });
    }
    if (schema.primaryKey !== undefined)
      expect(new Set(rows.map((row) => row.id)).size).toBe(rows.length);
  }
  const sources = new Set(parseCsv(textOf("csv/source.csv")).map(({ id }) => id));
  for (const { source } of parseCsv(textOf("csv/place.csv"))) expect(sources).toContain(source);
});

test("Parquet holds what CSV holds, compressed with Snappy", async () => {
  const bytes = files.get("parquet/policy.parquet") as Uint8Array;
  const file = bytes.slice().buffer;
  const rows = (await parquetReadObjects({ file })) as Record<string, string | number | null>[];
  const written = parseCsv(textOf("csv/policy.csv"));
  expect(
    rows.map(({ id, title_ja, first_year }) => [id, title_ja, String(first_year ?? "")]),
  ).toEqual(written.map(({ id, title_ja, first_year }) => [id, title_ja, first_year]));
  const codecs = parquetMetadata(file).row_groups.flatMap(({ columns }) =>
    columns.map(({ meta_data }) => meta_data?.codec),
  );
  expect(new Set(codecs)).toEqual(new Set(["SNAPPY"]));
});

test("kanji survive, with a byte-order mark where Excel is to read them", () => {
  const excel = packageFiles(catalogue, { excel: true });
  const policy = excel.get("csv/policy.csv") as Uint8Array;
  expect(Array.from(policy.slice(0, 3))).toEqual([0xef, 0xbb, 0xbf]);
  expect((files.get("csv/policy.csv") as Uint8Array)[0]).not.toBe(0xef);
  const angel = parseCsv(textOf("csv/policy.csv", excel)).find(({ id }) => id === "angel-tax-1997");
  expect(angel?.title_ja).toMatch(/エンジェル/);
});

test("the same records give the same bytes, and citations come in both forms", () => {
  const again = packageFiles(catalogue);
  expect([...again.keys()]).toEqual([...files.keys()]);
  for (const [path, bytes] of files) expect(Buffer.compare(bytes, again.get(path)!)).toBe(0);
  const csl = JSON.parse(textOf("sources.csl.json")) as { id: string; title: string }[];
  expect(csl.map(({ id }) => id)).toContain("whittaker-2001");
  expect(textOf("sources.bib").match(/^@\w+\{/gm)).toHaveLength(csl.length);
});

test("a package is written whole, and never over another by accident", () => {
  const folder = join(scratch, "package");
  writePackage(folder, files);
  expect(readdirSync(folder).sort()).toEqual([
    "csv",
    "datapackage.json",
    "parquet",
    "schema",
    "sources.bib",
    "sources.csl.json",
  ]);
  expect(() => writePackage(folder, files)).toThrow(/there already/);
  writePackage(folder, new Map([["one.txt", new Uint8Array([49])]]), true);
  expect(readdirSync(folder)).toEqual(["one.txt"]);
  expect(readFileSync(join(folder, "one.txt"), "utf8")).toBe("1");
  expect(readdirSync(scratch)).toEqual(["package"]);
});
