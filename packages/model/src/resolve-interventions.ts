/** Changes that reach past history: levers and parameters held, systems switched off. */
import { ABLATIONS } from "./ablations/index.ts";
import { ScenarioError } from "./errors.ts";
import { LEVERS, leverPosition } from "./levers/index.ts";
import type { CompiledInputs } from "./inputs.ts";
import { parameterBounds } from "./parameter-bounds.ts";
import { PARAMETERS } from "./parameters.ts";
import { spanOf, unknownId } from "./resolve-dates.ts";
import type { LeverOverride, ParameterChange, SystemChange } from "./scenario.ts";

/** A lever override with its dates as quarters. */
export interface ResolvedOverride {
  readonly lever: number;
  readonly value: number;
  readonly from: number;
  readonly to: number;
}

/** A system of the schedule skipped, or a parameter held, from a quarter up to another (exclusive). */
export interface Intervention {
  readonly skips?: string;
  readonly holds?: { readonly parameter: string; readonly value: number };
  readonly from: number;
  readonly to: number;
}

/** A lever held, its id, bounds and dates checked. */
export function resolveOverride(
  change: LeverOverride,
  where: string,
  quarters: number,
): ResolvedOverride {
  const position = leverPosition(change.lever);
  if (position === undefined)
    throw unknownId(
      "lever",
      change.lever,
      `${where}.lever`,
      LEVERS.map((l) => l.id),
    );
  const lever = LEVERS[position];
  if (!(change.value >= lever.min && change.value <= lever.max)) {
    throw new ScenarioError(
      "lever-out-of-bounds",
      `"${change.lever}" is ${change.value}; its bounds are ${lever.min} to ${lever.max} (${lever.unit}).`,
      `${where}.value`,
      `Choose a value from ${lever.min} to ${lever.max}.`,
    );
  }
  return { lever: position, value: change.value, ...spanOf(change, change.lever, where, quarters) };
}

/** A parameter's value, its name and bounds checked. */
export function checkedParameter(
  { parameter, value }: ParameterChange,
  where: string,
  priors: CompiledInputs["parameters"],
): number {
  const names: readonly string[] = PARAMETERS;
  if (!names.includes(parameter))
    throw unknownId("parameter", parameter, `${where}.parameter`, names);
  if (!Number.isFinite(value)) {
    throw new ScenarioError(
      "out-of-bounds",
      `"${parameter}" is ${value}; it must be a number.`,
      `${where}.value`,
      `kigyo show parameters ${parameter} gives its range.`,
    );
  }
  if (Object.hasOwn(priors, parameter)) {
    const prior = priors[parameter];
    const { min, max } = parameterBounds(prior);
    if (!(value >= min && value <= max)) {
      throw new ScenarioError(
        "parameter-out-of-bounds",
        `"${parameter}" is ${value}; its bounds are ${min} to ${max} (${prior.unit}).`,
        `${where}.value`,
        `Choose a value from ${min} to ${max}; plausible is ${prior.low} to ${prior.high}.`,
      );
    }
  }
  return value;
}

/** A system off: its levers at rest, its parts of the schedule skipped, its parameters held, from a date on. */
export function switchOff(
  change: SystemChange,
  where: string,
  quarters: number,
): { overrides: ResolvedOverride[]; interventions: Intervention[] } {
  if (!Object.hasOwn(ABLATIONS, change.system))
    throw unknownId("system", change.system, `${where}.system`, Object.keys(ABLATIONS));
  const { levers = {}, skips = [], parameters = {} } = ABLATIONS[change.system];
  const span = spanOf(change, change.system, where, quarters);
  return {
    overrides: Object.entries(levers).map(([lever, value]) => ({
      ...resolveOverride({ lever, value }, where, quarters),
      ...span,
    })),
    interventions: [
      ...skips.map((name) => ({ skips: name, ...span })),
      ...Object.entries(parameters).map(([parameter, value]) => ({
        holds: { parameter, value },
        ...span,
      })),
    ],
  };
}
