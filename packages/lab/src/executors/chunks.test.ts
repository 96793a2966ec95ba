import { expect, test } from "vitest";
import { chunksOf, membersPerChunk } from "./chunks.ts";

const rule = { memberSeconds: 6, cpus: 1, elements: 1000 };
const tasks = (members: number, arms = 1) =>
  Array.from({ length: members * arms }, (_, i) => {
    const [member, arm] = [1 + Math.floor(i / arms), i % arms];
    return { arm, member, scenario: `s${arm}`, file: `s${arm}-${member}`, provenance: "" };
  });

test("a unit takes 1 to 30 minutes, with about a hundred units in between", () => {
  // 20 members of 6 s are 2 minutes in all: units of one minute, ten members each.
  expect(membersPerChunk(20, rule)).toBe(10);
  // 10,000 members are 1,000 minutes: a hundred units of 10 minutes.
  expect(membersPerChunk(10_000, rule)).toBe(100);
  // A million members are 100,000 minutes: 30 minutes are the most.
  expect(membersPerChunk(1_000_000, rule)).toBe(300);
  expect(membersPerChunk(20, { ...rule, cpus: 4 })).toBe(40);
  expect(membersPerChunk(20, { ...rule, chunkMembers: 3 })).toBe(3);
  // A member of an hour is a unit of its own.
  expect(membersPerChunk(20, { ...rule, memberSeconds: 3600 })).toBe(1);
});

test("a member's scenarios stay together, every member is in one unit", () => {
  const chunks = chunksOf(tasks(25, 2), rule);
  expect(chunks.map((chunk) => chunk.length)).toEqual([18, 18, 14]);
  expect(chunks.flat().map(({ file }) => file)).toEqual(tasks(25, 2).map(({ file }) => file));
  for (const chunk of chunks)
    expect(new Set(chunk.map(({ member }) => member)).size).toBe(chunk.length / 2);
});

test("what one array cannot take is left for the next", () => {
  const chunks = chunksOf(tasks(1000), { ...rule, elements: 4, chunkMembers: 10 });
  expect(chunks.map((chunk) => chunk.length)).toEqual([10, 10, 10, 10]);
  expect(chunksOf([], rule)).toEqual([]);
});
