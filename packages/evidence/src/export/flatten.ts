/** Records as flat tables: one row per record, one column per field, nested fields joined by "_". */
import type { Catalogue, CatalogueRecord, CatalogueSource } from "../catalogue.ts";

/** What a cell may hold; null is a field that the record does not have. */
export type Cell = string | number | boolean | null;

/** Types of Table Schema: a list is joined by "; ", an array is JSON. */
export type ColumnType = "string" | "integer" | "number" | "boolean" | "list" | "array";

/** A column: its type is the narrowest that holds all its cells. */
export interface FlatColumn {
  readonly name: string;
  readonly type: ColumnType;
  /** For a list: the type of its items. */
  readonly items?: "string" | "number";
  readonly cells: readonly Cell[];
}

/** A table with its columns in a fixed order. */
export interface FlatTable {
  readonly name: string;
  readonly columns: readonly FlatColumn[];
  readonly rows: number;
}

/** What joins the items of a list. */
export const LIST_DELIMITER = "; ";

interface Shaped {
  readonly cell: Cell;
  readonly shape: "plain" | "list" | "numbers" | "array";
}

type Row = Map<string, Shaped>;

/** One table per kind of record that the catalogue holds, then the sources and the places. */
export function tablesOf(catalogue: Catalogue): readonly FlatTable[] {
  const kinds = [...new Set(catalogue.records.map(({ kind }) => kind))];
  return [
    ...kinds.map((kind) =>
      tableOf(kind, catalogue.records.filter((record) => record.kind === kind).map(recordRow)),
    ),
    tableOf("source", catalogue.sources.map(sourceRow)),
    tableOf("place", catalogue.records.flatMap(placeRows)),
  ];
}

function recordRow(record: CatalogueRecord): Row {
  const { id, title, summary, grade, status, from, to, dimensions, actors, detail } = record;
  const shared = { id, title, summary, grade, status, "first-year": from, "last-year": to };
  return rowOf({ ...shared, dimensions, actors, ...detail });
}

function sourceRow({ csl, ...source }: CatalogueSource): Row {
  return rowOf(source).set("csl", { cell: JSON.stringify(csl), shape: "plain" });
}

function placeRows({ id, evidence }: CatalogueRecord): readonly Row[] {
  return evidence.map((place) => rowOf({ record: id, ...place }));
}

function rowOf(fields: Readonly<Record<string, unknown>>): Row {
  const row: Row = new Map();
  flatten(fields, [], row);
  return row;
}

/** Writes a value into a row: objects field by field, lists of words joined, other lists as JSON. */
function flatten(value: unknown, path: readonly string[], row: Row): void {
  const name = path.join("_").replaceAll("-", "_");
  if (value === undefined || value === null) row.set(name, { cell: null, shape: "plain" });
  else if (Array.isArray(value)) row.set(name, listed(value));
  else if (typeof value === "object") {
    for (const [key, field] of Object.entries(value)) flatten(field, [...path, key], row);
  } else row.set(name, { cell: value as string | number | boolean, shape: "plain" });
}

function listed(list: readonly unknown[]): Shaped {
  if (list.some((item) => typeof item === "object"))
    return { cell: JSON.stringify(list), shape: "array" };
  const numbers = list.length > 0 && list.every((item) => typeof item === "number");
  return {
    cell: list.length === 0 ? null : list.join(LIST_DELIMITER),
    shape: numbers ? "numbers" : "list",
  };
}

/** A table of rows; a column that no row fills is left out. */
function tableOf(name: string, rows: readonly Row[]): FlatTable {
  const names = [...new Set(rows.flatMap((row) => [...row.keys()]))];
  const columns = names.map((column) => columnOf(column, rows));
  return {
    name,
    columns: columns.filter(({ cells }) => cells.some((cell) => cell !== null)),
    rows: rows.length,
  };
}

function columnOf(name: string, rows: readonly Row[]): FlatColumn {
  const shaped = rows.map((row) => row.get(name) ?? { cell: null, shape: "plain" as const });
  const cells = shaped.map(({ cell }) => cell);
  const shapes = new Set(shaped.filter(({ cell }) => cell !== null).map(({ shape }) => shape));
  if (shapes.has("array")) return { name, type: "array", cells };
  if (shapes.has("list")) return { name, type: "list", items: "string", cells };
  if (shapes.has("numbers")) return { name, type: "list", items: "number", cells };
  return { name, type: plainType(cells), cells };
}

function plainType(cells: readonly Cell[]): ColumnType {
  const known = cells.filter((cell) => cell !== null);
  if (known.length > 0 && known.every((cell) => typeof cell === "boolean")) return "boolean";
  if (known.length === 0 || !known.every((cell) => typeof cell === "number")) return "string";
  return known.every((cell) => Number.isInteger(cell)) ? "integer" : "number";
}
