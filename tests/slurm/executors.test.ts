/** The contract of an executor, held against threads and against a real Slurm of two nodes. */
import { join } from "node:path";
import type { Executor } from "@kigyo/lab/executors/executor";
import { carryOut } from "@kigyo/lab/executors/executor";
import { localExecutor } from "@kigyo/lab/executors/local";
import { readProfile } from "@kigyo/lab/executors/slurm/profile";
import { slurmExecutor } from "@kigyo/lab/executors/slurm/slurm";
import { writeJob } from "@kigyo/lab/executors/slurm/work-folder";
import { setupOf } from "@kigyo/lab/ensemble/run-ensemble";
import { planEnsemble } from "@kigyo/lab/ensemble/plan";
import type { Plan, RunTask } from "@kigyo/lab/ensemble/plan";
import { CLI, hashesOf } from "@kigyo/lab/long/kills";
import { openFolder } from "@kigyo/lab/results/run-folder";
import { versions } from "@kigyo/lab/versions";
import { FULL_SPREAD } from "@kigyo/model/scenario";
import { afterAll, describe, expect, test } from "vitest";
import { NOWHERE } from "../../packages/lab/test-fixtures/nowhere.ts";
import { testCluster } from "./cluster.ts";

const cluster = testCluster(17_817);
afterAll(() => cluster.end());

/** Members of two scenarios that a stand-in for the model runs in no time. */
function planOf(members: number): Plan {
  const base = { schema: "kigyo/scenario/1" as const, base: null, changes: [], seed: 5 };
  const arms = ["a", "b"].map((id) => ({
    scenario: { ...base, id, scale: 1000, to: 1949 },
    members,
  }));
  return planEnsemble(
    { schema: "kigyo/experiment/1", name: "test", arms, bases: {}, seed: 5, spread: FULL_SPREAD },
    versions("e"),
  );
}

const simulatorOf = (name: string): string =>
  new URL(`../../packages/lab/test-fixtures/${name}-simulator.ts`, import.meta.url).href;

/** An executor over a new folder. */
type Make = (folder: string, plan: Plan, simulator: string) => Executor;

const EXECUTORS: Readonly<Record<string, Make>> = {
  local: (folder, plan, simulator) => {
    const { model, evidence } = plan.versions;
    const setup = setupOf(plan, NOWHERE);
    const data = { setup, simulator, folder: `${folder}/results`, model, evidence: evidence ?? "" };
    return localExecutor({ data, threads: 2 });
  },
  slurm: (folder, plan, simulator) => {
    const setup = setupOf(plan, NOWHERE);
    const { versions: made } = plan;
    writeJob(folder, {
      schema: "kigyo/cluster-job/1",
      setup,
      simulator,
      versions: made,
      token: "",
    });
    const profile = readProfile(cluster.profile("suite", { "chunk-members": 2 }));
    return slurmExecutor({ folder, profile, cli: CLI });
  },
};

function made(name: string, make: Make, simulator: string, members: number) {
  const folder = join(cluster.folder, name);
  const plan = planOf(members);
  openFolder(folder, plan, false);
  return { folder, plan, executor: make(folder, plan, simulatorOf(simulator)) };
}

describe.each(Object.entries(EXECUTORS))("%s", (name, make) => {
  test("every run is settled once, by its file", async () => {
    const { executor, plan } = made(`${name}-all`, make, "quick", 5);
    const settled: RunTask[] = [];
    const lost = await carryOut(executor, plan.tasks, {
      onSettled: ({ task }) => void settled.push(task),
    });
    expect(lost).toEqual([]);
    expect(settled.map(({ file }) => file).sort()).toEqual(
      plan.tasks.map(({ file }) => file).sort(),
    );
    expect(await executor.poll()).toEqual({ waiting: 0, running: 0 });
  });

  test("units hold whole members, and all of them", () => {
    const { executor, plan } = made(`${name}-chunks`, make, "quick", 5);
    const chunks = executor.chunk(plan.tasks);
    expect(chunks.flat()).toHaveLength(10);
    for (const chunk of chunks)
      for (const { member } of chunk)
        expect(chunk.filter((task) => task.member === member)).toHaveLength(2);
  });

  test("a member whose numbers run away is told with the reason, the rest is done", async () => {
    const { executor, plan } = made(`${name}-diverging`, make, "diverging", 3);
    const failures: string[] = [];
    const lost = await carryOut(executor, plan.tasks, {
      onSettled: ({ task, failure }) => {
        if (failure !== undefined)
          failures.push(`${task.scenario}/${task.member} ${failure.name}: ${failure.message}`);
      },
    });
    expect(lost).toEqual([]);
    expect(failures.sort()).toEqual(
      ["a/2", "b/2"].map((run) => `${run} DivergedError: gdp.real ran away in 1948Q4`),
    );
  });

  test("cancelled, it stops; what is finished stays, and the same call does the rest", async () => {
    const { executor, plan, folder } = made(`${name}-cancelled`, make, "slow", 40);
    const controller = new AbortController();
    let settled = 0;
    const open = await carryOut(executor, plan.tasks, {
      signal: controller.signal,
      onSettled: () => {
        if (++settled === 2) controller.abort();
      },
    });
    expect(open.length).toBe(plan.tasks.length - 2);
    await expect
      .poll(() => executor.poll(), { timeout: 60_000, interval: 300 })
      .toEqual({ waiting: 0, running: 0 });
    const first = open.filter(({ member }) => member <= 3);
    expect(await carryOut(executor, first, { onSettled: () => undefined })).toEqual([]);
    expect(Object.keys(hashesOf(join(folder, "results"))).length).toBeGreaterThanOrEqual(6);
  });
});

test("the files of both are the same, byte for byte", () => {
  for (const of of ["all", "diverging"]) {
    const [local, slurm] = ["local", "slurm"].map((name) =>
      hashesOf(join(cluster.folder, `${name}-${of}`, "results")),
    );
    expect(slurm).toEqual(local);
    expect(Object.keys(local).length).toBeGreaterThan(3);
  }
});
