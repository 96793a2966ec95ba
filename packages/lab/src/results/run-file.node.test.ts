import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { digestOf } from "@kigyo/engine";
import { afterAll, expect, test } from "vitest";
import { query } from "./query.ts";
import { readRun, runBytes, writeRun } from "./run-file.ts";
import type { RunLabel } from "./run-file.ts";

const folder = mkdtempSync(join(tmpdir(), "kigyo-run-"));
afterAll(() => rmSync(folder, { recursive: true }));

// 308 quarters: the last four lie in 2024, after the record.
const QUARTERS = 308;
const values = Float64Array.from({ length: 2 * QUARTERS }, (_, i) => Math.sqrt(i));
const series = {
  ids: ["entry.rate", "exit.rate"],
  units: ["per cent", "per cent"],
  quarters: QUARTERS,
  values,
};
const label: RunLabel = {
  scenario: "baseline",
  member: 3,
  seed: 1,
  provenance: "p",
  model: "m",
  evidence: "e",
  fingerprint: digestOf(values),
  draw: { parameters: {} },
};

test("the same run gives the same bytes", () => {
  expect(Buffer.compare(runBytes(label, series), runBytes({ ...label }, { ...series }))).toBe(0);
});

test("a run comes back exactly, without temporary files left", async () => {
  const path = join(folder, "a", "baseline-0003.parquet");
  writeRun(path, label, series);
  expect(readdirSync(join(folder, "a"))).toEqual(["baseline-0003.parquet"]);
  const stored = await readRun(path, "p");
  expect(stored?.label).toEqual(label);
  expect(stored?.values).toEqual(values);
});

test("what is missing, cut, altered or of another provenance is not taken", async () => {
  const path = join(folder, "b.parquet");
  expect(await readRun(path, "p")).toBeUndefined();
  const bytes = runBytes(label, series);
  for (const length of [0, 3, 100, bytes.length - 1]) {
    writeFileSync(path, bytes.subarray(0, length));
    expect(await readRun(path, "p")).toBeUndefined();
  }
  const altered = bytes.slice();
  altered[Math.floor(bytes.length / 2)] ^= 0xff;
  writeFileSync(path, altered);
  const read = await readRun(path, "p");
  // A changed byte in a column that is not read back is harmless; the numbers themselves are checked.
  if (read !== undefined) expect(digestOf(read.values)).toBe(label.fingerprint);
  writeFileSync(path, bytes);
  expect(await readRun(path, "q")).toBeUndefined();
  expect(await readRun(path)).toBeDefined();
});

test("DuckDB reads the long table: zero, value and projection are told apart", async () => {
  const results = join(folder, "c");
  writeRun(join(results, "x", "results", "baseline-0003.parquet"), label, series);
  expect(existsSync(results)).toBe(true);
  const counts = await query(
    "select status, count(*) as n from results group by status order by status",
    results,
  );
  expect(counts).toEqual({
    columns: ["status", "n"],
    rows: [
      ["estimated", 8],
      ["value", 607],
      ["zero", 1],
    ],
  });
  const row = await query(
    "select run_id, scenario, member, seed, date, year, quarter, indicator, unit, value from results where date = '1997Q4' and indicator = 'exit.rate'",
    results,
  );
  const at = QUARTERS + (1997 - 1948) * 4 + 3;
  expect(row.rows).toEqual([
    ["baseline/0003", "baseline", 3, 1, "1997Q4", 1997, 4, "exit.rate", "per cent", Math.sqrt(at)],
  ]);
});

test("a wrong question and a folder without results are input faults", async () => {
  await expect(query("selec", join(folder, "c"))).rejects.toMatchObject({
    parts: { exit: 3, code: "query-refused" },
  });
  await expect(query("select 1", join(folder, "none"))).rejects.toMatchObject({
    parts: { exit: 3, code: "no-results" },
  });
  expect(
    readFileSync(join(folder, "c", "x", "results", "baseline-0003.parquet")).length,
  ).toBeGreaterThan(100);
});
