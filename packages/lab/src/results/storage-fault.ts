/** What the disk refuses, in words: a full disk, a folder that may not be written to. */
import { EXIT, Fault } from "../fault.ts";

/** Codes of the system by what they mean to a person. */
const MEANING: Readonly<Record<string, "disk-full" | "read-only">> = {
  ENOSPC: "disk-full",
  EDQUOT: "disk-full",
  EFBIG: "disk-full",
  EACCES: "read-only",
  EPERM: "read-only",
  EROFS: "read-only",
};

/** True for a code of the system that says the storage refuses. */
export function isStorageCode(code: string | undefined): boolean {
  return code !== undefined && Object.hasOwn(MEANING, code);
}

/**
 * The fault behind an error of the storage, or undefined where it is another kind of error.
 * @param kept finished runs and all runs, where a run was under way
 */
export function storageFault(
  code: string | undefined,
  folder: string,
  kept?: { readonly done: number; readonly total: number },
): Fault | undefined {
  if (code === undefined || !Object.hasOwn(MEANING, code)) return undefined;
  const meaning = MEANING[code];
  return new Fault({
    exit: EXIT.failure,
    code: meaning,
    message: (text) => {
      const said =
        meaning === "disk-full" ? text.results.diskFull(code) : text.results.readOnly(code);
      return kept === undefined ? said : `${said} ${text.ensemble.kept(kept.done, kept.total)}`;
    },
    hint: (text) =>
      meaning === "disk-full"
        ? text.results.diskFullHint(`kigyo resume ${folder}`)
        : text.results.readOnlyHint(),
    where: folder,
  });
}
