import {
  existsSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  truncateSync,
  writeFileSync,
} from "node:fs";
import { hostname, tmpdir } from "node:os";
import { join } from "node:path";
import { FULL_SPREAD } from "@kigyo/model/scenario";
import type { Scenario } from "@kigyo/model/scenario";
import { afterAll, expect, test } from "vitest";
import { ensembleReply } from "../cli/commands/run.ts";
import type { Context } from "../cli/context.ts";
import { textOf } from "../text/index.ts";
import { readManifest } from "../results/run-folder.ts";
import { RESULT_FORMAT } from "../versions.ts";
import { commonMembers, countRuns, usable } from "./ensemble.ts";
import { runEnsemble } from "./run-ensemble.ts";
import type { ExecuteOptions } from "./run-ensemble.ts";
import { planEnsemble } from "./plan.ts";
import type { Experiment } from "./plan.ts";
import { NOWHERE } from "../../test-fixtures/nowhere.ts";

const root = mkdtempSync(join(tmpdir(), "kigyo-ensemble-"));
afterAll(() => rmSync(root, { recursive: true }));

const versions = { kigyo: "0", model: "m", evidence: "e", format: RESULT_FORMAT };
const scenario: Scenario = {
  schema: "kigyo/scenario/1",
  id: "a",
  base: null,
  changes: [],
  seed: 5,
  scale: 1000,
  to: 1949,
};

function experiment(members: number): Experiment {
  const other = { ...scenario, id: "b", changes: [{ lever: "entry.stigma", value: 0.1 }] };
  const arms = [scenario, other].map((one) => ({ scenario: one, members }));
  return {
    schema: "kigyo/experiment/1",
    name: "test",
    arms,
    bases: {},
    seed: 5,
    spread: FULL_SPREAD,
  };
}

function run(name: string, members: number, how: Partial<ExecuteOptions> & { with?: string } = {}) {
  const plan = planEnsemble(experiment(members), versions);
  const simulator = new URL(
    `../../test-fixtures/${how.with ?? "quick"}-simulator.ts`,
    import.meta.url,
  );
  return runEnsemble(plan, NOWHERE, { folder: join(root, name), threads: 2, simulator, ...how });
}

test("results do not depend on the number of threads", async () => {
  const one = await run("one", 6, { threads: 1 });
  const two = await run("two", 6, { threads: 2 });
  expect(one.fingerprint).toBe(two.fingerprint);
  expect(one.fingerprints).toEqual(two.fingerprints);
  for (const name of readdirSync(join(root, "one", "results"))) {
    const bytes = (folder: string): Buffer => readFileSync(join(root, folder, "results", name));
    expect(Buffer.compare(bytes("one"), bytes("two"))).toBe(0);
  }
  const same = ["scenario.json", "manifest.json", "checksums.txt"];
  for (const name of same) {
    expect(readFileSync(join(root, "one", name), "utf8")).toBe(
      readFileSync(join(root, "two", name), "utf8"),
    );
  }
  expect(readFileSync(join(root, "one", "manifest.json"), "utf8")).not.toContain(root);
});

test("finished runs are taken as they are, a cut one is done again", async () => {
  const first = await run("again", 4);
  const file = join(root, "again", "results", "a-0002.parquet");
  truncateSync(file, 500);
  const host = hostname().replaceAll(/[^\w-]/g, "-");
  writeFileSync(join(root, "again", "results", `.a-0009.parquet.${host}.4194305-0.tmp`), "half");
  const second = await run("again", 4);
  expect(second.reused).toBe(7);
  expect(second.damaged).toEqual(["a-0002.parquet"]);
  expect(second.fingerprint).toBe(first.fingerprint);
  // Member 2 finished last, and stands second all the same.
  expect([...(second.runs.get("a")?.keys() ?? [])]).toEqual([1, 2, 3, 4]);
  expect(
    readdirSync(join(root, "again", "results")).filter((name) => name.endsWith(".tmp")),
  ).toEqual([]);
});

test("stopping keeps finished runs and leaves no manifest; the same call goes on", async () => {
  const controller = new AbortController();
  const stopped = await run("stop", 6, {
    with: "slow",
    signal: controller.signal,
    onProgress: ({ done }) => {
      if (done === 4) controller.abort("interrupted");
    },
  });
  expect(stopped.stopped).toBe("interrupted");
  expect(countRuns(stopped)).toBe(4);
  expect(existsSync(join(root, "stop", "manifest.json"))).toBe(false);
  expect(() => usable(stopped)).toThrow(/4 of 12 runs are kept/);
  const rest = await run("stop", 6);
  expect(rest.reused).toBe(4);
  expect(rest.stopped).toBeNull();
  expect(readManifest(join(root, "stop"))?.fingerprint).toBe((await run("whole", 6)).fingerprint);
});

