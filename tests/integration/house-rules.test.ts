/** The rules that keep runs deterministic and imports pointing one way must bite. */
import { spawnSync } from "node:child_process";
import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join, resolve } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";

const ROOT = resolve(import.meta.dirname, "../..");
const OXLINT = join(ROOT, "node_modules/.bin/oxlint");
let folder = "";

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), "kigyo-rules-"));
  cpSync(join(ROOT, ".oxlintrc.json"), join(folder, ".oxlintrc.json"));
});
afterAll(() => rmSync(folder, { recursive: true }));

/** What the linter says of one file at a path of the project. */
function lint(path: string, text: string): string {
  const file = join(folder, path);
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, text);
  const { stdout } = spawnSync(OXLINT, ["--format", "unix", path], {
    cwd: folder,
    encoding: "utf8",
  });
  rmSync(file);
  return stdout;
}

describe.each(["packages/engine/src/a.ts", "packages/model/src/systems/a.ts"])("in %s", (path) => {
  test.each([
    "Math.random()",
    "Math.exp(1)",
    "Math.log(2)",
    'Math["pow"](2, 0.5)',
    "Math.tanh(1)",
    "Math.hypot(1, 2)",
    "Math.cbrt(2)",
    "Date.now()",
    "new Date()",
    "performance.now()",
    "crypto.getRandomValues(new Uint8Array(1))",
    "process.argv",
    "globalThis.Math.random()",
    "new Intl.NumberFormat()",
    '["b", "a"].sort((a, b) => a.localeCompare(b))',
  ])("%s is refused", (expression) => {
    expect(lint(path, `export const a = ${expression};\n`)).toMatch(/eslint\(no-restricted-/);
  });

  test.each(["Math.sqrt(2)", "Math.imul(2, 3)", "Math.floor(0.5)", "Math.max(1, 2)"])(
    "%s is allowed: it is exact everywhere",
    (expression) => {
      expect(lint(path, `export const a = ${expression};\n`)).not.toContain("Error");
    },
  );

  test("a renamed function of Math is seen", () => {
    const text = "const { random: draw } = Math;\nexport const a = draw();\n";
    expect(lint(path, text)).toContain("no-restricted-properties");
  });

  test("tests may use them", () => {
    const text = "export const a = Math.exp(1);\n";
    expect(lint(path.replace(".ts", ".test.ts"), text)).not.toContain("Error");
  });
});

describe("imports point one way", () => {
  test.each([
    ["engine", "@kigyo/model"],
    ["engine", "../../model/src/index.ts"],
    ["engine", "node:fs"],
    ["model", "@kigyo/evidence"],
    ["model", "@kigyo/lab/plan"],
    ["model", "node:path"],
    ["model", "../../engine/src/math.ts"],
    ["evidence", "@kigyo/engine"],
    ["evidence", "@kigyo/model"],
    ["lab", "@kigyo/workbench"],
    ["figures", "@kigyo/lab"],
    ["figures", "@kigyo/evidence/catalogue"],
    ["figures", "@kigyo/model"],
    ["figures", "node:fs"],
    ["model", "@kigyo/figures/outcome"],
    ["workbench", "@kigyo/lab"],
    ["workbench", "@kigyo/evidence"],
  ])("%s may not import %s", (room, from) => {
    const text = `import { a } from "${from}";\nexport const b = a;\n`;
    expect(lint(`packages/${room}/src/a.ts`, text)).toContain("no-restricted-imports");
  });

  test.each([
    ["model", "@kigyo/engine"],
    ["lab", "@kigyo/engine"],
    ["lab", "@kigyo/model"],
    ["lab", "@kigyo/evidence"],
    ["lab", "node:fs"],
    ["lab", "@kigyo/figures/outcome"],
    ["workbench", "@kigyo/figures/outcome"],
    ["workbench", "@kigyo/model"],
  ])("%s may import %s", (room, from) => {
    const text = `import { a } from "${from}";\nexport const b = a;\n`;
    expect(lint(`packages/${room}/src/a.ts`, text)).not.toContain("Error");
  });
});

describe("powers by the runtime", () => {
  const check = (text: string) => {
    const file = join(folder, "powers/a.ts");
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, text);
    return spawnSync(
      process.execPath,
      [join(ROOT, "scripts/check-power.ts"), join(folder, "powers")],
      {
        encoding: "utf8",
      },
    );
  };

  test.each(["export const a = 2 ** 0.5;", "export let a = 2;\na **= 0.5;", "Math.pow(2, 3);"])(
    "%s is refused with its place",
    (text) => {
      const { status, stderr } = check(text);
      expect(status).toBe(1);
      expect(stderr).toMatch(/a\.ts:\d+: a power by the runtime/);
    },
  );

  test("comments and quoted text may speak of them", () => {
    expect(check('/** a ** b */\n// 2 ** 3\nexport const a = "x ** y";\n').status).toBe(0);
  });
});
