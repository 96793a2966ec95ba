/** Where things stand: the project's own folders, found from this file, never from outside the clone. */
import { createHash } from "node:crypto";
import { readdirSync, readFileSync, statSync } from "node:fs";
import { join, relative } from "node:path";
import { fileURLToPath } from "node:url";

/** The project's root folder. */
export const ROOT = fileURLToPath(new URL("../../..", import.meta.url)).replace(/[\\/]$/, "");

/** Path of something inside the project. */
export function inProject(...parts: string[]): string {
  return join(ROOT, ...parts);
}

/** Files under a folder that a test accepts, in a fixed order. */
export function filesUnder(folder: string, accepts: (name: string) => boolean): string[] {
  const found: string[] = [];
  const walk = (path: string): void => {
    for (const name of readdirSync(path).sort()) {
      if (name === "node_modules" || name === "dist" || name.startsWith(".")) continue;
      const child = join(path, name);
      if (statSync(child).isDirectory()) walk(child);
      else if (accepts(name)) found.push(child);
    }
  };
  if (statSync(folder, { throwIfNoEntry: false })?.isDirectory()) walk(folder);
  return found;
}

/** Hash of the names and contents of files, as the first 12 hexadecimal digits of SHA-256. */
export function hashFiles(files: readonly string[]): string {
  const hash = createHash("sha256");
  for (const file of files) {
    hash.update(relative(ROOT, file).replaceAll("\\", "/"));
    hash.update("\0");
    hash.update(readFileSync(file));
    hash.update("\0");
  }
  return hash.digest("hex").slice(0, 12);
}

/** SHA-256 of a text, in hexadecimal digits. */
export function hashText(text: string): string {
  return createHash("sha256").update(text).digest("hex");
}
