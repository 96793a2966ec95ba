import { expect, test } from "vitest";
import { addCounts, countTests, NONE } from "../../scripts/test-counts.ts";

const report = (files: readonly (readonly string[])[], broken = 0) =>
  JSON.stringify({
    numPassedTests: files.flat().filter((status) => status === "passed").length,
    numFailedTests: files.flat().filter((status) => status === "failed").length,
    testResults: [
      ...files.map((tests) => ({
        status: tests.includes("failed") ? "failed" : "passed",
        assertionResults: tests.map((status) => ({ status })),
      })),
      ...Array.from({ length: broken }, () => ({ status: "failed", assertionResults: [] })),
    ],
  });

test("counts passed and failed tests", () => {
  expect(countTests(report([["passed", "failed"], ["passed"]]), false)).toEqual({
    passed: 2,
    failed: 1,
  });
});

test("a file that did not load counts as one failure", () => {
  expect(countTests(report([["passed"]], 2), false)).toEqual({ passed: 1, failed: 2 });
});

test("a run that broke without saying where counts as one failure", () => {
  expect(countTests(undefined, false)).toEqual({ passed: 0, failed: 1 });
  expect(countTests(report([["passed"]]), false)).toEqual({ passed: 1, failed: 1 });
});

test("counts add up", () => {
  expect(
    [
      { passed: 2, failed: 0 },
      { passed: 3, failed: 1 },
    ].reduce(addCounts, NONE),
  ).toEqual({
    passed: 5,
    failed: 1,
  });
});
