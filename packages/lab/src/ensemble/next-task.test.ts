import { expect, test } from "vitest";
import { nextTask } from "./next-task.ts";

const sameMember = (a: string, b: string): boolean => a[0] === b[0];
const take = (pending: readonly string[], done: string | undefined, inProgress: string[]) =>
  pending[nextTask(pending, done, inProgress, sameMember)];

test("a thread stays with the member that it has begun", () => {
  expect(take(["2a", "1b", "2b"], "1a", [])).toBe("1b");
});

test("a thread leaves a member to the one that is at work on it", () => {
  expect(take(["1b", "2a", "2b"], undefined, ["1a"])).toBe("2a");
  expect(take(["1b", "1c", "2b", "3a"], "4a", ["1a", "2a"])).toBe("3a");
});

test("rather than idle, it helps with a member that another is at work on", () => {
  expect(take(["1b", "1c"], "2b", ["1a"])).toBe("1b");
  expect(take([], "2b", ["1a"])).toBeUndefined();
});

test("tasks that share nothing are taken in order", () => {
  expect(nextTask(["b", "c"], "a", ["d"])).toBe(0);
});
