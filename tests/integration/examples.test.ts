/** The numbered examples run as processes of their own, each in under 40 lines. */
import { spawnSync } from "node:child_process";
import { readdirSync, readFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { expect, test } from "vitest";

const FOLDER = resolve(import.meta.dirname, "../../examples");
const EXAMPLES = readdirSync(FOLDER).filter((name) => /^\d-.*\.ts$/.test(name));
/** Part of what each says. */
const SAYS: Readonly<Record<string, RegExp>> = {
  "1-first-run.ts": /unemployment\.rate, 1960s: [\d.]+ per cent\nfingerprint [0-9a-f]{32}/,
  "2-what-if.ts": /same sign in \d of 3/,
  "3-stop-when-sure.ts": /member \d+: labour share [\d.]+ ± /,
  "4-sources.ts": /paragraph \d+\n {2}(set|add|multiply) /,
  "5-claims.ts": /claims, model |No ledger is stored yet/,
};

test("there are five", () => {
  expect(EXAMPLES).toEqual(Object.keys(SAYS));
});

test.each(EXAMPLES)("%s", (name) => {
  const path = join(FOLDER, name);
  expect(readFileSync(path, "utf8").split("\n").length).toBeLessThan(41);
  const { status, stdout, stderr } = spawnSync(process.execPath, [path], { encoding: "utf8" });
  expect([status, stderr]).toEqual([0, ""]);
  expect(stdout).toMatch(SAYS[name]);
});
