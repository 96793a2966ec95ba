import type { CompiledInputs } from "../inputs.ts";
import { atQuantile, type Member } from "../member.ts";
import type { ResolvedProvision, ResolvedScenario } from "../resolve.ts";
import { LEVERS, leverPosition } from "./index.ts";

/** The trajectory of every lever: `values[position * quarters + quarter]`, in the lever's unit. */
export interface LeverPaths {
  readonly levers: readonly string[];
  readonly quarters: number;
  readonly values: Float64Array;
}

/** A provision's change of one lever, ready to apply. */
interface Step {
  readonly provision: ResolvedProvision;
  readonly mode: "set" | "add" | "multiply";
  readonly size: number;
  readonly phaseIn: number;
}

/** Share of its full size that a change has reached: linear over the phase-in. */
export function phasedIn(quarter: number, from: number, phaseIn: number): number {
  return phaseIn <= 0 ? 1 : Math.min(1, (quarter - from + 1) / phaseIn);
}

/**
 * What every institution and policy in force makes of every lever, quarter by quarter.
 *
 * Provisions apply in the order of their dates: `set` moves the lever to its value, `add` by it,
 * `multiply` by a factor; strength and phase-in scale the step. Bounds hold after each step.
 */
export function leverPaths(
  _inputs: CompiledInputs,
  scenario: ResolvedScenario,
  member: Member,
): LeverPaths {
  const { quarters } = scenario;
  const values = new Float64Array(LEVERS.length * quarters);
  const steps = stepsByLever(scenario, member);
  LEVERS.forEach((lever, position) => {
    const pole = scenario.idealType === null ? null : lever[scenario.idealType];
    for (let quarter = 0; quarter < quarters; quarter++) {
      let value = lever.default;
      if (pole !== null) value = pole;
      else
        for (const step of steps[position])
          value = applied(step, value, quarter, lever.min, lever.max);
      values[position * quarters + quarter] = value;
    }
  });
  for (const { lever, value, from, to } of scenario.overrides) {
    values.fill(
      value,
      lever * quarters + Math.min(from, quarters),
      lever * quarters + Math.min(to, quarters),
    );
  }
  return { levers: LEVERS.map((lever) => lever.id), quarters, values };
}

function stepsByLever(scenario: ResolvedScenario, member: Member): Step[][] {
  const steps: Step[][] = LEVERS.map(() => []);
  for (const provision of scenario.provisions) {
    for (const change of provision.changes) {
      const position = leverPosition(change.lever);
      if (position === undefined)
        throw new RangeError(`"${provision.id}" moves "${change.lever}", which is no lever.`);
      // A strong draw is strong in every change: towards the larger effect, whichever its sign.
      const quantile = member.strengths[provision.id] ?? 0.5;
      const falling =
        change.mode === "add"
          ? change.value.central < 0
          : change.mode === "multiply" && change.value.central < 1;
      const size = atQuantile(change.value, falling ? 1 - quantile : quantile);
      steps[position].push({ provision, mode: change.mode, size, phaseIn: change.phaseIn });
    }
  }
  // Of one date, what sets a lever comes before what adds to it.
  for (const own of steps)
    own.sort((a, b) => a.provision.from - b.provision.from || setsFirst(a) - setsFirst(b));
  return steps;
}

function setsFirst({ mode }: Step): number {
  return mode === "set" ? 0 : 1;
}

function applied(step: Step, value: number, quarter: number, min: number, max: number): number {
  const { provision, size } = step;
  if (quarter < provision.from || (provision.to !== null && quarter >= provision.to)) return value;
  const weight = provision.strength * phasedIn(quarter, provision.from, step.phaseIn);
  let next = value + weight * size;
  if (step.mode === "set") next = value + weight * (size - value);
  else if (step.mode === "multiply") next = value * (1 + weight * (size - 1));
  return Math.min(max, Math.max(min, next));
}
