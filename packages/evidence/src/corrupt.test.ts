import { expect, test } from "vitest";
import { audit } from "./audit.ts";
import { buildBase } from "./load.ts";
import type { Problem } from "./problem.ts";
import type { RecordFile } from "./read.ts";
import { buildIndex } from "./source-index.ts";
import type { Kind } from "./schema.ts";

/** A small faultless base; each case below spoils one thing in it. */
const FILES: Readonly<Record<string, string>> = {
  source: `- id: paper
  title: { en: Paper, ja: 論文 }
  summary: { en: A paper., ja: 論文。 }
  type: text
  csl: { type: report, title: Paper }
  rights: { en: Free., ja: 自由。 }
`,
  path: `- id: path-price
  title: { en: Price, ja: 価格 }
  summary: { en: Flat., ja: 一定。 }
  grade: E
  status: assumption
  evidence: []
  name: world.price
  unit: index
  years: [1950, 1960]
  values: [1, 2]
  range: 0.1
  reason: Unknown.
`,
  shock: `- id: shock-storm
  title: { en: Storm, ja: 嵐 }
  summary: { en: Prices rose., ja: 値上がり。 }
  grade: B
  status: reported
  evidence:
    - { source: paper, section: Growth, paragraph: 1 }
  path: world.price
  mode: multiply
  value: { low: 1.1, central: 1.2, high: 1.3 }
  from: "1955"
  to: "1956-07"
`,
  policy: `- id: reform-1960
  title: { en: Reform, ja: 改革 }
  summary: { en: Newcomers may borrow., ja: 新参も借りられる。 }
  grade: B
  status: in-force
  evidence:
    - { source: paper, section: Growth, paragraph: 1 }
  figures: ["40"]
  actors: [Minister]
  instrument: law
  targets: [newcomers]
  dimensions: [finance]
  direction: 2
  dates: { proposed: "1959", in-force: "1960-03", ended: "1970", known-by: printed }
  changes:
    - lever: finance.lending
      mode: set
      value: { low: 0.1, central: 0.2, high: 0.3 }
      reason: A guess.
`,
};

const TEXT =
  "# Growth\nIn 1960 some 40 percent of all the people of the valley worked for one single firm.\nLater seven firms.\n";
const INDEX = buildIndex("paper", TEXT, { headings: "marked" });
const VOCABULARY = { levers: [{ id: "finance.lending", min: 0, max: 1 }], observables: ["gdp"] };
const KNOWN = ["paper", "path-price", "shock-storm", "reform-1960"];

interface Spoilt {
  readonly files?: Partial<Record<string, string | Uint8Array>>;
  readonly extra?: readonly [Kind, string];
}

/** Errors of the base with some of its files replaced. */
function errorsOf({ files = {}, extra }: Spoilt): readonly Problem[] {
  const read = (kind: string, content: string | Uint8Array): RecordFile => ({
    path: `evidence/japan/${kind}/a.yaml`,
    kind: kind as Kind,
    country: kind === "source" ? "" : "japan",
    bytes: typeof content === "string" ? new TextEncoder().encode(content) : content,
  });
  const base = buildBase([
    ...Object.entries({ ...FILES, ...files }).map(([kind, content]) =>
      read(kind, content as string),
    ),
    ...(extra === undefined ? [] : [read(...extra)]),
  ]);
  const result = audit(base, [INDEX], {
    vocabulary: VOCABULARY,
    knownIds: KNOWN,
    texts: new Map([["paper", TEXT]]),
  });
  return result.findings.filter((finding) => finding.severity === "error");
}

const spoil = (kind: string, from: string, to: string): Spoilt => {
  if (!FILES[kind].includes(from)) throw new Error(`nothing to spoil: ${from}`);
  return { files: { [kind]: FILES[kind].replace(from, to) } };
};

test("the unspoilt base has no errors", () => {
  expect(errorsOf({})).toEqual([]);
});

type Case = readonly [what: string, spoilt: Spoilt, code: string, message: RegExp, line?: number];

