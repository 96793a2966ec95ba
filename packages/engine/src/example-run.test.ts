import { expect, test } from "vitest";
import golden from "../../../tests/golden/engine.json" with { type: "json" };
import { exampleDigest, exampleRun } from "./example-run.ts";

test("the example gives one digest in every runtime", () => {
  expect(exampleDigest(golden.seed, golden.quarters)).toBe(golden.digest);
});

test("another seed gives another run", () => {
  expect(exampleDigest(golden.seed + 1, golden.quarters)).not.toBe(golden.digest);
});

test("the example settles where openings and closures meet", () => {
  const firms = exampleRun(golden.seed, golden.quarters).series(0);
  expect(firms.at(-1)).toBeGreaterThan(100);
  expect(firms.at(-1)).toBeLessThan(400);
});
