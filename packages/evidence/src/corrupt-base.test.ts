import { expect, test } from "vitest";
import {
  CLAIM,
  errorsOf,
  FILES,
  INDEX,
  spoil,
  SYSTEM,
  TEXT,
  WEIGHING,
  type Case,
  type Spoilt,
} from "../fixtures/spoilt-base.ts";
import { audit } from "./audit.ts";
import { buildBase } from "./load.ts";

const CASES: readonly Case[] = [
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
    "a policy that moves a lever but cites nothing",
    spoil(
      "policy",
      'grade: B\n  status: in-force\n  evidence:\n    - { source: paper, section: Growth, paragraph: 1 }\n  figures: ["40"]',
      "grade: E\n  status: in-force\n  reason: A guess.\n  evidence: []",
    ),
    "policy-without-evidence",
    /finance\.lending/,
    7,
  ],
  [
    "a plan of one text told as achieved",
    {
      files: {
        source: FILES.source.replace("  csl:", '  observes: "1959"\n  csl:'),
      },
    },
    "beyond-the-window",
    /1960-03/,
    5,
  ],
  [
    "a magnitude that is not printed",
    spoil(
      "policy",
      "  changes:",
      '  magnitude: { value: 55, unit: per cent, printed: "55" }\n  changes:',
    ),
    "figure-not-printed",
    /55/,
    15,
  ],
  [
    "a date called printed that is not",
    spoil("policy", 'in-force: "1960-03"', 'in-force: "1961-03"'),
    "date-not-printed",
    /1961/,
    14,
  ],
  [
    "a claim that no system lists",
    { extra: ["claim", CLAIM], also: ["system", SYSTEM] },
    "orphan-claim",
    /claim-alone/,
  ],
  [
    "a system that nothing weighs",
    { extra: ["system", SYSTEM] },
    "system-unweighed",
    /system-valley/,
  ],
  [
    "a weighing of no system",
    { extra: ["weighing", WEIGHING] },
    "missing-reference",
    /system-valley/,
  ],
];

test("the unspoilt base has no errors", () => {
  expect(errorsOf({})).toEqual([]);
});

test.for<Case>(CASES)("%s is caught", ([, spoilt, code, message, line]) => {
  const errors = errorsOf(spoilt);
  expect(errors.map((error) => error.code)).toContain(code);
  const caught = errors.find((error) => error.code === code);
  expect(caught?.message).toMatch(message);
  if (line !== undefined) expect(caught?.line).toBe(line);
  for (const { file, line: at, hint } of errors) {
    expect(file).toMatch(/^evidence\//);
    expect(at).toBeGreaterThanOrEqual(1);
    expect(hint.length).toBeGreaterThan(3);
  }
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
