import { expect, test } from "vitest";
import { movedBetween, withinFamily } from "./diff.ts";
import type { Ledger } from "./ledger.ts";
import type { Verdict } from "./verdict.ts";

function ledger(entries: readonly (readonly [string, Verdict, number])[]): Ledger {
  return {
    entries: entries.map(([name, verdict, effect]) => ({
      test: name,
      verdict,
      parts: [{ effect, low: effect - 1, high: effect + 1 }],
    })),
  } as unknown as Ledger;
}

test("another verdict, an effect outside its earlier interval, what is new and what is gone", () => {
  const before = ledger([
    ["T1", "supported", 5],
    ["T2", "supported", 5],
    ["T3", "undecided", 0],
    ["T4", "supported", 1],
  ]);
  const after = ledger([
    ["T1", "supported", 5.5],
    ["T2", "contradicted", -5],
    ["T3", "undecided", 3],
    ["T5", "supported", 1],
  ]);
  expect(movedBetween(before, after).map((moved) => [moved.test, moved.kind])).toEqual([
    ["T2", "verdict"],
    ["T3", "effect"],
    ["T4", "gone"],
    ["T5", "new"],
  ]);
});

test("a run of one claim is judged within the whole family", () => {
  const claim = (name: string, p: number) => ({
    test: name,
    p,
    q: p,
    verdict: "supported",
    parts: [{ pFor: p / 2, pAgainst: 1 - p / 2 }],
  });
  const family = (...entries: object[]): Ledger => ({ entries, level: 0.05 }) as unknown as Ledger;
  const whole = family(claim("T1", 0.04), claim("T2", 0.9), claim("T3", 0.8));
  // Alone 0.03 would be decided; among three tests its q is 0.09.
  const [entry] = withinFamily(whole, family(claim("T1", 0.03))).entries;
  expect(entry).toMatchObject({ verdict: "undecided" });
  expect(entry.q).toBeCloseTo(0.09, 12);
});
