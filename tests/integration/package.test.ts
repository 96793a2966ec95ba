/** The library as a stranger gets it: packed, unpacked into an empty folder, run from node_modules. */
import { spawnSync } from "node:child_process";
import {
  copyFileSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join, resolve } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";

const ROOT = resolve(import.meta.dirname, "../..");
const EXAMPLE = join(ROOT, "examples", "1-first-run.ts");
const folder = mkdtempSync(join(tmpdir(), "kigyo-stranger-"));
const installed = join(folder, "node_modules", "kigyo");

interface Manifest {
  readonly name: string;
  readonly engines: { readonly node: string };
  readonly dependencies: Readonly<Record<string, string>>;
}

const readManifest = (path: string): Manifest & { readonly version: string } =>
  JSON.parse(readFileSync(path, "utf8")) as Manifest & { readonly version: string };

/** Runs a program and gives what it printed; anything else than success fails the test. */
function output(program: string, args: readonly string[], cwd = folder): string {
  const { status, stdout, stderr } = spawnSync(program, args, { cwd, encoding: "utf8" });
  if (status !== 0) throw new Error(`${program} ${args.join(" ")}:\n${stdout}${stderr}`);
  return stdout;
}

beforeAll(() => {
  const script = join(ROOT, "scripts", "package.ts");
  const tarball = join(ROOT, output(process.execPath, [script], ROOT).trim());
  // What npm does with a package and its dependencies, without a network.
  output("tar", ["-xzf", tarball]);
  mkdirSync(dirname(installed));
  renameSync(join(folder, "package"), installed);
  for (const name of Object.keys(readManifest(join(installed, "package.json")).dependencies)) {
    const link = join(folder, "node_modules", name);
    mkdirSync(dirname(link), { recursive: true });
    symlinkSync(join(ROOT, "node_modules", name), link);
  }
});
afterAll(() => rmSync(folder, { recursive: true }));

test("the first example gives the same numbers as from the sources", () => {
  copyFileSync(EXAMPLE, join(folder, "first-run.mjs"));
  expect(output(process.execPath, ["first-run.mjs"])).toBe(output(process.execPath, [EXAMPLE]));
});

test("the declarations tell a right call from a wrong one", () => {
  const text = [
    'import { claims, compare, ensemble, loadEvidence, run, scenario } from "kigyo";',
    'import type { Difference, YearlySeries } from "kigyo";',
    "const evidence = loadEvidence();",
    'const history = scenario("baseline", evidence, { scale: 4000 });',
    "const finished = await ensemble([history], evidence, { members: 2 }).finished;",
    'export const differences: Difference[] = compare(finished, "baseline", "other");',
    'export const growth: YearlySeries = (await run(history, evidence)).series("gdp.growth");',
    "export const model: string | undefined = claims()?.versions.model;",
    "// @ts-expect-error members are counted",
    'ensemble([history], evidence, { members: "two" });',
  ];
  writeFileSync(join(folder, "typed.mts"), `${text.join("\n")}\n`);
  const tsc = join(ROOT, "node_modules", ".bin", "tsc");
  const strict = ["--noEmit", "--strict", "--module", "nodenext", "--target", "es2024"];
  expect(output(tsc, [...strict, "typed.mts"])).toBe("");
});

test("it holds JavaScript, declarations and data, and depends on packages of a registry alone", () => {
  const files = readdirSync(installed, { recursive: true }).map(String);
  expect(files.filter((path) => path.endsWith(".ts") && !path.endsWith(".d.ts"))).toEqual([]);
  expect(files).toEqual(expect.arrayContaining(["LICENSE", "README.md", "reports/ledger.json"]));
  const { name, engines, dependencies } = readManifest(join(installed, "package.json"));
  expect([name, engines.node]).toEqual(["kigyo", ">=22"]);
  for (const [one, version] of Object.entries(dependencies)) {
    expect(one).not.toMatch(/^@kigyo\//);
    const there = readManifest(join(ROOT, "node_modules", one, "package.json"));
    expect(there.version).toBe(version);
  }
});
