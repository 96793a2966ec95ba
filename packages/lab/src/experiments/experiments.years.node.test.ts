import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, expect, test } from "vitest";
import { readCountry } from "../country.ts";
import { Fault } from "../fault.ts";
import { inProject } from "../project.ts";
import { textOf } from "../text/index.ts";
import { createSimulator } from "../../test-fixtures/known-simulator.ts";
import { versions } from "../versions.ts";
import { answerOf } from "./answer.ts";
import { Outcomes } from "./outcomes.ts";
import {
  planOf,
  carryOut,
  endingOf,
  experimentFolder,
  nextMembers,
  readAnswer,
  readCompiled,
} from "./carry-out.ts";
import type { CarryOptions } from "./carry-out.ts";
import { compileExperiment } from "./compile.ts";
import { experimentCost, storedCost } from "./cost.ts";
import { experimentNames, findExperiment, parseExperiment } from "./read-file.ts";
import { reportLines } from "./report.ts";

const root = mkdtempSync(join(tmpdir(), "kigyo-experiments-"));
afterAll(() => rmSync(root, { recursive: true }));
const country = readCountry(inProject("evidence"));
const scenarios = inProject("scenarios");
const simulator = new URL("../../test-fixtures/known-simulator.ts", import.meta.url);

const HEAD = `schema: kigyo/experiment-file/1
id: known
question: { en: What?, ja: 何? }
observables: [entry.rate]
windows: [[1948, 1949]]
to: 1949
scale: 4000
`;

function compiled(body: string) {
  return compileExperiment(parseExperiment(HEAD + body, "known.yaml"), country, scenarios).compiled;
}

/** Runs every member here, without threads or files, and reads the answer. */
function answered(body: string) {
  const made = compiled(body);
  const { tasks, experiment } = planOf(made, made.file.members, versions("e"));
  const simulate = createSimulator({
    inputs: country.inputs,
    scenarios: experiment.arms.map(({ scenario }) => scenario),
    bases: {},
    seed: 1,
    spread: experiment.spread,
    shifts: experiment.arms.map(({ shift }) => shift),
  });
  const outcomes = new Outcomes(made);
  for (const task of tasks) {
    const { series, fingerprint } = simulate(task);
    outcomes.take(task, { fingerprint, quarters: series.quarters, values: series.values });
  }
  const members = Array.from({ length: made.file.members }, (_, i) => i + 1);
  return { made, answer: answerOf(made, outcomes, members).measures[0] };
}

/** Carries an experiment out in a folder. */
async function found(name: string, body: string, how: Partial<CarryOptions> = {}) {
  const folder = join(root, name);
  const made = compiled(body);
  const stored = await carryOut(made, country, folder, { threads: 2, simulator, ...how });
  return { folder, made, stored, answer: stored.answer.measures[0] };
}

function faultOf(content: string): { where?: string; code: string; hint?: string; exit: number } {
  try {
    compileExperiment(parseExperiment(content, "bad.yaml"), country, scenarios);
  } catch (error) {
    if (!(error instanceof Fault)) throw error;
    const { where, code, hint, exit } = error.parts;
    return { where, code, hint: hint?.(textOf("en")), exit };
  }
  throw new Error("No fault.");
}

test("every experiment of the project is sound, names its file and is known to editors", () => {
  const names = experimentNames();
  expect(names.length).toBeGreaterThanOrEqual(6);
  const kinds = names.map((name) => {
    const read = findExperiment(name);
    const { compiled: made, notices } = compileExperiment(read, country, scenarios);
    expect([made.file.id, notices]).toEqual([name, []]);
    expect(made.file.question.ja).toMatch(/[ぁ-ん]/);
    const [first] = readFileSync(inProject("experiments", `${name}.yaml`), "utf8").split("\n");
    expect(first).toBe("# yaml-language-server: $schema=schema.json");
    return made.file.design.kind;
  });
  expect(new Set(kinds).size).toBeGreaterThanOrEqual(6);
});

