import { spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";

const SCRIPT = resolve(import.meta.dirname, "../../scripts/new.ts");
let folder = "";

beforeEach(() => (folder = mkdtempSync(join(tmpdir(), "kigyo-new-"))));
afterEach(() => rmSync(folder, { recursive: true }));

const make = (...args: string[]) =>
  spawnSync(process.execPath, [SCRIPT, ...args], { cwd: folder, encoding: "utf8" });

test("makes a system with its test, and never overwrites", () => {
  const first = make("system", "lend-ships");
  expect(first.status).toBe(0);
  expect(first.stdout).toContain('name: "lendShips"');
  const file = join(folder, "packages/model/src/systems/lend-ships.ts");
  expect(readFileSync(file, "utf8")).toContain("export function lendShips(");
  expect(readFileSync(file.replace(".ts", ".test.ts"), "utf8")).toContain("lendShipsRate");
  expect(make("system", "lend-ships").status).toBe(1);
});

test.each([["planet", "mars"], ["system"], ["system", "LendShips"], ["system", "../escape"], []])(
  "%s %s is refused with the usage",
  (...args) => {
    const { status, stderr } = make(...args);
    expect(status).toBe(2);
    expect(stderr).toContain("system|evidence|figure|experiment <name-in-kebab-case>");
  },
);
