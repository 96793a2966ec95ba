/** The command line on the evidence base: questions, scores, a system's weighing table, the export. */
import { existsSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { afterAll, expect, test } from "vitest";
import { ask, kigyo, temporaryFolder } from "./cli-process.ts";

const { path: root, remove } = temporaryFolder();
afterAll(remove);
const results = join(root, "results");

test("a question in kana is answered with records and their places", async () => {
  const { exit, answer } = await ask(results, ["evidence", "ask", "やまいち"]);
  expect(exit).toBe(0);
  const found = answer.data as { id: string; evidence: { section: string; paragraph: number }[] }[];
  const failure = found.find(({ id }) => id === "event-yamaichi-fails-1997");
  expect(failure?.evidence[0]).toMatchObject({ paragraph: 4 });
});

test("a filter that no record can pass is refused with the values there are", async () => {
  const { exit, answer } = await ask(results, ["evidence", "ask", "kind:polcy", "bank"]);
  expect(exit).toBe(3);
  expect(answer.error).toMatchObject({ code: "unknown-name", where: "kind" });
  expect(answer.error?.message).toContain("institution");
  expect(answer.error?.hint).toContain('"policy"');
});

test("the score names what is left out and tries both controls", async () => {
  const { answer } = await ask(results, ["evidence", "score"]);
  const data = answer.data as {
    rows: { dimension: string; difference: { startup: number } }[];
    leftOut: Record<string, string>;
    controls: { tag: string; rises: boolean }[];
  };
  expect(data.rows).toHaveLength(5);
  expect(data.leftOut["post-bank-startup-investment-2023"]).toBe("not-in-force");
  expect(data.controls.map(({ rises }) => rises)).toEqual([true, true]);
});

test("a system is shown with the evidence for and against it, in both languages", async () => {
  const { answer } = await ask(results, ["show", "systems", "a3"]);
  const { weighing } = answer.data as { weighing: { weight: string; reason: { ja: string } }[] };
  expect(new Set(weighing.map(({ weight }) => weight))).toEqual(
    new Set(["supports", "weakens", "neutral", "absent"]),
  );
  for (const { reason } of weighing) expect(reason.ja).toMatch(/[\u3040-\u9fff]/);
});

test("the export is a folder, and never replaces another unasked", async () => {
  const folder = join(root, "package");
  const { exit } = await kigyo(results, ["evidence", "export", "--output", folder, "--excel"]);
  expect(exit).toBe(0);
  expect(existsSync(join(folder, "datapackage.json"))).toBe(true);
  expect(readdirSync(join(folder, "csv")).length).toBe(readdirSync(join(folder, "parquet")).length);
  expect((await ask(results, ["evidence", "export", "--output", folder])).exit).toBe(3);
});
