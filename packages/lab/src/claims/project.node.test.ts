/** The project's own claim files: all hundred, joined with their records, and the runs that they need. */
import { basename } from "node:path";
import { ofKind } from "@kigyo/evidence/base";
import { FULL_SPREAD } from "@kigyo/model/scenario";
import { expect, test } from "vitest";
import { readCountry } from "../country.ts";
import { inProject } from "../project.ts";
import { versions } from "../versions.ts";
import { keyOf, planClaims, quartersOf } from "./plan.ts";
import { chosenClaims, readClaims, testNumber } from "./read.ts";

const country = readCountry(inProject("evidence"));
const claims = readClaims(country);
const setting = { members: 8, scale: 4000, seed: 1, spread: FULL_SPREAD };
const plan = (some = claims) =>
  planClaims(some, setting, country.inputs, versions(country.inputs.evidenceHash));

test("all hundred claims have a file, named by number and record", () => {
  expect(claims.map(({ test: number }) => testNumber(number))).toEqual(
    Array.from({ length: 100 }, (_, i) => i + 1),
  );
  for (const claim of claims) {
    const number = String(testNumber(claim.test)).padStart(3, "0");
    expect(basename(claim.file)).toBe(`t${number}-${claim.claim.replace(/^t\d+-/, "")}.yaml`);
  }
  expect(ofKind(country.base, "claim")).toHaveLength(100);
});

test("each claim belongs to the system that the sources' list gives it to", () => {
  const systems = ofKind(country.base, "system");
  const named = systems.flatMap(({ data }) => data.claims ?? []);
  expect(new Set(named).size).toBe(named.length);
  expect([...named].sort()).toEqual(claims.map(({ claim }) => claim).sort());
  const codes = claims.map(({ system }) => system);
  expect(codes).toEqual([...codes].sort());
});

test("a sign on record is expected by at least one part; only mixed ones leave it to the parts", () => {
  for (const { test: number, sign, parts } of claims) {
    if (parts.length === 0 || sign === "mixed") continue;
    expect([number, parts.some((part) => part.sign === sign)]).toEqual([number, true]);
  }
});

test("runs are shared: history once, and what parts from it latest comes first", () => {
  const { arms, tasks } = plan();
  const own = claims.reduce((sum, { scenarios }) => sum + Object.keys(scenarios).length, 0);
  expect(arms.length).toBeLessThan(own);
  expect(arms.filter(({ changes }) => changes.length === 0)).toHaveLength(1);
  expect(arms[0]).toMatchObject({ key: keyOf([]), from: Infinity });
  expect(arms.map(({ from }) => from)).toEqual(arms.map(({ from }) => from).sort((a, b) => b - a));
  expect(tasks).toHaveLength(8 * arms.length);
  expect(new Set(tasks.map(({ provenance }) => provenance)).size).toBe(tasks.length);
});

test("the whole ledger stays within its budget", () => {
  // About 20 ms for a quarter at scale 4000: eight members take under 25 minutes on two cores.
  expect(quartersOf(plan())).toBeLessThan(150_000);
});

test("claims are chosen by number; a wrong one is explained", () => {
  expect(chosenClaims(claims, ["t17", "T93"]).map(({ test: number }) => number)).toEqual([
    "T17",
    "T93",
  ]);
  expect(() => chosenClaims(claims, ["T101"])).toThrow(/no claim "T101"/);
});
