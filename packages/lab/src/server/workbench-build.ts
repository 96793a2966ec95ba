/** Builds the workbench when it is missing or older than what it is made of. */
import { spawnSync } from "node:child_process";
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { EXIT, Fault } from "../fault.ts";
import { filesUnder, hashFiles, inProject } from "../project.ts";
import { writeAtomic } from "../results/atomic-write.ts";

/** Where the built workbench stands. */
export const WORKBENCH = inProject("packages", "workbench", "dist");
const STAMP = join(WORKBENCH, ".built-from");

/** Hash of everything that goes into the bundle. */
export function workbenchHash(study: string): string {
  const source = (name: string): boolean => !name.includes(".test.");
  const folders = [
    inProject("packages", "workbench"),
    inProject("packages", "engine", "src"),
    inProject("packages", "model", "src"),
    inProject("packages", "evidence", "src"),
    inProject("packages", "figures", "src"),
    inProject("evidence"),
    inProject("scenarios"),
    inProject("data"),
  ];
  const summary = join(study, "summary.json");
  return hashFiles([
    ...folders.flatMap((folder) => filesUnder(folder, source)),
    ...(existsSync(summary) ? [summary] : []),
  ]);
}

/** Whether the built workbench is what its source would give. */
export function isFresh(hash: string): boolean {
  return (
    existsSync(join(WORKBENCH, "index.html")) &&
    existsSync(STAMP) &&
    readFileSync(STAMP, "utf8") === hash
  );
}

/**
 * Builds the workbench if it is missing or stale.
 * @returns whether it was built
 * @throws Fault with the bundler's last words when it cannot be built
 */
export function buildWorkbench(study: string, say: () => void): boolean {
  const hash = workbenchHash(study);
  if (isFresh(hash)) return false;
  say();
  const vite = inProject("node_modules", "vite", "bin", "vite.js");
  const build = spawnSync(process.execPath, [vite, "build", "--logLevel", "warn"], {
    cwd: inProject("packages", "workbench"),
    encoding: "utf8",
  });
  if (build.status !== 0) {
    const words = `${build.stdout ?? ""}${build.stderr ?? ""}`
      .trim()
      .split("\n")
      .slice(-8)
      .join("\n");
    throw new Fault({
      exit: EXIT.failure,
      code: "workbench-not-built",
      message: (text) => text.serve.notBuilt(words),
      hint: (text) => text.serve.notBuiltHint(),
    });
  }
  writeAtomic(STAMP, hash);
  return true;
}
