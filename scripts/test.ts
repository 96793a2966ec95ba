/**
 * `npm test`: everything that CI runs. The last line counts the tests of all runs,
 * "N passed, N failed"; a gate or a run that breaks as a whole counts as one failure.
 */
import { mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { ensureChromium } from "./chromium.ts";
import { ensureSlurm } from "./slurm.ts";
import { runStep, runSteps, type Step } from "./steps.ts";
import { addCounts, countTests, NONE, type Counts } from "./test-counts.ts";

const GATES: readonly Step[] = [
  {
    name: "lockfile",
    command: "npm",
    args: ["ci", "--dry-run", "--no-audit", "--no-fund"],
    fix: "package-lock.json is incomplete: run npm install with the pinned versions and commit it.",
  },
  {
    name: "check",
    command: "node",
    args: ["scripts/check.ts", "--no-tests"],
    fix: "Run npm run check alone.",
    loud: true,
  },
];

async function vitest(project: string, folder: string): Promise<Counts> {
  const file = join(folder, `${project}.json`);
  const { passed } = await runStep({
    name: `${project} tests`,
    command: "vitest",
    args: [
      "run",
      "--project",
      project,
      "--reporter=default",
      "--reporter=json",
      `--outputFile.json=${file}`,
    ],
    fix: `Run them alone: npm run test:${project}`,
    loud: true,
  });
  return countTests(readReport(file), passed);
}

function readReport(file: string): string | undefined {
  try {
    return readFileSync(file, "utf8");
  } catch {
    return undefined;
  }
}

/** Tests that stand in a folder's files, so that leaving them out is no silent thing. */
function testsIn(path: string): number {
  const files = readdirSync(path).filter((name) => name.endsWith(".test.ts"));
  const texts = files.map((name) => readFileSync(join(path, name), "utf8"));
  return texts.join("\n").match(/^ *test(\.each)?\(/gm)?.length ?? 0;
}

const folder = mkdtempSync(join(tmpdir(), "kigyo-test-"));
let counts = NONE;
let left = "";
try {
  process.env.KIGYO_CHROMIUM = ensureChromium();
  for (const { passed } of await runSteps(GATES))
    counts = addCounts(counts, { passed: 0, failed: passed ? 0 : 1 });
  for (const project of ["unit", "years", "chromium", "integration"])
    counts = addCounts(counts, await vitest(project, folder));
  const without = ensureSlurm();
  if (without === undefined) counts = addCounts(counts, await vitest("slurm", folder));
  else left = `Not run: ${testsIn("tests/slurm")} tests on a real Slurm, because ${without}.`;
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  counts = addCounts(counts, { passed: 0, failed: 1 });
} finally {
  rmSync(folder, { recursive: true, force: true });
}
process.exitCode = counts.failed === 0 && counts.passed > 0 ? 0 : 1;
if (left !== "") console.log(left);
console.log(`${counts.passed} passed, ${counts.failed} failed`);
