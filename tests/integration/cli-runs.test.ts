/** The command line at work: runs of the model, stopping and going on, accounts, comparison, queries. */
import {
  cpSync,
  existsSync,
  readdirSync,
  readFileSync,
  truncateSync,
  writeFileSync,
} from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { readCountry, executePlan } from "@kigyo/lab";
import { planStudy, readRecord, summarise } from "@kigyo/lab/study/baseline-study";
import { afterAll, expect, test } from "vitest";
import { ask, kigyo, temporaryFolder } from "./cli-process.ts";

const { path: root, remove } = temporaryFolder();
afterAll(remove);
const SMALL = ["--scale", "4000", "--to", "1960"];

test("1 and 2 threads give one fingerprint, which the stored files hold", async () => {
  const [one, two] = [join(root, "one"), join(root, "two")];
  const first = await ask(one, ["run", "baseline", "--runs", "2", "--threads", "1", ...SMALL]);
  const second = await ask(two, ["run", "baseline", "--runs", "2", "--threads", "2", ...SMALL]);
  expect([first.exit, second.exit]).toEqual([0, 0]);
  expect(first.answer.fingerprint).toMatch(/^[0-9a-f]{32}$/);
  expect(second.answer.fingerprint).toBe(first.answer.fingerprint);
  const [folder] = readdirSync(one);
  const manifest = (at: string): string => readFileSync(join(at, folder, "manifest.json"), "utf8");
  expect(manifest(two)).toBe(manifest(one));
  expect(manifest(one)).not.toContain(root);
});

test("Ctrl-C keeps finished members; the same command goes on, to the same result", async () => {
  const results = join(root, "stopped");
  const words = ["run", "baseline", "--runs", "8", "--threads", "2", ...SMALL];
  const runsIn = (): string[] => {
    const [folder] = existsSync(results) ? readdirSync(results) : [];
    const files = folder === undefined ? [] : join(results, folder, "results");
    return typeof files === "string" && existsSync(files)
      ? readdirSync(files).filter((name) => name.endsWith(".parquet") && !name.startsWith("."))
      : [];
  };
  let stopped = false;
  const first = await kigyo(results, words, (_messages, stop) => {
    const timer = setInterval(() => {
      if (stopped || runsIn().length < 2) return;
      stopped = true;
      clearInterval(timer);
      stop();
    }, 20);
    timer.unref();
  });
  expect(first.exit).toBe(130);
  expect(first.messages).toContain("Stopping");
  expect(first.messages).toContain("kigyo resume");
  const kept = runsIn().length;
  expect(kept).toBeGreaterThanOrEqual(2);
  expect(kept).toBeLessThan(8);
  const [folder] = readdirSync(results);
  expect(existsSync(join(results, folder, "manifest.json"))).toBe(false);
  const second = await ask(results, words);
  expect(second.exit).toBe(0);
  expect(second.answer.data.reused).toBe(kept);
  const whole = await ask(join(root, "whole"), words);
  expect(second.answer.fingerprint).toBe(whole.answer.fingerprint);
  // A cut file is found and done again; `resume` takes the folder alone.
  truncateSync(join(results, folder, "results", "baseline-0003.parquet"), 1000);
  const resumed = await ask(root, ["resume", join(results, folder)]);
  expect(resumed.answer.data.reused).toBe(7);
  expect(resumed.answer.fingerprint).toBe(whole.answer.fingerprint);
});

test("every residual of a whole run is exactly zero", async () => {
  const { exit, answer } = await ask(root, [
    "accounts",
    "baseline",
    "--scale",
    "4000",
    "--quarter",
    "1997Q4",
  ]);
  expect(exit).toBe(0);
  const { residuals, quarter, balance } = answer.data as {
    residuals: { quarter: string; residuals: { where: string; value: number }[] }[];
    quarter: string;
    balance: { rows: string[]; cells: number[][] };
  };
  expect(residuals).toHaveLength(304);
  expect(residuals.every((row) => row.residuals.length > 0)).toBe(true);
  expect(residuals.flatMap((row) => row.residuals).filter(({ value }) => value !== 0)).toEqual([]);
  expect(quarter).toBe("1997Q4");
  expect(balance.cells.every((cells) => cells.every(Number.isInteger))).toBe(true);
});

test("two scenarios are compared member by member, and asked about in SQL", async () => {
  const results = join(root, "compared");
  const words = [
    "compare",
    "baseline",
    "portable-pensions-1985",
    "--runs",
    "2",
    "--scale",
    "4000",
    "--to",
    "1995",
    "--window",
    "1990-1995",
  ];
  const { exit, answer } = await ask(results, words);
  expect(exit).toBe(0);
  expect(answer.data.differences[0]).toMatchObject({ members: 2 });
  expect(
    answer.data.differences.some(({ difference }: { difference: number }) => difference !== 0),
  ).toBe(true);
  const strict = await kigyo(results, [...words, "--tolerance", "0.000001"]);
  expect(strict.exit).toBe(4);
  const asked = await ask(results, [
    "query",
    "select scenario, count(distinct member) as members from results group by scenario order by scenario",
  ]);
  expect(asked.answer.data.rows).toEqual([
    ["baseline", 2],
    ["portable-pensions-1985", 2],
  ]);
  const [folder] = readdirSync(results);
  const explained = await ask(results, ["explain", "result", folder]);
  expect(
    explained.answer.data.arms[1].levers.map(({ lever }: { lever: string }) => lever),
  ).toContain("labour.pension-portability");
});

test("a published score moves nothing that is simulated", async () => {
  const changed = join(root, "evidence");
  const evidence = fileURLToPath(new URL("../../evidence", import.meta.url));
  cpSync(evidence, changed, { recursive: true });
  const scores = join(changed, "japan", "score");
  for (const name of readdirSync(scores)) {
    const path = join(scores, name);
    writeFileSync(
      path,
      readFileSync(path, "utf8").replaceAll(/^ {2}value: \d+(\.\d+)?$/gm, "  value: 5"),
    );
  }
  const [real, other] = [readCountry(evidence), readCountry(changed)];
  expect(other.inputs).toEqual(real.inputs);
  const scenarios = fileURLToPath(new URL("../../scenarios", import.meta.url));
  const size = { members: 2, poleMembers: 2, scale: 4000, to: 1993 };
  const plan = planStudy(real, scenarios, size);
  expect(planStudy(other, scenarios, size).provenance).toBe(plan.provenance);
  const ensemble = await executePlan(plan, real, { results: join(root, "study"), threads: 2 });
  const before = summarise(ensemble, readRecord(real), "", size);
  const after = summarise(ensemble, readRecord(other), "", size);
  const published = (study: typeof before): number[] =>
    study.scores.map((row) => row.published.startup);
  expect(published(after)).toEqual([5, 5, 5, 5, 5]);
  expect(published(before)).not.toEqual(published(after));
  expect(after.scores.map(({ simulated }) => simulated)).toEqual(
    before.scores.map(({ simulated }) => simulated),
  );
  expect(after.fingerprint).toBe(before.fingerprint);
});
