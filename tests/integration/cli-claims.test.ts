/** `kigyo claims` as a person calls it, without running the whole ledger. */
import { afterAll, expect, test } from "vitest";
import { type Answer, type Called, kigyo, temporaryFolder } from "./cli-process.ts";

const answerOf = ({ out }: Called): Answer => JSON.parse(out) as Answer;
const { path: results, remove } = temporaryFolder();
afterAll(remove);

test("claims are listed and shown in both languages, and say what a verdict is about", async () => {
  const listed = await kigyo(results, ["claims", "list", "--json"]);
  expect(answerOf(listed).data.claims).toHaveLength(100);
  const group = await kigyo(results, ["claims", "list", "--system", "a1"]);
  expect(group.out).toMatch(/T1 /);
  expect(group.out).toContain("uncalibrated");
  const shown = await kigyo(results, ["claims", "show", "T17", "--lang", "ja"]);
  expect(shown.out).toContain("判定はモデルについてのもの");
  expect(shown.out).toContain("理念型mark2");
});

test("a plan is told before anything runs; a wrong number is explained", async () => {
  const planned = await kigyo(results, ["claims", "run", "T17", "--dry-run", "--json"]);
  expect(answerOf(planned).data).toMatchObject({ runs: 32, scenarios: 4, members: 8 });
  const wrong = await kigyo(results, ["claims", "show", "T170"]);
  expect(wrong.exit).toBe(3);
  expect(wrong.messages).toContain("T17");
  const wrongUsage = await kigyo(results, ["claims", "list", "--verdict", "true"]);
  expect(wrongUsage.exit).toBe(2);
});

test("a difference needs a ledger that was run", async () => {
  const compared = await kigyo(results, ["claims", "diff"]);
  expect(compared.exit).toBe(3);
});
