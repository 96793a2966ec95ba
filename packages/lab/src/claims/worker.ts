/** A thread of the ledger: runs what it is sent and answers with the yearly series that are read. */
import { parentPort, workerData } from "node:worker_threads";
import { Branches, resolveScenario, runModel, yearly } from "@kigyo/model";
import type { CompiledInputs } from "@kigyo/model/inputs";
import type { Answer } from "../ensemble/pool.ts";
import { shiftedMember } from "../ensemble/shifted-member.ts";
import type { YearlySeries } from "./effect.ts";
import type { Arm, ClaimTask, LedgerSetting } from "./plan.ts";
import { scenarioOf } from "./scenario.ts";

/** What a thread is started with. */
export interface ClaimThread {
  readonly inputs: CompiledInputs;
  readonly arms: readonly Arm[];
  readonly setting: LedgerSetting;
}

const { inputs, arms, setting } = workerData as ClaimThread;
// A member's next scenario starts where it parts from history.
const branches = new Branches();

parentPort?.on("message", (task: ClaimTask) => parentPort?.postMessage(answer(task)));

function answer({ arm, member, shift }: ClaimTask): Answer<YearlySeries> {
  try {
    const { key, changes, to, series } = arms[arm];
    const { scale, seed, spread } = setting;
    const scenario = resolveScenario(inputs, scenarioOf(key, changes, { scale, seed, to }), {});
    const draw = shiftedMember(inputs, seed, member, spread, shift);
    const run = runModel(inputs, scenario, draw, { branches });
    return {
      ok: true,
      result: Object.fromEntries(series.map((id) => [id, yearly(run, id).values])),
    };
  } catch (error) {
    const { name, message } = error instanceof Error ? error : new Error(String(error));
    return { ok: false, failure: { name, message } };
  }
}
