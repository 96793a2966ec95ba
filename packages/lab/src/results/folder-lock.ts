/**
 * One process at a time on a folder of results. The lock is a file that names its holder; a
 * holder that has died holds nothing, and its lock is taken over.
 */
import { randomUUID } from "node:crypto";
import { linkSync, readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { hostname } from "node:os";
import { join } from "node:path";
import { EXIT, Fault } from "../fault.ts";
import { temporaryFor } from "./atomic-write.ts";

/** Name of the lock inside the folder. */
export const LOCK_FILE = "lock.json";

/** Who holds a folder. */
export interface LockHolder {
  readonly pid: number;
  readonly host: string;
  /** When the process started, as its system counts it: a later process with its number is another. */
  readonly started: string;
  /** When the folder was taken, in UTC. */
  readonly since: string;
  /** Lets a process that the holder has started elsewhere work on its folder. */
  readonly token: string;
}

/** A folder that is held. */
export interface FolderLock {
  readonly token: string;
  /** Gives the folder back. */
  release(): void;
}

/**
 * Takes a folder, which must exist.
 * @param token of the holder on whose behalf this process works; the lock then stays the holder's
 * @throws Fault (exit 1, "folder-locked") where a living process, or one on another machine, holds it
 */
export function lockFolder(folder: string, token?: string): FolderLock {
  const path = join(folder, LOCK_FILE);
  const mine: LockHolder = {
    pid: process.pid,
    host: hostname(),
    started: startOf(process.pid) ?? "",
    since: new Date().toISOString(),
    token: randomUUID(),
  };
  for (let attempt = 0; attempt < 10; attempt++) {
    if (create(path, mine)) {
      return {
        token: mine.token,
        release: () => {
          if (readLock(folder)?.token === mine.token) rmSync(path, { force: true });
        },
      };
    }
    const holder = readLock(folder);
    if (holder === undefined) continue;
    if (token !== undefined && holder.token === token) return { token, release: () => undefined };
    if (isAlive(holder)) throw lockedFault(folder, holder);
    takeAway(path, holder);
  }
  throw lockedFault(folder, readLock(folder) ?? mine);
}

/** Who holds a folder, or undefined when nobody does. */
export function readLock(folder: string): LockHolder | undefined {
  try {
    return JSON.parse(readFileSync(join(folder, LOCK_FILE), "utf8")) as LockHolder;
  } catch {
    return undefined;
  }
}

/** Whether a holder may still be at work; of another machine's processes nothing is known. */
export function isAlive({ pid, host, started }: LockHolder): boolean {
  if (host !== hostname()) return true;
  try {
    process.kill(pid, 0);
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === "EPERM";
  }
  const now = startOf(pid);
  return now === undefined || started === "" || now === started;
}

/** Makes the lock whole and only where there is none: by a link to a file already written. */
function create(path: string, holder: LockHolder): boolean {
  const own = temporaryFor(path);
  writeFileSync(own, `${JSON.stringify(holder)}\n`);
  try {
    linkSync(own, path);
    return true;
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code === "EEXIST") return false;
    if (code !== "EPERM" && code !== "ENOTSUP" && code !== "ENOSYS") throw error;
    // A file system without links: the name alone decides.
    return createPlain(path, holder);
  } finally {
    rmSync(own, { force: true });
  }
}

function createPlain(path: string, holder: LockHolder): boolean {
  try {
    writeFileSync(path, `${JSON.stringify(holder)}\n`, { flag: "wx" });
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === "EEXIST") return false;
    throw error;
  }
}

/** Removes a dead holder's lock, and puts back one that somebody else has meanwhile made. */
function takeAway(path: string, dead: LockHolder): void {
  const aside = temporaryFor(path);
  try {
    renameSync(path, aside);
    const moved = JSON.parse(readFileSync(aside, "utf8")) as LockHolder;
    if (moved.token !== dead.token) linkSync(aside, path);
  } catch {
    // Somebody was quicker; the next attempt sees what stands there now.
  } finally {
    rmSync(aside, { force: true });
  }
}

/** When a process started, in the system's own count, where it can be read. */
function startOf(pid: number): string | undefined {
  try {
    const about = readFileSync(`/proc/${pid}/stat`, "utf8");
    // The name in parentheses may hold blanks; the start is the 20th field after it.
    const fields = about.slice(about.lastIndexOf(")") + 2).split(" ");
    const boot = readFileSync("/proc/sys/kernel/random/boot_id", "utf8").trim();
    return `${boot}/${fields[19]}`;
  } catch {
    return undefined;
  }
}

function lockedFault(folder: string, { pid, host, since }: LockHolder): Fault {
  return new Fault({
    exit: EXIT.failure,
    code: "folder-locked",
    message: (text) => text.results.locked(pid, host, since),
    hint: (text) => text.results.lockedHint(join(folder, LOCK_FILE)),
    where: folder,
  });
}
