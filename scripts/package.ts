/**
 * `npm run package`: the library as a package for a registry, in packages/kigyo/dist: JavaScript with
 * declarations, so that any Node from 22 up takes it from node_modules, and beside them the evidence
 * base, the scenarios and the stored ledger. `kigyo-<version>.tgz` there is what `npm publish` takes.
 */
import { spawnSync } from "node:child_process";
import {
  copyFileSync,
  cpSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import { dirname, join, relative } from "node:path";
import { filesUnder, inProject, ROOT } from "@kigyo/lab/project";
import { MODEL_HASH_FILE, versions } from "@kigyo/lab/versions";

const DIST = inProject("packages", "kigyo", "dist");
/** Sources whose imports of other rooms are paths, as the compiler takes them. */
const SOURCE = join(DIST, "source");
const PACKAGE = join(DIST, "package");
/** Rooms that the library is made of. */
const ROOMS = ["engine", "model", "evidence", "lab", "figures", "replications", "kigyo"] as const;
/** Oldest Node that runs the JavaScript. */
const NODE = ">=22";
/** What the library reads, as it stands in the project. */
const DATA = [
  "evidence/japan",
  "evidence/sources",
  "scenarios",
  "reports/ledger.json",
  "reports/equal-versions.json",
  "LICENSE",
  "CITATION.cff",
];

/** Packages in JavaScript as the compiler writes it: an import at the start of a line, or a call. */
const IMPORTED =
  /^(?:import|export) (?:[^"\n=(]* from )?"([^".][^"\n]*)"|\bimport\("([^".][^"\n]*)"\)/gm;

interface Manifest {
  readonly version: string;
  readonly description: string;
  readonly license: string;
  readonly dependencies?: Readonly<Record<string, string>>;
}

function manifestOf(...place: string[]): Manifest {
  return JSON.parse(readFileSync(inProject(...place, "package.json"), "utf8")) as Manifest;
}

/** Path from one file to another as an import writes it. */
function pathTo(from: string, to: string): string {
  const path = relative(dirname(from), to).replaceAll("\\", "/");
  return path.startsWith(".") ? path : `./${path}`;
}

/** Copies the rooms without tests, imports of other rooms written as paths. */
function stage(): void {
  for (const room of ROOMS) {
    const files = filesUnder(
      inProject("packages", room, "src"),
      (name) => name.endsWith(".ts") && !name.includes(".test."),
    );
    for (const file of files) {
      const to = join(SOURCE, relative(ROOT, file));
      mkdirSync(dirname(to), { recursive: true });
      writeFileSync(to, withPaths(readFileSync(file, "utf8"), file));
    }
  }
}

function withPaths(text: string, file: string): string {
  return text
    .replace(/"@kigyo\/([a-z]+)(?:\/([^"]+))?"/g, (_, room: string, path = "index") =>
      JSON.stringify(pathTo(file, inProject("packages", room, "src", `${path}.ts`))),
    )
    .replace(/new URL\("([^"]+)\.ts", import\.meta\.url\)/g, 'new URL("$1.js", import.meta.url)');
}

/** Modules that are reached by their address and not by an import: threads and what these load. */
function reachedByAddress(): string[] {
  const found = filesUnder(SOURCE, (name) => name.endsWith(".ts")).flatMap((file) =>
    [...readFileSync(file, "utf8").matchAll(/new URL\("([^"]+)\.js", import\.meta\.url\)/g)].map(
      ([, path]) => join(dirname(file), `${path}.ts`),
    ),
  );
  return [...new Set(found)];
}

/** Compiles what the library reaches to JavaScript and declarations. */
function compile(): void {
  const config = join(SOURCE, "tsconfig.json");
  const content = {
    extends: pathTo(config, inProject("tsconfig.json")),
    compilerOptions: {
      noEmit: false,
      incremental: false,
      tsBuildInfoFile: null,
      declaration: true,
      allowImportingTsExtensions: false,
      rewriteRelativeImportExtensions: true,
      rootDir: ".",
      outDir: pathTo(config, PACKAGE),
      paths: {},
    },
    include: [],
    files: [
      "packages/kigyo/src/index.ts",
      ...reachedByAddress().map((file) => relative(SOURCE, file)),
    ],
  };
  writeFileSync(config, JSON.stringify(content));
  run("tsc", ["-p", config]);
  for (const file of filesUnder(PACKAGE, (name) => name.endsWith(".d.ts"))) {
    const text = readFileSync(file, "utf8");
    writeFileSync(file, text.replace(/((?:from|import\()\s*"\.[^"]*)\.ts"/g, '$1.js"'));
  }
}

/** Every package that the JavaScript imports, at the version that the rooms are pinned to. */
function dependencies(): Record<string, string> {
  const pinned = Object.assign(
    {},
    ...ROOMS.map((room) => manifestOf("packages", room).dependencies ?? {}),
  ) as Record<string, string>;
  const imported = filesUnder(PACKAGE, (name) => name.endsWith(".js")).flatMap((file) =>
    [...readFileSync(file, "utf8").matchAll(IMPORTED)].map(([, named, loaded]) => named ?? loaded),
  );
  const names = imported
    .filter((name) => !name.startsWith("node:"))
    .map((name) => name.split("/", name.startsWith("@") ? 2 : 1).join("/"));
  const unpinned = names.filter((name) => !Object.hasOwn(pinned, name));
  if (unpinned.length > 0)
    throw new Error(`Imported but in no package.json: ${unpinned.join(", ")}`);
  return Object.fromEntries([...new Set(names)].sort().map((name) => [name, pinned[name]]));
}

/** Writes what stands beside the JavaScript. */
function furnish(): void {
  const { version, description, license } = manifestOf("packages", "kigyo");
  for (const path of DATA) {
    mkdirSync(dirname(join(PACKAGE, path)), { recursive: true });
    cpSync(inProject(path), join(PACKAGE, path), { recursive: true });
  }
  copyFileSync(inProject("packages", "kigyo", "README.md"), join(PACKAGE, "README.md"));
  writeFileSync(join(PACKAGE, MODEL_HASH_FILE), versions(null).model.split("+")[1]);
  const manifest = {
    name: "kigyo",
    version,
    description,
    license: `(${license} AND CC-BY-4.0)`,
    keywords: ["agent-based model", "stock-flow consistency", "innovation", "Japan", "economics"],
    type: "module",
    engines: { node: NODE },
    exports: {
      ".": {
        types: "./packages/kigyo/src/index.d.ts",
        default: "./packages/kigyo/src/index.js",
      },
    },
    dependencies: dependencies(),
  };
  writeFileSync(join(PACKAGE, "package.json"), `${JSON.stringify(manifest, null, 2)}\n`);
}

function run(program: string, args: readonly string[], folder = ROOT): void {
  const { status, stdout, stderr } = spawnSync(program, args, { cwd: folder, encoding: "utf8" });
  if (status !== 0) throw new Error(`${program} failed:\n${stdout}${stderr}`);
}

rmSync(DIST, { recursive: true, force: true });
stage();
compile();
furnish();
run("npm", ["pack", "--pack-destination", DIST], PACKAGE);
rmSync(SOURCE, { recursive: true });
const [tarball] = readdirSync(DIST).filter((name) => name.endsWith(".tgz"));
if (!existsSync(join(DIST, tarball))) throw new Error("npm made no package.");
console.log(relative(ROOT, join(DIST, tarball)).replaceAll("\\", "/"));
