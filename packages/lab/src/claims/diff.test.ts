import { expect, test } from "vitest";
import { movedBetween } from "./diff.ts";
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
