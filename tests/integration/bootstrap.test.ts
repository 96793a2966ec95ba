/** The bootstrap in a project of its own without packages, on machines of several kinds. */
import { spawn, spawnSync } from "node:child_process";
import { cpSync, existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { pathToFileURL } from "node:url";
import { afterEach, beforeEach, expect, test } from "vitest";

const ROOT = resolve(import.meta.dirname, "../..");
let folder = "";

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "kigyo-bootstrap-"));
  mkdirSync(join(folder, "tools/node"), { recursive: true });
  cpSync(join(ROOT, "tools/bootstrap.js"), join(folder, "tools/bootstrap.js"));
  cpSync(join(ROOT, "tools/node/package.json"), join(folder, "tools/node/package.json"));
  lock("1.0.0");
});
afterEach(() => rmSync(folder, { recursive: true }));

/** Writes a project without dependencies at a version, so that its lockfile changes with it. */
function lock(version: string): void {
  const project = { name: "empty", version, type: "module" };
  writeFileSync(join(folder, "package.json"), JSON.stringify(project));
  writeFileSync(
    join(folder, "package-lock.json"),
    JSON.stringify({ ...project, lockfileVersion: 3, packages: { "": project } }),
  );
}

function bootstrap(...args: string[]) {
  return spawnSync(process.execPath, [join(folder, "tools/bootstrap.js"), ...args], {
    cwd: folder,
    encoding: "utf8",
  });
}

/** The bootstrap on a machine that is made to look otherwise. */
function bootstrapOn(machine: { version: string; platform: string }, ...args: string[]) {
  const url = pathToFileURL(join(folder, "tools/bootstrap.js")).href;
  const script = `
    Object.defineProperty(process, "versions", { value: { node: "${machine.version}" } });
    Object.defineProperty(process, "version", { value: "v${machine.version}" });
    Object.defineProperty(process, "platform", { value: "${machine.platform}" });
    process.argv = [process.argv[0], "bootstrap.js", ...${JSON.stringify(args)}];
    await import("${url}");`;
  return spawnSync(process.execPath, ["--input-type=module", "-e", script], {
    cwd: folder,
    encoding: "utf8",
  });
}

test("an unknown command shows what there is and ends with 2", () => {
  const { status, stderr } = bootstrap("strat");
  expect(status).toBe(2);
  expect(stderr).toContain("start | test | kigyo <command> | run <program>");
  expect(existsSync(join(folder, "node_modules"))).toBe(false);
});

test("installs once, and again only when the lockfile changes", () => {
  const first = bootstrap("run", "node", "--version");
  expect(first).toMatchObject({ status: 0, stdout: `${process.version}\n` });
  expect(first.stderr).toContain("Installing packages");
  expect(bootstrap("run", "node", "--version").stderr).not.toContain("Installing packages");
  lock("1.0.1");
  rmSync(join(folder, "node_modules/.package-lock.json"), { force: true });
  expect(bootstrap("run", "node", "--version").stderr).toContain("Installing packages");
});

test("ends as the program ends", () => {
  writeFileSync(join(folder, "seven.ts"), "const code: number = 7;\nprocess.exit(code);\n");
  expect(bootstrap("run", "seven.ts").status).toBe(7);
});

test("a Node too old elsewhere than on Linux is told which one to install", () => {
  const { status, stderr } = bootstrapOn({ version: "20.1.0", platform: "darwin" }, "start");
  expect(status).toBe(1);
  expect(stderr).toMatch(/needs Node 24 or newer; this is v20\.1\.0\. Install Node 24\.\d+\.\d+/);
});

test("a Node too old on Linux hands over to the pinned one", () => {
  const bin = join(folder, "tools/node/node_modules/.bin");
  mkdirSync(bin, { recursive: true });
  writeFileSync(
    join(bin, "node"),
    '#!/bin/sh\n[ "$1" = --version ] && echo v24.0.0 || echo "pinned runs $*"\n',
    { mode: 0o755 },
  );
  mkdirSync(join(folder, "node_modules"));
  writeFileSync(join(folder, "node_modules/.package-lock.json"), '{"packages":{}}');
  const { status, stdout } = bootstrapOn({ version: "20.1.0", platform: "linux" }, "kigyo", "list");
  expect(status).toBe(0);
  expect(stdout).toMatch(/pinned runs .*packages\/lab\/src\/cli\/main\.ts list/);
});

test.each(["SIGINT", "SIGTERM"] as const)(
  "%s to the bootstrap alone reaches the program, which decides how it ends",
  async (signal) => {
    writeFileSync(
      join(folder, "tidy.ts"),
      `for (const [signal, code] of [["SIGINT", 40], ["SIGTERM", 41]] as const)
         process.on(signal, () => { console.log("tidy"); process.exit(code); });
       setInterval(() => undefined, 1000);
       console.log("ready");\n`,
    );
    // A group of its own, so that nobody else passes the signal on.
    const child = spawn(process.execPath, [join(folder, "tools/bootstrap.js"), "run", "tidy.ts"], {
      cwd: folder,
      detached: true,
    });
    let out = "";
    child.stdout.on("data", (piece: Buffer) => {
      if (out === "" && piece.toString().includes("ready")) child.kill(signal);
      out += piece.toString();
    });
    const code = await new Promise((resolve) => child.on("close", resolve));
    expect(out).toBe("ready\ntidy\n");
    expect(code).toBe(signal === "SIGINT" ? 40 : 41);
  },
);
