/** The stored runs give the same fingerprints in Node and in Chromium. */
import inputs from "virtual:kigyo/inputs";
import scenarios from "virtual:kigyo/scenarios";
import { expect, test } from "vitest";
import golden from "../golden/runs.json" with { type: "json" };
import { doRun, GOLDEN_RUNS } from "../golden/run.ts";

test("the stored runs are those that are asked for", () => {
  expect(golden.runs).toMatchObject(GOLDEN_RUNS);
});

test.each(golden.runs)("$scenario, member $member, at scale $scale to $to", (run) => {
  // Moved on purpose? npm run golden shows by how much; npm run golden -- --accept "<reason>" stores it.
  expect(doRun(inputs, scenarios, run).fingerprint).toBe(run.fingerprint);
});