const CASES: readonly Case[] = [
  ["a tab", spoil("policy", "  actors", "\tactors"), "tab", /tab/, 9],
  [
    "bytes that are no UTF-8",
    { files: { shock: new Uint8Array([0x2d, 0x20, 0xff, 0xfe]) } },
    "not-utf-8",
    /UTF-8/,
  ],
  [
    "a file of more than 5 MB",
    { files: { shock: new Uint8Array(5_000_001) } },
    "too-large",
    /5000001/,
  ],
  ["broken YAML", spoil("policy", 'figures: ["40"]', 'figures: ["40"'), "yaml", /./],
  ["a map instead of a list", { files: { path: "id: path-price\n" } }, "not-a-list", /list/],
  ["a misspelt key", spoil("policy", "  actors", "  actros"), "unknown-key", /actros/, 9],
  [
    "a missing Japanese title",
    spoil("policy", "{ en: Reform, ja: 改革 }", "{ en: Reform }"),
    "missing-field",
    /title.ja/,
    2,
  ],
  ["a missing field", spoil("policy", "  instrument: law\n", ""), "missing-field", /instrument/],
  [
    "an unknown choice",
    spoil("policy", "instrument: law", "instrument: lwa"),
    "wrong-value",
    /instrument/,
    10,
  ],
  ["a month 13", spoil("policy", '"1960-03"', '"1960-13"'), "wrong-value", /dates.in-force/, 14],
  [
    "an end before the start",
    spoil("policy", 'ended: "1970"', 'ended: "1955"'),
    "wrong-value",
    /before/,
  ],
  [
    "a policy with changes but no date",
    spoil("policy", 'in-force: "1960-03", ', ""),
    "wrong-value",
    /in-force/,
  ],
  ["a prior out of order", spoil("policy", "low: 0.1", "low: 0.9"), "wrong-value", /ascending/],
  [
    "a change without a reason",
    spoil("policy", "      reason: A guess.\n", ""),
    "missing-field",
    /reason/,
  ],
  ["an unquoted figure", spoil("policy", '["40"]', "[40]"), "wrong-value", /quotes/],
  [
    "a figure that is not printed",
    spoil("policy", '["40"]', '["41"]'),
    "figure-not-printed",
    /41/,
    8,
  ],
  [
    "a figure without a number",
    spoil("policy", '["40"]', '["many"]'),
    "figure-without-number",
    /many/,
  ],
  [
    "a section that does not exist",
    spoil("policy", "section: Growth", "section: Growht"),
    "locator-nowhere",
    /Growht/,
    7,
  ],
  [
    "a paragraph that does not exist",
    spoil("policy", "paragraph: 1", "paragraph: 9"),
    "locator-nowhere",
    /has 2/,
  ],
  [
    "an unknown source",
    spoil("policy", "source: paper", "source: papre"),
    "missing-reference",
    /papre/,
  ],
  ["a locator of neither form", spoil("policy", ", paragraph: 1", ""), "wrong-value", /paragraph/],
  ["grade B without evidence", spoil("path", "grade: E", "grade: B"), "wrong-value", /evidence/],
  [
    "grade E without evidence or reason",
    spoil(
      "shock",
      "grade: B\n  status: reported\n  evidence:\n    - { source: paper, section: Growth, paragraph: 1 }",
      "grade: E\n  status: assumption\n  evidence: []",
    ),
    "wrong-value",
    /reason/,
  ],
  [
    "copied words",
    spoil(
      "policy",
      "Newcomers may borrow.",
      "Forty of all the people of the valley worked for one.",
    ),
    "copied-words",
    /people of the valley/,
    3,
  ],
  [
    "an unknown lever",
    spoil("policy", "finance.lending", "finance.lendign"),
    "unknown-lever",
    /lendign/,
    16,
  ],
  ["a lever out of bounds", spoil("policy", "high: 0.3", "high: 1.3"), "out-of-bounds", /1.3/],
  [
    "a shock on an unknown path",
    spoil("shock", "path: world.price", "path: world.prices"),
    "unknown-path",
    /world.prices/,
  ],
  [
    "years and values that do not match",
    spoil("path", "[1, 2]", "[1]"),
    "wrong-value",
    /2 years but 1 values/,
  ],
  ["years out of order", spoil("path", "[1950, 1960]", "[1960, 1950]"), "wrong-value", /ascend/],
  ["an id in capitals", spoil("policy", "id: reform-1960", "id: Reform-1960"), "wrong-value", /id/],
  [
    "an id used twice",
    spoil("policy", "id: reform-1960", "id: shock-storm"),
    "duplicate-id",
    /shock-storm/,
  ],
  [
    "an id that vanished",
    spoil("policy", "id: reform-1960", "id: reform-1961"),
    "id-vanished",
    /reform-1960/,
  ],
  [
    "a reference to nothing",
    spoil("policy", "actors: [Minister]", "actors: [the-minister]"),
    "missing-reference",
    /the-minister/,
  ],
  [
    "a source that nothing cites",
    {
      extra: [
        "source",
        FILES.source.replace("id: paper", "id: other").replace("type: text", "type: data"),
      ],
    },
    "orphan-source",
    /other/,
  ],
  [
    "a text without an index",
    { extra: ["source", FILES.source.replace("id: paper", "id: other")] },
    "no-index",
    /other/,
  ],
  [
    "a target of the wrong kind",
    {
      extra: [
        "coding",
        "- { id: c, item: nobody, dimension: finance, direction: 1, strength: 1, coder: rubric-text, rationale: Why not. }\n",
      ],
    },
    "missing-reference",
    /nobody/,
  ],
  [
    "a direction of 3",
    {
      extra: [
        "coding",
        "- { id: c, item: reform-1960, dimension: finance, direction: 3, strength: 1, coder: rubric-text, rationale: Why not. }\n",
      ],
    },
    "wrong-value",
    /direction/,
  ],
];

