/** `datapackage.json` of a package: its tables in the words of Frictionless Data, version 2. */
import { RESULT_LICENCE } from "../results/citation.ts";
import { RESULT_FIELDS } from "../results/data-package.ts";
import type { HandedFile } from "./handed-file.ts";
import { BAND_COLUMNS, YEARLY_COLUMNS } from "./result-tables.ts";
import { DICTIONARY_COLUMNS } from "./dictionary.ts";

const PROFILES = "https://datapackage.org/profiles/2.0";

/** A label in both languages. */
interface Labels {
  readonly en: string;
  readonly ja: string;
}

/** Type and labels of every column of the CSV tables. */
const COLUMNS: Readonly<Record<string, { readonly type: string } & Labels>> = {
  scenario: { type: "string", en: "Id of the scenario", ja: "シナリオのid" },
  member: { type: "integer", en: "Number of the joint draw", ja: "メンバーの番号" },
  year: { type: "integer", en: "Calendar year", ja: "暦年" },
  indicator: { type: "string", en: "Id of the observable", ja: "観測系列のid" },
  value: { type: "number", en: "Yearly value", ja: "年次の値" },
  status: { type: "string", en: "Why the cell holds what it holds", ja: "値の性質" },
  low: { type: "number", en: "First decile of members", ja: "メンバーの第一十分位" },
  median: { type: "number", en: "Median of members", ja: "メンバーの中央値" },
  high: { type: "number", en: "Ninth decile of members", ja: "メンバーの第九十分位" },
  members: { type: "integer", en: "Members", ja: "メンバー数" },
  title_en: { type: "string", en: "Title in English", ja: "英語の名称" },
  title_ja: { type: "string", en: "Title in Japanese", ja: "日本語の名称" },
  unit_en: { type: "string", en: "Unit of yearly values, in English", ja: "年次の単位(英語)" },
  unit_ja: { type: "string", en: "Unit of yearly values, in Japanese", ja: "年次の単位(日本語)" },
  recorded_unit: { type: "string", en: "Unit of the quarterly record", ja: "四半期記録の単位" },
  kind: { type: "string", en: "Level, rate or count", ja: "水準・率・件数の別" },
  annual: { type: "string", en: "How quarters become a year", ja: "年次への集計" },
  dimension: { type: "string", en: "Dimension that it scores", ja: "得点の次元" },
  definition_en: { type: "string", en: "Definition in English", ja: "英語の定義" },
  definition_ja: { type: "string", en: "Definition in Japanese", ja: "日本語の定義" },
};

/** What the descriptor is made of. */
export interface DescriptorContent {
  readonly id: string;
  readonly title: string;
  readonly version: string;
  readonly authors: readonly string[];
  readonly fingerprint: string;
  /** Files of the package by what they are. */
  readonly yearly: HandedFile;
  readonly bands: HandedFile;
  readonly dictionary: HandedFile;
  readonly runs: readonly HandedFile[];
  readonly observed: readonly HandedFile[];
}

/** The descriptor's text. */
export function descriptorText(content: DescriptorContent): string {
  const { id, title, version, authors, fingerprint, runs, observed } = content;
  const descriptor = {
    $schema: `${PROFILES}/datapackage.json`,
    name: id.toLowerCase(),
    title,
    version,
    licenses: [{ name: RESULT_LICENCE.id, title: RESULT_LICENCE.name, path: RESULT_LICENCE.url }],
    contributors: authors.map((name) => ({ title: name, roles: ["creator"] })),
    "kigyo:fingerprint": fingerprint,
    "kigyo:properties": {
      "kigyo:labels": "Label of a field in English (en) and Japanese (ja).",
      "kigyo:fingerprint": "Hash of the recorded series.",
    },
    resources: [
      table("yearly", content.yearly, YEARLY_COLUMNS, ["scenario", "member", "year", "indicator"]),
      table("bands", content.bands, BAND_COLUMNS, ["scenario", "year", "indicator"]),
      table("indicators", content.dictionary, DICTIONARY_COLUMNS, ["indicator"]),
      {
        name: "runs",
        path: runs.map(({ path }) => path),
        format: "parquet",
        mediatype: "application/vnd.apache.parquet",
        schema: { fields: RESULT_FIELDS, primaryKey: ["run_id", "indicator", "date"] },
      },
      ...observed.map((file) => ({
        name: `observed-${(file.path.split("/").at(-1) ?? "").replace(/\.csv$/, "")}`,
        ...ofFile(file),
        description: "Observed series, with source and licence of each value.",
      })),
    ],
  };
  return `${JSON.stringify(descriptor, null, 2)}\n`;
}

function ofFile({ path, bytes, sha256 }: HandedFile): Record<string, unknown> {
  return {
    path,
    bytes,
    hash: `sha256:${sha256}`,
    format: "csv",
    mediatype: "text/csv",
    encoding: "utf-8",
  };
}

function table(
  name: string,
  file: HandedFile,
  columns: readonly string[],
  primaryKey: readonly string[],
): Record<string, unknown> {
  const refers = name !== "indicators";
  return {
    name,
    type: "table",
    ...ofFile(file),
    dialect: { $schema: `${PROFILES}/tabledialect.json`, header: true, delimiter: "," },
    schema: {
      $schema: `${PROFILES}/tableschema.json`,
      fields: columns.map((column) => {
        const { type, en, ja } = COLUMNS[column];
        return { name: column, type, title: en, "kigyo:labels": { en, ja } };
      }),
      missingValues: [""],
      primaryKey,
      ...(refers
        ? {
            foreignKeys: [
              {
                fields: ["indicator"],
                reference: { resource: "indicators", fields: ["indicator"] },
              },
            ],
          }
        : {}),
    },
  };
}
