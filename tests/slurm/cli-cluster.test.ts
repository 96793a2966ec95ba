/** `kigyo run --on slurm` on a real Slurm of two nodes. */
import { existsSync, readdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { hashesOf } from "@kigyo/lab/long/kills";
import { afterAll, expect, test } from "vitest";
import { ask, kigyo } from "../integration/cli-process.ts";
import { testCluster } from "./cluster.ts";

const cluster = testCluster(17_917);
afterAll(() => cluster.end());
const TINY = ["baseline", "--scale", "4000", "--to", "1949"];
const onSlurm = (profile: string): string[] => ["--on", "slurm", "--profile", profile];

test("an array with a failing element: it is submitted again, and the bytes are those of a local run", async () => {
  // The second element of the first array fails at once, the first time.
  const marker = join(cluster.folder, "failed-once");
  const failing = `if [ "$SLURM_ARRAY_TASK_ID" = 1 ] && [ ! -e '${marker}' ]; then touch '${marker}'; exit 9; fi`;
  const profile = cluster.profile("failing", { "chunk-members": 2 }, failing);
  const [on, here] = [join(cluster.folder, "on"), join(cluster.folder, "here")];
  const words = ["run", ...TINY, "--runs", "6", "--output"];
  const called = await kigyo(cluster.folder, [...words, on, ...onSlurm(profile)]);
  expect(called.messages).toMatch(/Job \d+: 6 runs in 3 elements\./);
  expect(called.messages).toContain("2 runs are missing and are submitted again.");
  expect(called.messages).toMatch(/Job \d+: 2 runs in 1 element\./);
  expect(called.exit).toBe(0);
  expect((await kigyo(cluster.folder, [...words, here])).exit).toBe(0);
  expect(existsSync(marker)).toBe(true);
  expect(hashesOf(on)).toEqual(hashesOf(here));
  const cost = await ask(cluster.folder, ["cost", on, "--members", "1000000", "--cores", "1280"]);
  expect(cost.answer.data).toMatchObject({ members: 1_000_000, cores: 1280, parts: 3 });
  expect(cost.answer.data.typical.coreHours).toBeGreaterThan(0);
});

test("Ctrl-C cancels the jobs; the same command goes on", async () => {
  // The first element comes at once, the others take their time.
  const slow = `[ "$SLURM_ARRAY_TASK_ID" = 0 ] || sleep 60`;
  const folder = join(cluster.folder, "stopped");
  const words = ["run", ...TINY, "--runs", "3", "--output", folder];
  const profile = cluster.profile("slow", { "chunk-members": 1 }, slow);
  let stopped = false;
  const first = await kigyo(cluster.folder, [...words, ...onSlurm(profile)], (_said, stop) => {
    const clock = setInterval(() => {
      const results = join(folder, "results");
      if (stopped || !existsSync(results) || readdirSync(results).length === 0) return;
      stopped = true;
      clearInterval(clock);
      stop();
    }, 50);
    clock.unref();
  });
  expect(first.exit).toBe(130);
  expect(first.messages).toContain("of 3 runs are kept");
  expect(first.messages).toContain("--on slurm");
  const quick = cluster.profile("quick", { "chunk-members": 1 });
  const second = await ask(cluster.folder, ["resume", folder, ...onSlurm(quick)]);
  expect(second.exit).toBe(0);
  expect(readdirSync(join(folder, "results"))).toHaveLength(3);
});

test("kigyo cancel stops it from another terminal", async () => {
  const folder = join(cluster.folder, "elsewhere-stopped");
  const profile = cluster.profile("sleeping", { "chunk-members": 1 }, "sleep 60");
  const words = ["run", ...TINY, "--runs", "2", "--output", folder, ...onSlurm(profile)];
  const first = kigyo(cluster.folder, words);
  const jobs = join(folder, "work", "jobs.json");
  await expect.poll(() => existsSync(jobs), { timeout: 60_000 }).toBe(true);
  const cancelled = await ask(cluster.folder, ["cancel", folder]);
  expect(cancelled.exit).toBe(0);
  expect(cancelled.answer.data.jobs.length).toBeGreaterThan(0);
  expect((await first).exit).toBe(130);
  const nothing = await ask(cluster.folder, ["cancel", folder]);
  expect(nothing.answer.data).toEqual({ jobs: [], process: null });
}, 120_000);

test("an experiment file on a cluster gives the answer that it gives here", async () => {
  const file = join(cluster.folder, "two-worlds.yaml");
  writeFileSync(
    file,
    `schema: kigyo/experiment-file/1
id: two-worlds
question: { en: Do two worlds differ at once?, ja: 二つの世界はすぐに異なるか。 }
design: { kind: paired }
scenarios: [baseline, early-risk-capital]
observables: [entry.rate]
windows: [[1948, 1949]]
members: 3
scale: 4000
to: 1949
`,
  );
  const [on, here] = [join(cluster.folder, "answer-on"), join(cluster.folder, "answer-here")];
  const profile = cluster.profile("answering", { "chunk-members": 2 });
  const there = await kigyo(cluster.folder, ["run", file, "--output", on, ...onSlurm(profile)]);
  expect(there.messages).toMatch(/Job \d+: 6 runs in 2 elements\./);
  expect(there.exit).toBe(0);
  expect((await kigyo(cluster.folder, ["run", file, "--output", here])).exit).toBe(0);
  expect(hashesOf(on)).toEqual(hashesOf(here));
}, 300_000);

test("what is wrong with a profile, or with Slurm, is told in both languages", async () => {
  const words = ["run", ...TINY, "--output", join(cluster.folder, "refused"), "--on", "slurm"];
  const none = await ask(cluster.folder, words);
  expect([none.exit, none.answer.error?.code]).toEqual([2, "no-profile"]);
  const wrong = cluster.profile("wrong", { cpus: "many" });
  const form = await ask(cluster.folder, [...words, "--profile", wrong]);
  expect([form.exit, form.answer.error?.code]).toEqual([3, "wrong-form"]);
  expect(form.answer.error?.message).toMatch(/^cpus: /);
  const elsewhere = cluster.profile("elsewhere", { partition: "gpu", "chunk-members": 1 });
  const refused = await kigyo(cluster.folder, [...words, "--profile", elsewhere]);
  expect(refused.exit).toBe(1);
  expect(refused.messages).toMatch(/Slurm refused the jobs: .*partition/i);
  const japanese = await kigyo(cluster.folder, [...words, "--profile", elsewhere, "--lang", "ja"]);
  expect(japanese.messages).toContain("Slurmがジョブを受け付けませんでした");
});
