import { hashDraw } from "@kigyo/engine";
import fc from "fast-check";
import { expect, test } from "vitest";
import { SeekerRing, slotOf } from "./seeker-ring.ts";

/** Seekers with identities of their own, each record's slot its place in the table. */
function seekers(weights: readonly number[]): { key: Uint32Array; weight: Uint16Array } {
  return {
    key: Uint32Array.from(weights, (_, slot) => hashDraw(0x5eed, slot)),
    weight: Uint16Array.from(weights),
  };
}

/** The slots that draws take persons from, `piece` persons at most each time. */
function drawn(
  people: { key: Uint32Array; weight: Uint16Array },
  list: readonly number[],
  key: number,
  draws: number,
  piece: number,
): number[] {
  const ring = new SeekerRing();
  ring.open(list, people, key);
  const slots: number[] = [];
  for (let n = 0; n < draws && ring.persons > 0; n++) {
    const seeker = ring.draw(hashDraw(0xfa1e, n));
    slots.push(ring.entryOf(seeker));
    ring.take(seeker, Math.min(piece, ring.leftOf(seeker)));
  }
  return slots;
}

const CUTS = {
  "one large record and crumbs": [900, 50, 25, 10, 5, 5, 1, 1, 1, 1, 1],
  "halves, quarters and so on": [512, 256, 128, 64, 32, 16, 8, 4, 2, 1],
  "records all alike": Array.from({ length: 20 }, () => 50),
  "single persons": Array.from({ length: 30 }, () => 1),
  "two records": [2, 1],
} as const;

test.each(Object.entries(CUTS))("each person is as likely as any other: %s", (_, weights) => {
  const people = seekers(weights);
  const list = [...weights.keys()];
  const total = weights.reduce((sum, weight) => sum + weight, 0);
  for (const draws of [1, Math.min(20, total - 1)]) {
    const quarters = 6000 / draws ** 0.5;
    const counts = weights.map(() => 0);
    let all = 0;
    for (let quarter = 0; quarter < quarters; quarter++) {
      for (const slot of drawn(people, list, hashDraw(1, quarter), draws, 1)) {
        counts[slot]++;
        all++;
      }
    }
    let square = 0;
    for (const [slot, weight] of weights.entries()) {
      const expected = (all * weight) / total;
      square += (counts[slot] - expected) ** 2 / expected;
    }
    // Mean of a chi-square is its degrees of freedom, its variance twice as much; four deviations and a bit of skewness.
    const freedom = weights.length - 1;
    expect(square).toBeLessThan(freedom + 4 * Math.sqrt(2 * freedom) + 4);
  }
});

test("what is left of a record is drawn by the persons left", () => {
  // Of 600 and 400, the first draw takes 300 persons of whichever record it finds.
  const people = seekers([600, 400]);
  const counts = [0, 0, 0, 0];
  const quarters = 8000;
  for (let quarter = 0; quarter < quarters; quarter++) {
    const [first, second] = drawn(people, [0, 1], hashDraw(2, quarter), 2, 300);
    counts[2 * first + second]++;
  }
  // 0.6 x 3/7, 0.6 x 4/7, 0.4 x 6/7, 0.4 x 1/7, each with a standard error of 0.005 at most.
  for (const [i, chance] of [0.2571, 0.3429, 0.3429, 0.0571].entries())
    expect(Math.abs(counts[i] / quarters - chance)).toBeLessThan(0.02);
});

test("a ring gives out every person once, whatever the order and the sizes of what is taken", () => {
  const ring = new SeekerRing();
  fc.assert(
    fc.property(
      fc.array(fc.integer({ min: 1, max: 500 }), { minLength: 1, maxLength: 40 }),
      fc.integer({ min: 1, max: 300 }),
      fc.integer(),
      (weights, piece, key) => {
        const people = seekers(weights);
        // Used again for each case, as for each quarter.
        ring.open(
          weights.map((_, slot) => (slot % 2 === 0 ? slot : ~slot)),
          people,
          key,
        );
        const left = [...weights];
        for (let n = 0; ring.persons > 0; n++) {
          const seeker = ring.draw(hashDraw(key, n));
          const entry = ring.entryOf(seeker);
          const slot = slotOf(entry);
          expect(ring.leftOf(seeker)).toBe(left[slot]);
          expect(left[slot]).toBeGreaterThan(0);
          const part = Math.min(piece, left[slot]);
          ring.take(seeker, part);
          left[slot] -= part;
        }
        expect(left.every((persons) => persons === 0)).toBe(true);
        expect([...people.weight]).toEqual(weights);
      },
    ),
  );
});

/** A thousand seekers in records of many sizes. */
const THOUSAND = Array.from({ length: 1000 }, (_, slot) => 1 + (hashDraw(3, slot) % 400));

test("who is drawn does not depend on where people lie in memory or on the list", () => {
  const people = seekers(THOUSAND);
  const list = [...THOUSAND.keys()];
  const usual = drawn(people, list, 4, 300, 150);
  expect(drawn(people, list.toReversed(), 4, 300, 150)).toEqual(usual);
});

test("one seeker more changes few draws", () => {
  // 300 draws among 1,000 records; before, each draw after the first that found the newcomer's place moved.
  let changed = 0;
  const trials = 20;
  for (let trial = 0; trial < trials; trial++) {
    const people = seekers([...THOUSAND, 200]);
    const list = [...THOUSAND.keys()];
    const without = drawn(people, list, hashDraw(5, trial), 300, 150);
    const with_ = drawn(
      people,
      [500, 1000, ...list.filter((slot) => slot !== 500)],
      hashDraw(5, trial),
      300,
      150,
    );
    changed += without.filter((slot, n) => slot !== with_[n]).length;
  }
  expect(changed / trials).toBeGreaterThan(0);
  expect(changed / trials).toBeLessThan(6);
});

test("one seeker fewer, or with fewer persons, changes few draws", () => {
  const list = [...THOUSAND.keys()];
  let changed = 0;
  const trials = 20;
  for (let trial = 0; trial < trials; trial++) {
    const key = hashDraw(6, trial);
    const usual = drawn(seekers(THOUSAND), list, key, 300, 150);
    const fewer = drawn(seekers(THOUSAND), list.toSpliced(trial, 1), key, 300, 150);
    const smaller = drawn(
      seekers(THOUSAND.map((weight, slot) => (slot === trial ? (weight + 1) >> 1 : weight))),
      list,
      key,
      300,
      150,
    );
    changed += usual.filter((slot, n) => slot !== fewer[n]).length;
    changed += usual.filter((slot, n) => slot !== smaller[n]).length;
  }
  expect(changed / trials).toBeLessThan(12);
});
