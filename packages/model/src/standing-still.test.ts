import { expect, test } from "vitest";
import { FIXTURE_INPUTS, fixtureRun } from "./fixtures/fixture-run.ts";
import type { CompiledInputs } from "./inputs.ts";
import type { Economy } from "./state/economy.ts";

/** The country without policy, shocks, a moving world or growth to expect. */
const STILL: CompiledInputs = {
  ...FIXTURE_INPUTS,
  parameters: {
    ...FIXTURE_INPUTS.parameters,
    "start.lasting-growth": {
      ...FIXTURE_INPUTS.parameters["start.lasting-growth"],
      low: 0,
      central: 0,
      high: 0,
    },
  },
  provisions: [],
  shocks: [],
  paths: Object.fromEntries(
    Object.entries(FIXTURE_INPUTS.paths).map(([name, path]) => [
      name,
      name.endsWith("-growth")
        ? { ...path, values: path.values.map(() => 0) }
        : { ...path, values: path.values.map(() => path.values[0]) },
    ]),
  ),
};

interface Sight {
  readonly persons: number;
  readonly staff: number;
  readonly price: number;
  readonly output: number;
}

function look(economy: Economy): Sight {
  const { people, firms, aggregates } = economy;
  const sum = (table: typeof people | typeof firms, column: ArrayLike<number>): number => {
    let all = 0;
    for (let slot = 0; slot < table.count; slot++) if (table.alive[slot] === 1) all += column[slot];
    return all;
  };
  const atWork = people.col.weight.map((weight, slot) =>
    people.col.employer[slot] >= 0 && firms.alive[people.col.employer[slot]] === 1 ? weight : 0,
  );
  expect(sum(firms, firms.col.heads)).toBe(sum(people, atWork));
  return {
    persons: sum(people, people.col.weight),
    staff: sum(firms, firms.col.heads),
    price: aggregates.priceLevel,
    output: aggregates.realGdp,
  };
}

test("in a world that stands still, heads are the people at work and nothing runs away", () => {
  const sights = new Map<number, Sight>();
  fixtureRun({
    inputs: STILL,
    to: 1950,
    inspect: (economy, quarter) => sights.set(quarter, look(economy)),
  });
  const [start, end] = [sights.get(-9) as Sight, sights.get(-1) as Sight];
  // The last two years of the warm-up: the labour force keeps to its path within a record or so per quarter.
  expect(Math.abs(end.persons / start.persons - 1)).toBeLessThan(0.01);
  expect(Math.abs(end.staff / start.staff - 1)).toBeLessThan(0.04);
  // What drift is left is under three per cent a year: start and warm-up do not match better yet.
  expect(Math.abs(Math.log(end.output / start.output)) / 2).toBeLessThan(0.03);
  expect(Math.abs(Math.log(end.price / start.price)) / 2).toBeLessThan(0.03);
});
