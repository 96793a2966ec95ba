import { expect, test } from "vitest";
import { errorsOf, spoil, WEIGHING, type Case } from "../fixtures/spoilt-base.ts";

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
    "years and values that do not match",
    spoil("path", "[1, 2]", "[1]"),
    "wrong-value",
    /2 years but 1 values/,
  ],
  ["years out of order", spoil("path", "[1950, 1960]", "[1960, 1950]"), "wrong-value", /ascend/],
  ["an id in capitals", spoil("policy", "id: reform-1960", "id: Reform-1960"), "wrong-value", /id/],
  [
    "a policy without any size",
    spoil(
      "policy",
      "  changes:\n    - lever: finance.lending\n      mode: set\n      value: { low: 0.1, central: 0.2, high: 0.3 }\n      reason: A guess.\n",
      "",
    ),
    "wrong-value",
    /magnitude/,
  ],
  [
    "a target that does not say whether it was met",
    spoil("policy", "status: in-force", "status: target"),
    "wrong-value",
    /met/,
  ],
  [
    "a weighed row that rests on nothing",
    { extra: ["weighing", WEIGHING.replace("record: reform-1960, ", "")] },
    "wrong-value",
    /supports/,
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
  for (const { file, line: at, hint } of errors) {
    expect(file).toMatch(/^evidence\//);
    expect(at).toBeGreaterThanOrEqual(1);
    expect(hint.length).toBeGreaterThan(3);
  }
});
