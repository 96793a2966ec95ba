import { FULL_SPREAD } from "@kigyo/model/scenario";
import { ensemble } from "./ensemble.ts";
import type { Evidence } from "./evidence.ts";
import type { PreparedScenario } from "./scenario.ts";
import type { PartialResult } from "./ensemble.ts";

/** How one run is made. */
export interface RunOptions {
  /** False holds parameters and policy strengths at their central values. */
  readonly draw?: boolean;
  readonly signal?: AbortSignal;
}

/** One run of one scenario: its fingerprint, and its series by year. */
export type Run = Pick<PartialResult, "scenario" | "fingerprint" | "series">;

/**
 * Runs a scenario once, on a thread of its own, as the first member of an ensemble runs it.
 * @throws the signal's reason when it is aborted; Fault when the run fails
 */
export async function run(
  scenario: PreparedScenario,
  evidence: Evidence,
  { draw = true, signal }: RunOptions = {},
): Promise<Run> {
  const spread = draw ? FULL_SPREAD : { chance: false, parameters: false, policy: false };
  const running = ensemble([scenario], evidence, { members: 1, threads: 1, spread, signal });
  let only: Run | undefined;
  for await (const result of running) only = result;
  if (only === undefined) throw new Error("The run ended without a result.");
  return only;
}
