/** Runs of a small claim: kept, found again, stopped without loss, judged. */
import { mkdtempSync, readdirSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { FULL_SPREAD } from "@kigyo/model/scenario";
import { afterAll, expect, test } from "vitest";
import { readCountry } from "../country.ts";
import { inProject } from "../project.ts";
import { versions } from "../versions.ts";
import { executeClaims } from "./execute.ts";
import { chosenClaims, readClaims } from "./read.ts";
import type { Claim } from "./read.ts";
import { runLedger } from "./run-claims.ts";
import { planClaims } from "./plan.ts";

const results = mkdtempSync(join(tmpdir(), "kigyo-claims-"));
afterAll(() => rmSync(results, { recursive: true }));

const country = readCountry(inProject("evidence"));
const [portable] = chosenClaims(readClaims(country), ["T6"]);
/** T6 in the first years of history: two short runs for each member. */
const claim: Claim = {
  ...portable,
  to: 1949,
  scenarios: { portable: [{ lever: "labour.pension-portability", value: 0.9, from: "1948" }] },
  parts: portable.parts.map((part) => ({ ...part, window: [1948, 1949] })),
};
const setting = { members: 1, scale: 4000, seed: 1, spread: FULL_SPREAD };
const now = versions(country.inputs.evidenceHash);

test("finished runs are kept and found again; a stop says how to go on", async () => {
  const plan = planClaims([claim], setting, country.inputs, now);
  const folder = join(results, "claims");
  const stopped = AbortSignal.abort("interrupted");
  await expect(
    executeClaims(plan, country.inputs, { folder, threads: 1, signal: stopped }),
  ).rejects.toMatchObject({ parts: { exit: 130, code: "interrupted" } });
  const first = await executeClaims(plan, country.inputs, { folder, threads: 1 });
  expect(first).toMatchObject({ reused: 0, failed: [] });
  const second = await executeClaims(plan, country.inputs, { folder, threads: 1 });
  expect(second.reused).toBe(2);
  expect([...second.runs]).toEqual([...first.runs]);
  const kept = readdirSync(join(folder, "runs"), { recursive: true });
  expect(kept.filter((name) => String(name).endsWith(".json"))).toHaveLength(2);

  const request = { claims: [claim], setting, doubts: 0, doubtful: [], country, versions: now };
  const ledger = await runLedger({ ...request, command: "x", results }, { threads: 1 });
  expect(ledger.entries[0]).toMatchObject({ test: "T6", verdict: "undecided", kind: "text" });
  expect(ledger.entries[0].sources.for.length).toBeGreaterThan(0);
  expect(ledger.entries[0].sources.against.length).toBeGreaterThan(0);
  expect(ledger.digest).toMatch(/^[0-9a-f]{32}$/);
  expect(ledger).toMatchObject({ calibrated: false, failedRuns: 0 });
}, 120_000);
