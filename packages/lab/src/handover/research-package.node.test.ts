import { createHash } from "node:crypto";
import { mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { csvRows, parseCsv } from "@kigyo/evidence/csv";
import { OBSERVABLES } from "@kigyo/model/indicators/observables";
import { afterAll, beforeAll, expect, test } from "vitest";
import { parse } from "yaml";
import { storedFixture } from "../../test-fixtures/stored-experiment.ts";
import { readCountry } from "../country.ts";
import { inProject } from "../project.ts";
import type { StoredExperiment } from "../results/stored-experiment.ts";
import type { Layout } from "./layout.ts";
import { writeResearchPackage } from "./research-package.ts";
import type { PackageRequest } from "./research-package.ts";

const country = readCountry(inProject("evidence"));
const OBSERVED = ["gdp.growth", "entry.rate"];
const temporary: string[] = [];
let stored: StoredExperiment;
let plain = "";

async function packed(layout: Layout, more: Partial<PackageRequest> = {}): Promise<string> {
  const folder = mkdtempSync(join(tmpdir(), "kigyo-package-"));
  temporary.push(folder);
  const request = { layout, observables: OBSERVED, published: "2026-01-02", excel: false, ...more };
  await writeResearchPackage(folder, stored, country, request);
  return folder;
}

beforeAll(async () => {
  stored = await storedFixture(["baseline", "other"], 2);
  temporary.push(stored.folder);
  plain = await packed("plain");
});
afterAll(() => {
  for (const folder of temporary) rmSync(folder, { recursive: true });
});

const textIn = (folder: string, path: string): string => readFileSync(join(folder, path), "utf8");
const filesIn = (folder: string): string[] =>
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(folder.length + 1))
    .sort();

test("checksums name every other file and hold", () => {
  const lines = textIn(plain, "checksums.txt").trimEnd().split("\n");
  expect(lines.map((line) => line.slice(66)).sort()).toEqual(
    filesIn(plain).filter((path) => path !== "checksums.txt"),
  );
  for (const line of lines) {
    const bytes = readFileSync(join(plain, line.slice(66)));
    expect(createHash("sha256").update(bytes).digest("hex")).toBe(line.slice(0, 64));
  }
});

test("the same result gives the same bytes, which name neither place nor time of day", async () => {
  const again = await packed("plain");
  expect(filesIn(again)).toEqual(filesIn(plain));
  for (const path of filesIn(plain)) {
    expect(readFileSync(join(again, path)).equals(readFileSync(join(plain, path)))).toBe(true);
    if (path.endsWith(".parquet")) continue;
    expect(textIn(plain, path)).not.toContain(stored.folder);
    expect(textIn(plain, path)).not.toContain(inProject());
    expect(textIn(plain, path)).not.toMatch(/\d\d:\d\d:\d\d/);
  }
});

test("the descriptor's tables have the columns, sizes and hashes that it names", () => {
  interface Resource {
    readonly name: string;
    readonly path: string | string[];
    readonly bytes?: number;
    readonly hash?: string;
    readonly schema?: { readonly fields: { readonly name: string }[] };
  }
  const { resources } = JSON.parse(textIn(plain, "datapackage.json")) as { resources: Resource[] };
  expect(new Set(resources.map(({ name }) => name)).size).toBe(resources.length);
  const files = filesIn(plain);
  for (const { path, bytes, hash, schema } of resources) {
    for (const one of [path].flat()) expect(files).toContain(one);
    if (typeof path !== "string") continue;
    const content = readFileSync(join(plain, path));
    expect(content.length).toBe(bytes);
    expect(`sha256:${createHash("sha256").update(content).digest("hex")}`).toBe(hash);
    if (schema !== undefined)
      expect(csvRows(content.toString())[0]).toEqual(schema.fields.map(({ name }) => name));
  }
});

test("the tables hold each member's years, the median between them, and what each series means", () => {
  const yearly = parseCsv(textIn(plain, "results/yearly.csv"));
  expect(yearly).toHaveLength(2 * 2 * 2 * 4);
  const bands = parseCsv(textIn(plain, "results/bands.csv"));
  const pick = { scenario: "other", year: "1950", indicator: "entry.rate" };
  const same = (row: Record<string, string>): boolean =>
    Object.entries(pick).every(([name, value]) => row[name] === value);
  const members = yearly.filter(same).map(({ value }) => Number(value));
  const band = bands.find(same);
  expect(members).toHaveLength(2);
  expect(Number(band?.median)).toBeCloseTo((members[0] + members[1]) / 2, 5);
  const meaning = parseCsv(textIn(plain, "data/indicators.csv"));
  expect(meaning.map(({ indicator }) => indicator).sort()).toEqual([...OBSERVED].sort());
  for (const row of meaning) {
    const { definition, title } = OBSERVABLES.find(({ id }) => id === row.indicator) ?? {};
    expect([row.definition_en, row.title_ja]).toEqual([definition, title?.ja]);
    expect(row.definition_ja).toMatch(/[ぁ-んァ-ヶ一-龠]/);
  }
});

test("the crate names every file, its makers and its day", async () => {
  const folder = await packed("plain", { authors: ["Doe, Jane"] });
  const { "@graph": graph } = JSON.parse(textIn(folder, "ro-crate-metadata.json")) as {
    "@graph": {
      readonly "@id": string;
      readonly "@type": string;
      readonly [name: string]: unknown;
    }[];
  };
  const files = graph.filter((one) => one["@type"] === "File").map((one) => decodeURI(one["@id"]));
  expect(files.sort()).toEqual(filesIn(folder).filter((path) => path !== "ro-crate-metadata.json"));
  const root = graph.find((one) => one["@id"] === "./");
  expect(root).toMatchObject({ datePublished: "2026-01-02", creator: [{ "@id": "#author-1" }] });
  expect(graph.find((one) => one["@id"] === "#author-1")).toMatchObject({
    "@type": "Person",
    name: "Doe, Jane",
  });
  expect(parse(textIn(folder, "CITATION.cff"))).toMatchObject({
    authors: [{ "family-names": "Doe", "given-names": "Jane" }],
  });
});

test("for CoMSES: four folders, the sources in code, everything else as before", async () => {
  const folder = await packed("comses", { excel: true });
  const folders = readdirSync(folder, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map(({ name }) => name);
  expect(folders.sort()).toEqual(["code", "data", "docs", "results"]);
  const files = filesIn(folder);
  expect(files).toEqual(
    expect.arrayContaining([
      "code/packages/lab/src/cli/main.ts",
      "code/package-lock.json",
      "docs/model.md",
      "docs/README.md",
      "results/run/manifest.json",
      "results/figures/scores.ja.svg",
    ]),
  );
  expect(files.filter((path) => path.includes(".test.") || path.includes("node_modules"))).toEqual(
    [],
  );
  expect(textIn(folder, "results/bands.csv").startsWith("\ufeffscenario,")).toBe(true);
});

test("where the model is another than the result's, a note stands in code instead", async () => {
  const { manifest } = stored;
  const older = { ...manifest, versions: { ...manifest.versions, model: "0.0.1+0123456789ab" } };
  const folder = mkdtempSync(join(tmpdir(), "kigyo-package-"));
  temporary.push(folder);
  const request = {
    layout: "comses",
    observables: OBSERVED,
    published: "2026-01-02",
    excel: false,
  } as const;
  const made = await writeResearchPackage(folder, { ...stored, manifest: older }, country, request);
  expect(made.sources).toBe(false);
  expect(readdirSync(join(folder, "code"))).toEqual(["README.md"]);
  expect(textIn(folder, "code/README.md")).toContain("0.0.1+0123456789ab");
});
