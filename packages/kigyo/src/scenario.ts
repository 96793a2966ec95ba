import { inProject } from "@kigyo/lab/project";
import type { Adjustments } from "@kigyo/lab/scenarios/adjust";
import { prepareRead, prepareScenario } from "@kigyo/lab/scenarios/prepare";
import type { PreparedScenario } from "@kigyo/lab/scenarios/prepare";
import type { Scenario, ScenarioChange } from "@kigyo/model/scenario";
import type { Evidence } from "./evidence.ts";

export type { PreparedScenario, ScenarioChange };

/** A scenario written in a program. What is left out is as in a scenario file. */
export interface ScenarioText {
  readonly id: string;
  /** Name of the scenario that it builds on; history where left out. */
  readonly base?: string | null;
  readonly changes: readonly ScenarioChange[];
  readonly seed?: number;
  /** People that an ordinary record stands for, 1 to 4000; the cost of a run falls with it. */
  readonly scale?: number;
  /** Last year. */
  readonly to?: number;
}

/**
 * A scenario ready to run.
 * @param source a name in `scenarios/`, the path of a file, or the scenario itself
 * @param adjustments what the flags of the command line do: `without`, `set`, `seed`, `scale`, `to`
 * @throws Fault with the place of what is wrong, and the nearest name where one is unknown
 */
export function scenario(
  source: string | ScenarioText,
  evidence: Evidence,
  adjustments: Adjustments = {},
): PreparedScenario {
  const folder = inProject("scenarios");
  if (typeof source === "string") return prepareScenario(source, evidence, folder, adjustments);
  const { base = "baseline", seed = 1, scale = 1000, to = 2023, ...rest } = source;
  const written: Scenario = { schema: "kigyo/scenario/1", ...rest, base, seed, scale, to };
  const locate = (path: readonly PropertyKey[]): string => `${source.id}: ${path.join(".")}`;
  return prepareRead({ scenario: written, locate }, evidence, folder, adjustments);
}
