import {
  copyFileSync,
  existsSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { FULL_SPREAD } from "@kigyo/model/scenario";
import { afterAll, expect, test } from "vitest";
import { runEnsemble } from "../ensemble/run-ensemble.ts";
import type { Fault } from "../fault.ts";
import { textOf } from "../text/index.ts";
import { planEnsemble } from "../ensemble/plan.ts";
import { RESULT_FORMAT } from "../versions.ts";
import { RESULT_FIELDS } from "./data-package.ts";
import { query } from "./query.ts";
import { NOWHERE } from "../../test-fixtures/nowhere.ts";
import { COMPACT, freshCompact } from "./result-files.ts";

const root = mkdtempSync(join(tmpdir(), "kigyo-query-"));
afterAll(() => rmSync(root, { recursive: true }));
const folder = join(root, "one");
const versions = { kigyo: "0", model: "m", evidence: "e", format: RESULT_FORMAT };

async function run(members: number): Promise<void> {
  const scenario = {
    schema: "kigyo/scenario/1",
    id: "a",
    base: null,
    changes: [],
    seed: 1,
    scale: 4000,
    to: 1949,
  } as const;
  const plan = planEnsemble(
    {
      schema: "kigyo/experiment/1",
      name: "one",
      arms: [{ scenario, members }],
      bases: {},
      seed: 1,
      spread: FULL_SPREAD,
    },
    versions,
  );
  const simulator = new URL("../../test-fixtures/quick-simulator.ts", import.meta.url);
  await runEnsemble(plan, NOWHERE, { folder, threads: 1, simulator, replace: true });
}

const SQL =
  "select member, count(*) as rows, round(sum(value), 6) as total from results where indicator = 'entry.rate' group by all order by all";

test("a compact file answers as the runs do, and is left aside once they have changed", async () => {
  await run(3);
  const plain = await query(SQL, root);
  expect(plain.rows).toHaveLength(3);
  expect(await query(SQL, root, true)).toEqual(plain);
  expect(freshCompact(folder)).toBe(join(folder, COMPACT));
  // Other rows come from the compact file alone: a run that is gone is still answered for.
  rmSync(join(folder, "results", "a-0002.parquet"));
  expect(await query(SQL, folder)).toEqual(plain);
  await run(2);
  expect(freshCompact(folder)).toBeUndefined();
  expect((await query(SQL, root)).rows).toHaveLength(2);
});

test("a damaged label vouches for nothing", async () => {
  await query(SQL, root, true);
  writeFileSync(join(folder, "compact.json"), "{");
  expect(freshCompact(folder)).toBeUndefined();
  expect((await query(SQL, root)).rows).toHaveLength(2);
});

test("designs are a view of their own, joined by scenario", async () => {
  writeFileSync(join(folder, "design.csv"), "scenario,factor,value\na,entry.stigma,0.5\n");
  const { rows } = await query(
    "select distinct factor, d.value from results join design d using (scenario) where indicator = 'entry.rate'",
    root,
  );
  expect(rows).toEqual([["entry.stigma", 0.5]]);
});

test("the data package names every column of the files, and files that exist", async () => {
  const { columns } = await query("select * from results limit 1", folder);
  expect(columns.slice(0, -1)).toEqual(RESULT_FIELDS.map(({ name }) => name));
  const about = JSON.parse(readFileSync(join(folder, "datapackage.json"), "utf8")) as {
    resources: { path: string[] }[];
  };
  expect(about.resources[0].path.every((path) => existsSync(join(folder, path)))).toBe(true);
});

test("a folder of Parquet files that no experiment made is read as it is", async () => {
  const bare = mkdtempSync(join(root, "bare-"));
  copyFileSync(join(folder, "results", "a-0001.parquet"), join(bare, "x.parquet"));
  expect((await query(SQL, bare)).rows).toHaveLength(1);
});

test("an empty question, and one about a design that is not there, are told what to ask", async () => {
  await expect(query("  ", root)).rejects.toMatchObject({ parts: { code: "no-question" } });
  rmSync(join(folder, "design.csv"), { force: true });
  const asked = query("select * from design", root);
  await expect(asked).rejects.toMatchObject({ parts: { code: "query-refused" } });
  await asked.catch((fault: Fault) => {
    expect(fault.parts.hint?.(textOf("en"))).toContain("kigyo list experiments");
  });
});
