/** What moved between two ledgers. */
import type { Ledger, LedgerEntry } from "./ledger.ts";
import type { Verdict } from "./verdict.ts";

/** A claim that moved. */
export interface Moved {
  readonly test: string;
  readonly before: Verdict | null;
  readonly after: Verdict | null;
  /** Effect of the first part. */
  readonly effectBefore: number | null;
  readonly effectAfter: number | null;
  /** The verdict is another, or only the effect left its earlier interval. */
  readonly kind: "verdict" | "effect" | "new" | "gone";
}

/** Claims whose verdict is another, or whose first effect lies outside its earlier interval. */
export function movedBetween(before: Ledger, after: Ledger): Moved[] {
  const earlier = new Map(before.entries.map((entry) => [entry.test, entry]));
  const later = new Map(after.entries.map((entry) => [entry.test, entry]));
  const tests = [...new Set([...earlier.keys(), ...later.keys()])];
  return tests
    .map((test) => compared(test, earlier.get(test), later.get(test)))
    .filter((moved) => moved !== undefined);
}

function compared(test: string, a?: LedgerEntry, b?: LedgerEntry): Moved | undefined {
  const head = {
    test,
    before: a?.verdict ?? null,
    after: b?.verdict ?? null,
    effectBefore: a?.parts[0]?.effect ?? null,
    effectAfter: b?.parts[0]?.effect ?? null,
  };
  if (a === undefined) return { ...head, kind: "new" };
  if (b === undefined) return { ...head, kind: "gone" };
  if (a.verdict !== b.verdict) return { ...head, kind: "verdict" };
  const [part] = a.parts;
  const outside =
    part?.low !== null &&
    part?.high !== null &&
    head.effectAfter !== null &&
    part !== undefined &&
    (head.effectAfter < part.low || head.effectAfter > part.high);
  return outside ? { ...head, kind: "effect" } : undefined;
}
