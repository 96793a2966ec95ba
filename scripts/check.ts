/**
 * `npm run check`: everything that can be checked in under half a minute, to run before a commit.
 * `--no-tests` leaves the unit tests out. Files that run the economy for many years (`x.years.test.ts`)
 * and the stored runs belong to npm test.
 */
import { runSteps, type Step } from "./steps.ts";

const CLI = "packages/lab/src/cli/main.ts";

/** Two steps at a time keep two cores busy: more threads within one would do part of the work twice. */
const ONE_THREAD = { GOMAXPROCS: "1" };

const STEPS: readonly Step[] = [
  { name: "format", command: "oxfmt", args: ["--check"], fix: "Run: npm run format" },
  {
    name: "lint",
    command: "oxlint",
    args: ["--type-aware", "--deny-warnings"],
    env: ONE_THREAD,
    fix: "Mend the lines named above; npm run lint -- --fix mends some.",
  },
  {
    name: "types",
    command: "tsc",
    args: ["-p", "tsconfig.json", "--singleThreaded"],
    env: ONE_THREAD,
    fix: "Mend the lines named above.",
  },
  {
    name: "no powers by built-in",
    command: "node",
    args: ["scripts/check-power.ts"],
    fix: "Use pow of the engine, or multiply.",
  },
  {
    name: "dead code",
    command: "knip",
    args: ["--cache", "--cache-location", "node_modules/.cache/knip"],
    fix: "Remove what nothing uses, or use it.",
  },
  {
    name: "schemas",
    command: "node",
    args: ["scripts/schema.ts", "--check"],
    fix: "Run: npm run schema",
  },
  {
    name: "documents",
    command: "node",
    args: ["scripts/docs.ts", "--check"],
    fix: "Run: npm run docs",
  },
  {
    name: "evidence",
    command: "node",
    args: [CLI, "evidence", "audit"],
    fix: "Mend the records named above.",
  },
];

const UNIT: Step = {
  name: "unit tests",
  command: "vitest",
  args: ["run", "packages", "--project", "unit", "--reporter", "dot"],
  fix: "Run one file alone: npm run test:unit -- <file>",
};

const results = await runSteps(process.argv.includes("--no-tests") ? STEPS : [UNIT, ...STEPS], 2);
const failed = results.filter(({ passed }) => !passed).map(({ step }) => step.name);
console.log(
  failed.length === 0 ? "Everything checked is in order." : `To mend: ${failed.join(", ")}.`,
);
process.exitCode = failed.length === 0 ? 0 : 1;
