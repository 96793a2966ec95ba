import { expect, test } from "vitest";
import fc from "fast-check";
import { normalOutput, outputPerHead } from "./labour-productivity.ts";

const terms = { hours: 1, ratio: 4, weight: 0.3 };

test("more capital than normal helps a little, less hurts; at normal nothing changes", () => {
  expect(outputPerHead(200, 8000, 10, terms)).toBe(200);
  expect(outputPerHead(200, 8000, 0, terms)).toBe(200);
  fc.assert(
    fc.property(fc.double({ min: 100, max: 40000, noNaN: true }), (capital) => {
      const able = outputPerHead(200, capital, 10, terms);
      expect(able).toBeGreaterThan(100);
      expect(able).toBeLessThan(300);
      expect(outputPerHead(200, capital * 1.1, 10, terms)).toBeGreaterThanOrEqual(able);
    }),
  );
});

test("a head makes less in fewer hours, but less by a smaller part, since its capital now serves it better", () => {
  const shorter = { ...terms, hours: 0.8 };
  expect(normalOutput(200, shorter.hours)).toBe(160);
  const able = outputPerHead(200, 8000, 10, shorter);
  expect(able).toBeGreaterThan(160);
  expect(able).toBeLessThan(200);
});
