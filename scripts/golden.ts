/**
 * `npm run golden`: does the stored runs again and shows what moved, and by how much.
 * `-- --accept "<reason>"` stores the new ones with the reason; the changelog should repeat it.
 */
import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { exampleDigest } from "@kigyo/engine/example-run";
import {
  doRun,
  GOLDEN_RUNS,
  SAMPLE_YEARS,
  storedRun,
  type StoredRun,
} from "../tests/golden/run.ts";
import { readInputs, readScenarios } from "./country.ts";

const ENGINE = "tests/golden/engine.json";
const RUNS = "tests/golden/runs.json";

interface StoredEngine {
  readonly made: string;
  readonly seed: number;
  readonly quarters: number;
  readonly digest: string;
}

/** Relative changes of a run's sample, largest first. */
function moves(
  before: StoredRun,
  after: StoredRun,
): { id: string; year: number; was: number; is: number }[] {
  const all = Object.entries(after.sample).flatMap(([id, values]) =>
    values.map((is, i) => ({ id, year: SAMPLE_YEARS[i], was: before.sample[id]?.[i] ?? NaN, is })),
  );
  const size = ({ was, is }: { was: number; is: number }) =>
    Number.isNaN(was) ? Infinity : Math.abs(is - was) / (Math.abs(is) + Math.abs(was));
  return all.filter(({ was, is }) => was !== is).toSorted((a, b) => size(b) - size(a));
}

function writeJson(file: string, value: unknown): void {
  // One line for each list of numbers, so that a difference reads well.
  const text = JSON.stringify(value, null, 1).replace(/\[[^[\]{}]*\]/g, (list) =>
    list.replace(/\s+/g, " "),
  );
  writeFileSync(file, `${text}\n`);
}

function readJson<T>(file: string): T | undefined {
  return existsSync(file) ? (JSON.parse(readFileSync(file, "utf8")) as T) : undefined;
}

function compareEngine(made: string): { moved: boolean; fresh: StoredEngine } {
  const stored = readJson<StoredEngine>(ENGINE) ?? { made, seed: 1948, quarters: 200, digest: "" };
  const digest = exampleDigest(stored.seed, stored.quarters);
  if (digest !== stored.digest)
    console.log(`The engine's example moved: ${stored.digest} -> ${digest}`);
  return { moved: digest !== stored.digest, fresh: { ...stored, made, digest } };
}

function compareRun(before: StoredRun | undefined, after: StoredRun): boolean {
  const name = `${after.scenario}, member ${after.member}, scale ${after.scale}, to ${after.to}`;
  if (before?.fingerprint === after.fingerprint) {
    console.log(`same   ${name}: ${after.fingerprint}`);
    return false;
  }
  console.log(`moved  ${name}: ${before?.fingerprint ?? "not stored"} -> ${after.fingerprint}`);
  if (before !== undefined) console.table(moves(before, after).slice(0, 20));
  return true;
}

const at = process.argv.indexOf("--accept");
const reason = at < 0 ? undefined : process.argv[at + 1];
if (at >= 0 && !reason?.trim()) {
  console.error('Give the reason: npm run golden -- --accept "<reason>"');
  process.exit(2);
}

const engine = compareEngine(`npm run golden: ${reason}`);
const stored = readJson<{ runs: readonly StoredRun[] }>(RUNS)?.runs ?? [];
const inputs = readInputs();
const scenarios = readScenarios();
const runs = GOLDEN_RUNS.map((run) => storedRun(run, doRun(inputs, scenarios, run)));
const key = ({ scenario, seed, member, scale, to }: StoredRun) =>
  [scenario, seed, member, scale, to].join();
const moved = runs.filter((run) =>
  compareRun(
    stored.find((old) => key(old) === key(run)),
    run,
  ),
);

if (reason !== undefined) {
  if (engine.moved) writeJson(ENGINE, engine.fresh);
  if (moved.length > 0)
    writeJson(RUNS, { made: `npm run golden: ${reason}`, years: SAMPLE_YEARS, runs });
  console.log("Stored. Name the change and its reason in CHANGELOG.md.");
} else {
  process.exitCode = engine.moved || moved.length > 0 ? 1 : 0;
}
