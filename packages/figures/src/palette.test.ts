import { expect, test } from "vitest";
import { ciede2000, contrast, smallestDistance } from "./colour-distance.ts";
import { DARK, LIGHT } from "./palette.ts";

test("CIEDE2000 gives published values of Sharma, Wu and Dalal", () => {
  expect(ciede2000([50, 2.6772, -79.7751], [50, 0, -82.7485])).toBeCloseTo(2.0425, 4);
  expect(ciede2000([50, 2.5, 0], [73, 25, -18])).toBeCloseTo(27.1492, 4);
  expect(ciede2000([2.0776, 0.0795, -1.135], [0.9033, -0.0636, -0.5514])).toBeCloseTo(0.9082, 4);
  expect(ciede2000([50, -1, 2], [50, 0, 0])).toBeCloseTo(2.3669, 4);
});

test("contrast of black on white is 21", () => {
  expect(contrast("#000000", "#ffffff")).toBeCloseTo(21, 5);
});

test.each([
  [LIGHT, 28.7, 3.01],
  [DARK, 25.4, 3.48],
] as const)(
  "the line colours of %o stay apart in every kind of vision",
  (palette, apart, against) => {
    const lines = [palette.history, ...palette.scenarios];
    expect(smallestDistance(lines)).toBeGreaterThan(apart - 0.1);
    expect(Math.min(...lines.map((line) => contrast(line, palette.paper)))).toBeGreaterThanOrEqual(
      against - 0.01,
    );
  },
);

test.each([LIGHT, DARK])("text of %o can be read", (palette) => {
  expect(contrast(palette.ink, palette.paper)).toBeGreaterThan(7);
  expect(contrast(palette.muted, palette.paper)).toBeGreaterThan(4.5);
});
