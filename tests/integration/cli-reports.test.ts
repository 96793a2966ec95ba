/** Stored reports of long checks: told when they are out of date, never failed for it. */
import { readCountry } from "@kigyo/lab";
import { claimsHash, type Ledger } from "@kigyo/lab/claims/ledger";
import { changedSince, readReports } from "@kigyo/lab/long/report";
import { versions } from "@kigyo/lab/versions";
import { expect, test } from "vitest";

test("stored reports name their command and versions; stale ones are told", () => {
  const evidence = new URL("../../evidence", import.meta.url).pathname;
  const now = versions(readCountry(evidence).inputs.evidenceHash);
  for (const [name, report] of readReports()) {
    expect(report.command).toMatch(/^npm run /);
    const changed: string[] = changedSince(report, now);
    if (name === "ledger" && (report as Ledger).claims !== claimsHash()) changed.push("claims");
    const state =
      changed.length === 0
        ? "up to date"
        : `made before the last change of ${changed.join(" and ")}`;
    console.log(`reports/${name}.json: ${state} (${report.command})`);
  }
});
