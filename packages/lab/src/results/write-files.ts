/** Files written into a folder that a person named. */
import { mkdirSync } from "node:fs";
import { join } from "node:path";
import { invalid } from "../fault.ts";
import { writeAtomic } from "./atomic-write.ts";
import { storageFault } from "./storage-fault.ts";

/**
 * Writes files by their paths inside a folder, each whole or not at all.
 * @throws Fault when the folder cannot be one, or the disk refuses
 */
export function writeFiles(folder: string, files: ReadonlyMap<string, string | Uint8Array>): void {
  try {
    mkdirSync(folder, { recursive: true });
    for (const [path, content] of files) writeAtomic(join(folder, path), content);
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code === "EEXIST" || code === "ENOTDIR")
      throw invalid("no-folder", (text) => text.results.noFolder(), { where: folder });
    throw storageFault(code, folder) ?? error;
  }
}
