/** A folder written whole or not at all: beside its place first, then by rename. */
import { existsSync, mkdirSync, mkdtempSync, renameSync, rmSync } from "node:fs";
import { basename, dirname, join } from "node:path";
import { invalid } from "../fault.ts";
import { storageFault } from "./storage-fault.ts";

/**
 * Has a folder filled.
 * @param force replaces a folder that is there
 * @throws Fault with exit 3 when it is there already or cannot be a folder, 1 when the disk refuses
 */
export async function replaceFolder(
  folder: string,
  force: boolean,
  fill: (beside: string) => Promise<void>,
): Promise<void> {
  if (existsSync(folder) && !force) {
    throw invalid("folder-exists", (text) => text.evidenceReport.folderExists(), {
      where: folder,
      hint: (text) => text.evidenceReport.folderHint(),
    });
  }
  let beside: string | undefined;
  try {
    mkdirSync(dirname(folder), { recursive: true });
    beside = mkdtempSync(join(dirname(folder), `.${basename(folder)}-`));
    await fill(beside);
    rmSync(folder, { recursive: true, force: true });
    renameSync(beside, folder);
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code === "EEXIST" || code === "ENOTDIR")
      throw invalid("no-folder", (text) => text.results.noFolder(), { where: folder });
    throw storageFault(code, folder) ?? error;
  } finally {
    if (beside !== undefined) rmSync(beside, { recursive: true, force: true });
  }
}
