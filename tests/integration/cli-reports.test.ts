/** Stored reports of long checks: told when they are out of date, failed where a release claims them. */
import { readFileSync } from "node:fs";
import { readCountry } from "@kigyo/lab";
import { claimsHash, type Ledger } from "@kigyo/lab/claims/ledger";
import { claimedReports } from "@kigyo/lab/long/claimed";
import { changedSince } from "@kigyo/lab/long/changed-since";
import { readReports } from "@kigyo/lab/long/report";
import { versions } from "@kigyo/lab/versions";
import { expect, test } from "vitest";

const inRoot = (path: string): string => new URL(`../../${path}`, import.meta.url).pathname;

test("stored reports name their command and versions; stale ones are told, and fail a release that claims them", () => {
  const now = versions(readCountry(inRoot("evidence")).inputs.evidenceHash);
  const reports = readReports();
  const stale = new Set<string>();
  for (const [name, report] of reports) {
    expect(report.command).toMatch(/^npm run /);
    const changed: string[] = changedSince(report, now);
    if (name === "ledger" && (report as Ledger).claims !== claimsHash()) changed.push("claims");
    if (changed.length > 0) stale.add(name);
    const state =
      changed.length === 0
        ? report.versions.model === now.model
          ? "up to date"
          : `up to date, by a version of the model with the same runs, ${report.versions.model}`
        : `made before the last change of ${changed.join(" and ")}`;
    console.log(`reports/${name}.json: ${state} (${report.command})`);
  }
  const claimed = claimedReports(readFileSync(inRoot("CHANGELOG.md"), "utf8"), now.kigyo);
  expect(claimed.filter((name) => stale.has(name) || !reports.has(name))).toEqual([]);
});
