import type { TableSnapshot } from "@kigyo/engine";
import type { Economy } from "./economy.ts";

/** The whole state of a country at the start of a quarter, apart from the run that made it. */
export interface StoredState {
  /** First quarter that has not been run. */
  readonly quarter: number;
  readonly tables: {
    readonly people: TableSnapshot;
    readonly firms: TableSnapshot;
    readonly banks: TableSnapshot;
    readonly funds: TableSnapshot;
    readonly links: TableSnapshot;
    readonly bodies: Readonly<Record<(typeof BODIES)[number], TableSnapshot>>;
  };
  /** Plain values and small arrays, by field of the economy. */
  readonly rest: Readonly<Record<string, unknown>>;
}

/** Tables of public bodies. */
const BODIES = ["ministries", "projects", "members", "universities", "bills"] as const;

/** Fields that change from quarter to quarter and are no tables. Lists of the running quarter are made anew each quarter. */
const FIELDS = [
  "accounts",
  "aggregates",
  "memory",
  "history",
  "tally",
  "plans",
  "closed",
  "splits",
] as const;
const ARRAYS = [
  "frontier",
  "demand",
  "meanProductivity",
  "bestProductivity",
  "meanPrice",
  "meanQuality",
  "sectorSales",
  "fieldTilts",
] as const;

/** Stores the state that the next quarter starts from. */
export function storeState(economy: Economy, quarter: number): StoredState {
  const rest: Record<string, unknown> = {};
  for (const name of FIELDS) rest[name] = structuredClone(economy[name]);
  for (const name of ARRAYS) rest[name] = economy[name].slice();
  // Councils look at the world of the quarter before.
  rest.outside = { ...economy.outside };
  return {
    quarter,
    tables: {
      people: economy.people.snapshot(),
      firms: economy.firms.snapshot(),
      banks: economy.banks.snapshot(),
      funds: economy.funds.snapshot(),
      links: economy.links.snapshot(),
      bodies: {
        ministries: economy.bodies.ministries.snapshot(),
        projects: economy.bodies.projects.snapshot(),
        members: economy.bodies.members.snapshot(),
        universities: economy.bodies.universities.snapshot(),
        bills: economy.bodies.bills.snapshot(),
      },
    },
    rest,
  };
}

/** Puts an economy of the same country, member and scale into a stored state. */
export function restoreState(economy: Economy, state: StoredState): void {
  economy.people.restore(state.tables.people);
  economy.firms.restore(state.tables.firms);
  economy.banks.restore(state.tables.banks);
  economy.funds.restore(state.tables.funds);
  economy.links.restore(state.tables.links);
  for (const name of BODIES) economy.bodies[name].restore(state.tables.bodies[name]);
  for (const name of FIELDS)
    replaceContent(economy[name], structuredClone(state.rest[name]) as object);
  for (const name of ARRAYS) economy[name].set(state.rest[name] as Float64Array);
  economy.outside = { ...(state.rest.outside as Economy["outside"]) };
  economy.founders = [];
}

/** Keeps the object that systems hold on to, with other content. */
function replaceContent(target: object, content: object): void {
  if (Array.isArray(target)) {
    target.length = 0;
    for (const one of content as unknown[]) target.push(one);
    return;
  }
  const fields = target as Record<string, unknown>;
  for (const name of Object.keys(fields)) if (!(name in content)) delete fields[name];
  Object.assign(fields, content);
}