test.for<Case>(CASES)("%s is caught", ([, spoilt, code, message, line]) => {
  const errors = errorsOf(spoilt);
  expect(errors.map((error) => error.code)).toContain(code);
  const caught = errors.find((error) => error.code === code);
  expect(caught?.message).toMatch(message);
  if (line !== undefined) expect(caught?.line).toBe(line);
});

test("hints offer the nearest known word", () => {
  const hint = (spoilt: Spoilt, code: string) =>
    errorsOf(spoilt).find((error) => error.code === code)?.hint;
  expect(hint(spoil("policy", "  actors", "  actros"), "unknown-key")).toBe(
    'did you mean "actors"?',
  );
  expect(hint(spoil("policy", "instrument: law", "instrument: fnud"), "wrong-value")).toBe(
    'did you mean "fund"?',
  );
  expect(hint(spoil("policy", "section: Growth", "section: Growht"), "locator-nowhere")).toBe(
    'did you mean "Growth"?',
  );
  expect(hint(spoil("policy", "finance.lending", "finance.lendign"), "unknown-lever")).toBe(
    'did you mean "finance.lending"?',
  );
  expect(hint(spoil("policy", "id: reform-1960", "id: reform-1961"), "id-vanished")).toContain(
    "reform-1961",
  );
});

test("all faults of a file are reported at once", () => {
  const spoilt = FILES.policy
    .replace("instrument: law", "instrument: lwa")
    .replace("  actors", "  actros")
    .replace("direction: 2", "direction: 7");
  expect(
    errorsOf({ files: { policy: spoilt } }).filter((error) => error.file.includes("policy")).length,
  ).toBeGreaterThanOrEqual(3);
});

test("an index that no longer fits its text is reported", () => {
  const base = buildBase([
    { path: "s.yaml", kind: "source", country: "", bytes: new TextEncoder().encode(FILES.source) },
  ]);
  const { findings } = audit(base, [INDEX], { texts: new Map([["paper", `${TEXT}More.\n`]]) });
  expect(findings.map((finding) => finding.code)).toContain("stale-index");
});
