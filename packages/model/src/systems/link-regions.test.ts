import { expect, test } from "vitest";
import { TOY_COUNTRY } from "../../../../examples/toy-country/country.ts";
import { buildToyEconomy } from "../state/toy.ts";
import { linkRegions, newLinks } from "./link-regions.ts";

test("programmes and offices make links; incumbents get more of them as they pay", () => {
  expect(newLinks(0.25, 0, 0, "venture", 0)).toBe(0);
  expect(newLinks(0.25, 0.4, 0.2, "venture", 0)).toBeCloseTo(0.125);
  expect(newLinks(0.25, 0.4, 0.2, "incumbent", 0.1)).toBeCloseTo(0.0625);
  expect(newLinks(0.25, 0.4, 0.2, "incumbent", 0.4)).toBeCloseTo(0.1375);
  expect(newLinks(0.25, 0.4, 0.2, "small", 0.4)).toBeCloseTo(0.00125);
});

test("links are counted where firms stand, grow with clusters and lapse without", () => {
  const economy = buildToyEconomy(TOY_COUNTRY);
  economy.levers["knowledge.clusters"] = 1;
  for (let quarter = 0; quarter < 60; quarter++) linkRegions(economy, quarter);
  const most = economy.firms.col.ties.reduce((sum, ties) => sum + ties, 0);
  expect(most).toBeGreaterThan(2);
  economy.levers["knowledge.clusters"] = 0;
  economy.tally = {};
  for (let quarter = 60; quarter < 140; quarter++) linkRegions(economy, quarter);
  expect(economy.firms.col.ties.reduce((sum, ties) => sum + ties, 0)).toBe(0);
  expect(economy.memory.linkDensity).toBe(0);
});

test("offices of the region make links of its firms without any programme", () => {
  const economy = buildToyEconomy(TOY_COUNTRY);
  economy.levers["knowledge.clusters"] = 0;
  const { universities } = economy.bodies;
  for (let slot = 0; slot < universities.count; slot++)
    if (universities.col.region[slot] === 2) universities.col.office[slot] = 1;
  for (let quarter = 0; quarter < 60; quarter++) linkRegions(economy, quarter);
  // Steel and Chip stand in region 2, Shops and Builders in 5.
  expect(economy.firms.col.ties[0] + economy.firms.col.ties[3]).toBeGreaterThan(0);
  expect(economy.firms.col.ties[1] + economy.firms.col.ties[2]).toBe(0);
});
