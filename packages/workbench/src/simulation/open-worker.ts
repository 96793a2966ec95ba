/** Starts a simulation worker and hands it the country. */
import type { CompiledInputs } from "@kigyo/model/inputs";
import type { Scenario } from "@kigyo/model/scenario";
import { proxy, wrap } from "comlink";
import type { SimulationWorker } from "./client.ts";
import type { SimulationApi } from "./protocol.ts";

/** A worker ready to run; `end` stops it whatever it does. */
export function openWorker(
  inputs: CompiledInputs,
  bases: Readonly<Record<string, Scenario>>,
): SimulationWorker {
  const thread = new Worker(new URL("../simulation-worker.ts", import.meta.url), {
    type: "module",
    name: "kigyo-simulation",
  });
  const api = wrap<SimulationApi>(thread);
  const opened = api.open(inputs, bases);
  return {
    run: async (job, onYear, onPart) => {
      await opened;
      return await (onPart === undefined
        ? api.run(job, proxy(onYear))
        : api.run(job, proxy(onYear), proxy(onPart)));
    },
    check: async (scenario, base) => {
      await opened;
      return await api.check(scenario, base);
    },
    end: () => thread.terminate(),
  };
}
