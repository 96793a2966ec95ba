import { mkdtempSync, rmSync, truncateSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, expect, test } from "vitest";
import { Fault } from "../fault.ts";
import { textOf } from "../text/index.ts";
import { parseScenario, readScenarioFile } from "./read.ts";

const folder = mkdtempSync(join(tmpdir(), "kigyo-scenario-"));
afterAll(() => rmSync(folder, { recursive: true }));

const HEAD = "schema: kigyo/scenario/1\nid: mine\nbase: baseline\n";

function faultOf(work: () => unknown): Fault {
  try {
    work();
  } catch (error) {
    if (error instanceof Fault) return error;
    throw error;
  }
  throw new Error("it was accepted");
}

function refused(content: string): Fault {
  return faultOf(() => parseScenario(content, "mine.yaml"));
}

test("a scenario is read with its defaults; a bare year may be a number", () => {
  const { scenario } = parseScenario(
    `${HEAD}changes:\n  - { policy: angel-tax-1997, from: 1995 }\n  - { policies-after: 1990-12-31, off: true }\n`,
    "mine.yaml",
  );
  expect(scenario).toEqual({
    schema: "kigyo/scenario/1",
    id: "mine",
    base: "baseline",
    changes: [
      { policy: "angel-tax-1997", from: "1995" },
      { "policies-after": "1990-12-31", off: true },
    ],
    seed: 1,
    scale: 1000,
    to: 2023,
  });
});

test("the place of a change is known", () => {
  const { locate } = parseScenario(
    `${HEAD}changes:\n  - { policy: a-1997, strength: 2 }\n`,
    "mine.yaml",
  );
  expect(locate(["changes", 0, "strength"])).toBe("mine.yaml:5:23");
  expect(locate(["base"])).toBe("mine.yaml:3:1");
});

test.each([
  ["a tab", `${HEAD}changes:\n\t- { policy: a }\n`, "tab", "mine.yaml:5:1"],
  ["damaged YAML", `${HEAD}changes: [ { policy: a }\n`, "damaged-yaml", "mine.yaml:5:1"],
  ["a key twice", `${HEAD}id: again\nchanges: []\n`, "damaged-yaml", "mine.yaml:4:1"],
  ["an unknown key", `${HEAD}chnages: []\nchanges: []\n`, "wrong-form", "mine.yaml:4:1"],
  ["no changes", HEAD, "wrong-form", "mine.yaml:1:1"],
  [
    "a wrong schema",
    `schema: kigyo/scenario/9\nid: a\nbase: null\nchanges: []\n`,
    "wrong-form",
    "mine.yaml:1:1",
  ],
  ["a change of nothing", `${HEAD}changes:\n  - { polcy: a }\n`, "unknown-change", "mine.yaml:5:5"],
  [
    "a date that is none",
    `${HEAD}changes:\n  - { policy: a, from: soon }\n`,
    "wrong-form",
    "mine.yaml:5:18",
  ],
  ["a scale beyond bounds", `${HEAD}changes: []\nscale: 5000\n`, "wrong-form", "mine.yaml:5:1"],
  ["a list", "- 1\n", "wrong-form", "mine.yaml:1:1"],
  ["nothing", "", "wrong-form", "mine.yaml:1:1"],
])("%s is refused with its place", (_what, content, code, where) => {
  const { parts } = refused(content);
  expect({ code: parts.code, where: parts.where, exit: parts.exit }).toEqual({
    code,
    where,
    exit: 3,
  });
  for (const language of ["en", "ja"] as const)
    expect(parts.message(textOf(language)).length).toBeGreaterThan(5);
});

test("a misspelt key gets a suggestion", () => {
  const { parts } = refused(`${HEAD}chnages: []\nchanges: []\n`);
  expect(parts.hint?.(textOf("en"))).toBe('Did you mean "changes"?');
});

test("aliases that multiply themselves are refused", () => {
  const bomb =
    "a: &a [x, x, x, x, x, x, x, x, x]\nb: &b [*a, *a, *a, *a, *a, *a, *a, *a]\nc: &c [*b, *b, *b, *b, *b, *b, *b, *b]\nd: [*c, *c, *c, *c, *c, *c, *c, *c]\n";
  expect(refused(bomb).parts.exit).toBe(3);
});

test("a file of more than a megabyte is refused by its size, before it is read", () => {
  const path = join(folder, "large.yaml");
  writeFileSync(path, HEAD);
  // The second is longer than any string: only a reader who looks at the size first can refuse it.
  for (const size of [1_000_001, 5_000_000_000]) {
    truncateSync(path, size);
    expect(faultOf(() => readScenarioFile(path)).parts.code).toBe("too-large");
  }
});

test("a file that is not UTF-8 is refused with the place of the first wrong byte", () => {
  const path = join(folder, "latin.yaml");
  writeFileSync(
    path,
    Buffer.concat([Buffer.from("id: a\ntitle: caf"), Buffer.from([0xe9]), Buffer.from("\n")]),
  );
  const { parts } = faultOf(() => readScenarioFile(path));
  expect(parts.code).toBe("not-utf-8");
  expect(parts.where).toMatch(/latin\.yaml:2:11$/);
});

test("a missing file and a folder are told apart", () => {
  expect(faultOf(() => readScenarioFile(join(folder, "none.yaml"))).parts.code).toBe(
    "missing-file",
  );
  expect(faultOf(() => readScenarioFile(folder)).parts.code).toBe("not-a-file");
});
