import { expect, test } from "vitest";
import { readCountry } from "../country.ts";
import { inProject } from "../project.ts";
import { readRecord } from "./baseline-study.ts";

test("all that the study's runs are set against can be read", () => {
  const { observed, scores } = readRecord(readCountry(inProject("evidence")));
  expect(observed.targets.length).toBeGreaterThan(0);
  expect(Object.keys(scores)).toHaveLength(5);
});
