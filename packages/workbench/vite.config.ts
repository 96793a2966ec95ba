/**
 * Builds the workbench. A small plugin compiles the evidence and embeds it with the named
 * scenarios and, where one was made, the baseline study; the page then needs no server.
 */
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { catalogue } from "@kigyo/evidence/catalogue";
import { compile } from "@kigyo/evidence/compile";
import { coverage } from "@kigyo/evidence/coverage";
import { loadEvidence } from "@kigyo/evidence/load.node";
import { formatProblem } from "@kigyo/evidence/problem";
import { readIndexes } from "@kigyo/evidence/source-index.node";
import { defineConfig, type Plugin } from "vite";
import { parse } from "yaml";

const ROOT = fileURLToPath(new URL("../..", import.meta.url));
const PREFIX = "virtual:kigyo/";

/** What each virtual module holds. */
const EMBEDDED: Readonly<Record<string, () => unknown>> = {
  inputs: () => compile(readEvidence()),
  catalogue: () => catalogue(readEvidence()),
  coverage: readCoverage,
  scenarios: readScenarios,
  study: readStudy,
  versions: () => ({
    model: (JSON.parse(readFileSync(join(ROOT, "package.json"), "utf8")) as { version: string })
      .version,
  }),
};

/** @throws Error that lists every problem of the records with file, line and column. */
function readEvidence(): ReturnType<typeof loadEvidence> {
  const base = loadEvidence(join(ROOT, "evidence"));
  if (base.problems.length > 0) throw new Error(base.problems.map(formatProblem).join("\n"));
  return base;
}

/** For each text, by section: every paragraph with the number of records that cite it. */
function readCoverage(): Record<string, unknown> {
  const base = readEvidence();
  const sources = coverage(
    catalogue(base).records,
    readIndexes(base, join(ROOT, "evidence/index")),
  );
  return Object.fromEntries(
    sources.map(({ source, paragraphs }) => {
      const sections = Map.groupBy(paragraphs, ({ section }) => section);
      return [
        source,
        [...sections].map(([section, own]) => ({
          section,
          paragraphs: own.map(({ paragraph, records, explained }) => ({
            paragraph,
            records: records.length,
            explained,
          })),
        })),
      ];
    }),
  );
}

function readScenarios(): Record<string, unknown> {
  const folder = join(ROOT, "scenarios");
  const files = readdirSync(folder).filter((name) => name.endsWith(".yaml"));
  return Object.fromEntries(
    files.map((name) => {
      const scenario = parse(readFileSync(join(folder, name), "utf8")) as { id: string };
      return [scenario.id, scenario];
    }),
  );
}

/** The stored study of the results folder in use; the page asks its server for one where this is null. */
function readStudy(): unknown {
  const results = process.env.KIGYO_RESULTS ?? join(ROOT, "results");
  const file = join(results, "baseline-study", "summary.json");
  return existsSync(file) ? JSON.parse(readFileSync(file, "utf8")) : null;
}

/** Serves `virtual:kigyo/<name>` as JSON. Parsing a string is faster than evaluating a large literal. */
function embedding(): Plugin {
  return {
    name: "kigyo-embedding",
    resolveId: (id) => (id.startsWith(PREFIX) ? `\0${id}` : undefined),
    load(id) {
      if (!id.startsWith(`\0${PREFIX}`)) return undefined;
      const content = EMBEDDED[id.slice(PREFIX.length + 1)]();
      return {
        code: `export default JSON.parse(${JSON.stringify(JSON.stringify(content))});`,
        moduleSideEffects: false,
      };
    },
  };
}

export default defineConfig({
  base: "./",
  plugins: [embedding()],
  worker: { format: "es" },
  build: {
    target: "es2023",
    chunkSizeWarningLimit: 2500,
    reportCompressedSize: false,
  },
});