test("a failed member is told with its flow, the rest is kept", async () => {
  const ensemble = await run("stumble", 4, { with: "stumbling" });
  expect(ensemble.failed.map(({ scenario: id, member, name }) => [id, member, name])).toEqual([
    ["a", 2, "AccountingError"],
    ["a", 3, "ThreadEnded"],
    ["b", 2, "AccountingError"],
    ["b", 3, "ThreadEnded"],
  ]);
  expect(ensemble.failed[0].message).toContain("new loans");
  expect(commonMembers(ensemble, ["a", "b"])).toEqual([1, 4]);
  expect(readManifest(join(root, "stumble"))?.failed).toHaveLength(4);
});

test("numbers that run away are told with series and quarter, the rest is kept, and the exit code is 6", async () => {
  const ensemble = await run("diverge", 3, { with: "diverging" });
  expect(ensemble.failed.map(({ member, name }) => [member, name])).toEqual([
    [2, "DivergedError"],
    [2, "DivergedError"],
  ]);
  expect(commonMembers(ensemble, ["a", "b"])).toEqual([1, 3]);
  for (const [lang, said] of [
    ["en", "run a/2 failed: gdp.real ran away in 1948Q4"],
    ["ja", "a/2"],
  ] as const) {
    const text = textOf(lang);
    const reply = ensembleReply(ensemble, { text } as Context);
    expect(reply.exit).toBe(6);
    expect(reply.warnings?.[0](text)).toContain(said);
    expect(reply.lines[0]).toMatch(/4.*6|6.*4/);
  }
});

test("a folder with other things, or with another experiment, is not touched", async () => {
  const folder = join(root, "others");
  await run("others", 2);
  await expect(run("others", 3)).rejects.toMatchObject({
    parts: { code: "other-experiment", exit: 3 },
  });
  expect(readdirSync(join(folder, "results"))).toHaveLength(4);
  expect((await run("others", 3, { replace: true })).failed).toEqual([]);
  writeFileSync(join(root, "note.txt"), "mine");
  await expect(run(".", 2)).rejects.toMatchObject({ parts: { code: "folder-in-use" } });
});

test("what decides the numbers decides the identity; a title does not", () => {
  const id = (change: Partial<Experiment>, model = "m"): string =>
    planEnsemble({ ...experiment(2), ...change }, { ...versions, model }).id;
  const titled = experiment(2).arms.map((arm) => ({
    ...arm,
    scenario: { ...arm.scenario, title: { en: "x", ja: "y" } },
  }));
  expect(id({ arms: titled })).toBe(id({}));
  const others = [
    id({ seed: 6 }),
    id({}, "n"),
    id({ arms: experiment(3).arms }),
    id({ spread: { ...FULL_SPREAD, policy: false } }),
  ];
  expect(new Set([id({}), ...others]).size).toBe(5);
});

test("scenarios of unequal scale cannot be paired", () => {
  const arms = [scenario, { ...scenario, id: "b", scale: 250 }].map((one) => ({
    scenario: one,
    members: 1,
  }));
  expect(() => planEnsemble({ ...experiment(1), arms }, versions)).toThrow(/differ in scale/);
});

test("series may be dropped once they are seen: the fingerprint is the same", async () => {
  const kept = await run("kept", 3);
  const seen: string[] = [];
  const dropped = await run("dropped", 3, {
    keep: false,
    onRun: (task, { values }) => {
      seen.push(`${task.scenario}/${task.member}: ${values.length > 0}`);
    },
  });
  expect(dropped.fingerprint).toBe(kept.fingerprint);
  expect(dropped.fingerprints).toEqual(kept.fingerprints);
  expect(
    [...dropped.runs.values()].every((runs) =>
      [...runs.values()].every((one) => one.values.length === 0),
    ),
  ).toBe(true);
  expect(seen.sort()).toEqual(
    ["a/1", "a/2", "a/3", "b/1", "b/2", "b/3"].map((id) => `${id}: true`),
  );
  // What is stored already is seen as well.
  seen.length = 0;
  await run("dropped", 3, { keep: false, onRun: (task) => seen.push(task.file) });
  expect(seen).toHaveLength(6);
});
