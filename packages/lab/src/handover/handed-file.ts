/** The files of a package as they are written, with what others check them by. */
import { createHash } from "node:crypto";
import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";

/** A file of the package. */
export interface HandedFile {
  /** Inside the package. */
  readonly path: string;
  readonly bytes: number;
  /** SHA-256, hexadecimal. */
  readonly sha256: string;
  /** What it is, in a few words. */
  readonly name: string;
}

const MEDIATYPES: Readonly<Record<string, string>> = {
  csv: "text/csv",
  json: "application/json",
  parquet: "application/vnd.apache.parquet",
  svg: "image/svg+xml",
  md: "text/markdown",
  txt: "text/plain",
  cff: "application/yaml",
  bib: "application/x-bibtex",
};

/** Media type by the ending of a file's name. */
export function mediatypeOf(path: string): string | undefined {
  return MEDIATYPES[path.slice(path.lastIndexOf(".") + 1)];
}

/** Writes a file of the package. */
export function handFile(
  folder: string,
  path: string,
  name: string,
  content: string | Uint8Array,
): HandedFile {
  mkdirSync(dirname(join(folder, path)), { recursive: true });
  writeFileSync(join(folder, path), content);
  return weighed(path, name, content);
}

/** Takes a file in that is written already. */
export function takeFile(folder: string, path: string, name: string): HandedFile {
  return weighed(path, name, readFileSync(join(folder, path)));
}

function weighed(path: string, name: string, content: string | Uint8Array): HandedFile {
  const sha256 = createHash("sha256").update(content).digest("hex");
  return { path, name, bytes: Buffer.byteLength(content), sha256 };
}
