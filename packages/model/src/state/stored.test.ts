import { expect, test } from "vitest";
import { TOY_COUNTRY } from "../../../../examples/toy-country/country.ts";
import { restoreState, storeState } from "./stored.ts";
import { buildToyEconomy } from "./toy.ts";

test("a restored economy stands in the world of the quarter before, and leaves the paths of the world alone", () => {
  const ran = buildToyEconomy(TOY_COUNTRY);
  ran.outside = { ...ran.outside, frontierGrowth: 0.0123, policyRate: 0.07 };
  ran.memory.legitimacy = 0.3;
  const fresh = buildToyEconomy(TOY_COUNTRY);
  const first = { ...fresh.world[0] };
  restoreState(fresh, storeState(ran, 4));
  expect(fresh.outside).toEqual(ran.outside);
  expect(fresh.outside).not.toBe(ran.outside);
  expect(fresh.memory.legitimacy).toBe(0.3);
  expect(fresh.world[0]).toEqual(first);
});
