/** From what a person typed to a scenario that the model accepts. */
import { ofKind } from "@kigyo/evidence/base";
import { ScenarioError } from "@kigyo/model/errors";
import { resolveScenario } from "@kigyo/model/resolve";
import type { ResolvedScenario } from "@kigyo/model/resolve";
import type { Scenario } from "@kigyo/model/scenario";
import type { Country } from "../country.ts";
import { invalid } from "../fault.ts";
import type { Fault, Words } from "../fault.ts";
import { adjust, flagOf } from "./adjust.ts";
import type { Adjustments } from "./adjust.ts";
import { basesOf, findScenario } from "./library.ts";
import type { ReadScenario } from "./read.ts";

/** A scenario that is ready to run. */
export interface PreparedScenario {
  readonly scenario: Scenario;
  readonly bases: Readonly<Record<string, Scenario>>;
  readonly resolved: ResolvedScenario;
  /** What its author should know: changes without effect. */
  readonly notices: readonly Words[];
}

/**
 * Finds, reads, adjusts and resolves a scenario.
 * @throws Fault with exit 3 and the place in the file, or the flag, that is wrong
 */
export function prepareScenario(
  nameOrPath: string,
  country: Country,
  folder: string,
  adjustments: Adjustments = {},
): PreparedScenario {
  return prepareRead(findScenario(nameOrPath, folder), country, folder, adjustments);
}

/** The same for a scenario that is already read. */
export function prepareRead(
  read: ReadScenario,
  country: Country,
  folder: string,
  adjustments: Adjustments = {},
): PreparedScenario {
  const bases = basesOf(read, folder);
  const { scenario, inert, kept } = withoutInert(adjust(read.scenario, adjustments), country);
  try {
    const resolved = resolveScenario(country.inputs, scenario, bases);
    const notices = resolved.notices.map(
      ({ text: pair }): Words =>
        (text) =>
          text.pick(pair),
    );
    return { scenario, bases, resolved, notices: [...inert, ...notices] };
  } catch (error) {
    if (error instanceof ScenarioError) throw explained(error, read, adjustments, kept, country);
    throw error;
  }
}

/** Policies on record that move no lever are no part of the inputs: their changes are told and left out. */
function withoutInert(
  scenario: Scenario,
  { base, inputs }: Country,
): { scenario: Scenario; inert: Words[]; kept: number[] } {
  const moving = new Set(inputs.provisions.map(({ id }) => id));
  const onRecord = new Set(
    [...ofKind(base, "policy"), ...ofKind(base, "institution")]
      .map(({ id }) => id)
      .filter((id) => !moving.has(id)),
  );
  const inert: Words[] = [];
  const kept: number[] = [];
  scenario.changes.forEach((change, position) => {
    if ("policy" in change && onRecord.has(change.policy)) {
      inert.push((text) => text.scenario.movesNothing(change.policy));
    } else kept.push(position);
  });
  return {
    scenario: { ...scenario, changes: kept.map((position) => scenario.changes[position]) },
    inert,
    kept,
  };
}

/** The model's complaint, placed in the file or at the flag that caused it. */
function explained(
  error: ScenarioError,
  read: ReadScenario,
  adjustments: Adjustments,
  kept: readonly number[],
  { inputs }: Country,
): Fault {
  const subject = /"([^"]+)"/.exec(error.message)?.[1] ?? "";
  const where = placeOf(error.where, read, adjustments, kept);
  if (error.code === "unknown-policy" && inputs.provisions.some(({ id }) => id === subject)) {
    return invalid("already-off", (text) => text.scenario.alreadyOff(subject), { where });
  }
  const meant = /^Did you mean "([^"]+)"/.exec(error.hint)?.[1];
  return invalid(error.code, (text) => text.scenario.refused(error.code, subject, error.message), {
    where,
    hint: (text) => {
      if (meant !== undefined) return text.didYouMean(meant);
      const kind = /^unknown-(policy|lever|shock)$/.exec(error.code)?.[1];
      if (kind === undefined) return text.scenario.refusedHint(error.code, error.hint);
      return /^[A-Z]\d+$/.test(subject) ? text.form.system() : text.experiment.unknownIdHint(kind);
    },
  });
}

function placeOf(
  where: string,
  read: ReadScenario,
  adjustments: Adjustments,
  kept: readonly number[],
): string {
  const inChanges = /^changes\[(\d+)\](?:\.(.+))?$/.exec(where);
  if (!inChanges) return /^[a-z-]+$/.test(where) ? read.locate([where]) : where;
  const position = kept[Number(inChanges[1])];
  const own = read.scenario.changes.length;
  if (position >= own) return flagOf(position - own, adjustments);
  return read.locate(["changes", position, ...(inChanges[2] === undefined ? [] : [inChanges[2]])]);
}
