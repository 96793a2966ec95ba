import { expect, test } from "vitest";
import type { Scenario } from "@kigyo/model/scenario";
import { FULL_SPREAD } from "@kigyo/model/scenario";
import {
  createSimulation,
  keyOf,
  PREVIEW_SCALE,
  type Question,
  type SimulationState,
  type SimulationWorker,
} from "./client.ts";
import type { RunJob, YearlyPart } from "./protocol.ts";

const base: Scenario = {
  schema: "kigyo/scenario/1",
  id: "baseline",
  base: null,
  changes: [],
  seed: 1,
  scale: 1000,
  to: 2023,
};

function asking(strength: number, members = 3): Question {
  return {
    base,
    scenario: { ...base, id: "what-if", base: "baseline", changes: [{ policy: "a", strength }] },
    members,
    spread: FULL_SPREAD,
  };
}

/** A worker whose runs hold one number: the strength asked for, or 1. */
function bench(lanes = 1, parts: readonly YearlyPart[] = []) {
  const jobs: RunJob[] = [];
  const states: SimulationState[] = [];
  let ended = 0;
  const waiting: (() => void)[] = [];
  let held = false;
  const makeWorker = (): SimulationWorker => ({
    check: async () => ({ ok: true, value: { notices: [], movedLevers: ["x"], firstQuarter: 0 } }),
    run: async (job, _onYear, onPart) => {
      jobs.push(job);
      if (onPart) parts.forEach(onPart);
      if (held) await new Promise<void>((go) => waiting.push(go));
      const change = job.scenario.changes[0];
      const value = change && "policy" in change ? (change.strength ?? 1) : 1;
      return {
        ok: true,
        value: {
          firstYear: 1948,
          years: 1,
          values: Float64Array.of(value),
          fingerprint: String(value),
        },
      };
    },
    end: () => void (ended += 1),
  });
  const simulation = createSimulation(
    makeWorker,
    (state) => states.push(state),
    lanes,
    () => 0,
    async () => {},
  );
  const settled = async (): Promise<SimulationState> => {
    for (let i = 0; i < 200 && states.at(-1)?.phase === "working"; i++)
      await new Promise((go) => setTimeout(go, 1));
    return states.at(-1) as SimulationState;
  };
  return {
    jobs,
    states,
    simulation,
    settled,
    ended: () => ended,
    hold: (on: boolean) => void (held = on),
    release: () => waiting.splice(0).forEach((go) => go()),
  };
}

test("a preview comes first, then one run, then the ensemble", async () => {
  const { states, jobs, simulation, settled } = bench();
  simulation.ask(asking(2));
  expect((await settled()).phase).toBe("done");
  const stages = states.flatMap((state) => (state.answer ? [state.answer.stage] : []));
  expect([...new Set(stages)]).toEqual(["preview", "one-run", "ensemble"]);
  expect(jobs[0].scenario.scale).toBe(PREVIEW_SCALE);
  expect(states.at(-1)?.answer?.pairs.map((pair) => pair.member)).toEqual([1, 2, 3]);
});

test("a preview is shown as it grows, and whole at the end", async () => {
  const part = { firstYear: 1948, years: 3, values: Float64Array.of(5, 6, Number.NaN) };
  const { states, jobs, simulation, settled } = bench(1, [{ ...part, reached: 1949 }]);
  simulation.ask(asking(2));
  await settled();
  const previews = states.flatMap(({ answer }) => (answer?.stage === "preview" ? [answer] : []));
  const [first] = previews;
  expect(first.reached).toBe(1949);
  expect([...first.pairs[0].scenario.values]).toEqual([5, 6, Number.NaN]);
  expect(first.pairs[0].base.fingerprint).toBe("1");
  expect(previews.at(-1)?.reached).toBeUndefined();
  expect([...(previews.at(-1)?.pairs[0].scenario.values ?? [])]).toEqual([2]);
  expect(states.at(-1)?.answer?.reached).toBeUndefined();
  expect(jobs[0].scenario.scale).toBe(PREVIEW_SCALE);
});

test("a base run at work serves the next question too", async () => {
  const { jobs, simulation, settled, hold, release } = bench();
  simulation.ask(asking(2));
  await settled();
  const other = (strength: number): Question => {
    const question = asking(strength);
    return { ...question, base: { ...base, seed: 2 }, scenario: { ...question.scenario, seed: 2 } };
  };
  hold(true);
  simulation.ask(other(2));
  for (let i = 0; i < 20; i++) await new Promise((go) => setTimeout(go, 1));
  simulation.ask(other(3));
  for (let i = 0; i < 20; i++) await new Promise((go) => setTimeout(go, 1));
  hold(false);
  release();
  await settled();
  const baseRuns = jobs.filter(
    ({ scenario, member }) =>
      scenario.seed === 2 &&
      scenario.changes.length === 0 &&
      scenario.scale === 1000 &&
      member === 1,
  );
  expect(baseRuns).toHaveLength(1);
});

test("several lanes give the same members in the same order", async () => {
  const { states, simulation, settled } = bench(3);
  simulation.ask(asking(2, 8));
  await settled();
  expect(states.at(-1)?.answer?.pairs.map((pair) => pair.member)).toEqual([1, 2, 3, 4, 5, 6, 7, 8]);
  const sizes = states.flatMap(({ answer }) =>
    answer && answer.stage !== "preview" ? [answer.pairs.length] : [],
  );
  expect(sizes).toEqual([...sizes].sort((a, b) => a - b));
});

test("the base's runs are not repeated for the next question", async () => {
  const { jobs, simulation, settled } = bench();
  simulation.ask(asking(2));
  await settled();
  const before = jobs.length;
  simulation.ask(asking(0.5));
  await settled();
  expect(jobs.slice(before).every((job) => job.scenario.changes.length === 1)).toBe(true);
});

test("an answer to an old question never takes the new question's key", async () => {
  const { states, simulation, settled, hold, release } = bench();
  hold(true);
  simulation.ask(asking(2));
  await new Promise((go) => setTimeout(go, 5));
  hold(false);
  simulation.ask(asking(3));
  release();
  await settled();
  const key = keyOf(asking(3));
  for (const { answer } of states) {
    if (answer?.key === key)
      expect(answer.pairs.every((pair) => pair.scenario.values[0] === 3)).toBe(true);
  }
  expect(states.at(-1)?.answer?.key).toBe(key);
});

test("stopping keeps what is done, and resuming goes on from there", async () => {
  const { states, jobs, simulation, settled, hold, release } = bench();
  simulation.ask(asking(2, 2));
  await settled();
  hold(true);
  simulation.ask(asking(2, 6));
  await new Promise((go) => setTimeout(go, 5));
  simulation.stop();
  release();
  expect(states.at(-1)).toMatchObject({ phase: "stopped", answer: { pairs: [{}, {}] } });
  hold(false);
  const before = jobs.length;
  simulation.resume();
  expect((await settled()).answer?.pairs).toHaveLength(6);
  expect(jobs.length - before).toBeLessThanOrEqual(8);
});

test("the key tells questions apart, not their number of members", () => {
  expect(keyOf(asking(2, 10))).toBe(keyOf(asking(2, 40)));
  expect(keyOf(asking(2))).not.toBe(keyOf(asking(3)));
});
