import { expect, test } from "vitest";
import { claimedReports } from "./claimed.ts";

const changelog = (heading: string): string =>
  `# Changelog\n\n## ${heading}\n\n- Killed 50 times (reports/kills.json, reports/scale-invariance.json).\n- Again: reports/kills.json.\n\n## 0.1.0, 2020-01-01\n\n- reports/old.json\n`;

test("a released section claims the reports that it names", () => {
  expect(claimedReports(changelog("0.2.0, 2021-01-01"), "0.2.0")).toEqual([
    "kills",
    "scale-invariance",
  ]);
  expect(claimedReports(changelog("0.2.0, 2021-01-01"), "0.1.0")).toEqual(["old"]);
});

test("an unreleased one claims nothing, and neither does another version", () => {
  expect(claimedReports(changelog("0.2.0, unreleased"), "0.2.0")).toEqual([]);
  expect(claimedReports(changelog("0.2.0, 2021-01-01"), "0.3.0")).toEqual([]);
});
