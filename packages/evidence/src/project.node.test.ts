import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { parse } from "yaml";
import { ofKind } from "./base.ts";
import { lookup } from "./check.ts";
import { compile } from "./compile.ts";
import { loadEvidence } from "./load.node.ts";
import { numbersIn } from "./numbers.ts";
import { loadObserved } from "./observed.node.ts";
import { staleSchemas } from "./schema.node.ts";
import { readIndexes } from "./source-index.node.ts";
import { readPlainYaml } from "./yaml-subset.ts";

const ROOT = join(import.meta.dirname, "../../..");
const EVIDENCE = join(ROOT, "evidence");
const DATA = join(ROOT, "data");
const base = loadEvidence(EVIDENCE);

test("the quick reader agrees with the full parser on every file of the project", () => {
  const files = [EVIDENCE, DATA].flatMap((folder) =>
    readdirSync(folder, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile() && entry.name.endsWith(".yaml"))
      .map((entry) => join(entry.parentPath, entry.name)),
  );
  expect(files.length).toBeGreaterThan(10);
  for (const file of files) {
    const text = readFileSync(file, "utf8");
    const quick = readPlainYaml(text);
    if (quick === undefined) continue;
    // Noting places for messages costs a third of the time.
    const full: unknown = parse(text, { prettyErrors: false });
    expect({ file, read: quick }).toEqual({ file, read: full });
  }
});

test("the JSON Schemas are those of the code", () => {
  expect(staleSchemas(join(EVIDENCE, "schema"))).toEqual([]);
});

test("every path and shock that a run needs is there, and shocks disturb paths that exist", () => {
  const { paths, shocks } = compile(base);
  for (const name of [
    "labour.force",
    "labour.hours",
    "labour.entrants",
    "labour.retire-age",
    "labour.university-share",
    "labour.women-share",
    "world.frontier-growth",
    "world.new-generation",
    "world.demand-growth",
    "world.trade-opening",
    "world.price-growth",
    "world.yen-per-dollar",
    "world.policy-rate",
    "world.import-price",
    "world.equity-appetite",
    "world.risk-premium",
  ]) {
    expect(paths).toHaveProperty([name]);
    expect(paths[name].years[0]).toBeLessThanOrEqual(1949);
    expect(paths[name].years.at(-1)).toBeGreaterThanOrEqual(2023);
  }
  expect(shocks.length).toBeGreaterThanOrEqual(9);
  for (const shock of shocks) expect(Object.keys(paths)).toContain(shock.path);
});

/** Value of a path in the middle of a year, linear between its points. */
function pathAt(
  { years, values }: { readonly years: readonly number[]; readonly values: readonly number[] },
  year: number,
): number {
  const after = years.findIndex((each) => each >= year);
  if (after === -1) return values[values.length - 1];
  if (after === 0) return values[0];
  const share = (year - years[after - 1]) / (years[after] - years[after - 1]);
  return values[after - 1] * (1 - share) + values[after] * share;
}

test("the labour force record follows the observed series where there is one", () => {
  const force = compile(base).paths["labour.force"];
  const observed = loadObserved(join(DATA, "japan")).series.get("labour_force")!.values;
  const far = observed.filter(
    ({ year, value }) => Math.abs(pathAt(force, year) - value / 1e6) > 0.8,
  );
  expect(far.map((each) => each.year)).toEqual([]);
});

test("entrants and the age of leaving add up to the labour force, as their record says", () => {
  const { paths } = compile(base);
  const force = paths["labour.force"];
  const growth = 0.012;
  const first =
    (force.values[0] * growth) /
    (1 - Math.exp(-growth * (pathAt(paths["labour.retire-age"], 1948) - 20)));
  const entered = (year: number) =>
    year < 1948
      ? first * Math.exp(growth * (year - 1948))
      : pathAt(paths["labour.entrants"], year) / 1000;
  const off: number[] = [];
  for (let year = 1948; year <= 2035; year++) {
    const quarters = Math.floor((pathAt(paths["labour.retire-age"], year) - 20) * 4);
    let sum = 0;
    for (let i = 0; i < quarters; i++) sum += entered(year - (i + 0.5) / 4) / 4;
    if (Math.abs(sum / pathAt(force, year) - 1) > 0.01) off.push(year);
  }
  expect(off).toEqual([]);
});

test("every target cites places that exist, and prints a value that stands there", () => {
  const { find } = lookup(readIndexes(base, join(EVIDENCE, "index")));
  const sources = new Set(ofKind(base, "source").map((entry) => entry.id));
  const { targets } = loadObserved(join(DATA, "japan"));
  expect(targets.length).toBeGreaterThanOrEqual(30);
  for (const row of targets) {
    for (const source of row.sources) expect(sources).toContain(source);
    for (const place of row.evidence ?? []) {
      if (place.section === undefined || place.paragraph === undefined) continue;
      const paragraph = find({
        source: place.source,
        section: place.section,
        paragraph: place.paragraph,
      });
      expect({ row: row.id, paragraph }).toHaveProperty("paragraph.id");
      if (row.value !== undefined)
        expect(paragraph?.numbers).toContain(numbersIn(String(row.value))[0]);
    }
  }
});

test("every data row names a source of the base and a licence", () => {
  const sources = new Set(ofKind(base, "source").map((entry) => entry.id));
  for (const series of loadObserved(join(DATA, "japan")).series.values()) {
    for (const value of series.values) {
      expect(sources).toContain(value.source);
      expect(value.licence.length).toBeGreaterThan(3);
    }
  }
});
