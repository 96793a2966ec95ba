/** Writing that never leaves half a file: a temporary name in the same folder, then a rename. */
import { mkdirSync, readdirSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { basename, dirname, join } from "node:path";
import { threadId } from "node:worker_threads";

/** Writes a file whole or not at all. Folders are made as needed. */
export function writeAtomic(path: string, content: string | Uint8Array): void {
  const folder = dirname(path);
  mkdirSync(folder, { recursive: true });
  const temporary = join(folder, `.${basename(path)}.${process.pid}-${threadId}.tmp`);
  writeFileSync(temporary, content);
  renameSync(temporary, path);
}

/** Removes what interrupted writers left behind; files of a process that still runs stay. */
export function sweepTemporary(folder: string): void {
  for (const name of readdirSync(folder)) {
    const writer = /^\..*\.(\d+)-\d+\.tmp$/.exec(name)?.[1];
    if (writer !== undefined && !isRunning(Number(writer))) rmSync(join(folder, name), { force: true });
  }
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
