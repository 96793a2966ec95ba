import { expect, test } from "vitest";
import { agreement, krippendorffAlpha } from "./agreement.ts";
import { scoreCoded, type Judgement } from "./score.ts";

const judge = (
  item: string,
  direction: number,
  strength: number,
  from: number,
  to: number | null = null,
  coder = "a",
): Judgement => ({
  item,
  coder,
  dimension: "finance",
  direction,
  strength,
  from,
  to,
});

test("the score is 3 plus the weighted mean direction of what is in force", () => {
  // 1990: only the bank, -2, so 1. 1991: (3 x -2 + 1 x 2) / 4 = -1, so 2. Mean over both years: 1.5.
  const score = scoreCoded(
    [judge("bank", -2, 3, 1950), judge("fund", 2, 1, 1991)],
    "finance",
    [1990, 1991],
  );
  expect(score).toMatchObject({ mean: 1.5, items: 2, years: [1, 2], coders: ["a"] });
});

test("poles are 1 and 5, what has ended no longer counts, and nothing in force is null", () => {
  const items = [judge("bank", -2, 3, 1950, 1960), judge("fund", 2, 3, 1991)];
  expect(scoreCoded(items, "finance", [1955, 1955])?.mean).toBe(1);
  expect(scoreCoded(items, "finance", [2000, 2000])?.mean).toBe(5);
  expect(scoreCoded(items, "finance", [1970, 1980])).toBeNull();
  expect(scoreCoded(items, "employment", [1955, 2000])).toBeNull();
});

test("coders count alike, however many items each judged", () => {
  const items = [
    judge("x", -2, 1, 1950),
    judge("y", -2, 1, 1950),
    judge("z", -2, 1, 1950),
    judge("x", 2, 1, 1950, null, "b"),
  ];
  expect(scoreCoded(items, "finance", [1950, 1950])?.mean).toBe(3);
});

test("the interval holds the mean, is the same for the same seed, and narrows where all agree", () => {
  const mixed = Array.from({ length: 12 }, (_, i) =>
    judge(`item-${i}`, (i % 5) - 2, 1 + (i % 3), 1950 + i),
  );
  const first = scoreCoded(mixed, "finance", [1950, 1980], { seed: 7 });
  expect(first).toEqual(scoreCoded(mixed, "finance", [1950, 1980], { seed: 7 }));
  expect(first?.low).toBeLessThan(first?.mean ?? 0);
  expect(first?.high).toBeGreaterThan(first?.mean ?? 9);
  const alike = scoreCoded(
    [judge("x", 1, 1, 1950), judge("y", 1, 2, 1950)],
    "finance",
    [1950, 1960],
  );
  expect([alike?.low, alike?.mean, alike?.high]).toEqual([4, 4, 4]);
});

test("Krippendorff's alpha: full agreement, no better than chance, and a value worked by hand", () => {
  expect(
    krippendorffAlpha([
      [1, 1],
      [2, 2],
      [-2, -2],
    ]),
  ).toBe(1);
  expect(krippendorffAlpha([[1, 1]])).toBeNull();
  expect(
    krippendorffAlpha([
      [1, 1],
      [1, 1],
    ]),
  ).toBeNull();
  // Values 1 2 | 3 3: observed = (2 x 1 / 1 + 0) / 4 = 0.5;
  // expected = 2 x (1 + 4 + 4 + 1 + 1 + 0) / (4 x 3) = 22 / 12; alpha = 1 - 0.5 x 12 / 22.
  expect(
    krippendorffAlpha([
      [1, 2],
      [3, 3],
    ]),
  ).toBeCloseTo(1 - 6 / 22, 12);
});

test("agreement lists the items on which coders differ", () => {
  const found = agreement(
    [
      judge("x", -2, 1, 1950),
      judge("x", -1, 1, 1950, null, "b"),
      judge("y", 2, 1, 1950),
      judge("y", 2, 1, 1950, null, "b"),
    ],
    "finance",
  );
  expect(found.items).toBe(2);
  expect(found.disagreements).toEqual([{ item: "x", directions: { a: -2, b: -1 } }]);
});
