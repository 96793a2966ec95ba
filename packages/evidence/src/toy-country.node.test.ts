import { mkdtempSync, readFileSync, rmSync, writeFileSync, cpSync, mkdirSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, expect, test } from "vitest";
import { agreement } from "./agreement.ts";
import { auditFolders } from "./audit.node.ts";
import { countriesOf } from "./base.ts";
import { catalogue } from "./catalogue.ts";
import { compileFolder, compileToFile } from "./compile-to-file.node.ts";
import { coverage } from "./coverage.ts";
import { loadEvidence } from "./load.node.ts";
import { loadObserved } from "./observed.node.ts";
import { judgementsOf, scoreCoded } from "./score.ts";
import { buildIndexes, readIndexes, readTexts } from "./source-index.node.ts";

const TOY = join(import.meta.dirname, "../fixtures/toy");
const EVIDENCE = join(TOY, "evidence");
const SCRATCH = mkdtempSync(join(tmpdir(), "kigyo-toy-"));
afterAll(() => rmSync(SCRATCH, { recursive: true }));

test("a country is added by adding files", () => {
  const base = loadEvidence(EVIDENCE);
  expect(base.problems).toEqual([]);
  expect(countriesOf(base)).toEqual(["toyland"]);
});

test("records compile to the inputs of a run, quarters counted from 1948", () => {
  const inputs = compileFolder(EVIDENCE, "toyland");
  expect(inputs.provisions).toEqual([
    {
      id: "one-bank",
      kind: "institution",
      from: 0,
      to: 48,
      endedBy: "bank-opening-1960",
      changes: [
        {
          lever: "finance.relationship-lending",
          mode: "set",
          value: { low: 0.9, central: 0.9, high: 0.9 },
          phaseIn: 0,
        },
      ],
    },
    {
      id: "bank-opening-1960",
      kind: "policy",
      from: 48,
      to: 88,
      endedBy: null,
      changes: [
        {
          lever: "finance.relationship-lending",
          mode: "add",
          value: { low: -0.3, central: -0.2, high: -0.1 },
          phaseIn: 8,
        },
      ],
    },
  ]);
  expect(inputs.shocks).toEqual([
    {
      id: "storm-1955",
      path: "world.import-price",
      mode: "multiply",
      value: { low: 1.1, central: 1.2, high: 1.3 },
      from: 30,
      to: 32,
    },
  ]);
  expect(inputs.paths).toEqual({
    "world.import-price": { unit: "index", years: [1948, 1970], values: [1, 1], range: 0 },
  });
  expect(inputs.parameters).toEqual({
    "people.habit": { unit: "share", low: 0.1, central: 0.2, high: 0.4 },
  });
  expect(inputs.tables).toEqual({
    "firms.by-valley": { rows: ["north", "south"], columns: ["firms"], values: [[3], [4]] },
  });
});

test("the round trip through a file loses nothing", () => {
  const file = join(SCRATCH, "out/inputs.json");
  const inputs = compileToFile(EVIDENCE, file, "toyland");
  expect(JSON.parse(readFileSync(file, "utf8"))).toEqual(inputs);
});

test("nothing that a run may not know is compiled, and the hash follows what is", () => {
  const copy = join(SCRATCH, "evidence");
  cpSync(EVIDENCE, copy, { recursive: true });
  const before = compileFolder(copy, "toyland");
  expect(JSON.stringify(before)).not.toContain("coding");
  const edit = (file: string, from: string, to: string) => {
    const path = join(copy, file);
    const text = readFileSync(path, "utf8");
    expect(text).toContain(from);
    writeFileSync(path, text.replace(from, to));
  };
  edit("toyland/coding/finance.yaml", "direction: -2", "direction: 2");
  expect(compileFolder(copy, "toyland").evidenceHash).toBe(before.evidenceHash);
  edit("toyland/shock/storm.yaml", "central: 1.2", "central: 1.25");
  expect(compileFolder(copy, "toyland").evidenceHash).not.toBe(before.evidenceHash);
});

