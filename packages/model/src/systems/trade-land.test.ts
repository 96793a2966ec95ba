import { expect, test } from "vitest";
import fc from "fast-check";
import { growthBelieved, landGrowth, landSupport, speculativeDemand } from "./trade-land.ts";

test("land follows its support, its momentum and credit, within bounds", () => {
  const small = fc.double({ min: -0.05, max: 0.05, noNaN: true });
  fc.assert(
    fc.property(small, small, small, (gap, momentum, credit) => {
      const growth = landGrowth(gap, momentum, credit, 0.03, 0.8, 0.3);
      expect(landGrowth(gap + 0.1, momentum, credit, 0.03, 0.8, 0.3)).toBeGreaterThan(growth);
      expect(landGrowth(gap, momentum + 0.01, credit, 0.03, 0.8, 0.3)).toBeGreaterThan(growth);
      expect(landGrowth(gap, momentum, credit + 0.01, 0.03, 0.8, 0.3)).toBeGreaterThan(growth);
    }),
  );
  expect(landGrowth(100, 1, 1, 0.03, 0.8, 0.3)).toBeLessThan(0.2);
  expect(landGrowth(-100, -1, -1, 0.03, 0.8, 0.3)).toBeGreaterThan(-0.2);
  expect(landGrowth(0, 0, 0, 0.03, 0.8, 0.3)).toBe(0);
});

test("land is bought for the gain only while its price outruns the interest on it", () => {
  expect(speculativeDemand(0.05, 0.02, 0.6)).toBeCloseTo(0.018);
  expect(speculativeDemand(0.02, 0.02, 0.6)).toBe(0);
  expect(speculativeDemand(-0.05, 0.02, 0.6)).toBe(0);
});

test("land is worth less when growth and interest fall together, more when money is cheap for a while", () => {
  const terms = {
    "land.yield": 0.0525,
    "land.premium": 0.03,
    "land.rate-response": 0.5,
    "land.growth-faith": 0.75,
  };
  expect(landSupport(0.045, 0.06, terms)).toBeCloseTo(1);
  // 0.0525 / (0.03 + 0.75 x 0.05).
  expect(landSupport(0, 0.01, terms)).toBeCloseTo(0.0525 / 0.0675);
  expect(landSupport(0.025, 0.06, terms)).toBeGreaterThan(1.2);
  expect(landSupport(0, 0.5, terms)).toBeCloseTo(1.75);
  // Who does not believe in growth loses nothing when it ends.
  expect(landSupport(0, 0.01, { ...terms, "land.growth-faith": 0 })).toBeCloseTo(1.75);
});

test("buyers of land come to believe in growth slowly and give the belief up as slowly", () => {
  expect(growthBelieved(undefined, 0.02, 0.05)).toBe(0.02);
  let believed = 0.025;
  for (let quarter = 0; quarter < 20; quarter++) believed = growthBelieved(believed, 0, 0.05);
  // After five years without growth a third of the belief is left: 0.95 to the twentieth.
  expect(believed / 0.025).toBeCloseTo(0.358, 2);
});
