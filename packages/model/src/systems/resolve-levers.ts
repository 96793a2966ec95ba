import type { LeverPaths } from "../levers/path.ts";
import { emptySeekers } from "../state/build.ts";
import type { Economy } from "../state/economy.ts";

/** Opens the quarter: what institutions and policies make of every lever, with clean tallies. */
export function resolveLevers(paths: LeverPaths): (economy: Economy, quarter: number) => void {
  return (economy, quarter) => {
    economy.quarter = quarter;
    // The warm-up runs under the levers of the first quarter, frozen.
    const at = Math.max(0, quarter);
    paths.levers.forEach((id, position) => {
      economy.levers[id] = paths.values[position * paths.quarters + at];
    });
    for (const name of Object.keys(economy.tally)) economy.tally[name] = 0;
    economy.tally.stockAtStart = economy.memory.stock ?? 0;
    economy.seekers = emptySeekers();
    economy.founders = [];
    economy.ledger.clear();
  };
}
