/** What is handed in of a stored result: figures, citations, packages; and what is told of wrong input. */
import { existsSync, readdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { ask, kigyo, temporaryFolder } from "./cli-process.ts";

const { path: results, remove } = temporaryFolder();
const { path: elsewhere, remove: removeElsewhere } = temporaryFolder();
let name = "";
beforeAll(async () => {
  const made = ["run", "baseline", "--runs", "2", "--scale", "4000", "--to", "1949"];
  const { answer } = await ask(results, made);
  name = answer.data.id;
});
afterAll(() => {
  remove();
  removeElsewhere();
});

test("figures go into the result's folder, in the language asked for, and to another on request", async () => {
  const { exit, answer } = await ask(results, ["figure", name, "--observables", "gdp.growth"]);
  expect([exit, answer.data.files]).toEqual([0, ["gdp-growth.en.svg", "scores.en.svg"]]);
  expect(answer.warnings[0]).toContain("ideal types");
  const to = join(elsewhere, "figures");
  const japanese = await kigyo(results, ["figure", name, "--lang", "ja", "-o", to, "--plain"]);
  expect([japanese.exit, japanese.out]).toEqual([0, expect.stringContaining("scores.ja.svg\n")]);
  expect(readdirSync(join(results, name, "figures"))).toEqual([
    "gdp-growth.en.svg",
    "scores.en.svg",
  ]);
  expect(readdirSync(to)).toContain("gdp-growth.ja.svg");
});

test("a result is cited as text, BibTeX or CSL-JSON", async () => {
  const csl = await kigyo(results, ["cite", name, "--format", "csl"]);
  expect(JSON.parse(csl.out)).toMatchObject({ id: `kigyo-${name}`, type: "dataset" });
  const bibtex = await kigyo(results, ["cite", name, "--format", "bibtex"]);
  expect(bibtex.out).toMatch(/^@misc\{kigyo-baseline-/);
  const { answer } = await ask(results, ["cite", name]);
  expect(answer.data.line).toContain(answer.fingerprint);
});

test("a package can be run again by what it holds, and opened by DuckDB", async () => {
  const folder = join(elsewhere, "package");
  const { exit, answer } = await ask(results, ["export", name, "-o", folder]);
  expect(exit).toBe(0);
  expect(answer.data.files).toContain("checksums.txt");
  const again = await kigyo(results, ["reproduce", join(folder, "run")]);
  expect([again.exit, again.out]).toEqual([0, expect.stringContaining("Same result.")]);
  const sql = "select count(distinct member) as members from results";
  const { answer: asked } = await ask(join(folder, "run"), ["query", sql]);
  expect(asked.data.rows).toEqual([[2]]);
});

test.each([
  [["figure", "nothing"], "no-experiment"],
  [["export", "nothing"], "no-experiment"],
  [["figure", "$", "--observables", "gdp.grwth"], "unknown-observable"],
  [["figure", "$", "--arms", "basline"], "unknown-scenario"],
  [["figure", "$", "-o", "$file/figures"], "no-folder"],
  [["export", "$", "-o", "$there", "--date", "2026-02-30"], "wrong-date"],
  [["export", "$", "-o", "$there"], "folder-exists"],
  [["export", "$", "-o", "$file/package"], "no-folder"],
  [["export", "$", "-o", "$results/package"], "among-results"],
  [["export", "$", "-o", "$new", "--observables", "gdp.grwth"], "unknown-observable"],
  [["cite", "nothing"], "unknown-id"],
])("%j is told once, with exit code 3", async (words, code) => {
  writeFileSync(join(elsewhere, "file"), "");
  const places: Readonly<Record<string, string>> = {
    $file: join(elsewhere, "file"),
    $there: elsewhere,
    $results: results,
    $new: join(elsewhere, "new"),
    $: name,
  };
  const given = words.map((word) => word.replace(/^\$[a-z]*/, (place) => places[place] ?? place));
  const { exit, answer } = await ask(results, given);
  expect([exit, answer.error?.code]).toEqual([3, code]);
  expect(existsSync(join(elsewhere, "new"))).toBe(false);
});

test("figures and packages of an unfinished result are refused with the way to go on", async () => {
  const { path, remove: removeOpen } = temporaryFolder();
  const begun = ["run", "baseline", "--runs", "8", "--scale", "4000", "--to", "1990"];
  await kigyo(path, begun, (messages, stop) => {
    if (messages.includes("runs on")) stop();
  });
  const [folder] = readdirSync(path);
  for (const command of ["figure", "export", "cite"]) {
    const { exit, answer } = await ask(path, [command, folder]);
    expect([exit, answer.error?.code, answer.error?.hint]).toEqual([
      3,
      "unfinished",
      `Go on with: kigyo resume ${folder}`,
    ]);
  }
  removeOpen();
});
