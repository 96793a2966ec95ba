import { expect, test } from "vitest";
import { SHOPS, tie, workshops } from "../fixtures/toy-links.ts";
import { readiness, renewSmallFirms } from "./renew-small-firms.ts";

test("staff, borrowing record and income make a small firm ready; young owners more so", () => {
  expect(readiness(25, 10, true, 60)).toBeCloseTo(0.5);
  expect(readiness(25, 0, true, 60)).toBeCloseTo(0.1);
  expect(readiness(25, 10, false, 60)).toBeCloseTo(0.15);
  expect(readiness(25, 10, true, 40)).toBeCloseTo(0.75);
  expect(readiness(200, 30, true, 40)).toBe(1);
});

test("renewed workshops gain quality and market, and leave their parent with part of the work", () => {
  // Three heads each of fifty, ten years banked, in profit, owners of 45: 0.06. A rate of 10 a year gives 0.15 a quarter.
  const economy = workshops({
    levers: { "links.small-firm-renewal": 1 },
    parameters: { "renewal.rate": 10, "renewal.gain": 0.1, "renewal.orders-kept": 0.6 },
  });
  const link = tie(economy, 40, 24000);
  const f = economy.firms.col;
  const share = f.share[SHOPS];
  renewSmallFirms(economy, 0);
  // Fifteen of a hundred renew themselves, of forty tied ones six, with orders of 3,600.
  expect(economy.tally.renewed).toBe(15);
  expect([economy.links.col.firms[link], economy.tally.parentsLeft]).toEqual([34, 6]);
  expect(economy.links.col.orders[link]).toBeCloseTo(20400);
  expect(f.quality[SHOPS]).toBeCloseTo(1.015);
  expect(f.expected[SHOPS]).toBeCloseTo(60000 + 0.6 * 3600);
  expect(f.share[SHOPS]).toBeCloseTo(share * 1.015 * (1 + 2160 / 60000));
});

test("without the dynamic nobody renews", () => {
  const economy = workshops({ levers: { "links.small-firm-renewal": 0 } });
  renewSmallFirms(economy, 0);
  expect([economy.tally.renewed, economy.tally.smallMakers]).toEqual([0, 100]);
});
