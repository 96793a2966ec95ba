import { existsSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { hostname, tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeEach, expect, test } from "vitest";
import { textOf } from "../text/index.ts";
import type { Fault } from "../fault.ts";
import { LOCK_FILE, lockFolder, readLock } from "./folder-lock.ts";

const folder = mkdtempSync(join(tmpdir(), "kigyo-lock-"));
const path = join(folder, LOCK_FILE);
beforeEach(() => rmSync(path, { force: true }));
afterAll(() => rmSync(folder, { recursive: true }));

/** A lock that somebody else has left. */
function left(holder: { pid?: number; host?: string; started?: string }): void {
  const since = "2020-01-01T00:00:00.000Z";
  const full = { pid: process.pid, host: hostname(), started: "", since, token: "t", ...holder };
  writeFileSync(path, JSON.stringify(full));
}

/** A number that no process has. */
const NOBODY = 4_194_305;

test("held once, given back, and nothing else is left", () => {
  const lock = lockFolder(folder);
  expect(readLock(folder)).toMatchObject({ pid: process.pid, host: hostname() });
  expect(() => lockFolder(folder)).toThrow(/Another process is at work/);
  lock.release();
  expect(existsSync(path)).toBe(false);
  expect(readdirSync(folder)).toEqual([]);
});

test("a dead process's lock is taken over, and so is one whose number another process has now", () => {
  left({ pid: NOBODY });
  lockFolder(folder).release();
  left({ started: "another boot/1" });
  lockFolder(folder).release();
  expect(readdirSync(folder)).toEqual([]);
});

test("a living process's lock, and one of another machine, are respected; the message says whose", () => {
  left({ pid: process.ppid });
  expect(() => lockFolder(folder)).toThrow(/Another process/);
  left({ pid: NOBODY, host: "elsewhere" });
  let fault: Fault | undefined;
  try {
    lockFolder(folder);
  } catch (error) {
    fault = error as Fault;
  }
  const said = (lang: "en" | "ja"): string =>
    `${fault?.parts.message(textOf(lang))} ${fault?.parts.hint?.(textOf(lang))}`;
  expect(said("en")).toContain(`number ${NOBODY} on elsewhere`);
  expect(said("en")).toContain(`remove ${path}`);
  expect(said("ja")).toContain(`elsewhereの番号${NOBODY}`);
});

test("who works on the holder's behalf may, and leaves the lock to the holder", () => {
  const lock = lockFolder(folder);
  lockFolder(folder, lock.token).release();
  expect(existsSync(path)).toBe(true);
  expect(() => lockFolder(folder, "another")).toThrow(/Another process/);
  lock.release();
  expect(existsSync(path)).toBe(false);
});