test("another coder is another file", () => {
  const copy = join(SCRATCH, "coded");
  cpSync(EVIDENCE, copy, { recursive: true });
  const score = () =>
    scoreCoded(judgementsOf(catalogue(loadEvidence(copy), "toyland")), "finance", [1948, 1969]);
  expect(score()?.coders).toEqual(["rubric-systems", "rubric-text"]);
  writeFileSync(
    join(copy, "toyland/coding/mine.yaml"),
    "- { id: coding-mine, item: one-bank, dimension: finance, direction: 2, strength: 3, coder: mine, rationale: I disagree. }\n",
  );
  expect(score()?.coders).toEqual(["mine", "rubric-systems", "rubric-text"]);
});

test("another source is another file, and its records are audited like the others", () => {
  const copy = join(SCRATCH, "sourced");
  cpSync(EVIDENCE, copy, { recursive: true });
  const add = (path: string, content: string) => writeFileSync(join(copy, path), content);
  add(
    "sources/second.yaml",
    `- id: second-paper
  title: { en: Second paper, ja: 第二の論文 }
  summary: { en: Says otherwise., ja: 異なる説。 }
  type: data
  csl: { type: dataset, title: Second paper }
  rights: { en: Free., ja: 自由。 }
`,
  );
  expect(auditFolders({ evidence: copy }).findings.map(({ code }) => code)).toContain(
    "orphan-source",
  );
  add(
    "toyland/fact/second.yaml",
    `- id: fact-second
  title: { en: Banks, ja: 銀行 }
  summary: { en: Two banks., ja: 銀行は二つ。 }
  grade: A
  status: reported
  evidence: [{ source: second-paper, locator: row 2 }]
  value: 2
  unit: banks
  period: 1950
  definition: Banks of the valley.
  measure-status: reported
`,
  );
  const result = auditFolders({ evidence: copy });
  expect(result.errors).toBe(0);
  const toy = catalogue(result.base, "toyland");
  expect(toy.sources.map(({ id }) => id)).toContain("second-paper");
  expect(toy.records.find(({ id }) => id === "fact-second")?.from).toBe(1950);
});

test("a second country stands beside the first and shares its sources", () => {
  const copy = join(SCRATCH, "two");
  cpSync(EVIDENCE, copy, { recursive: true });
  mkdirSync(join(copy, "elsewhere/fact"), { recursive: true });
  const fact = readFileSync(join(EVIDENCE, "toyland/fact/firms.yaml"), "utf8");
  writeFileSync(
    join(copy, "elsewhere/fact/firms.yaml"),
    fact.replaceAll(/^- id: (.*)$/gm, "- id: elsewhere-$1"),
  );
  const base = loadEvidence(copy);
  expect(base.problems).toEqual([]);
  expect(countriesOf(base)).toEqual(["elsewhere", "toyland"]);
  expect(catalogue(base, "elsewhere").records.map(({ kind }) => kind)).toEqual(["fact"]);
  expect(compileFolder(copy, "toyland")).toEqual(compileFolder(EVIDENCE, "toyland"));
});

test("coded scores leave out the target and use what is in force", () => {
  const judgements = judgementsOf(catalogue(loadEvidence(EVIDENCE), "toyland"));
  // 1955: the bank alone, -2 by one coder and -1 by the other: (1 + 2) / 2.
  expect(scoreCoded(judgements, "finance", [1955, 1955])?.mean).toBe(1.5);
  // 1965: the opening alone, +2 by both.
  expect(scoreCoded(judgements, "finance", [1965, 1965])?.mean).toBe(5);
  expect(scoreCoded(judgements, "firm-size", [1960, 1970])).toBeNull();
  expect(agreement(judgements, "finance").disagreements.map((each) => each.item)).toEqual([
    "one-bank",
  ]);
});

