/** Factors of a design: what each changes, in which range, checked against the model. */
import { LEVERS, leverPosition } from "@kigyo/model/levers/index";
import { LIMITS } from "@kigyo/model/resolve";
import type { CompiledInputs } from "@kigyo/model/inputs";
import type { ScenarioChange } from "@kigyo/model/scenario";
import type { Words } from "../fault.ts";
import { invalid } from "../fault.ts";
import { suggestion } from "../suggestion.ts";
import type { Factor } from "./file.ts";
import type { FactorRange } from "./layout.ts";
import type { ReadExperimentFile } from "./read-file.ts";

/** A factor that the model knows. */
export interface KnownFactor extends FactorRange {
  /** The change that sets it to a value. */
  readonly change: (value: number) => ScenarioChange;
  /** The values of a grid, where the file lists them. */
  readonly values: readonly number[] | null;
}

/**
 * Factors of a file in their order; `parameters: all` stands for every behavioural parameter.
 * @throws Fault naming the place of an unknown id or of a range beyond the bounds
 */
export function knownFactors(
  { file, locate }: ReadExperimentFile,
  inputs: CompiledInputs,
): KnownFactor[] {
  return file.factors.flatMap((factor, i) => {
    if ("parameters" in factor) {
      const names = Object.keys(inputs.parameters).filter((name) => {
        const { low, high } = inputs.parameters[name];
        return high > low;
      });
      return names.map((parameter) => ofParameter({ parameter }, inputs));
    }
    const known = knownFactor(factor, inputs, (key) => locate(["factors", i, key]));
    const tried = known.values ?? [known.low, known.high];
    if (known.low >= known.high && known.values === null) {
      throw invalid("empty-range", (text) => text.experiment.emptyRange(known.name), {
        where: locate(["factors", i, "between"]),
      });
    }
    const [least, most] = boundsOf(factor, inputs);
    for (const value of tried) {
      if (value >= least && value <= most) continue;
      throw invalid(
        "beyond-bounds",
        (text) => text.experiment.beyondBounds(known.name, value, least, most),
        {
          where: locate(["factors", i, known.values ? "values" : "between"]),
        },
      );
    }
    return [known];
  });
}

type SingleFactor = Exclude<Factor, { parameters: "all" }>;

function knownFactor(
  factor: SingleFactor,
  inputs: CompiledInputs,
  where: (key: string) => string,
): KnownFactor {
  if ("lever" in factor) {
    const position = leverPosition(factor.lever);
    if (position === undefined)
      throw unknown(
        "lever",
        factor.lever,
        LEVERS.map(({ id }) => id),
        where("lever"),
      );
    const { unit, min, max } = LEVERS[position];
    const [low, high] = factor.between ?? [min, max];
    const dates = {
      ...(factor.from === undefined ? {} : { from: String(factor.from) }),
      ...(factor.to === undefined ? {} : { to: String(factor.to) }),
    };
    return {
      name: factor.lever,
      unit,
      low,
      high,
      values: factor.values ?? null,
      change: (value) => ({ lever: factor.lever, value, ...dates }),
    };
  }
  if ("policy" in factor) {
    const known = inputs.provisions.map(({ id }) => id);
    if (!known.includes(factor.policy))
      throw unknown("policy", factor.policy, known, where("policy"));
    const [low, high] = factor.between ?? [0, 2];
    return {
      name: `${factor.policy}.strength`,
      unit: "× history",
      low,
      high,
      values: factor.values ?? null,
      change: (strength) => ({ policy: factor.policy, strength }),
    };
  }
  const names = Object.keys(inputs.parameters);
  if (!names.includes(factor.parameter))
    throw unknown("parameter", factor.parameter, names, where("parameter"));
  return ofParameter(factor, inputs);
}

function ofParameter(
  {
    parameter,
    between,
    values,
  }: { parameter: string; between?: [number, number]; values?: number[] },
  inputs: CompiledInputs,
): KnownFactor {
  const prior = inputs.parameters[parameter];
  const [low, high] = between ?? [prior.low, prior.high];
  return {
    name: parameter,
    unit: prior.unit,
    low,
    high,
    values: values ?? null,
    change: (value) => ({ parameter, value }),
  };
}

/** Bounds that a factor's values must keep. */
function boundsOf(factor: SingleFactor, inputs: CompiledInputs): readonly [number, number] {
  if ("lever" in factor) {
    const { min, max } = LEVERS[leverPosition(factor.lever) ?? 0];
    return [min, max];
  }
  if ("policy" in factor) return LIMITS.strength as readonly [number, number];
  const { low, high } = inputs.parameters[factor.parameter];
  return [low, high];
}

/** What a command or a file may ask for by its id; each is listed by `kigyo list`. */
export const NAMED_KINDS = [
  "lever",
  "policy",
  "parameter",
  "observable",
  "scenario",
  "shock",
  "system",
] as const;

/** The fault of an id that nothing has, with the nearest one that something has. */
export function unknown(
  kind: (typeof NAMED_KINDS)[number],
  id: string,
  known: readonly string[],
  where: string,
): Error {
  const meant = suggestion(id, known);
  const hint: Words = (text) =>
    meant === undefined ? text.experiment.unknownIdHint(kind) : text.didYouMean(meant);
  return invalid(`unknown-${kind}`, (text) => text.experiment.unknownId(kind, id), { where, hint });
}

/** A place of the unit cube as values of the factors. */
export function valuesAt(factors: readonly FactorRange[], place: readonly number[]): number[] {
  return factors.map(({ low, high }, i) => low + (high - low) * place[i]);
}
