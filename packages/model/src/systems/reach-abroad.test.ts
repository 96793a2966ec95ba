import { expect, test } from "vitest";
import { SHOPS, STEEL, workshops } from "../fixtures/toy-links.ts";
import { foreignReach, foreignStanding, travel } from "./foreign-standing.ts";
import { reachAbroad, searchHazard } from "./reach-abroad.ts";

test("search for orders abroad takes people, and want of work drives it; skill plays no part", () => {
  expect(searchHazard(0.1, 0.2, 15, 0)).toBeCloseTo(0.0025);
  expect(searchHazard(0.1, 0.2, 15, 0.2)).toBeCloseTo(0.005);
  const found = [150, 300].map((productivity) => {
    const economy = workshops({
      levers: { "links.export-search": 1 },
      parameters: { "exports.search-rate": 4 },
      shops: { productivity },
    });
    reachAbroad(economy, 0);
    return economy.firms.col.reach[SHOPS];
  });
  // Three heads of the thirty that full search takes: a tenth of the hundred.
  expect(found[0]).toBeCloseTo(0.1);
  expect(found[1]).toBe(found[0]);
});

test("large makers come to look abroad by themselves", () => {
  const economy = workshops();
  reachAbroad(economy, 0);
  expect(economy.firms.col.reach[STEEL]).toBeCloseTo(0.05);
});

test("exports go where customers are sought and products travel", () => {
  expect([foreignReach(0), foreignReach(1)]).toEqual([0.2, 1]);
  expect(travel(0.5, 0.3)).toBeCloseTo(0.85);
  const economy = workshops({
    parameters: { "standards.export-penalty": 0.3, "offshoring.export-displacement": 0.5 },
    steel: { reach: 1, homeTuned: 0.5, abroad: 200000 },
  });
  const { weight, strength } = foreignStanding(economy);
  const { share } = economy.firms.col;
  // Steel: 0.85 of its products travel, and a fifth of its capacity abroad displaces a tenth of exports.
  expect(weight[STEEL]).toBeCloseTo(share[STEEL] * 0.85 * 0.9);
  expect(weight[SHOPS]).toBeCloseTo(share[SHOPS] * 0.2);
  expect(strength[1]).toBeCloseTo(
    (share[STEEL] * 0.765 + share[SHOPS] * 0.2) / (share[STEEL] + share[SHOPS] * 0.2),
  );
});
