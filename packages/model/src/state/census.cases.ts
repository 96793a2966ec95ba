/** Counting real persons and firms, for tests of what may neither be made nor lost. */
import type { System } from "@kigyo/engine";
import type { Economy } from "./economy.ts";

/** Real persons or firms that the living records of a table stand for. */
export function total(table: Economy["people"] | Economy["firms"]): number {
  let sum = 0;
  for (let slot = 0; slot < table.count; slot++)
    if (table.alive[slot] === 1) sum += table.col.weight[slot];
  return sum;
}

/** The same systems, each of which tells after it has run how many persons there were and are. */
export function countingPersons(
  systems: readonly System<Economy>[],
  start: Economy,
  tell: (system: string, quarter: number, before: number, now: number, world: Economy) => void,
): System<Economy>[] {
  let persons = total(start.people);
  return systems.map((system) => ({
    ...system,
    run: (world, quarter) => {
      system.run(world, quarter);
      const before = persons;
      persons = total(world.people);
      tell(system.name, quarter, before, persons, world);
    },
  }));
}
