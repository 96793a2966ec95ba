/** `kigyo calibrate` as a person calls it: stopped, gone on with, written into records. */
import { cpSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { loadEvidence } from "@kigyo/evidence/load.node";
import { afterAll, expect, test } from "vitest";
import { type Answer, type Called, kigyo, temporaryFolder } from "./cli-process.ts";

const { path: results, remove } = temporaryFolder();
afterAll(remove);
const answerOf = ({ out }: Called): Answer => JSON.parse(out) as Answer;

/** Every record of a folder by id. */
function recordsIn(evidence: string): ReadonlyMap<string, object> {
  const { entries } = loadEvidence(evidence);
  return new Map(entries.map(({ id, data }) => [id, data]));
}

test("a search that Ctrl-C stopped goes on, and --write puts what it proposes into the records alone", async () => {
  const evidence = join(results, "evidence");
  cpSync("evidence", evidence, { recursive: true });
  const words = ["calibrate", "--only", "land.*", "--waves", "1", "--runs", "5", "--test", "9"];
  const call = [...words, "--evidence", evidence, "--radius", "1"];

  const stopped = await kigyo(results, call, (messages, stop) => {
    if (/[1-9]\d* of 7 runs, /.test(messages)) stop();
  });
  expect(stopped.exit).toBe(130);
  expect(stopped.messages).toContain("runs are kept");
  const kept = readFileSync(join(results, "calibration", "runs.jsonl"), "utf8");

  const before = recordsIn(evidence);
  const written = await kigyo(results, [...call, "--write", "--json"]);
  expect(written.exit).toBe(0);
  const { data } = answerOf(written);
  const runs = readFileSync(join(results, "calibration", "runs.jsonl"), "utf8");
  expect(runs.startsWith(kept)).toBe(true);
  expect(runs.trimEnd().split("\n")).toHaveLength(7);
  expect(JSON.parse(readFileSync(join(results, "calibration.json"), "utf8"))).toMatchObject({
    schema: "kigyo/calibration/1",
    moves: data.moves,
  });

  expect(data.moves.length).toBeGreaterThan(0);
  const proposed = new Map<string, object>(
    data.moves.map(({ id, to }: { id: string; to: object }) => [id, to]),
  );
  const after = recordsIn(evidence);
  expect(after.size).toBe(before.size);
  for (const [id, record] of before) {
    const value = "name" in record ? proposed.get(String(record.name)) : undefined;
    expect(after.get(id)).toEqual(value === undefined ? record : { ...record, value });
  }
  const sound = await kigyo(results, ["validate", "--evidence", evidence]);
  expect(sound.exit).toBe(0);
});

test.each([
  [["--only", "land.momentun"], "land.momentum"],
  [["--only", "control.stake"], "cites a source"],
  [["--members", "0-6"], "Member 6"],
  [["--out", "report.txt"], ".json"],
])("%j is refused with a reason before anything runs", async (words, reason) => {
  const refused = await kigyo(results, ["calibrate", ...words]);
  expect(refused.exit).toBe(3);
  expect(refused.messages).toContain(reason);
});
