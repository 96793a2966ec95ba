/** The program's own sources, for a package that others can run. */
import { copyFileSync, mkdirSync } from "node:fs";
import { dirname, join, relative } from "node:path";
import { filesUnder, inProject, ROOT } from "../project.ts";

/** Folders and files that a clone needs to install itself and run. */
const FOLDERS = [
  "packages",
  "evidence",
  "data",
  "scenarios",
  "experiments",
  "checks",
  "claims",
  "tools",
];
const FILES = [
  "package.json",
  "package-lock.json",
  "tsconfig.json",
  "README.md",
  "LICENSE",
  "CITATION.cff",
  "CHANGELOG.md",
  "CONTRIBUTING.md",
];

/** Copies the sources, without tests, into a folder; gives their paths inside it. */
export function copySources(folder: string): string[] {
  const wanted = (name: string): boolean => !/\.test\.tsx?$/.test(name);
  const paths = [
    ...FOLDERS.flatMap((name) => filesUnder(inProject(name), wanted)),
    ...FILES.map((name) => inProject(name)),
  ].map((path) => relative(ROOT, path).replaceAll("\\", "/"));
  for (const path of paths) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    copyFileSync(inProject(path), join(folder, path));
  }
  return paths;
}
