import { compactRecord } from "@kigyo/engine";
import type { LeverPaths } from "../levers/path.ts";
import type { Economy } from "../state/economy.ts";
import { applyVeto } from "./incumbent-veto.ts";

/** Opens the quarter: what institutions and policies make of every lever, with clean tallies. */
export function resolveLevers(paths: LeverPaths): (economy: Economy, quarter: number) => void {
  const levers = compactRecord(paths.levers);
  const cleared = tallyCleaner();
  return (economy, quarter) => {
    economy.quarter = quarter;
    economy.levers = levers;
    // The warm-up runs under the levers of the first quarter, frozen.
    const at = Math.max(0, quarter);
    paths.levers.forEach((id, position) => {
      levers[id] = paths.values[position * paths.quarters + at];
    });
    economy.tally = cleared(economy.tally);
    applyVeto(economy);
    economy.tally.stockAtStart = economy.memory.stock ?? 0;
    for (const list of economy.seekers.graduates) list.clear();
    for (const list of economy.seekers.experienced) list.clear();
    economy.founders = [];
    economy.ledger.clear();
  };
}

/** Sets all tallies to 0. Names new since the quarter before were added one by one: a new record takes them into the compact form. */
function tallyCleaner(): (tally: Economy["tally"]) => Economy["tally"] {
  let names: readonly string[] = [];
  let own: Economy["tally"] | undefined;
  return (tally) => {
    const known = Object.keys(tally);
    if (tally !== own || known.length > names.length) {
      names = known;
      own = compactRecord(names);
    } else for (const name of names) own[name] = 0;
    return own;
  };
}
