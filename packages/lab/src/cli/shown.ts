/** Paths as a person would type them. */
import { relative } from "node:path";

/** A folder relative to where the command is called; whole where that would climb. */
export function shown(folder: string): string {
  const path = relative(process.cwd(), folder);
  return path.startsWith("..") ? folder : path || ".";
}
