/**
 * Writing that never leaves half a file: a temporary name in the same folder, the bytes forced to
 * the disk, then a rename. Whoever is killed at any moment leaves the old file or the new one.
 */
import {
  closeSync,
  fsyncSync,
  mkdirSync,
  openSync,
  readdirSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from "node:fs";
import { hostname } from "node:os";
import { basename, dirname, join } from "node:path";
import { threadId } from "node:worker_threads";

/** Name of this machine as it stands in temporary names: no dots. */
const HOST = hostname().replaceAll(/[^\w-]/g, "-");
/** A temporary file of another machine is taken for left behind after an hour. */
const LEFT_BEHIND = 3_600_000;

/** Writes a file whole or not at all. Folders are made as needed. */
export function writeAtomic(path: string, content: string | Uint8Array): void {
  const folder = dirname(path);
  mkdirSync(folder, { recursive: true });
  const temporary = temporaryFor(path);
  try {
    const file = openSync(temporary, "w");
    try {
      writeFileSync(file, content);
      fsyncSync(file);
    } finally {
      closeSync(file);
    }
    renameSync(temporary, path);
  } catch (error) {
    rmSync(temporary, { force: true });
    throw error;
  }
  syncFolder(folder);
}

/** A name beside a file for what is not yet, or no longer, that file. */
export function temporaryFor(path: string): string {
  return join(dirname(path), `.${basename(path)}.${HOST}.${process.pid}-${threadId}.tmp`);
}

/** Forces a folder's own entries to the disk, where the system can. */
function syncFolder(folder: string): void {
  try {
    const handle = openSync(folder, "r");
    fsyncSync(handle);
    closeSync(handle);
  } catch {
    // Some systems cannot open a folder; the rename itself is whole all the same.
  }
}

const TEMPORARY = /^\..*\.([\w-]+)\.(\d+)-\d+\.tmp$/;

/** Removes what interrupted writers left behind; files of a process that still runs stay. */
export function sweepTemporary(folder: string): void {
  for (const name of readdirSync(folder)) {
    const [, host, writer] = TEMPORARY.exec(name) ?? [];
    if (writer === undefined) continue;
    const path = join(folder, name);
    const left = host === HOST ? !isRunning(Number(writer)) : isOld(path);
    if (left) rmSync(path, { force: true });
  }
}

function isOld(path: string): boolean {
  const about = statSync(path, { throwIfNoEntry: false });
  return about !== undefined && Date.now() - about.mtimeMs > LEFT_BEHIND;
}

function isRunning(id: number): boolean {
  if (id === process.pid) return false;
  try {
    process.kill(id, 0);
    return true;
  } catch {
    return false;
  }
}

/** JSON as it stands in files: indented, with a final newline. */
export function writeJson(path: string, value: unknown): void {
  writeAtomic(path, `${JSON.stringify(value, null, 2)}\n`);
}