test.each([
  ["design: { kind: shapely }", "bad.yaml:8:11", "unknown-design", 'Did you mean "shapley"?'],
  [
    "design: { kind: paired }\nscenarios: [baselin]",
    "bad.yaml:9:13",
    "unknown-scenario",
    'Did you mean "baseline"?',
  ],
  [
    "design: { kind: grid }\nfactors: [{ lever: entry.stigm }]",
    "bad.yaml:9:13",
    "unknown-lever",
    'Did you mean "entry.stigma"?',
  ],
  [
    "design: { kind: grid }\nfactors:\n  - { lever: entry.stigma, between: [0, 7] }",
    "bad.yaml:10:28",
    "beyond-bounds",
    undefined,
  ],
  [
    "design: { kind: one-out }\ngroups: [{ id: a, policies: [angel-tax] }]",
    "bad.yaml:9:30",
    "unknown-policy",
    'Did you mean "angel-tax-1997"?',
  ],
  ["design: { kind: one-out }", "bad.yaml:8:1", "no-groups", undefined],
  [
    "design: { kind: paired }\nscenarios: [baseline]\nmembrs: 3",
    "bad.yaml:10:1",
    "wrong-form",
    'Did you mean "members"?',
  ],
  [
    "design: { kind: paired }\nscenarios: [{ id: x, changes: [{ policy: nothing-1999, off: true }] }]",
    "bad.yaml:9:34",
    "unknown-policy",
    undefined,
  ],
  [
    "design: { kind: paired }\nscenarios: [baseline]\nstop: { observable: entry.rat, half-width: 1, most: 9 }",
    "bad.yaml:10:9",
    "unknown-observable",
    'Did you mean "entry.rate"?',
  ],
])("a wrong file is refused at its place: %s", (body, where, code, hint) => {
  expect(faultOf(HEAD + body)).toMatchObject({
    where,
    code,
    exit: 3,
    ...(hint === undefined ? {} : { hint }),
  });
});

test("a window beyond the run is refused", () => {
  const late = HEAD.replace("1949]]", "1990]]");
  expect(faultOf(`${late}design: { kind: paired }\nscenarios: [baseline]`).code).toBe(
    "wrong-window",
  );
});

const LEVERS =
  "factors:\n  - { lever: entry.stigma, between: [0, 1] }\n  - { lever: labour.pension-portability, between: [0, 1] }\n";
const GROUPS =
  "groups:\n  - { id: tax, policies: [angel-tax-1997] }\n  - { id: board, policies: [mothers-1999] }\n";

test("paired: the difference is known, and what pairing is worth", () => {
  const { answer } = answered(
    "design: { kind: paired }\nmembers: 8\nscenarios: [baseline, { id: open, changes: [{ lever: entry.stigma, value: 0.5 }] }]",
  );
  const [first, second] = answer.scenarios ?? [];
  expect(first.difference).toBeNull();
  expect(second.difference?.value).toBeCloseTo(1.5, 10);
  expect(second.difference?.sameSign).toBe(8);
  expect(second.pairing).toBeGreaterThan(1000);
});

test("a grid, a Latin hypercube and Sobol points find the response of each point", () => {
  const grid = answered(`design: { kind: grid, levels: 3 }\nmembers: 2\n${LEVERS}`);
  const base = grid.answer.points?.[0].outcome.value ?? Number.NaN;
  for (const {
    values: [x, y],
    outcome,
  } of grid.answer.points ?? []) {
    expect(outcome.value - base).toBeCloseTo(3 * x + 2 * y + 4 * x * y, 8);
  }
  expect(grid.answer.points).toHaveLength(9);
  const cube = answered(`design: { kind: latin-hypercube, points: 12 }\nmembers: 1\n${LEVERS}`);
  expect(cube.answer.standard?.explained).toBeGreaterThan(0.8);
  expect(cube.made.table).toHaveLength(24);
  const points = answered(`design: { kind: sobol-points, points: 4 }\nmembers: 1\n${LEVERS}`);
  expect(points.answer.points).toHaveLength(4);
});

