import { expect, test } from "vitest";
import { scratch } from "./scratch.ts";

test("scratch of one name is the same memory, always zeros, and grows when it must", () => {
  const first = scratch("output", 5);
  first.fill(7);
  const second = scratch("output", 3);
  expect(second.buffer).toBe(first.buffer);
  expect(Array.from(second)).toEqual([0, 0, 0]);
  expect(scratch("output", 5000)).toHaveLength(5000);
});

test("what is in use at one time is kept apart, what is not shares memory", () => {
  const groups = [
    ["parts wanted", "parts placed", "firms linked", "parts placed anew"],
    ["parts wanted", "parts placed", "firms linked", "parents in need", "what parents lack"],
    ["output", "goods", "parts filled"],
    ["output", "goods", "revenue", "foreign standing"],
    ["staff to move", "parts split off"],
    ["subsidized heads", "subsidies"],
    ["able to invest abroad", "invested abroad"],
  ] as const;
  for (const names of groups)
    expect(new Set(names.map((name) => scratch(name, 3).buffer)).size).toBe(names.length);
  expect(scratch("output", 3).buffer).toBe(scratch("leaving", 3).buffer);
});
