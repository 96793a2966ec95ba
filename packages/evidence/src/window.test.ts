import { expect, test } from "vitest";
import { catalogue } from "./catalogue.ts";
import { buildBase } from "./load.ts";
import type { Kind } from "./schema.ts";
import { judgementsOf, leftOutOf, scoreCoded } from "./score.ts";

const COMMON =
  "title: { en: A, ja: あ }, summary: { en: A., ja: あ。 }, grade: B, evidence: [{ source: paper, section: S, paragraph: 1 }]";

/** One text of 2001, a bank that it knows, and a reform that it announces. */
function base(inForce: string, status: string) {
  const files: [Kind, string][] = [
    [
      "source",
      '- { id: paper, title: { en: A, ja: あ }, summary: { en: A., ja: あ。 }, type: text, csl: { type: report, title: A }, rights: { en: A., ja: あ。 }, observes: "2001-05" }',
    ],
    [
      "institution",
      `- { id: bank, ${COMMON}, status: reported, period: { from: "1950", to: "2004" }, inputs: { en: A, ja: あ }, mechanism: { en: A, ja: あ }, outputs: { en: A, ja: あ }, participants: [] }`,
    ],
    [
      "policy",
      `- { id: reform, ${COMMON}, status: ${status}, met: not-said, reason: A., actors: [A], instrument: law, targets: [], dimensions: [finance], direction: 2, dates: { in-force: "${inForce}", known-by: printed } }`,
    ],
    [
      "coding",
      `- { id: c-bank, item: bank, dimension: finance, direction: -2, strength: 1, coder: mine, rationale: A. }
- { id: c-reform, item: reform, dimension: finance, direction: 2, strength: 1, coder: mine, rationale: A. }`,
    ],
  ];
  const made = buildBase(
    files.map(([kind, text]) => ({
      path: `${kind}.yaml`,
      kind,
      country: kind === "source" ? "" : "japan",
      bytes: new TextEncoder().encode(`${text}\n`),
    })),
  );
  expect(made.problems).toEqual([]);
  return catalogue(made);
}

test("a reform that a text of 2001 foresees for 2004 is not scored as achieved, whatever its status", () => {
  for (const status of ["planned", "in-force"]) {
    const toy = base("2004", status);
    expect(judgementsOf(toy).map(({ item }) => item)).toEqual(["bank"]);
    expect(scoreCoded(judgementsOf(toy), "finance", [2010, 2010])?.mean).toBe(1);
  }
  expect(leftOutOf(base("2004", "planned")).get("reform")).toBe("not-in-force");
  expect(leftOutOf(base("2004", "in-force")).get("reform")).toBe("foreseen");
});

test("what the text has seen counts, and an end that it only foresees does not end a thing", () => {
  const toy = base("2001-01", "in-force");
  expect(judgementsOf(toy).map(({ item, to }) => [item, to])).toEqual([
    ["bank", null],
    ["reform", null],
  ]);
  expect(scoreCoded(judgementsOf(toy), "finance", [2010, 2010])?.mean).toBe(3);
});
