import { appendFileSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, expect, test } from "vitest";
import { readCountry } from "../country.ts";
import type { Progress } from "../ensemble/ensemble.ts";
import { Fault } from "../fault.ts";
import { inProject } from "../project.ts";
import { versions } from "../versions.ts";
import type { BandedRow } from "./distance.ts";
import { searchRunner } from "./execute.ts";
import { freeParameters } from "./free-parameters.ts";
import { openRuns } from "./run-store.ts";
import { search } from "./search.ts";
import type { Search, SearchSetting } from "./search.ts";

const folder = mkdtempSync(join(tmpdir(), "kigyo-search-"));
afterAll(() => rmSync(folder, { recursive: true }));

const country = readCountry(inProject("evidence"));
const free = freeParameters(country, { only: ["consumption.*", "investment.*"] });
/** Rows of early years, so that a run is short. */
const ROWS = [
  ["gdp.growth", [2, 4]],
  ["prices.inflation", [0, 2]],
  ["unemployment.rate", [0.5, 1]],
].map(
  ([observable, band]) =>
    ({
      id: `${String(observable)}-1950`,
      observable,
      band,
      window: [1948, 1949],
      transform: "mean",
      sources: [],
      label: "target",
    }) as unknown as BandedRow,
);
const SETTING: SearchSetting = {
  waves: 2,
  runs: 3,
  scale: 4000,
  seed: 1,
  members: [0, 1],
  test: [6],
  radius: 0.5,
};
const TOTAL = 8;

function searchIn(
  name: string,
  how: { signal?: AbortSignal; onProgress?: (progress: Progress) => void; threads?: number } = {},
): Promise<Search> {
  const common = {
    inputs: country.inputs,
    versions: versions(country.inputs.evidenceHash),
    free,
    rows: ROWS,
    scale: SETTING.scale,
    seed: SETTING.seed,
  };
  const store = join(folder, name);
  const { run } = searchRunner(common, { threads: 1, ...how, store, total: TOTAL });
  return search(free, ROWS, ROWS, SETTING, run);
}

test("a search that is stopped again and again, with a line cut short, ends as one left alone", async () => {
  const whole = await searchIn("whole.jsonl", { threads: 2 });
  expect(whole.emulators.size).toBe(ROWS.length);

  const store = join(folder, "stopped.jsonl");
  for (const after of [2, 5]) {
    const stop = new AbortController();
    const stopped = searchIn("stopped.jsonl", {
      signal: stop.signal,
      onProgress: ({ done }) => {
        if (done >= after) stop.abort("interrupted");
      },
    });
    await expect(stopped).rejects.toThrow(Fault);
    await stopped.catch((fault: Fault) => expect(fault.parts.exit).toBe(130));
    expect(openRuns(store).known.size).toBe(after);
    appendFileSync(store, readFileSync(store, "utf8").slice(0, 40));
  }
  let last: Progress | undefined;
  const resumed = await searchIn("stopped.jsonl", { onProgress: (progress) => (last = progress) });
  expect(last).toEqual({ total: TOTAL, done: TOTAL, reused: 5, failed: 0 });
  expect(resumed).toEqual(whole);
  expect(openRuns(store).known).toEqual(openRuns(join(folder, "whole.jsonl")).known);
}, 300_000);

test("a finished search runs nothing again", async () => {
  const before = readFileSync(join(folder, "whole.jsonl"), "utf8");
  await searchIn("whole.jsonl");
  expect(readFileSync(join(folder, "whole.jsonl"), "utf8")).toBe(before);
});

test("a run that failed in an earlier call is made again", async () => {
  const whole = openRuns(join(folder, "whole.jsonl")).known;
  const store = join(folder, "failed.jsonl");
  const [first, ...others] = whole.values();
  const failed = { ...first, rows: {}, failure: "out of memory" };
  writeFileSync(store, [failed, ...others].map((run) => `${JSON.stringify(run)}\n`).join(""));
  let last: Progress | undefined;
  await searchIn("failed.jsonl", { onProgress: (progress) => (last = progress) });
  expect(last).toMatchObject({ done: TOTAL, failed: 0 });
  expect(openRuns(store).known).toEqual(whole);
});
