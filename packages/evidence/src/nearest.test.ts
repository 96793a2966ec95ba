import { expect, test } from "vitest";
import { editDistance, nearest, suggest } from "./nearest.ts";

test("edits count insertions, deletions, replacements and swaps", () => {
  expect(editDistance("angel", "angel")).toBe(0);
  expect(editDistance("angle", "angel")).toBe(1);
  expect(editDistance("kitten", "sitting")).toBe(3);
  expect(editDistance("", "abc")).toBe(3);
});

test("the nearest word is found within a third of the length, else none", () => {
  expect(nearest("evidense", ["evidence", "events"])).toBe("evidence");
  expect(nearest("zzz", ["evidence"])).toBeUndefined();
  expect(suggest("polciy", ["policy"])).toBe('did you mean "policy"?');
  expect(suggest("zzz", ["policy"], "one of policy")).toBe("one of policy");
});
