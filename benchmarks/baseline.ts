/** The baseline country for benchmarks: its history, or history with one change from a year on. */
import { compileFolder } from "@kigyo/evidence";
import type { CompiledInputs } from "@kigyo/model/inputs";
import { drawMember } from "@kigyo/model/member";
import { resolveScenario } from "@kigyo/model/resolve";
import { runModel, type RunOptions, type RunResult } from "@kigyo/model/run";

let compiled: CompiledInputs | undefined;

/** The evidence, compiled once. */
export function inputs(): CompiledInputs {
  compiled ??= compileFolder("evidence");
  return compiled;
}

/** One run of the central member to a year; with `changed`, one lever differs from that year on. */
export function run(
  scale: number,
  to: number,
  options: RunOptions = {},
  changed?: number,
  given: CompiledInputs = inputs(),
): RunResult {
  const changes =
    changed === undefined
      ? []
      : [{ lever: "labour.midcareer-openness", value: 0.9, from: String(changed) }];
  const scenario = resolveScenario(
    given,
    { schema: "kigyo/scenario/1", id: "bench", base: null, changes, seed: 1, scale, to },
    {},
  );
  const spread = { chance: true, parameters: false, policy: false };
  return runModel(given, scenario, drawMember(given, 1, 0, spread), options);
}

/** What something takes: seconds by the clock, and seconds of processor on this thread. */
export interface Taken {
  readonly clock: number;
  readonly processor: number;
}

/** Times one call. Where others use the machine as well, the processor's time tells more than the clock. */
export function taken(what: () => unknown): Taken {
  const processor = processorSeconds();
  const clock = performance.now();
  what();
  return {
    clock: (performance.now() - clock) / 1000,
    processor: processorSeconds() - processor,
  };
}

/** Processor time of this thread, compiler threads apart; it advances in steps of some milliseconds. */
function processorSeconds(): number {
  const { user, system } = process.threadCpuUsage();
  return (user + system) / 1e6;
}
