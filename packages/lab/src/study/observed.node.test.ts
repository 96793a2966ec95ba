import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, expect, test } from "vitest";
import { readCountry } from "../country.ts";
import { Fault } from "../fault.ts";
import { inProject } from "../project.ts";
import { readRecord } from "./baseline-study.ts";
import { readObserved } from "./observed.ts";

const data = mkdtempSync(join(tmpdir(), "kigyo-observed-"));
afterAll(() => rmSync(data, { recursive: true }));

const japan = readCountry(inProject("evidence"));

test("all that the study's runs are set against can be read", () => {
  const { observed, scores } = readRecord(japan);
  expect(observed.targets.length).toBeGreaterThan(0);
  expect(Object.keys(scores)).toHaveLength(5);
});

test("of a country without a folder of data nothing was observed", () => {
  expect(readObserved(japan, join(data, "none"))).toEqual({ series: new Map(), targets: [] });
});

test("a damaged line of the data is a fault that names its file and line", () => {
  mkdirSync(join(data, "japan"));
  writeFileSync(join(data, "japan", "targets.yaml"), "# Targets\n- id: growth\n");
  try {
    readObserved(japan, data);
    expect.unreachable();
  } catch (error) {
    if (!(error instanceof Fault)) throw error;
    expect(error.parts).toMatchObject({ exit: 3, code: "damaged-data" });
    expect(error.message).toContain("targets.yaml:2");
  }
});
