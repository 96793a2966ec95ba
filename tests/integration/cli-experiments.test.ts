/** Experiments from files on the command line: planned, run, continued, reported, reproduced. */
import { readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, expect, test } from "vitest";
import { ask, kigyo, temporaryFolder } from "./cli-process.ts";

const { path: root, remove } = temporaryFolder();
afterAll(remove);
const results = join(root, "results");
const file = join(root, "early.yaml");
writeFileSync(
  file,
  `schema: kigyo/experiment-file/1
id: early
question: { en: Do portable pensions matter early on?, ja: 早くからの年金の持ち運びは効くか。 }
design: { kind: paired }
scenarios:
  - baseline
  - { id: portable, changes: [{ lever: labour.pension-portability, value: 1, from: 1949-01 }] }
observables: [entry.rate, labour.midcareer-share]
windows: [[1950, 1952]]
members: 2
scale: 4000
to: 1952
`,
);

test("an experiment is planned, run, reported in both languages and reproduced", async () => {
  const plan = await ask(results, ["plan", file]);
  expect(plan.exit).toBe(0);
  expect(plan.answer.data).toMatchObject({ arms: 2, runs: [4, 4], perRun: { from: "measured" } });
  expect(plan.answer.data.bytes[0]).toBeGreaterThan(1000);
  const run = await ask(results, ["run", file]);
  expect(run.exit).toBe(0);
  expect(run.answer.data).toMatchObject({ ending: "members", asked: 2, members: 2 });
  const [folder] = readdirSync(results);
  // A second call finds everything done; so does resume when one run is gone.
  rmSync(join(results, folder, "results", "portable-0002.parquet"));
  const resumed = await ask(results, ["resume", join(results, folder)]);
  expect(resumed.answer.fingerprint).toBe(run.answer.fingerprint);
  const english = await kigyo(results, ["report", folder, "--lang", "en"]);
  expect(english.out).toContain("# Do portable pensions matter early on?");
  expect(english.out).toContain("2 paired members");
  const japanese = await kigyo(results, ["report", folder, "--lang", "ja"]);
  expect(japanese.out).toContain("# 早くからの年金の持ち運びは効くか。");
  const again = await ask(results, ["reproduce", folder, "--runs", "1"]);
  expect([again.exit, again.answer.data]).toMatchObject([0, { same: true, compared: 2 }]);
  // A manifest that tells of other numbers is found out.
  const path = join(results, folder, "manifest.json");
  writeFileSync(
    path,
    readFileSync(path, "utf8").replace(
      /("file": "results\/portable-0001[^}]*"fingerprint": ")[0-9a-f]{4}/,
      "$10000",
    ),
  );
  const differs = await ask(results, ["reproduce", folder, "--runs", "1"]);
  expect([differs.exit, differs.answer.data.differing]).toEqual([5, ["portable/0001"]]);
});

test("faults of a file are told with line and column, in the language asked for", async () => {
  const bad = join(root, "bad.yaml");
  writeFileSync(bad, readFileSync(file, "utf8").replace("entry.rate", "entry.rat"));
  const { exit, messages } = await kigyo(results, ["plan", bad, "--lang", "ja"]);
  expect(exit).toBe(3);
  expect(messages).toMatch(/bad\.yaml:8:15: .*entry\.rat/);
  expect(messages).toContain("entry.rate");
  const none = await kigyo(results, ["report", "nothing-here"]);
  expect(none.exit).toBe(3);
});