test("Sobol indices and Morris effects of a known response", () => {
  // y = 3x + 2z + 4xz on the unit square: V = 25/12 + 16/12 + 16/144.
  const variance = 25 / 12 + 16 / 12 + 1 / 9;
  const { answer } = answered(`design: { kind: sobol, rows: 256 }\nmembers: 1\n${LEVERS}`);
  const [x, z] = answer.indices?.factors ?? [];
  expect(x.first.value).toBeCloseTo(25 / 12 / variance, 1);
  expect(z.total.value).toBeCloseTo((16 / 12 + 1 / 9) / variance, 1);
  const morris = answered(`design: { kind: morris, paths: 20 }\nmembers: 1\n${LEVERS}`);
  const [first] = morris.answer.screening ?? [];
  expect(first.size.value).toBeGreaterThan(4);
  expect(first.spread).toBeGreaterThan(0.5);
});

test("groups: left out, shared, paired and combined, from coalitions that coincide", () => {
  // Each policy left on adds 1 to 1.1, whatever the other does.
  const body = (kind: string): string => `design: { kind: ${kind} }\nmembers: 5\n${GROUPS}`;
  const out = answered(body("one-out"));
  expect(out.made.arms).toHaveLength(4);
  for (const { lost, alone } of out.answer.without ?? []) {
    expect(lost.value).toBeGreaterThan(1);
    expect(lost.value).toBeLessThan(1.1);
    expect(alone.value).toBeCloseTo(lost.value, 10);
  }
  const shares = answered(body("shapley"));
  const [a, b] = shares.answer.shapley ?? [];
  expect(a.value + b.value).toBeCloseTo(shares.answer.whole?.value ?? Number.NaN, 10);
  expect(answered(body("pairs")).answer.pairs?.[0].kind).toBe("additive");
  const all = answered(`${body("factorial")}outcome: { observable: entry.rate, at-least: 10 }`);
  expect(all.answer.effects?.map(({ names }) => names.join())).toEqual([
    "tax",
    "board",
    "tax,board",
  ]);
  expect(all.answer.effects?.[2].value).toBeCloseTo(0, 8);
  const full = all.answer.truth?.rows.find(({ conditions }) => conditions.join() === "1,1");
  expect(full?.verdict).toBe("reached");
});

test("kinds of doubt: the variance goes to the kinds that make it", () => {
  const { answer, made } = answered(
    "design: { kind: doubt }\nmembers: 400\nscenarios: [baseline, { id: off, changes: [{ policy: angel-tax-1997, off: true }] }]",
  );
  expect(made.arms).toHaveLength(10);
  const [level, difference] = answer.doubt ?? [];
  // Level: noise (variance 1/12) and three times slow (9/12); nothing from policy strength.
  const total = (row: typeof level, kind: string): number =>
    row.shares.find((share) => share.kind === kind)?.total.value ?? Number.NaN;
  expect(Math.abs(total(level, "parameters") - 0.9)).toBeLessThan(0.1);
  expect(Math.abs(total(level, "chance") - 0.1)).toBeLessThan(0.05);
  expect(total(level, "policy")).toBe(0);
  // The difference carries chance alone: what both scenarios share cancels.
  expect(total(difference, "chance")).toBeCloseTo(1, 0);
  expect(total(difference, "parameters")).toBeCloseTo(0, 6);
});

const STOP =
  "design: { kind: paired }\nmembers: 6\nscenarios: [baseline, { id: off, changes: [{ policy: angel-tax-1997, off: true }] }]\n";

test("members are added until the interval is narrow; the runs before are kept", async () => {
  const batches: number[] = [];
  const { stored, folder } = await found(
    "narrow",
    `${STOP}stop: { observable: entry.rate, half-width: 0.02, most: 60 }`,
    {
      onBatch: (members) => batches.push(members),
    },
  );
  expect(stored.ending).toBe("narrow");
  expect(stored.halfWidth).toBeLessThanOrEqual(0.02);
  expect(batches[0]).toBe(6);
  expect(batches.length).toBeGreaterThan(1);
  expect(readdirSync(join(folder, "results"))).toHaveLength(2 * stored.asked);
  // A stricter rule goes on from there, and ends where it would have ended at once.
  const strict = `${STOP}stop: { observable: entry.rate, half-width: 0.013, most: 60 }`;
  const later = await found("narrow", strict);
  const fresh = await found("narrow-fresh", strict);
  expect(later.stored).toEqual(fresh.stored);
});

