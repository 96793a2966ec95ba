/** How much of two twins is one and the same: the firms and people that live in both at the end. */
import { runModel } from "@kigyo/model";
import type { CompiledInputs } from "@kigyo/model/inputs";
import type { Member } from "@kigyo/model/member";
import type { ResolvedScenario } from "@kigyo/model/resolve";

/** Shares of records that both economies hold, of the mean number of records in one; 1 is all. */
export interface CommonIdentities {
  readonly firms: number;
  readonly people: number;
}

/** A table of the model, as far as identities are asked for. */
interface Identified {
  readonly alive: Uint8Array;
  readonly count: number;
  readonly col: { readonly key: Uint32Array };
}

/** Runs one member of two scenarios and counts the identities that are alive in both at their end. */
export function commonIdentities(
  inputs: CompiledInputs,
  a: ResolvedScenario,
  b: ResolvedScenario,
  member: Member,
): CommonIdentities {
  const [first, second] = [a, b].map((scenario) => identitiesOf(inputs, scenario, member));
  return {
    firms: sharedPart(first.firms, second.firms),
    people: sharedPart(first.people, second.people),
  };
}

function identitiesOf(
  inputs: CompiledInputs,
  scenario: ResolvedScenario,
  member: Member,
): { firms: Set<number>; people: Set<number> } {
  let held = { firms: new Set<number>(), people: new Set<number>() };
  runModel(inputs, scenario, member, {
    inspect: (economy, quarter) => {
      if (quarter !== scenario.quarters - 1) return;
      held = { firms: keysOf(economy.firms), people: keysOf(economy.people) };
    },
  });
  return held;
}

function keysOf({ alive, count, col }: Identified): Set<number> {
  const keys = new Set<number>();
  for (let slot = 0; slot < count; slot++) if (alive[slot]) keys.add(col.key[slot]);
  return keys;
}

/** Common members of two sets, of the mean of their sizes; 1 where both are empty. */
export function sharedPart(a: ReadonlySet<number>, b: ReadonlySet<number>): number {
  let common = 0;
  for (const key of a) if (b.has(key)) common++;
  return a.size + b.size === 0 ? 1 : (2 * common) / (a.size + b.size);
}
