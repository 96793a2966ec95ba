/** Wrong input beyond scenario files: each call is answered with one message that says what, where and what to do. */
import { existsSync, mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { ask, kigyo, temporaryFolder } from "./cli-process.ts";

const { path: root, remove } = temporaryFolder();
afterAll(remove);
const results = join(root, "results");
const file = join(root, "a-file");
const empty = join(root, "empty");
const nowhere = join(root, "nowhere");
const TINY = ["run", "baseline", "--scale", "4000", "--to", "1949"];

const form = (name: string, words: string): string[] => {
  const path = join(root, `${name}.yaml`);
  writeFileSync(path, words);
  return ["validate", path];
};
const changed = (change: string): string =>
  `schema: kigyo/scenario/1\nid: mine\nbase: baseline\nchanges:\n  - ${change}\n`;

beforeAll(() => {
  writeFileSync(file, "");
  mkdirSync(empty);
});

test.each<[string, () => string[], string]>([
  ["a file as folder of a run", () => [...TINY, "--output", file], "no-folder"],
  ["a folder below a file", () => [...TINY, "--output", join(file, "x")], "no-folder"],
  [
    "a folder of texts that is not there",
    () => ["evidence", "audit", "--texts", nowhere],
    "no-folder",
  ],
  ["a folder without the texts", () => ["evidence", "audit", "--texts", empty], "no-texts"],
  [
    "an element of nothing",
    () => ["work", join(empty, "array-1"), "--chunk", "1"],
    "no-cluster-work",
  ],
  ["a gather step of nothing", () => ["gather", empty], "no-cluster-work"],
  ["breaks of no result", () => ["breaks", "gdp.growth", nowhere], "no-experiment"],
  [
    "a window outside the run",
    () => ["compare", "baseline", "mark1", "--window", "1900-1950"],
    "wrong-window",
  ],
  ["a system without claims", () => ["claims", "list", "--system", "Z9"], "unknown-system"],
  [
    "a folder of scenarios that is not there",
    () => ["list", "scenarios", "--scenarios", nowhere],
    "no-folder",
  ],
  [
    "a day that no month has",
    () => [...TINY, "--set", "angel-tax-1997.from=1987-04-31"],
    "bad-date",
  ],
  [
    "the same in a file",
    () => form("day", changed("{ policy: angel-tax-1997, from: 1987-02-30 }")),
    "wrong-form",
  ],
  [
    "a thirteenth month",
    () => form("month", changed("{ policy: angel-tax-1997, from: 1987-13 }")),
    "wrong-form",
  ],
  ["no such system", () => form("system", changed("{ system: A66, off: true }")), "wrong-form"],
  ["an empty file", () => form("nothing", ""), "wrong-form"],
  ["another kind of file", () => form("kind", "schema: kigyo/checks/1\nid: a\n"), "wrong-form"],
])("%s: exit 3 with words in both languages, nothing written", async (_what, words, code) => {
  const given = words();
  const english = await ask(results, given);
  const japanese = await kigyo(results, ["--lang", "ja", ...given]);
  expect([english.exit, japanese.exit]).toEqual([3, 3]);
  expect(english.answer.error?.code).toBe(code);
  expect(english.answer.error?.where).toBeTruthy();
  expect(english.answer.error?.message).not.toMatch(/Error|ENO|kebab|YYYY/);
  expect(japanese.messages).toMatch(/[ぁ-ん]/);
  expect(existsSync(results)).toBe(false);
});

test("a value that an option cannot take is met with those that it can", async () => {
  for (const [words, allowed] of [
    [["run", "baseline", "--scale", "5000"], "1–4000"],
    [["run", "baseline", "--on", "pbs"], "local, slurm"],
    [["run", "baseline", "--spread", "luck"], "none, chance, parameters, policy"],
  ] as const) {
    for (const lang of ["en", "ja"]) {
      const { exit, messages } = await kigyo(results, [...words, "--lang", lang]);
      expect([words, exit, messages]).toEqual([words, 2, expect.stringContaining(allowed)]);
    }
  }
});

test("advice of the model is given in Japanese too", async () => {
  for (const flag of [
    ["--set", "labour.pension-portability=3"],
    ["--set", "firm.inertia=-5"],
    ["--without", "no-such-policy-anywhere"],
  ]) {
    const { exit, messages } = await kigyo(results, ["run", "baseline", ...flag, "--lang", "ja"]);
    expect([flag, exit]).toEqual([flag, 3]);
    expect(messages).not.toMatch(/Choose|kigyo list shows/);
  }
});

test("help is in the reader's language, and names each default once", async () => {
  const english = await kigyo(results, ["start", "--help"]);
  expect(english.out.match(/default: a free one/g)).toHaveLength(1);
  const japanese = await kigyo(results, ["run", "--help", "--lang", "ja"]);
  expect(japanese.out).not.toMatch(/default|choices/);
  expect(japanese.out).toContain("既定");
});
