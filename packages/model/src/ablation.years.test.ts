import { expect, test } from "vitest";
import { fixtureRun } from "./fixtures/fixture-run.ts";
import { observablePosition } from "./indicators/observables.ts";
import type { RunResult } from "./run.ts";
import { schedule } from "./schedule.ts";

const TO = 1951;

function mean(run: RunResult, id: string): number {
  const at = (observablePosition(id) as number) * run.quarters;
  return (
    run.values.subarray(at, at + run.quarters).reduce((sum, value) => sum + value, 0) / run.quarters
  );
}

function last(run: RunResult, id: string): number {
  return run.values[((observablePosition(id) as number) + 1) * run.quarters - 1];
}

const whole = fixtureRun({ to: TO });
const without = (name: string): RunResult => fixtureRun({ to: TO, disabled: [name] });

test("without founders there are fewer firms; subsidiaries still open", () => {
  const off = without("foundFirms");
  expect(mean(off, "entry.rate")).toBeLessThan(0.2 * mean(whole, "entry.rate"));
  expect(last(off, "firms.count")).toBeLessThan(last(whole, "firms.count"));
});

test("without closures nobody leaves and nothing is written off", () => {
  const off = without("closeFirms");
  expect(mean(whole, "exit.rate")).toBeGreaterThan(0);
  expect(mean(off, "exit.rate")).toBe(0);
  expect(last(off, "firms.count")).toBeGreaterThan(last(whole, "firms.count"));
});

test("without credit decisions there are only the loans that cover shortfalls, and more firms end by insolvency", () => {
  const off = without("extendCredit");
  expect(last(off, "credit.loans")).toBeLessThan(0.8 * last(whole, "credit.loans"));
  expect(last(off, "exit.insolvency-share")).toBeGreaterThan(last(whole, "exit.insolvency-share"));
});

test("without search nothing is invented and productivity falls behind", () => {
  const off = without("searchInnovations");
  expect(mean(whole, "innovation.count")).toBeGreaterThan(0);
  expect(mean(off, "innovation.count")).toBe(0);
  expect(last(off, "productivity.level")).toBeLessThan(last(whole, "productivity.level"));
});

test("without matching nobody is hired, and those who look for work pile up", () => {
  const off = without("matchJobs");
  expect(mean(off, "labour.job-to-job-rate")).toBe(0);
  expect(last(off, "unemployment.rate")).toBeGreaterThan(2 * last(whole, "unemployment.rate"));
});

test("without separations nobody moves between jobs, and nobody looks for one", () => {
  const off = without("separateWorkers");
  expect(mean(whole, "labour.job-to-job-rate")).toBeGreaterThan(0);
  expect(mean(off, "labour.job-to-job-rate")).toBe(0);
  expect(mean(off, "unemployment.rate")).toBe(0);
});

test("without leaveBoards nobody leaves a board but by closing", () => {
  expect(mean(without("leaveBoards"), "listed.delistings")).toBe(0);
});

test("the systems named here are on the schedule", () => {
  const names = new Set(
    schedule({ levers: [], quarters: 0, values: new Float64Array() }).map(({ name }) => name),
  );
  for (const name of [
    "foundFirms",
    "closeFirms",
    "extendCredit",
    "searchInnovations",
    "matchJobs",
    "separateWorkers",
    "leaveBoards",
  ])
    expect(names).toContain(name);
});
