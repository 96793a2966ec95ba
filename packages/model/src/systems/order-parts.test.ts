import { expect, test } from "vitest";
import fc from "fast-check";
import { SHOPS, STEEL, tie, workshops } from "../fixtures/toy-links.ts";
import { runClosed } from "../state/toy.ts";
import { deliverParts } from "./deliver-parts.ts";
import { dependenceClass } from "./order-book.ts";
import { orderParts } from "./order-parts.ts";
import {
  dependence,
  droppedShare,
  orderGrowth,
  partsPrice,
  partsShare,
  upgrading,
} from "./parts-rules.ts";

test("a parent orders its share of output, more where parts are cheaper than its own work", () => {
  expect(partsShare(0.3, 1, 0)).toBe(0.3);
  expect(partsShare(0.3, 1.2, 1)).toBeCloseTo(0.36);
  expect(partsShare(0.3, 3, 1)).toBeCloseTo(0.45);
  expect(partsShare(0.6, 3, 1)).toBe(0.7);
});

test("the price is pressed more, the more dependent the supplier", () => {
  expect(dependence(15, 30)).toBeCloseTo(1 / 3);
  expect(partsPrice(100, 0.1, 0)).toBe(95);
  expect(partsPrice(100, 0.1, 1)).toBe(90);
});

test("loose suppliers are dropped first, four times as many by a parent that restructures", () => {
  expect(droppedShare(0.2, 0, 0.5)).toBeCloseTo(0.025);
  expect(droppedShare(0.2, 3, 0.5)).toBeCloseTo(0.1);
  expect(droppedShare(0.2, 0, 1)).toBe(0);
});

test("orders move part of the way to what is wanted; growth leans to the dependent", () => {
  expect(orderGrowth(120, 100, 0.25, 0.5)).toBeCloseTo(1.05);
  expect(orderGrowth(120, 100, 0.25, 0)).toBeCloseTo(1.025);
  expect(orderGrowth(80, 100, 0.25, 0)).toBeCloseTo(0.95);
});

test("a supplier takes over part of its parent's lead and none of its lag", () => {
  expect(upgrading(0.02, 0.5, 0.2)).toBeCloseTo(0.002);
  expect(upgrading(0.02, 0.5, -0.2)).toBe(0);
});

test("workshops that look for a parent tie part of their business to it", () => {
  const economy = workshops({
    levers: { "links.subcontracting": 0.3 },
    parameters: { "links.search-rate": 1 },
  });
  orderParts(economy, 0);
  const { firms, links } = economy;
  const f = firms.col;
  // Half of the hundred look at once; the steelmaker lacks 0.3 x 200,000 and can take them all.
  expect([links.live, links.col.firms[0]]).toEqual([1, 50]);
  const orders = links.col.orders[0];
  // Each ties between a tenth and nine tenths of its 600.
  expect(orders).toBeGreaterThan(50 * 60);
  expect(orders).toBeLessThan(50 * 540);
  expect(f.expected[SHOPS]).toBeCloseTo(60000 - orders);
  expect([f.orders[SHOPS], f.outsourced[STEEL]]).toEqual([orders, orders]);
});

test("a parent in loss drops loosely tied suppliers; their orders are lost to them", () => {
  const economy = workshops({
    levers: { "links.order-concentration": 0.4, "links.subcontracting": 0.3 },
    parameters: { "links.order-speed": 0, "links.search-rate": 0, "links.restructuring": 3 },
    steel: { profit: -1 },
  });
  // Fifty workshops, half of whose business of 1,200 each is orders: 0.4 / 4 x (1 + 3) x 0.5 = a fifth go.
  const link = tie(economy, 50, 30000);
  orderParts(economy, 0);
  expect(economy.links.col.firms[link]).toBe(40);
  expect(economy.links.col.orders[link]).toBeCloseTo(24000);
  expect(economy.tally.suppliersDropped).toBe(10);
});

