/** Faults that must cost nothing: each has a clear message in both languages, and what is finished stays. */
import { spawn, spawnSync } from "node:child_process";
import {
  chmodSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  truncateSync,
  writeFileSync,
} from "node:fs";
import { hostname } from "node:os";
import { join } from "node:path";
import { call, CLI, hashesOf, runWithKills, workTime } from "@kigyo/lab/long/kills";
import { afterAll, expect, test } from "vitest";
import { ask, kigyo, temporaryFolder } from "./cli-process.ts";

const { path: root, remove } = temporaryFolder();
afterAll(remove);
const TINY = ["baseline", "--scale", "4000", "--to", "1949"];
const resultsOf = (folder: string): string[] =>
  readdirSync(join(folder, "results")).filter((name) => name.endsWith(".parquet"));

test("killed five times at random moments, a run ends with the bytes of one left alone", async () => {
  const words = [...TINY, "--runs", "16"];
  const alone = join(root, "alone");
  expect(await call(["run", ...words, "--output", alone])).toBe(0);
  const whole = workTime(alone);
  const folder = join(root, "killed");
  const report = await runWithKills({ words, folder, kills: 5, seed: 1, runs: 16, whole });
  console.log(`${report.killed} kills met a living process, ${report.midway} of them midway.`);
  expect(report.killed).toBeGreaterThanOrEqual(3);
  expect(report.midway).toBeGreaterThanOrEqual(1);
  expect(hashesOf(folder)).toEqual(hashesOf(alone));
});

test("a full disk stops the run with a message; with room it goes on to the same bytes", async () => {
  const words = [...TINY, "--runs", "2"];
  const [full, whole] = [join(root, "full"), join(root, "roomy")];
  // No file may grow beyond a few kilobytes: the request fits, a run's file does not.
  const cramped = (lang: string): ReturnType<typeof spawnSync> =>
    spawnSync(
      "bash",
      [
        "-c",
        'ulimit -f 8; exec "$0" "$@"',
        process.execPath,
        CLI,
        "run",
        ...words,
        "--output",
        full,
        "--lang",
        lang,
      ],
      { encoding: "utf8" },
    );
  const [english, japanese] = [cramped("en"), cramped("ja")];
  expect([english.status, japanese.status]).toEqual([1, 1]);
  expect(english.stderr).toMatch(/The disk is full \(EFBIG\)\. Stopped\. 0 of 2 runs are kept\./);
  expect(english.stderr).toContain(`kigyo resume ${full}`);
  expect(japanese.stderr).toContain("ディスクがいっぱいです(EFBIG)。");
  expect(readdirSync(join(full, "results"))).toEqual([]);
  expect(existsSync(join(full, "manifest.json"))).toBe(false);
  expect((await kigyo(root, ["resume", full])).exit).toBe(0);
  expect((await kigyo(root, ["run", ...words, "--output", whole])).exit).toBe(0);
  expect(hashesOf(full)).toEqual(hashesOf(whole));
});

test("a folder that cannot be written to is told", async () => {
  const folder = join(root, "sealed");
  mkdirSync(folder);
  // Root may write anywhere, except where the file system is mounted for reading.
  const mounted =
    process.getuid?.() === 0 &&
    spawnSync("mount", ["-t", "tmpfs", "-o", "ro,size=64k", "tmpfs", folder]).status === 0;
  if (!mounted) chmodSync(folder, 0o555);
  try {
    const english = await ask(join(folder, "results"), ["run", ...TINY]);
    const japanese = await kigyo(join(folder, "results"), ["run", ...TINY, "--lang", "ja"]);
    expect([english.exit, japanese.exit]).toEqual([1, 1]);
    expect(english.answer.error).toMatchObject({
      code: "read-only",
      message: expect.stringMatching(/^The folder cannot be written to \((EROFS|EACCES)\)\.$/),
      hint: expect.stringContaining("--output"),
    });
    expect(japanese.messages).toContain("このフォルダーには書き込めません");
  } finally {
    if (mounted) spawnSync("umount", [folder]);
    else chmodSync(folder, 0o755);
  }
});

test("a cut file is told by name and done again", async () => {
  const folder = join(root, "cut");
  const words = ["run", ...TINY, "--runs", "2", "--output", folder];
  expect((await kigyo(root, words)).exit).toBe(0);
  const before = hashesOf(folder);
  for (const [lang, said] of [
    ["en", "cut or altered since they were written, and done again: baseline-0002.parquet"],
    ["ja", "書かれた後に切れたか変わったため、やり直したファイル:baseline-0002.parquet"],
  ] as const) {
    truncateSync(join(folder, "results", "baseline-0002.parquet"), 700);
    const again = await kigyo(root, ["resume", folder, "--lang", lang]);
    expect(again.exit).toBe(0);
    expect(again.messages).toContain(said);
    expect(hashesOf(folder)).toEqual(before);
  }
});

test("a manifest of another version is not touched", async () => {
  const folder = join(root, "foreign");
  const words = ["run", ...TINY, "--output", folder];
  expect((await kigyo(root, words)).exit).toBe(0);
  const path = join(folder, "manifest.json");
  const written = readFileSync(path, "utf8");
  writeFileSync(path, written.replace("kigyo/manifest/1", "kigyo/manifest/9"));
  const before = hashesOf(folder);
  for (const command of [words, ["resume", folder]]) {
    const english = await ask(root, command);
    const japanese = await kigyo(root, [...command, "--lang", "ja"]);
    expect([english.exit, japanese.exit]).toEqual([3, 3]);
    expect(english.answer.error).toMatchObject({
      code: "other-format",
      message: expect.stringContaining("another version of Kigyo (kigyo/manifest/9)"),
    });
    expect(japanese.messages).toContain("別の版のKigyo(kigyo/manifest/9)");
  }
  expect(hashesOf(folder)).toEqual(before);
});

test("two processes do not work in one folder; a dead one holds nothing", async () => {
  const folder = join(root, "shared");
  const words = ["run", ...TINY, "--runs", "20", "--threads", "1", "--output", folder];
  const first = spawn(process.execPath, [CLI, ...words, "--quiet"], { stdio: "ignore" });
  const ended = new Promise((resolve) => first.on("close", resolve));
  await expect.poll(() => existsSync(join(folder, "lock.json")), { timeout: 60_000 }).toBe(true);
  const english = await ask(root, words);
  expect(english.exit).toBe(1);
  expect(english.answer.error).toMatchObject({
    code: "folder-locked",
    message: expect.stringContaining(`number ${first.pid} on ${hostname()}`),
    hint: expect.stringContaining("lock.json"),
  });
  const japanese = await kigyo(root, ["resume", folder, "--lang", "ja"]);
  expect(japanese.messages).toContain("別のプロセスが作業中です");
  first.kill("SIGKILL");
  await ended;
  expect(existsSync(join(folder, "lock.json"))).toBe(true);
  expect((await kigyo(root, ["resume", folder])).exit).toBe(0);
  expect(existsSync(join(folder, "lock.json"))).toBe(false);
  expect(resultsOf(folder)).toHaveLength(20);
});
