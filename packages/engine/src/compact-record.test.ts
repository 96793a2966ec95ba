import { expect, test } from "vitest";
import { compactCopy, compactRecord } from "./compact-record.ts";

test("a compact record holds 0 under each name", () => {
  expect(compactRecord(["b", "a.c"])).toEqual({ b: 0, "a.c": 0 });
});

test("a compact copy holds the same numbers in the same order", () => {
  const copy = compactCopy({ z: 1 / 3, a: -2, "x.y": 1e300 });
  expect(copy).toEqual({ z: 1 / 3, a: -2, "x.y": 1e300 });
  expect(Object.keys(copy)).toEqual(["z", "a", "x.y"]);
});
