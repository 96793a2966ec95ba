import { expect, test } from "vitest";
import type { RunTask } from "../ensemble/plan.ts";
import { carryOut } from "./executor.ts";
import type { Executor, Settled } from "./executor.ts";

const tasks: RunTask[] = Array.from({ length: 6 }, (_, i) => ({
  arm: 0,
  scenario: "a",
  member: i + 1,
  file: `a-${i + 1}`,
  provenance: "",
}));

/** An executor that settles what each attempt says, and remembers what it was asked. */
function scripted(attempts: readonly (readonly number[])[]) {
  const submitted: number[][] = [];
  let cancelled = 0;
  let looks = 0;
  const executor: Executor = {
    name: "scripted",
    chunk: (open) => open.map((task) => [task]),
    submit: (chunks) => {
      submitted.push(chunks.flat().map(({ member }) => member));
      looks = 0;
      return Promise.resolve();
    },
    poll: () => Promise.resolve({ waiting: 0, running: looks++ < 2 ? 1 : 0 }),
    collect: (open) => {
      const members = attempts[submitted.length - 1] ?? [];
      const settled = [...open].filter(({ member }) => members.includes(member));
      return Promise.resolve(settled.map((task): Settled => ({ task })));
    },
    changed: () => Promise.resolve(),
    cancel: () => {
      cancelled++;
      return Promise.resolve();
    },
  };
  return { executor, submitted, cancelled: () => cancelled };
}

test("what is missing is submitted again, and only that", async () => {
  const { executor, submitted } = scripted([[1, 2, 3], [5], [4, 6]]);
  const again: number[] = [];
  const onAgain = (missing: number): void => void again.push(missing);
  expect(await carryOut(executor, tasks, { onSettled: () => undefined, onAgain })).toEqual([]);
  expect(submitted).toEqual([
    [1, 2, 3, 4, 5, 6],
    [4, 5, 6],
    [4, 6],
  ]);
  expect(again).toEqual([3, 2]);
});

test("three attempts in a row without a result are the end; one with a result starts the count anew", async () => {
  const { executor, submitted } = scripted([[1], [], [], [2], [], [], [], [3, 4, 5, 6]]);
  const lost = await carryOut(executor, tasks, { onSettled: () => undefined });
  expect(lost.map(({ member }) => member)).toEqual([3, 4, 5, 6]);
  expect(submitted).toHaveLength(7);
});

test("aborted, it cancels and tells what is open; nothing more is told", async () => {
  const { executor, cancelled } = scripted([[1, 2, 3, 4, 5, 6]]);
  const controller = new AbortController();
  const told: number[] = [];
  const open = await carryOut(executor, tasks, {
    signal: controller.signal,
    onSettled: ({ task }) => {
      told.push(task.member);
      if (task.member === 2) controller.abort();
    },
  });
  expect(told).toEqual([1, 2]);
  expect(open.map(({ member }) => member)).toEqual([3, 4, 5, 6]);
  expect(cancelled()).toBe(1);
});
