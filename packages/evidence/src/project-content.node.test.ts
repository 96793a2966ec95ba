import { join } from "node:path";
import { expect, test } from "vitest";
import { ofKind } from "./base.ts";
import { catalogue } from "./catalogue.ts";
import { census } from "./census.ts";
import { coverage } from "./coverage.ts";
import { labelOf } from "./export/labels.ts";
import { tablesOf } from "./export/flatten.ts";
import { auditFolders } from "./audit.node.ts";
import { loadEvidence } from "./load.node.ts";
import { formatProblem } from "./problem.ts";
import { judgementsOf, leftOutOf } from "./score.ts";
import { createSearch } from "./search.ts";
import { readIndexes } from "./source-index.node.ts";

const ROOT = join(import.meta.dirname, "../../..");
const EVIDENCE = join(ROOT, "evidence");
const base = loadEvidence(EVIDENCE);
const japan = catalogue(base);
const indexes = readIndexes(base, join(EVIDENCE, "index"));
const search = createSearch(japan);

test("the records load and pass the audit without an error", () => {
  const { findings } = auditFolders({ evidence: EVIDENCE, data: join(ROOT, "data") });
  const errors = findings.filter(({ severity }) => severity === "error");
  expect(errors.map(formatProblem)).toEqual([]);
});

test("every paragraph has a record or a reason, and no printed number is open", () => {
  for (const { source, paragraphs, covered } of coverage(japan.records, indexes))
    expect({ source, bare: paragraphs.length - covered }).toEqual({ source, bare: 0 });
  expect(census(base, indexes).flatMap(({ open }) => open)).toEqual([]);
});

test("both rubrics judge every institution and policy on every dimension that it names", () => {
  const judged = new Set(
    ofKind(base, "coding").map(({ data }) => `${data.coder} ${data.item} ${data.dimension}`),
  );
  const missing = [...ofKind(base, "institution"), ...ofKind(base, "policy")].flatMap(
    ({ id, data }) =>
      (data.dimensions ?? []).flatMap((dimension) =>
        ["rubric-text", "rubric-systems"].filter(
          (coder) => !judged.has(`${coder} ${id} ${dimension}`),
        ),
      ),
  );
  expect(missing).toEqual([]);
});

test("targets and plans are judged and stay out of the score", () => {
  const scored = new Set(judgementsOf(japan).map(({ item }) => item));
  const leftOut = leftOutOf(japan);
  for (const id of [
    "post-bank-startup-investment-2023",
    "tenfold-startup-investment-goal-2022",
    "twenty-unicorns-goal-2018",
    "national-university-agency-status-2004",
    "market-value-cross-holdings-2002",
  ]) {
    expect({ id, scored: scored.has(id), reason: leftOut.get(id) }).toEqual({
      id,
      scored: false,
      reason: "not-in-force",
    });
  }
});

test("fifty-six systems, each weighed on both sides with what is missing, and a hundred claims", () => {
  const systems = ofKind(base, "system");
  expect(systems).toHaveLength(56);
  for (const { id } of systems) {
    const rows = ofKind(base, "weighing")
      .filter(({ data }) => data.system === id)
      .flatMap(({ data }) => data.rows.map(({ weight }) => weight));
    expect({ id, rows }).toEqual({
      id,
      rows: expect.arrayContaining(["supports", "weakens", "neutral", "absent"]),
    });
  }
  const tests = ofKind(base, "claim").map(({ data }) => Number(data.test.slice(1)));
  expect(tests.sort((a, b) => a - b)).toEqual(Array.from({ length: 100 }, (_, i) => i + 1));
});

test("every column of the exported tables has a label in both languages", () => {
  const unnamed = tablesOf(japan).flatMap(({ name, columns }) =>
    columns.filter((column) => labelOf(column.name) === undefined).map((c) => `${name}.${c.name}`),
  );
  expect(unnamed).toEqual([]);
});

test.each([
  ["English", "angel tax", "angel-tax-1997"],
  ["a typo", "Softbnk", "softbank"],
  ["two words and a year", "venture captal 1997", "limited-partnership-act-1997"],
  ["kanji", "山一", "event-yamaichi-fails-1997"],
  ["kana for a name in kanji", "やまいち", "yamaichi-securities"],
  ["romaji for kanji", "yamaichi shouken", "yamaichi-securities"],
  ["katakana", "ガラパゴス", "event-galapagos-syndrome"],
  ["romaji for katakana, in two words", "sutokku opushon", "gap-stock-option-law"],
  ["another romanisation", "keiretu", "keiretsu-groups"],
  ["half-width kana", "ﾕﾆｺｰﾝ", "event-first-unicorn-2018"],
  ["a short name", "MITI", "ministry-of-international-trade-and-industry"],
  ["a ministry by its Japanese name", "通産省", "ministry-of-international-trade-and-industry"],
  ["kana for a word", "したうけ", "subcontracting-dual-structure"],
  ["another common name", "lifetime employment", "permanent-employment"],
])("asks by %s", (_, query, id) => {
  expect(search(query, 12).map((hit) => hit.record.id)).toContain(id);
});

test.each([
  ["an actor in Japanese and a year", "kind:policy actor:経済産業省 year:2018", "j-startup-2018"],
  ["a dimension and a year", "kind:policy dimension:finance year:1999", "mothers-1999"],
  ["a lever", "lever:equity.angel-relief", "angel-tax-1997"],
  ["a status", "kind:policy status:target", "tenfold-startup-investment-goal-2022"],
  ["a system", "system:A3 kind:institution", "permanent-employment"],
  ["a tag", "tag:legacy-financiers", "main-bank-relationships"],
])("asks by %s", (_, query, id) => {
  const hits = search(query, 200);
  expect(hits.map((hit) => hit.record.id)).toContain(id);
  for (const { record } of hits) {
    const isPlaced = record.evidence.every(({ source }) => base.byId.has(source));
    expect({ id: record.id, isPlaced }).toEqual({ id: record.id, isPlaced: true });
  }
});

test("the search finds the project's records in four scripts", () => {
  for (const query of ["angel tax", "angle tax", "エンジェル税制", "enjeru"]) {
    expect(search(query)[0]?.record.id).toBe("angel-tax-1997");
  }
  for (const query of ["終身雇用", "しゅうしんこよう", "shushin koyo", "permanent employment"]) {
    expect(search(query).map((hit) => hit.record.id)).toContain("permanent-employment");
  }
});
