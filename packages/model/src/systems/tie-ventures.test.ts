import { expect, test } from "vitest";
import { STEEL, workshops } from "../fixtures/toy-links.ts";
import { LINK_KIND, linkKey } from "../state/links.ts";
import { runClosed } from "../state/toy.ts";
import { deliverParts } from "./deliver-parts.ts";
import { orderParts } from "./order-parts.ts";
import { partnerOf, tieHazard, tieVentures } from "./tie-ventures.ts";

const CHIP = 3;
const EAGER = { parameters: { "ties.rate": 1000, "ties.orders": 0.3, "links.search-rate": 0 } };

test("ties come with openness, at once where a corporate fund brings them, and with fit", () => {
  expect(tieHazard(0.2, 0.1, false, 0.5)).toBeCloseTo(0.005);
  expect(tieHazard(0.2, 0.1, true, 0.5)).toBeCloseTo(0.05);
  expect(tieHazard(0.2, 0.1, true, 1)).toBeCloseTo(0.08);
});

test("the chip maker gets orders from the steelmaker on top of its own sales, and delivers them", () => {
  const economy = workshops({ ...EAGER, steel: { knowledge: 0.2 } });
  tieVentures(economy, 0);
  orderParts(economy, 0);
  const f = economy.firms.col;
  // 0.3 x 1,500; it gives up nothing of its own market.
  expect([f.tied[CHIP], f.orders[CHIP], f.expected[CHIP]]).toEqual([1, 450, 1500]);
  expect(f.outsourced[STEEL]).toBe(450);
  expect(f.knowledge[STEEL]).toBeCloseTo(0.21);
  expect(economy.links.col.kind[0]).toBe(LINK_KIND.venture);
  expect(economy.links.col.key[0]).toBe(linkKey(f.key[CHIP], 0, f.key[STEEL]));
  expect(partnerOf(economy, CHIP)).toBe(STEEL);
  const goods = new Float64Array([0, 0, 0, 1800, 0]);
  runClosed(economy, () => deliverParts(economy, goods));
  expect([goods[STEEL], goods[CHIP]]).toEqual([450, 1350]);
});

test("of two steelmakers recorded together one learns from its venture", () => {
  const economy = workshops({ ...EAGER, steel: { knowledge: 0.2, weight: 2 } });
  economy.firms.col.heads[STEEL] = 2000;
  tieVentures(economy, 0);
  expect(partnerOf(economy, CHIP)).toBe(STEEL);
  expect(economy.firms.col.knowledge[STEEL]).toBeCloseTo(0.205);
});

test("a tie ends when the venture floats", () => {
  const economy = workshops(EAGER);
  tieVentures(economy, 0);
  economy.firms.col.listing[CHIP] = 4;
  tieVentures(economy, 1);
  expect([economy.links.live, economy.firms.col.tied[CHIP]]).toEqual([0, 0]);
  expect(partnerOf(economy, CHIP)).toBe(-1);
});

test("an incumbent orders from ventures no more than a tenth of what it sells", () => {
  const economy = workshops({ ...EAGER, steel: { expected: 3000 } });
  tieVentures(economy, 0);
  tieVentures(economy, 1);
  expect(economy.links.col.orders[0]).toBeCloseTo(300);
});