test("what ends an experiment is said: the most members, or the budget", async () => {
  const most = await found(
    "most",
    `${STOP}stop: { observable: entry.rate, half-width: 0.0001, most: 9 }`,
  );
  expect([most.stored.ending, most.stored.asked]).toEqual(["most", 9]);
  const budget = await found(
    "budget",
    `${STOP}stop: { observable: entry.rate, half-width: 0.0001, most: 90 }\nbudget: { runs: 20 }`,
  );
  expect([budget.stored.ending, budget.stored.asked]).toEqual(["budget", 10]);
  const { file } = compiled(`${STOP}budget: { minutes: 10 }`);
  const standing = { members: 4, most: 6, limit: Infinity, halfWidth: null };
  expect(endingOf({ file }, { ...standing, seconds: 200 })).toBeNull();
  expect(endingOf({ file }, { ...standing, seconds: 301 })).toBe("budget");
  await expect(found("small", `${STOP}budget: { runs: 1 }`)).rejects.toMatchObject({
    parts: { code: "small-budget" },
  });
  expect(nextMembers(10, 100, 2, 1)).toBe(20);
  expect(nextMembers(10, 100, 1.05, 1)).toBe(12);
});

test("a stopped experiment goes on to the same bytes", async () => {
  const body = `${STOP.replace("6", "10")}stop: { observable: entry.rate, half-width: 0.02, most: 30 }`;
  const controller = new AbortController();
  const stopping = found("stopped", body, {
    signal: controller.signal,
    onProgress: ({ done }) => {
      if (done >= 9) controller.abort("interrupted");
    },
  });
  await expect(stopping).rejects.toMatchObject({ parts: { exit: 130 } });
  const folder = join(root, "stopped");
  expect(readAnswer(folder)).toBeUndefined();
  const held = readCompiled(folder);
  if (held === undefined) throw new Error("The folder does not say what was asked.");
  await carryOut(held, country, folder, { threads: 1, simulator });
  const whole = await found("unstopped", body);
  for (const file of ["answer.json", "experiment.json", "manifest.json", "checksums.txt"]) {
    expect(readFileSync(join(folder, file), "utf8")).toBe(
      readFileSync(join(whole.folder, file), "utf8"),
    );
  }
});

test("another experiment's folder is refused; its own name depends on what is run, not on what is asked of it", async () => {
  await found("held", STOP);
  await expect(found("held", `design: { kind: one-out }\n${GROUPS}`)).rejects.toMatchObject({
    parts: { code: "other-experiment" },
  });
  const name = (body: string): string => experimentFolder(compiled(body), country, root);
  const one = `design: { kind: one-out }\n${GROUPS}`;
  expect(name(`${one}members: 3`)).toBe(name(`${one}members: 9`));
  expect(name(`${one}seed: 3`)).not.toBe(name(one));
});

test("cost: runs are counted, the stored cost of a run is found", async () => {
  const made = compiled(
    `${STOP}stop: { observable: entry.rate, half-width: 1, most: 50 }\nbudget: { runs: 60 }`,
  );
  const cost = experimentCost(made, { seconds: 2, bytes: 1000, from: "measured" }, 4);
  expect(cost).toMatchObject({
    arms: 2,
    members: [6, 30],
    runs: [12, 60],
    seconds: [6, 30],
    bytes: [12_000, 60_000],
  });
  await found("cost/one", STOP);
  const stored = storedCost(made, country, join(root, "cost"));
  expect(stored?.from).toBe("stored");
  expect(stored?.bytes).toBeGreaterThan(1000);
  expect(storedCost(made, country, join(root, "nowhere"))).toBeUndefined();
});

test("the report says question, design, result and what it is not, in both languages", async () => {
  const { made, stored } = await found("report", STOP);
  const english = reportLines(made, stored, textOf("en")).join("\n");
  const japanese = reportLines(made, stored, textOf("ja")).join("\n");
  expect(english).toContain("# What?");
  expect(english).toContain("off is lower than baseline in 6 of 6 pairs");
  expect(english).toContain("not about history");
  expect(japanese).toContain("# 何?");
  expect(japanese).toContain("較正されていません");
  expect(english).not.toMatch(/undefined|NaN/);
  expect(existsSync(join(root, "report", "answer.json"))).toBe(true);
});
