import { expect, test } from "vitest";
import { scratch } from "./scratch.ts";

test("scratch of one name is the same memory, always zeros, and grows when it must", () => {
  const first = scratch("a test", 5);
  first.fill(7);
  const second = scratch("a test", 3);
  expect(second.buffer).toBe(first.buffer);
  expect(Array.from(second)).toEqual([0, 0, 0]);
  expect(scratch("a test", 5000)).toHaveLength(5000);
  expect(scratch("another", 3).buffer).not.toBe(second.buffer);
});
