import { expect, test } from "vitest";
import { differentRuns, type EqualVersions, sameModel, versionsAlike } from "./equal-versions.ts";
import { changedSince } from "./changed-since.ts";

const of = (model: string, evidence = "e") => ({
  kigyo: "1",
  model,
  evidence,
  format: "kigyo/results/1",
});
const before: EqualVersions = {
  schema: "kigyo/report/equal-versions/1",
  title: "",
  command: "",
  versions: of("1+b"),
  models: ["1+a", "1+b"],
  runs: { history: "f0", "A1 at rest": "f1" },
};

test("a version that gives all runs again joins those before it, once", () => {
  const now = { versions: of("1+c"), runs: { ...before.runs } };
  expect(versionsAlike(before, now)).toEqual(["1+a", "1+b", "1+c"]);
  expect(versionsAlike(before, { ...now, versions: of("1+a") })).toEqual(["1+a", "1+b"]);
});

test("one run that differs, is new or is gone, or other evidence, begins the list anew", () => {
  const alone = (runs: Record<string, string>, evidence = "e") =>
    versionsAlike(before, { versions: of("1+c", evidence), runs });
  expect(alone({ ...before.runs, history: "other" })).toEqual(["1+c"]);
  expect(alone({ ...before.runs, "A2 at rest": "f2" })).toEqual(["1+c"]);
  expect(alone({ history: "f0" })).toEqual(["1+c"]);
  expect(alone({ ...before.runs }, "other")).toEqual(["1+c"]);
  expect(versionsAlike(undefined, { versions: of("1+c"), runs: {} })).toEqual(["1+c"]);
});

test("the runs that differ are named", () => {
  expect(differentRuns({ a: "1", b: "2" }, { a: "1", b: "3", c: "4" })).toEqual(["b", "c"]);
});

test("a report holds for another version only where both are known to be alike", () => {
  const report = { schema: "", title: "", command: "", versions: of("1+a") };
  expect(changedSince(report, of("1+b"), ["1+a", "1+b"])).toEqual([]);
  expect(changedSince(report, of("1+b"), ["1+b"])).toEqual(["model"]);
  expect(changedSince(report, of("1+b"), ["1+a"])).toEqual(["model"]);
  expect(changedSince(report, of("1+b", "other"), ["1+a", "1+b"])).toEqual(["evidence"]);
  expect(sameModel("1+x", "1+x", [])).toBe(true);
});
