import { expect, test } from "vitest";
import { projectCost } from "./cost.ts";

const part = { runs: 10, threads: 1, host: "n", bytes: 1e6, members: 10 };

test("a million members, worked out by hand", () => {
  // Three parts of 10 members in 20, 40 and 30 s: 2, 4 and 3 core seconds each; 0.1 MB each.
  const times = [20, 40, 30].map((seconds) => ({ ...part, seconds }));
  const cost = projectCost(times, { members: 1_000_000, cores: 500 });
  expect(cost?.parts).toBe(3);
  // Elements of 30 minutes: 600 members at 3 s. 1,667 elements are two arrays; 500 at a time, 4 rounds.
  expect(cost?.typical).toEqual({
    secondsPerMember: 3,
    coreHours: 3_000_000 / 3600,
    wallHours: (4 * 600 * 3) / 3600,
    elements: 1667,
    arrays: 2,
    gigabytes: 100,
  });
  expect(cost?.fastest.secondsPerMember).toBe(2);
  expect(cost?.slowest.secondsPerMember).toBe(4);
});

test("threads count, and nothing measured is nothing known", () => {
  const cost = projectCost([{ ...part, seconds: 10, threads: 4 }], { members: 10, cores: 1 });
  expect(cost?.typical.secondsPerMember).toBe(4);
  expect(projectCost([], { members: 10, cores: 1 })).toBeUndefined();
});