test("the catalogue looks backwards: levers to provisions, records to records", () => {
  const toy = catalogue(loadEvidence(EVIDENCE), "toyland");
  expect(toy.levers["finance.relationship-lending"].map((use) => use.provision)).toEqual([
    "one-bank",
    "bank-opening-1960",
  ]);
  const bank = toy.records.find((record) => record.id === "one-bank");
  expect([...(bank?.related ?? [])].sort()).toEqual([
    "bank-opening-1960",
    "coding-systems-bank",
    "coding-text-bank",
    "toy-ministry",
  ]);
  const coding = toy.records.find((record) => record.id === "coding-systems-bank");
  expect(coding?.evidence).toEqual(bank?.evidence);
  expect(coding?.title.en).toBe("The one bank: finance, by rubric-systems");
  expect(JSON.parse(JSON.stringify(toy))).toEqual(toy);
});

test("coverage tells which paragraphs no record cites", () => {
  const base = loadEvidence(EVIDENCE);
  const [toy] = coverage(
    catalogue(base, "toyland").records,
    readIndexes(base, join(EVIDENCE, "index")),
  );
  expect(toy.paragraphs.filter((each) => each.records.length === 0).map((each) => each.id)).toEqual(
    [
      "toy-paper/front-matter/1",
      "toy-paper/banks/2",
      "toy-paper/table-1/1",
      "toy-paper/references/1",
    ],
  );
});

test("the stored index is what the text gives, found by its hash and not its name", () => {
  const base = loadEvidence(EVIDENCE);
  const texts = readTexts(base, TOY);
  expect([...texts.keys()]).toEqual(["toy-paper"]);
  expect(buildIndexes(base, texts)).toEqual(readIndexes(base, join(EVIDENCE, "index")));
});

test("the audit passes with and without the text, and warns of numbers that no record lists", () => {
  for (const texts of [undefined, TOY]) {
    const result = auditFolders({ evidence: EVIDENCE, data: join(TOY, "data"), texts });
    expect(result.errors).toBe(0);
    expect(result.unrecorded.map(({ id, numbers }) => [id, numbers])).toEqual([
      ["toy-paper/growth/2", ["double", "fourteen", "2.5", "ten"]],
      ["toy-paper/banks/2", ["1890"]],
    ]);
    expect(result.readInFull).toEqual(texts === undefined ? [] : ["toy-paper"]);
  }
});

test("accepting publishes new ids", () => {
  const copy = join(SCRATCH, "ids");
  cpSync(EVIDENCE, copy, { recursive: true });
  writeFileSync(join(copy, "index/ids.json"), '{ "ids": ["gone"] }');
  expect(auditFolders({ evidence: copy }).findings.map((each) => each.code)).toEqual(
    expect.arrayContaining(["id-vanished", "id-new"]),
  );
  auditFolders({ evidence: copy, accept: true });
  expect(auditFolders({ evidence: copy }).errors).toBe(0);
});

test("observed series, corrections and targets are read from the data folder", () => {
  const { series, targets } = loadObserved(join(TOY, "data/toyland"));
  expect(series.get("firms")?.values.map((each) => each.value)).toEqual([7, 14]);
  expect(targets.map(({ id, observed, band }) => [id, observed, band])).toEqual([
    ["firms-growth", 2, [1.5, 2.5]],
    ["firms-mystery", null, null],
  ]);
});

test("a folder that is no kind, and a base that is not there, are told", () => {
  const copy = join(SCRATCH, "kinds");
  mkdirSync(join(copy, "toyland/polcies"), { recursive: true });
  expect(loadEvidence(copy).problems[0]).toMatchObject({
    code: "unknown-kind",
    hint: 'did you mean "policy"?',
  });
  expect(loadEvidence(join(SCRATCH, "nowhere")).problems[0].code).toBe("no-folder");
  expect(() => compileFolder(copy, "toyland")).toThrow(/polcies/);
});