test("business and closures of suppliers are counted by their dependence", () => {
  expect([0.2, 0.5, 0.9].map(dependenceClass)).toEqual([0, 1, 2]);
  const economy = workshops({
    levers: { "links.order-concentration": 0 },
    parameters: { "links.order-speed": 0, "links.search-rate": 0 },
  });
  const link = tie(economy, 50, 30000);
  orderParts(economy, 0);
  // Fifty workshops: 30,000 of their own and as much in orders; the own market then grows by a tenth.
  expect(economy.links.col.business[link]).toBeCloseTo(60000);
  const f = economy.firms.col;
  f.expected[SHOPS] *= 1.1;
  orderParts(economy, 1);
  expect(economy.tally["business before middle"]).toBeCloseTo(60000);
  expect(economy.tally["business after middle"]).toBeCloseTo(63000);
  f.key[SHOPS] = 99;
  orderParts(economy, 2);
  expect(economy.tally["closed middle"]).toBe(50);
});

test("what plants abroad make is not ordered at home", () => {
  const economy = workshops({
    levers: { "links.subcontracting": 0.3 },
    parameters: { "links.search-rate": 0 },
    steel: { abroad: 200000 },
  });
  orderParts(economy, 0);
  // A fifth of its capacity of 1,000,000 is abroad: a fifth of 60,000 comes from there.
  expect(economy.firms.col.partsAbroad[STEEL]).toBeCloseTo(12000);
});

test("a link ends with either end, also when its slot has passed to another firm", () => {
  const economy = workshops({ parameters: { "links.search-rate": 0 } });
  tie(economy, 50, 30000);
  economy.firms.col.key[STEEL] = 99;
  orderParts(economy, 0);
  expect(economy.links.live).toBe(0);
  expect(economy.firms.col.orders[SHOPS]).toBe(0);
});

test("parts are delivered and paid for at the pressed price", () => {
  const economy = workshops({ levers: { "links.price-pressure": 0.06 } });
  tie(economy, 50, 15000);
  const f = economy.firms.col;
  f.orders[SHOPS] = 15000;
  const goods = new Float64Array([100000, 40000, 0, 0, 0]);
  runClosed(economy, () => deliverParts(economy, goods));
  // A third of their business hangs on it: 1 - 0.06 x (0.5 + 0.5 / 3) = 0.96.
  expect([f.partsSold[SHOPS], f.partsCost[STEEL]]).toEqual([14400, 14400]);
  expect([f.cash[SHOPS], f.cash[STEEL]]).toEqual([44400, 85600]);
  expect([...goods.subarray(0, 2)]).toEqual([115000, 25000]);
});

test("who has too little delivers what there is; parts from abroad are imports", () => {
  const economy = workshops({ levers: { "links.price-pressure": 0 } });
  tie(economy, 50, 15000);
  const f = economy.firms.col;
  f.orders[SHOPS] = 15000;
  f.partsAbroad[STEEL] = 1000;
  const goods = new Float64Array([0, 6000, 0, 0, 0]);
  runClosed(economy, () => deliverParts(economy, goods));
  expect([goods[STEEL], goods[SHOPS]]).toEqual([7000, 0]);
  expect(f.partsSold[SHOPS]).toBe(6000);
  expect(economy.tally.partsImported).toBe(1000);
});

test("never are more firms tied than a record has", () => {
  fc.assert(
    fc.property(
      fc.integer({ min: 0, max: 1000 }),
      fc.integer({ min: 1, max: 30 }),
      (seed, quarters) => {
        const economy = workshops({
          levers: { "links.subcontracting": 0.7 },
          parameters: { "links.search-rate": 1 },
        });
        Object.assign(economy, { seed });
        for (let quarter = 0; quarter < quarters; quarter++) orderParts(economy, quarter);
        let tied = 0;
        for (let link = 0; link < economy.links.count; link++)
          if (economy.links.alive[link] === 1) tied += economy.links.col.firms[link];
        expect(tied).toBeLessThanOrEqual(economy.firms.col.weight[SHOPS]);
        expect(economy.firms.col.expected[SHOPS]).toBeGreaterThan(0);
      },
    ),
    { numRuns: 30 },
  );
});
