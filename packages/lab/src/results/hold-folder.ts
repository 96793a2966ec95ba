/** Work in a folder that nobody else works in meanwhile. */
import { existsSync, mkdirSync } from "node:fs";
import { dirname, resolve } from "node:path";
import { invalid } from "../fault.ts";
import { lockFolder } from "./folder-lock.ts";
import { storageFault } from "./storage-fault.ts";

/**
 * Does work in a folder while holding it; what the disk refuses becomes a fault that says so.
 * @param token of the process that holds it already, where this one works on its behalf
 */
export async function holding<T>(
  folder: string,
  token: string | undefined,
  work: (token: string) => Promise<T>,
): Promise<T> {
  try {
    makeFolder(resolve(folder));
    const lock = lockFolder(folder, token);
    try {
      return await work(lock.token);
    } finally {
      lock.release();
    }
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code === "ENOTDIR")
      throw invalid("no-folder", (text) => text.results.noFolder(), { where: folder });
    throw storageFault(code, folder) ?? error;
  }
}

/** Makes a folder and those above it, one by one: made together, a refusal is told as something else. */
function makeFolder(folder: string): void {
  if (existsSync(folder)) return;
  makeFolder(dirname(folder));
  try {
    mkdirSync(folder);
  } catch (error) {
    // Another process may have been quicker.
    if ((error as NodeJS.ErrnoException).code !== "EEXIST") throw error;
  }
}
