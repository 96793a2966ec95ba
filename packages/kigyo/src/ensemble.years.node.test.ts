import { mkdtempSync, readdirSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, expect, test } from "vitest";
import { claims, compare, ensemble, Fault, loadEvidence, run, scenario } from "./index.ts";

const folder = mkdtempSync(join(tmpdir(), "kigyo-library-"));
afterAll(() => rmSync(folder, { recursive: true }));

const evidence = loadEvidence();
const size = { scale: 4000, to: 1949 };
const history = scenario("baseline", evidence, size);
const other = scenario(
  { id: "other", changes: [{ lever: "entry.stigma", value: 0 }] },
  evidence,
  size,
);

test("partial results come one by one and agree with the whole; kept runs are not run again", async () => {
  const running = ensemble([history, other], evidence, { members: 2, results: folder });
  const seen = [];
  for await (const result of running) seen.push(result);
  const finished = await running.finished;
  expect(seen.map(({ done, total }) => [done, total])).toEqual([
    [1, 4],
    [2, 4],
    [3, 4],
    [4, 4],
  ]);
  for (const { scenario: id, member, fingerprint, series } of seen) {
    expect(finished.runs.get(id)?.get(member)?.fingerprint).toBe(fingerprint);
    expect(series("gdp.real").years).toEqual([1948, 1949]);
  }
  const differences = compare(finished, "baseline", "other", { window: [1948, 1949] });
  expect(differences.some(({ difference }) => difference !== 0)).toBe(true);
  const again = await ensemble([history, other], evidence, { members: 2, results: folder })
    .finished;
  expect(again.reused).toBe(4);
  expect(again.fingerprint).toBe(finished.fingerprint);
  expect(readdirSync(folder)).toHaveLength(1);
  // One run alone is the first member.
  const alone = await run(history, evidence);
  expect(alone.fingerprint).toBe(finished.runs.get("baseline")?.get(1)?.fingerprint);
}, 120_000);

test("aborted, it ends with the signal's reason, for those who iterate and those who wait", async () => {
  const controller = new AbortController();
  const running = ensemble([history], evidence, { members: 50, signal: controller.signal });
  const reason = new Error("enough");
  const iterate = async (): Promise<void> => {
    for await (const { done } of running) if (done === 1) controller.abort(reason);
  };
  await expect(iterate()).rejects.toBe(reason);
  await expect(running.finished).rejects.toBe(reason);
}, 120_000);

test("what is wrong is told as a fault", () => {
  expect(() => scenario("baselin", evidence)).toThrow(Fault);
  const wrong = { id: "x", changes: [{ lever: "entry.stigmata", value: 0 }] };
  expect(() => scenario(wrong, evidence)).toThrow(/entry\.stigma/);
});

test("the ledger is the stored one", () => {
  const schema = claims()?.schema ?? "none stored";
  expect(["kigyo/report/ledger/1", "none stored"]).toContain(schema);
});
